/** Our signatures against those of the SDK's own packages: the same input, the same answer. */
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Bucket } from "../../../../../shared/adapters/s3/bucket.ts";
import { presignedGet, presignedPostFields, signedHeaders } from "../../../../../shared/adapters/s3/signature.ts";

const NOW = new Date("2026-11-26T12:34:56.000Z");
const bucketName = "ucc-files";
const key = "files/7K3M-Q9XD-2V4D/abcDEF-_0123456789abcd";

const ENVIRONMENTS = [
  [
    "a role's keys",
    {
      AWS_REGION: "eu-central-1",
      AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
      AWS_SECRET_ACCESS_KEY: "secret/+key",
      AWS_SESSION_TOKEN: "token/+=",
    },
  ],
  ["lasting keys", { AWS_REGION: "ap-northeast-1", AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "other" }],
] as const;

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

describe.each(ENVIRONMENTS)("with %s", (_, environment) => {
  const sessionToken = "AWS_SESSION_TOKEN" in environment ? environment.AWS_SESSION_TOKEN : undefined;
  const credentials = {
    accessKeyId: environment.AWS_ACCESS_KEY_ID,
    secretAccessKey: environment.AWS_SECRET_ACCESS_KEY,
    ...(sessionToken && { sessionToken }),
  };
  const sdk = new S3Client({ region: environment.AWS_REGION, credentials });
  const ours = new Bucket(bucketName, environment);

  it("an address to download from is the SDK's", async () => {
    const disposition = "attachment; filename=\"a (1).pdf\"; filename*=UTF-8''%D0%A2%20%281%29.pdf";
    const command = new GetObjectCommand({
      Bucket: bucketName,
      Key: key,
      ResponseContentDisposition: disposition,
      ResponseContentType: "application/octet-stream",
    });
    const theirs = new URL(await getSignedUrl(sdk, command, { expiresIn: 60 }));
    const query = { "response-content-disposition": disposition, "response-content-type": "application/octet-stream" };
    // The SDK says besides what it does by itself; that is part of what it signs.
    const also = Object.fromEntries(
      [...theirs.searchParams].filter(([name]) => name === "x-id" || name.startsWith("x-amz-")),
    );
    const address = (asked: Readonly<Record<string, string>>) =>
      new URL(presignedGet(ours.signer(), ours.url(key), { query: asked, seconds: 60, at: NOW }));
    const mine = address({ ...query, ...also });
    const withoutPayload = (url: URL) =>
      new Map([...url.searchParams].filter(([name]) => name !== "X-Amz-Content-Sha256" && name !== "X-Amz-Signature"));
    expect(mine.host + mine.pathname).toBe(theirs.host + theirs.pathname);
    expect(withoutPayload(mine)).toEqual(withoutPayload(theirs));
    const same = address({ ...query, ...also, "X-Amz-Content-Sha256": "UNSIGNED-PAYLOAD" });
    expect(same.searchParams.get("X-Amz-Signature")).toBe(theirs.searchParams.get("X-Amz-Signature"));
  });

  it("a form to upload by is signed as the SDK signs the same policy", async () => {
    const policy = {
      bucket: bucketName,
      key,
      contentType: "application/octet-stream",
      bytes: { min: 1, max: 100 },
      expiresAt: new Date(NOW.getTime() + 600_000),
      redirectTo: "https://portal.example/kk-Cyrl/inquiries/7K3M-Q9XD-2V4D/files",
    };
    const fields = presignedPostFields(ours.signer(), policy, NOW);
    const document = JSON.parse(Buffer.from(fields["policy"] ?? "", "base64").toString());
    expect(document.expiration).toBe("2026-11-26T12:44:56.000Z");
    expect(document.conditions).toContainEqual(["content-length-range", 1, 100]);
    const theirs = await createPresignedPost(sdk, {
      Bucket: bucketName,
      Key: key,
      Expires: 600,
      Fields: { "Content-Type": policy.contentType, success_action_redirect: policy.redirectTo },
      Conditions: [["content-length-range", 1, 100]],
    });
    expect(ours.url().host).toBe(new URL(theirs.url).host);
    const lower = (all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value]));
    const { policy: _mine, "x-amz-signature": _signature, ...mine } = lower(fields);
    const { policy: _theirs, "x-amz-signature": _other, bucket: _bucket, ...their } = lower(theirs.fields);
    expect(mine).toEqual(their);
    const terms = (encoded: string | undefined) => {
      const { conditions } = JSON.parse(Buffer.from(encoded ?? "", "base64").toString());
      const spelled = conditions.map((one: unknown) => JSON.stringify(one).toLowerCase());
      return [...new Set<string>(spelled)].toSorted();
    };
    expect(terms(fields["policy"])).toEqual(terms(theirs.fields["Policy"] ?? theirs.fields["policy"]));
  });

  it("a call is signed as the SDK signs it", async () => {
    let sent: { headers: Record<string, string> } | undefined;
    sdk.middlewareStack.add(
      () => async (args) => {
        sent = args.request as { headers: Record<string, string> };
        throw new Error("seen");
      },
      { step: "finalizeRequest", priority: "low", name: "look", override: true },
    );
    await sdk
      .send(new GetObjectCommand({ Bucket: bucketName, Key: key, Range: "bytes=0-9", IfMatch: '"abc"' }))
      .catch(() => undefined);
    const theirs = sent?.headers["authorization"] ?? "";
    const names = /SignedHeaders=([^,]+)/.exec(theirs)?.[1]?.split(";") ?? [];
    const headers = Object.fromEntries(
      names
        .filter((name) => !["host", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token"].includes(name))
        .map((name) => [name, sent?.headers[name] ?? ""]),
    );
    const signer = { region: environment.AWS_REGION, ...credentials };
    const url = new URL(`https://${bucketName}.s3.${environment.AWS_REGION}.amazonaws.com/${key}`);
    const mine = signedHeaders(signer, { method: "GET", url, query: "x-id=GetObject" }, headers, NOW);
    expect(names).toEqual(expect.arrayContaining(["range", "if-match", "host"]));
    expect(mine["authorization"]).toBe(theirs);
  });
});
