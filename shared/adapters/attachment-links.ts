/** How people's browsers reach their files by themselves: a form to upload one, an address to download one from. */
import { FILES_MAX, type FileAddress, fileKey, PLAIN_FORM_BYTES_MAX, UPLOAD_MINUTES } from "../domain/attachment.ts";
import { attachmentDisposition } from "../domain/file-name.ts";
import { HARMLESS_TYPE } from "./attachment-store.ts";
import type { Bucket } from "./s3/bucket.ts";
import { presignedGet, presignedPostFields } from "./s3/signature.ts";

/** Long enough to follow a redirect, too short to be passed on. */
const DOWNLOAD_SECONDS = 60;

/** A form that may upload one file, once or again, until it expires. */
export type UploadForm = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
};

/** Signed addresses of the bucket of infra/capabilities/attachment-vault.ts. */
export class AttachmentLinks {
  readonly #bucket: Bucket;

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  /** Scheme and host to which upload forms go, as a Content-Security-Policy names them. */
  get origin(): string {
    return this.#bucket.url().origin;
  }

  /**
   * A form for this file alone: its key, its size and a harmless content type stand in the signed policy.
   * @param at now; ISO 8601, UTC
   * An empty file is taken, and refused by us in words: the bucket's refusal would be a page of XML.
   * @param redirectTo where a plain form leads to; it may bring more, so that what is too large is refused by a page of ours
   */
  uploadForm(file: FileAddress, at: string, redirectTo?: string): UploadForm {
    const expiresAt = new Date(Date.parse(at) + UPLOAD_MINUTES * 60_000);
    const policy = {
      bucket: this.#bucket.name,
      key: fileKey("quarantine", file),
      contentType: HARMLESS_TYPE,
      bytes: { min: 0, max: redirectTo === undefined ? FILES_MAX.bytes : PLAIN_FORM_BYTES_MAX },
      expiresAt,
      redirectTo,
    };
    const fields = presignedPostFields(this.#bucket.signer(), policy, new Date(at));
    return { url: this.#bucket.url().href, fields, expiresAt: expiresAt.toISOString() };
  }

  /** An address for a minute, from which a clean file is saved under this name and never shown. */
  downloadAddress(file: FileAddress, name: string, at: string): string {
    const query = {
      "response-content-type": HARMLESS_TYPE,
      "response-content-disposition": attachmentDisposition(name),
      "response-cache-control": "private, no-store",
    };
    const url = this.#bucket.url(fileKey("files", file));
    return presignedGet(this.#bucket.signer(), url, { query, seconds: DOWNLOAD_SECONDS, at: new Date(at) });
  }
}
