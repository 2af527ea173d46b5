/** Reading a request's body: of the promised media type, not too large, and well-formed. */
import { hasDuplicateKey } from "../contracts/duplicate-keys.ts";
import { parseJson } from "../contracts/envelope.ts";
import { ContractError, UccError } from "../domain/errors.ts";
import { BODY_MAX_BYTES, FORM_MAX_BYTES } from "../domain/limits.ts";

const JSON_TYPE = "application/json";

/** A body of more than BODY_MAX_BYTES, or FORM_MAX_BYTES for a form. */
class BodyTooLargeError extends UccError {
  readonly code = "body-too-large";
  readonly retryability = "permanent";

  constructor(maxBytes: number) {
    super(`A request's body has at most ${maxBytes} bytes`);
  }
}

/** A body of another media type than this route reads. */
class MediaTypeNotSupportedError extends UccError {
  readonly code = "media-type-not-supported";
  readonly retryability = "permanent";

  constructor(expected: string) {
    super(`The content type of this request has to be ${expected}`);
  }
}

/**
 * A JSON body. The content type is demanded because no other site's form can send it (CSRF).
 * @throws MediaTypeNotSupportedError, BodyTooLargeError, or ContractError if it is no JSON in UTF-8, or names a key twice
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, JSON_TYPE, BODY_MAX_BYTES);
  const body = parseJson(text);
  if (hasDuplicateKey(text)) {
    throw new ContractError("body", [{ pointer: "", code: "not-json", detail: "An object names each key once" }]);
  }
  return body;
}

/**
 * Refuses a body that is no JSON by what it says it is, before anything of it is read; a request without a body says
 * nothing.
 * @throws MediaTypeNotSupportedError
 */
export function refuseOtherThanJson({ headers }: Request): void {
  if (headers.has("content-type")) refuseOther(headers, JSON_TYPE);
}

/**
 * The fields of a form.
 * @throws MediaTypeNotSupportedError, BodyTooLargeError, or ContractError if it is not in UTF-8
 */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const form = await readText(request, "application/x-www-form-urlencoded", FORM_MAX_BYTES);
  // URLSearchParams would take encoded bytes that are no UTF-8 for U+FFFD.
  for (const [encoded] of form.matchAll(/(?:%[0-9A-Fa-f]{2})+/g))
    decode(Buffer.from(encoded.replaceAll("%", ""), "hex"));
  return new URLSearchParams(form);
}

async function readText(request: Request, mediaType: string, maxBytes: number): Promise<string> {
  refuseOther(request.headers, mediaType);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new BodyTooLargeError(maxBytes);
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maxBytes) throw new BodyTooLargeError(maxBytes);
  return decode(bytes);
}

function refuseOther(headers: Headers, mediaType: string): void {
  const [given = ""] = (headers.get("content-type") ?? "").split(";", 1);
  if (given.trim().toLowerCase() !== mediaType) throw new MediaTypeNotSupportedError(mediaType);
}

/** Refuses what is not UTF-8 instead of storing replacement characters: a lost letter is lost text. */
function decode(bytes: ArrayBuffer | Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new ContractError("body", [{ pointer: "", code: "not-utf-8", detail: "The body has to be UTF-8" }]);
  }
}
