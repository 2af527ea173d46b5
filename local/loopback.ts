/** Listening on this machine only: what people wrote to the service must not be readable from the network. */
import { createServer, type Server } from "node:net";
import { LocalStackError } from "./local-stack-error.ts";

export const LOOPBACK = "127.0.0.1";

/**
 * For servers of createServer whose clients keep connections: the client ends them. A server that ends an idle one just
 * as the client sends on it makes an error of a request that nobody has refused.
 */
export const KEEPS_IDLE_CONNECTIONS = { keepAliveTimeout: 0 } as const;

/**
 * Starts to listen on the loopback interface.
 * @param port 0 = any free one
 * @param whatFor names the listener in the message when the port is taken
 * @returns the port
 * @throws LocalStackError if the port is in use
 */
export function listenOnLoopback(server: Server, port: number, whatFor: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portError(error, port, whatFor)));
    server.listen(port, LOOPBACK, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function portError(error: Error, port: number, whatFor: string): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new LocalStackError(
    `Port ${port} (${whatFor}) is in use; end the program that uses it, or choose another with UCC_PORTAL_PORT, UCC_DESK_PORT, UCC_MAILBOX_PORT, UCC_FILES_PORT or UCC_SIGN_IN_PORT.`,
    { cause: error },
  );
}

/** A port that was free a moment ago, for programs that must be told one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server, 0, "a free port");
  await new Promise((resolve) => server.close(resolve));
  return port;
}
