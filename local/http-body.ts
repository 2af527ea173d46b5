/** The body of an incoming request. */
import type { IncomingMessage } from "node:http";

/**
 * Reads all of it, also when it is too large: whoever sends it then still gets an answer.
 * @returns undefined when it is larger than allowed
 */
export function readBody(request: IncomingMessage, maxBytes = Number.POSITIVE_INFINITY): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
    });
    request.on("end", () => resolve(bytes > maxBytes ? undefined : Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
