/** People's files in their bucket: the content of one to judge, its copy for download, its end. */
import { type FileAddress, type FilePrefix, fileKey, inquiryPrefix } from "../domain/attachment.ts";
import { type FileSample, SAMPLE_BYTES } from "../domain/file-type.ts";
import type { Reference } from "../domain/reference.ts";
import type { Bucket } from "./s3/bucket.ts";
import { listObjects } from "./s3/list-objects.ts";

/** No browser opens or runs this, whatever it holds (MIME Sniffing Standard); the name's extension leads to a program. */
export const HARMLESS_TYPE = "application/octet-stream";

/** An object of an inquiry. */
export type StoredFile = { readonly prefix: FilePrefix; readonly id: string; readonly sizeBytes: number };

/** The bucket of infra/capabilities/attachment-vault.ts. */
export class AttachmentStore {
  readonly #bucket: Bucket;

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  /**
   * The first and last bytes of a file in quarantine.
   * @param etag of the very object that was put or scanned
   * @returns "gone" if it is not there (any more), "replaced" if it is another one now
   */
  async sample(file: FileAddress, etag: string): Promise<FileSample | "gone" | "replaced"> {
    const key = fileKey("quarantine", file);
    const head = await this.#range(key, etag, `bytes=0-${SAMPLE_BYTES - 1}`);
    if (typeof head === "string") return head;
    if (head.sizeBytes <= SAMPLE_BYTES) return { head: head.bytes, tail: head.bytes, sizeBytes: head.sizeBytes };
    const tail = await this.#range(key, etag, `bytes=-${SAMPLE_BYTES}`);
    return typeof tail === "string" ? tail : { head: head.bytes, tail: tail.bytes, sizeBytes: head.sizeBytes };
  }

  async #range(key: string, etag: string, range: string) {
    const headers = { range, "if-match": `"${etag}"` };
    const answer = await this.#bucket.call({ method: "GET", key, headers, accept: [404, 412, 416] });
    if (answer.status === 404) return "gone";
    if (answer.status === 412) return "replaced";
    // No range of nothing can be satisfied (RFC 9110, 15.5.17).
    if (answer.status === 416) return { bytes: new Uint8Array(), sizeBytes: 0 };
    const [, total] = /\/(\d+)$/.exec(answer.headers.get("content-range") ?? "") ?? [];
    return { bytes: answer.body, sizeBytes: Number(total ?? answer.body.length) };
  }

  /**
   * Copies the very object that was scanned to where it can be downloaded; once more changes nothing.
   * @returns "replaced" if it is not there as it was scanned
   */
  async release(file: FileAddress, etag: string): Promise<"released" | "replaced"> {
    const { status } = await this.#bucket.call({
      method: "PUT",
      key: fileKey("files", file),
      headers: {
        "x-amz-copy-source": `/${this.#bucket.name}/${fileKey("quarantine", file)}`,
        "x-amz-copy-source-if-match": `"${etag}"`,
        "x-amz-metadata-directive": "REPLACE",
        "content-type": HARMLESS_TYPE,
      },
      accept: [404, 412],
    });
    return status === 200 ? "released" : "replaced";
  }

  /** Deletes a file from one of the two places; one that is not there is no failure. */
  async delete(prefix: FilePrefix, file: FileAddress): Promise<void> {
    await this.#bucket.call({ method: "DELETE", key: fileKey(prefix, file), accept: [404] });
  }

  /** Every object of an inquiry, in quarantine and released. */
  async list(reference: Reference): Promise<readonly StoredFile[]> {
    const prefixes: readonly FilePrefix[] = ["quarantine", "files"];
    const lists = await Promise.all(prefixes.map((prefix) => this.#listed(prefix, reference)));
    return lists.flat();
  }

  async #listed(prefix: FilePrefix, reference: Reference): Promise<readonly StoredFile[]> {
    const start = inquiryPrefix(prefix, reference);
    const objects = await listObjects(this.#bucket, start);
    return objects.map(({ key, sizeBytes }) => ({ prefix, id: key.slice(start.length), sizeBytes }));
  }

  /**
   * Deletes every object of an inquiry, for erasure and retention. What is uploaded later by a form handed out before
   * meets an erased inquiry, and record-file-scan deletes it.
   * @returns how many there were
   */
  async deleteAll(reference: Reference): Promise<number> {
    const files = await this.list(reference);
    await Promise.all(files.map(({ prefix, id }) => this.delete(prefix, { reference, id })));
    return files.length;
  }
}
