/**
 * What S3 checks of a signed form and a signed address, and its emulator does not: signature, expiry, every condition.
 * Written apart from shared/adapters/s3, which signs: an error in one shows in the other.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { LOCAL_CREDENTIALS } from "./aws-clients.ts";
import { tryParseJson } from "./json.ts";

/** Why S3 would refuse: docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export type Refusal = { readonly status: number; readonly code: string; readonly message: string };

const ALGORITHM = "AWS4-HMAC-SHA256";
/** Seven days, in seconds: S3's longest for an address. */
const EXPIRES_MAX_SECONDS = 604_800;

const policySchema = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal("content-length-range"), z.number(), z.number()]),
      z.tuple([z.enum(["eq", "starts-with"]), z.string().startsWith("$"), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});
type Policy = z.infer<typeof policySchema>;

const denied = (message: string): Refusal => ({ status: 403, code: "AccessDenied", message });
const MISMATCH: Refusal = {
  status: 403,
  code: "SignatureDoesNotMatch",
  message: "The request signature we calculated does not match the signature you provided.",
};

/** What a permitted form may upload. */
export type Permission = { readonly key: string; readonly minBytes: number; readonly maxBytes: number };

/** Fields that need no condition. */
const FREE_FIELDS = ["policy", "x-amz-signature", "file"];

/**
 * Checks everything of a form but its file.
 * @param fields names in lower case
 */
export function permissionOf(fields: ReadonlyMap<string, string>, bucket: string, now: Date): Permission | Refusal {
  const encoded = fields.get("policy");
  if (encoded === undefined) return denied("Anonymous uploads are not allowed.");
  const expected = signature(fields.get("x-amz-credential"), encoded);
  const isSigned = fields.get("x-amz-algorithm") === ALGORITHM && equal(expected, fields.get("x-amz-signature"));
  if (!isSigned) return MISMATCH;
  const policy = policySchema.safeParse(tryParseJson(Buffer.from(encoded, "base64").toString("utf8")));
  if (!policy.success) return { status: 400, code: "InvalidPolicyDocument", message: "Invalid Policy" };
  if (Date.parse(policy.data.expiration) <= now.getTime())
    return denied("Invalid according to Policy: Policy expired.");
  return permitted(policy.data, new Map([...fields, ["bucket", bucket]]));
}

type Term = { readonly name: string; readonly value: string; readonly how: "eq" | "starts-with" };

function termsOf(condition: Policy["conditions"][number]): readonly Term[] {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([name, value]) => ({ name: name.toLowerCase(), value, how: "eq" }));
  }
  const [how, name, value] = condition;
  return how === "content-length-range" ? [] : [{ name: name.slice(1).toLowerCase(), value, how }];
}

function permitted({ conditions }: Policy, fields: ReadonlyMap<string, string>): Permission | Refusal {
  const terms = conditions.flatMap(termsOf);
  const failed = terms.find(({ name, value, how }) => {
    const given = fields.get(name) ?? "";
    return how === "eq" ? given !== value : !given.startsWith(value);
  });
  if (failed !== undefined)
    return denied(`Invalid according to Policy: Policy Condition failed: ${JSON.stringify(failed)}`);
  const covered = new Set(["bucket", ...terms.map(({ name }) => name), ...FREE_FIELDS]);
  const extra = [...fields.keys()].find((name) => !covered.has(name) && !name.startsWith("x-ignore-"));
  if (extra !== undefined) return denied(`Invalid according to Policy: Extra input fields: ${extra}`);
  const range = conditions.find((one) => Array.isArray(one) && one[0] === "content-length-range");
  const [, minBytes = 0, maxBytes = Number.POSITIVE_INFINITY] = Array.isArray(range) ? range.map(Number) : [];
  return { key: fields.get("key") ?? "", minBytes, maxBytes };
}

/** Checks a signed address: method, path, query and host are what was signed, and it has not expired. */
export function refusalOfAddress(method: string, url: URL, now: Date): Refusal | undefined {
  const given = Object.fromEntries(url.searchParams);
  const credential = given["X-Amz-Credential"] ?? "";
  if (given["X-Amz-Algorithm"] !== ALGORITHM || given["X-Amz-SignedHeaders"] !== "host") return MISMATCH;
  const scope = credential.split("/").slice(1).join("/");
  const request = [method, url.pathname, signedQuery(url), `host:${url.host}\n`, "host", "UNSIGNED-PAYLOAD"].join("\n");
  const text = [ALGORITHM, given["X-Amz-Date"], scope, createHash("sha256").update(request).digest("hex")].join("\n");
  if (!equal(signature(credential, text), given["X-Amz-Signature"])) return MISMATCH;
  return isCurrent(given["X-Amz-Date"], Number(given["X-Amz-Expires"]), now)
    ? undefined
    : denied("Request has expired");
}

function signedQuery(url: URL): string {
  const pairs = [...url.searchParams].filter(([name]) => name !== "X-Amz-Signature");
  const spelled = pairs.map(([name, value]) => `${strict(name)}=${strict(value)}`);
  return spelled.toSorted((a, b) => (a < b ? -1 : 1)).join("&");
}

function isCurrent(stamp = "", seconds: number, now: Date): boolean {
  const iso = stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z");
  return seconds > 0 && seconds <= EXPIRES_MAX_SECONDS && Date.parse(iso) + seconds * 1000 > now.getTime();
}

/** @returns undefined if the credential is not ours, or not for S3 */
function signature(credential: string | undefined, text: string): string | undefined {
  const [id, day, region, service, end, ...more] = (credential ?? "").split("/");
  if (id !== LOCAL_CREDENTIALS.accessKeyId || service !== "s3" || end !== "aws4_request" || more.length > 0)
    return undefined;
  let key: Buffer | string = `AWS4${LOCAL_CREDENTIALS.secretAccessKey}`;
  for (const part of [day ?? "", region ?? "", service, end]) key = createHmac("sha256", key).update(part).digest();
  return createHmac("sha256", key).update(text).digest("hex");
}

function equal(expected: string | undefined, given: string | undefined): boolean {
  const [a, b] = [Buffer.from(expected ?? ""), Buffer.from(given ?? "")];
  return expected !== undefined && a.length === b.length && timingSafeEqual(a, b);
}

function strict(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (symbol) => `%${symbol.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
