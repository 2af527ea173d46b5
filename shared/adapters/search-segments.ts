/** The segments of the search in their bucket. Each is written once under a name of its own, and never changed. */
import { gunzipSync, gzipSync } from "node:zlib";
import { SEGMENT_PREFIXES } from "../domain/search/segment-name.ts";
import type { Bucket } from "./s3/bucket.ts";
import { listObjects } from "./s3/list-objects.ts";

/** Segments of one-byte letters, compressed. */
export class SearchSegments {
  readonly #bucket: Bucket;

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  /** The names of all segments there are. */
  async names(): Promise<readonly string[]> {
    const lists = await Promise.all(Object.values(SEGMENT_PREFIXES).map((prefix) => listObjects(this.#bucket, prefix)));
    return lists.flat().map(({ key }) => key);
  }

  /**
   * A segment's text; undefined if it is gone: another one has taken its place.
   * @throws if it cannot be unpacked
   */
  async read(name: string): Promise<string | undefined> {
    const { status, body } = await this.#bucket.call({ method: "GET", key: name, accept: [404] });
    return status === 404 ? undefined : gunzipSync(body).toString("latin1");
  }

  /** One billed write. */
  async write(name: string, text: string): Promise<void> {
    const body = gzipSync(Buffer.from(text, "latin1"));
    await this.#bucket.call({ method: "PUT", key: name, body, headers: { "content-type": "application/gzip" } });
  }

  /** A segment that is not there is no failure. */
  async delete(name: string): Promise<void> {
    await this.#bucket.call({ method: "DELETE", key: name, accept: [404] });
  }
}
