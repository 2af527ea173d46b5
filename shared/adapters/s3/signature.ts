/**
 * AWS Signature Version 4 for S3, as far as we sign: calls, addresses to download from, forms to upload by.
 * Our own 100 lines instead of the SDK's S3 client, which alone is 266 KB bundled; a test compares them with the SDK's.
 * docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
import { createHash, createHmac } from "node:crypto";

/** Who signs: the function's role on AWS. */
export type Signer = {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Absent with lasting keys. */
  readonly sessionToken?: string | undefined;
};

const ALGORITHM = "AWS4-HMAC-SHA256";

/** `20261126T203704Z`, and its day. */
function stampOf(at: Date): { readonly stamp: string; readonly day: string } {
  const stamp = at.toISOString().replaceAll(/[:-]|\.\d{3}/g, "");
  return { stamp, day: stamp.slice(0, 8) };
}

function scopeOf({ region }: Signer, day: string): string {
  return `${day}/${region}/s3/aws4_request`;
}

function signatureOf(signer: Signer, day: string, text: string): string {
  const parts = [day, signer.region, "s3", "aws4_request", text];
  const hmac = (key: Buffer | string, part: string) => createHmac("sha256", key).update(part, "utf8").digest();
  return parts.reduce<Buffer | string>(hmac, `AWS4${signer.secretAccessKey}`).toString("hex");
}

/** RFC 3986, strictly: what encodeURIComponent leaves is encoded too. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A query in the order and spelling that are signed. */
export function canonicalQuery(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.toSorted().join("&");
}

type Canonical = {
  readonly method: string;
  readonly url: URL;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string;
};

function stringToSign({ method, url, query, headers, payload }: Canonical, stamp: string, scope: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const request = [method, url.pathname, query, lines.join(""), Object.keys(headers).join(";"), payload].join("\n");
  return [ALGORITHM, stamp, scope, createHash("sha256").update(request, "utf8").digest("hex")].join("\n");
}

/**
 * The headers of a call.
 * @param headers names in lower case
 */
export function signedHeaders(
  signer: Signer,
  call: { readonly method: string; readonly url: URL; readonly query: string; readonly body?: Uint8Array | undefined },
  headers: Readonly<Record<string, string>>,
  at: Date,
): Readonly<Record<string, string>> {
  const { stamp, day } = stampOf(at);
  const payload = createHash("sha256")
    .update(call.body ?? "")
    .digest("hex");
  const sent = {
    ...headers,
    "x-amz-content-sha256": payload,
    "x-amz-date": stamp,
    ...(signer.sessionToken === undefined ? {} : { "x-amz-security-token": signer.sessionToken }),
  };
  const all = Object.entries({ ...sent, host: call.url.host }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const signed = Object.fromEntries(all);
  const scope = scopeOf(signer, day);
  const text = stringToSign({ ...call, headers: signed, payload }, stamp, scope);
  const credential = `Credential=${signer.accessKeyId}/${scope}`;
  const signature = `Signature=${signatureOf(signer, day, text)}`;
  return {
    ...sent,
    authorization: `${ALGORITHM} ${credential}, SignedHeaders=${Object.keys(signed).join(";")}, ${signature}`,
  };
}

/** An address by which whoever has it may read one object until it expires, with the response headers it names. */
export function presignedGet(
  signer: Signer,
  url: URL,
  {
    query,
    seconds,
    at,
  }: { readonly query: Readonly<Record<string, string>>; readonly seconds: number; readonly at: Date },
): string {
  const { stamp, day } = stampOf(at);
  const scope = scopeOf(signer, day);
  const all = canonicalQuery({
    ...query,
    "X-Amz-Algorithm": ALGORITHM,
    "X-Amz-Credential": `${signer.accessKeyId}/${scope}`,
    "X-Amz-Date": stamp,
    "X-Amz-Expires": String(seconds),
    "X-Amz-SignedHeaders": "host",
    ...(signer.sessionToken === undefined ? {} : { "X-Amz-Security-Token": signer.sessionToken }),
  });
  const headers = { host: url.host };
  const text = stringToSign({ method: "GET", url, query: all, headers, payload: "UNSIGNED-PAYLOAD" }, stamp, scope);
  return `${url.href}?${all}&X-Amz-Signature=${signatureOf(signer, day, text)}`;
}

/** What a form may upload. */
export type UploadPolicy = {
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
  readonly bytes: { readonly min: number; readonly max: number };
  readonly expiresAt: Date;
  /** Where the browser goes afterwards; absent = S3 answers 204. */
  readonly redirectTo?: string | undefined;
};

/**
 * The fields of a form that may upload this and nothing else; `file` comes after them.
 * docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function presignedPostFields(signer: Signer, policy: UploadPolicy, at: Date): Readonly<Record<string, string>> {
  const { stamp, day } = stampOf(at);
  const exact = {
    key: policy.key,
    "Content-Type": policy.contentType,
    ...(policy.redirectTo === undefined ? {} : { success_action_redirect: policy.redirectTo }),
    "x-amz-algorithm": ALGORITHM,
    "x-amz-credential": `${signer.accessKeyId}/${scopeOf(signer, day)}`,
    "x-amz-date": stamp,
    ...(signer.sessionToken === undefined ? {} : { "x-amz-security-token": signer.sessionToken }),
  };
  const document = {
    expiration: policy.expiresAt.toISOString(),
    conditions: [
      { bucket: policy.bucket },
      ...Object.entries(exact).map(([name, value]) => ({ [name]: value })),
      ["content-length-range", policy.bytes.min, policy.bytes.max],
    ],
  };
  const encoded = Buffer.from(JSON.stringify(document), "utf8").toString("base64");
  return { ...exact, policy: encoded, "x-amz-signature": signatureOf(signer, day, encoded) };
}
