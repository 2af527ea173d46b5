/** A multipart/form-data body (RFC 7578) as it comes in: fields first, then the file, counted while it streams. */
import type { IncomingMessage } from "node:http";

/** Bytes of everything before the file: docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html */
const FIELDS_MAX_BYTES = 20 * 1024;

const HEADERS_END = "\r\n\r\n";

/** Reads a form whose `file` comes last, as S3 demands it. */
export class MultipartForm {
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #delimiter: string;
  #buffer = Buffer.alloc(0);

  /** @returns undefined if the request is no such form */
  static of(request: IncomingMessage): MultipartForm | undefined {
    const type = request.headers["content-type"] ?? "";
    const [, quoted, plain] = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
    const boundary = quoted ?? plain;
    return boundary === undefined ? undefined : new MultipartForm(request, boundary);
  }

  private constructor(request: IncomingMessage, boundary: string) {
    this.#chunks = request[Symbol.asyncIterator]();
    this.#delimiter = `--${boundary}`;
  }

  /**
   * The fields before the file, by their names in lower case.
   * @returns undefined if the form is broken, too large, or without a file
   */
  async fields(): Promise<ReadonlyMap<string, string> | undefined> {
    const fields = new Map<string, string>();
    let left = FIELDS_MAX_BYTES;
    await this.#until(this.#delimiter, left);
    for (;;) {
      const headers = await this.#until(HEADERS_END, left);
      const name = /;\s*name="([^"]*)"/i.exec(headers?.toString("utf8") ?? "")?.[1]?.toLowerCase();
      if (headers === undefined || name === undefined) return undefined;
      if (name === "file") return fields;
      const value = await this.#until(`\r\n${this.#delimiter}`, left);
      if (value === undefined) return undefined;
      left -= headers.length + value.length;
      fields.set(name, value.toString("utf8"));
    }
  }

  /**
   * The file after the fields.
   * @returns undefined if it is larger than allowed, or does not end
   */
  file(maxBytes: number): Promise<Buffer | undefined> {
    return this.#until(`\r\n${this.#delimiter}`, maxBytes);
  }

  /** Reads on to the end, so that whoever sends is there to hear the answer. */
  async drain(): Promise<void> {
    while (!(await this.#chunks.next()).done) this.#buffer = Buffer.alloc(0);
  }

  /** What stands before the marker. Each chunk is looked at and copied once: files are read by this. */
  async #until(marker: string, maxBytes: number): Promise<Buffer | undefined> {
    const before: Buffer[] = [];
    for (let bytes = 0; bytes <= maxBytes; ) {
      const at = this.#buffer.indexOf(marker);
      if (at >= 0) {
        before.push(this.#buffer.subarray(0, at));
        this.#buffer = this.#buffer.subarray(at + marker.length);
        return bytes + at > maxBytes ? undefined : Buffer.concat(before);
      }
      // All but the end, in which the marker may have begun.
      const sure = Math.max(0, this.#buffer.length - marker.length);
      before.push(this.#buffer.subarray(0, sure));
      bytes += sure;
      const next = await this.#chunks.next();
      if (next.done === true) return undefined;
      this.#buffer = Buffer.concat([this.#buffer.subarray(sure), next.value]);
    }
    return undefined;
  }
}
