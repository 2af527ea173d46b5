/** What S3 does with one object: takes a form's file, gives one to whoever has a signed address, serves the functions. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { HeadObjectCommand, NotFound, type S3Client } from "@aws-sdk/client-s3";
import { readBody } from "./http-body.ts";
import type { MalwareScan } from "./malware-scan.ts";
import { MultipartForm } from "./multipart-form.ts";
import { putObject } from "./put-object.ts";
import { permissionOf, type Refusal } from "./s3-signatures.ts";

/** A function copies and reads; it puts nothing larger. */
const BODY_MAX_BYTES = 64 * 1024 * 1024;

const NOT_PASSED_ON = new Set(["host", "connection", "content-length", "transfer-encoding", "expect"]);

/** docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
const RESPONSE_OVERRIDES = ["content-type", "content-disposition", "cache-control", "content-language", "expires"];

const NO_FORM: Refusal = {
  status: 400,
  code: "MalformedPOSTRequest",
  message: "The body of your POST request is not well-formed multipart/form-data.",
};
const TOO_LARGE: Refusal = {
  status: 400,
  code: "EntityTooLarge",
  message: "Your proposed upload exceeds the maximum allowed size",
};
const TOO_SMALL: Refusal = {
  status: 400,
  code: "EntityTooSmall",
  message: "Your proposed upload is smaller than the minimum allowed size",
};
const CONDITION_FAILED: Refusal = {
  status: 412,
  code: "PreconditionFailed",
  message: "At least one of the pre-conditions you specified did not hold",
};

export type ObjectDeps = { readonly emulatorUrl: string; readonly s3: S3Client; readonly scan: MalwareScan };

/** docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html */
export async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  { s3, scan }: ObjectDeps,
): Promise<void> {
  const form = MultipartForm.of(request);
  const sent = form === undefined ? NO_FORM : await permittedFile(form, bucket);
  await form?.drain();
  if ("code" in sent) return refuse(response, sent);
  const { key, file, fields } = sent;
  const ContentType = fields.get("content-type");
  const etag = await putObject(s3, { Bucket: bucket, Key: key, ContentType }, file);
  respondToUpload(response, { bucket, key, etag: `"${etag}"` }, fields.get("success_action_redirect"));
  await scan.arrived({ bucket, key, etag, sizeBytes: file.length }, "PostObject");
}

type Permitted = { readonly key: string; readonly file: Buffer; readonly fields: ReadonlyMap<string, string> };

/** The file is read only as far as the policy lets it grow. */
async function permittedFile(form: MultipartForm, bucket: string): Promise<Permitted | Refusal> {
  const fields = await form.fields();
  if (fields === undefined) return NO_FORM;
  const permission = permissionOf(fields, bucket, new Date());
  if ("code" in permission) return permission;
  const file = await form.file(permission.maxBytes);
  if (file === undefined) return TOO_LARGE;
  return file.length < permission.minBytes ? TOO_SMALL : { key: permission.key, file, fields };
}

function respondToUpload(
  response: ServerResponse,
  stored: { readonly bucket: string; readonly key: string; readonly etag: string },
  redirectTo: string | undefined,
): void {
  response.setHeader("etag", stored.etag);
  const redirect = URL.parse(redirectTo ?? "");
  if (redirect === null) {
    response.writeHead(204).end();
    return;
  }
  for (const [name, value] of Object.entries(stored)) redirect.searchParams.set(name, value);
  response.writeHead(303, { location: redirect.href }).end();
}

/** An object, with the headers that its signed address asks for. */
export async function download(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { emulatorUrl }: ObjectDeps,
): Promise<void> {
  const { method = "GET", headers } = request;
  const range = headers["range"] === undefined ? {} : { range: headers["range"] };
  const answer = await fetch(`${emulatorUrl}${url.pathname}`, {
    method,
    headers: { authorization: "local", ...range },
  });
  const overrides = RESPONSE_OVERRIDES.flatMap((name): [string, string][] => {
    const wanted = url.searchParams.get(`response-${name}`);
    return answer.ok && wanted !== null ? [[name, wanted]] : [];
  });
  await respond(response, answer, Object.fromEntries(overrides));
}

/** A call of a function; what is in its Authorization header is not checked. */
export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  deps: ObjectDeps,
): Promise<void> {
  const { method = "GET" } = request;
  const body = await readBody(request, BODY_MAX_BYTES);
  if (body === undefined) return refuse(response, TOO_LARGE);
  if (!(await copyConditionHolds(request, deps.s3))) return refuse(response, CONDITION_FAILED);
  const headers = Object.entries(request.headers).filter(([name]) => !NOT_PASSED_ON.has(name));
  const answer = await fetch(`${deps.emulatorUrl}${url.pathname}${url.search}`, {
    method,
    headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
    ...(body.length > 0 || method === "PUT" ? { body: new Uint8Array(body) } : {}),
  });
  await respond(response, answer);
  if (method === "PUT" && answer.ok && url.search === "") await tellOfPut(url, request, deps);
}

async function respond(
  response: ServerResponse,
  answer: Response,
  overrides: Readonly<Record<string, string>> = {},
): Promise<void> {
  const headers = [...answer.headers].filter(([name]) => !NOT_PASSED_ON.has(name));
  const content = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, { ...Object.fromEntries(headers), ...overrides }).end(content);
}

/** The emulator knows no `x-amz-copy-source-if-match`. */
async function copyConditionHolds({ headers }: IncomingMessage, s3: S3Client): Promise<boolean> {
  const [source, wanted] = [headers["x-amz-copy-source"], headers["x-amz-copy-source-if-match"]];
  if (typeof source !== "string" || wanted === undefined) return true;
  const [Bucket = "", ...key] = decodeURIComponent(source).replace(/^\//, "").split("/");
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket, Key: key.join("/") }))).ETag === wanted;
  } catch (error) {
    // What is not there is for the copy itself to tell.
    if (error instanceof NotFound) return true;
    throw error;
  }
}

async function tellOfPut(url: URL, { headers }: IncomingMessage, { s3, scan }: ObjectDeps): Promise<void> {
  const [, bucket = "", ...rest] = decodeURIComponent(url.pathname).split("/");
  const key = rest.join("/");
  const { ETag = "", ContentLength = 0 } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
  const reason = "x-amz-copy-source" in headers ? "CopyObject" : "PutObject";
  await scan.arrived({ bucket, key, etag: ETag.replaceAll('"', ""), sizeBytes: ContentLength }, reason);
}

/** An error as S3 says it. */
export function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${text}</Message></Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(xml);
}
