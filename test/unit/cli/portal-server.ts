/** A portal of one file: a small HTTP server that answers as it is told and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export type Asked = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
};
export type Answer = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

/** @param answer to the n-th request, from 0; "hang-up" cuts the connection instead */
export async function aPortal(answer: (asked: Asked, index: number) => Answer | "hang-up") {
  const asked: Asked[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const one: Asked = { path: request.url ?? "", headers: request.headers, body: JSON.parse(await text(request)) };
    const told = answer(one, asked.push(one) - 1);
    if (told === "hang-up") request.socket.destroy();
    else {
      response.writeHead(told.status, { "content-type": "application/json", ...told.headers });
      response.end(JSON.stringify(told.body ?? {}));
    }
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export const accepted = (reference: string): Answer => ({
  status: 202,
  body: { reference, statusUrl: `https://ask.example.org/kk/inquiries/${reference}?secret=1.abc` },
});

export const refused = (pointer: string): Answer => ({
  status: 400,
  headers: { "content-type": "application/problem+json" },
  body: {
    type: "urn:ucc:problem:contract-violated",
    title: "The request does not fit",
    status: 400,
    errors: [{ pointer, code: "not-allowed", detail: "Not this one" }],
  },
});
