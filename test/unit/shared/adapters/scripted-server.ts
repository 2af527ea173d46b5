/** An AWS endpoint on this machine that answers each request as told, or does not, and remembers what arrived. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";

/** What the server does with a request it has read in full. */
export type Script = (response: ServerResponse, request: IncomingMessage) => void;

/** Cuts the connection after the request has been done: the answer is lost. */
export const loseAnswer: Script = (response) => void response.socket?.destroy();
/** Never answers. */
export const stayQuiet: Script = () => {};
/** Answers with a status and a body. */
export const answer =
  (status: number, body: string): Script =>
  (response) =>
    void response.writeHead(status, { "content-type": "text/xml" }).end(body);

/** Starts it until the test is over; the last script stays in force. */
export async function scriptedServer(...scripts: readonly [Script, ...Script[]]) {
  const bodies: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      bodies.push(body);
      const script = scripts[Math.min(bodies.length, scripts.length) - 1] ?? stayQuiet;
      script(response, request);
    });
  });
  server.on("connection", (socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies };
}

/** Endpoint, region and credentials of nobody, as the environment tells the SDK. */
export function pointSdkAt(stubEnv: (name: string, value: string) => unknown, service: string, url: string): void {
  stubEnv(`AWS_ENDPOINT_URL_${service}`, url);
  stubEnv("AWS_REGION", "eu-central-1");
  stubEnv("AWS_ACCESS_KEY_ID", "nobody");
  stubEnv("AWS_SECRET_ACCESS_KEY", "nothing");
}
