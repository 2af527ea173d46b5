/** S3 as the local stack answers for it: what AWS checks of forms and addresses is checked here too. */
import { GetObjectCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type LocalStack, startLocalStack } from "../../../local/stack.ts";
import { AttachmentLinks } from "../../../shared/adapters/attachment-links.ts";
import { AttachmentStore } from "../../../shared/adapters/attachment-store.ts";
import { Bucket } from "../../../shared/adapters/s3/bucket.ts";
import { FILES_MAX, fileKey, PLAIN_FORM_BYTES_MAX } from "../../../shared/domain/attachment.ts";
import { aReference } from "../../builders.ts";
import { aPdf, eicar } from "../../files.ts";
import { waitFor } from "../../wait-for.ts";
import { temporaryFolder } from "./fixture/fixture-stack.ts";

let stack: LocalStack;
let bucket: Bucket;
let store: AttachmentStore;
let links: AttachmentLinks;
let s3: S3Client;

const file = { reference: aReference(), id: "abcDEF-_0123456789abcd" };
const key = fileKey("quarantine", file);
const now = () => new Date().toISOString();

beforeAll(async () => {
  stack = await startLocalStack({
    stateDirectory: temporaryFolder(),
    cdkOut: inject("cdkOut"),
    databaseInMemory: true,
  });
  // Nothing takes files away while a test looks at them.
  stack.fileEvents.hold();
  const environment = {
    AWS_REGION: stack.region,
    AWS_ENDPOINT_URL_S3: stack.endpoints.s3,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
  bucket = new Bucket(stack.outputs["FileBucketName"] ?? "", environment);
  store = new AttachmentStore(bucket);
  links = new AttachmentLinks(bucket);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  s3 = new S3Client({ region: stack.region, endpoint: stack.endpoints.s3, credentials, forcePathStyle: true });
});
afterAll(async () => {
  s3?.destroy();
  await stack?.stop();
});

type Sent = { fields?: Record<string, string>; without?: string; content?: Buffer; headers?: Record<string, string> };

async function upload(form: { url: string; fields: Readonly<Record<string, string>> }, change: Sent = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...form.fields, ...change.fields })) {
    if (name !== change.without) body.append(name, value);
  }
  body.append("file", new Blob([new Uint8Array(change.content ?? aPdf())]), "anything.html");
  return fetch(form.url, { method: "POST", body, redirect: "manual", headers: change.headers ?? {} });
}

const codeIn = async (answer: Response) => /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];

describe("a signed form", () => {
  it("uploads its file, under its key, with its harmless type", async () => {
    const answer = await upload(links.uploadForm(file, now()));
    expect(answer.status).toBe(204);
    const found = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    expect(found.ContentType).toBe("application/octet-stream");
    expect(Buffer.from((await found.Body?.transformToByteArray()) ?? [])).toEqual(aPdf());
  });

  it("sends the browser where it was told to", async () => {
    const answer = await upload(links.uploadForm(file, now(), "http://127.0.0.1:4000/ru/inquiries/x/files"));
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get("location") ?? "");
    expect(location.pathname).toBe("/ru/inquiries/x/files");
    expect(location.searchParams.get("key")).toBe(key);
  });

  it.each<[string, Sent, number, string]>([
    ["another key", { fields: { key: fileKey("files", file) } }, 403, "AccessDenied"],
    ["another type", { fields: { "Content-Type": "text/html" } }, 403, "AccessDenied"],
    ["another place to go to", { fields: { success_action_redirect: "https://evil.example/" } }, 403, "AccessDenied"],
    ["a field more", { fields: { "x-amz-meta-a": "b" } }, 403, "AccessDenied"],
    ["permissions of its own", { fields: { acl: "public-read" } }, 403, "AccessDenied"],
    ["a forged signature", { fields: { "x-amz-signature": "0".repeat(64) } }, 403, "SignatureDoesNotMatch"],
    ["no signature", { without: "x-amz-signature" }, 403, "SignatureDoesNotMatch"],
    [
      "somebody else's credential",
      { fields: { "x-amz-credential": "other/20261126/eu-central-1/s3/aws4_request" } },
      403,
      "SignatureDoesNotMatch",
    ],
    [
      "a policy of its own",
      { fields: { policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString("base64") } },
      403,
      "SignatureDoesNotMatch",
    ],
    ["no policy", { without: "policy" }, 403, "AccessDenied"],
    ["a byte too many", { content: Buffer.alloc(FILES_MAX.bytes + 1, 1) }, 400, "EntityTooLarge"],
  ])("is refused with %s", async (_, change, status, code) => {
    const answer = await upload(links.uploadForm(file, now()), change);
    expect([answer.status, await codeIn(answer)]).toEqual([status, code]);
  });

  it("takes the largest file there may be", async () => {
    const answer = await upload(links.uploadForm(file, now()), { content: Buffer.alloc(FILES_MAX.bytes, 1) });
    expect(answer.status).toBe(204);
  });

  it("takes more from a plain form, whose file is then judged by us, and not without end", async () => {
    const form = links.uploadForm(file, now(), `${stack.portalUrl}/ru`);
    const { conditions } = JSON.parse(Buffer.from(form.fields["policy"] ?? "", "base64").toString());
    expect(conditions).toContainEqual(["content-length-range", 0, PLAIN_FORM_BYTES_MAX]);
    const taken = await upload(form, { content: Buffer.alloc(1.2 * FILES_MAX.bytes, 1) });
    expect([taken.status, taken.headers.get("location")?.startsWith(`${stack.portalUrl}/ru`)]).toEqual([303, true]);
  });

  it("is refused when its ten minutes are over", async () => {
    const before = new Date(Date.now() - 10 * 60_000 - 1).toISOString();
    expect(await codeIn(await upload(links.uploadForm(file, before)))).toBe("AccessDenied");
  });

  it("may be sent by a script of the portal's pages and of no other's", async () => {
    const { url } = links.uploadForm(file, now());
    const ask = (origin: string) =>
      fetch(url, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });
    const ours = await ask(stack.portalUrl);
    expect(ours.status).toBe(200);
    expect(ours.headers.get("access-control-allow-origin")).toBe(stack.portalUrl);
    for (const origin of ["null", "https://evil.example", `${stack.portalUrl}.evil.example`]) {
      const other = await ask(origin);
      expect([other.status, other.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    }
  });
});

describe("a signed address", () => {
  const released = { ...file, id: "released-_0123456789ab" };

  it("gives the file to be saved under its name, and never shown", async () => {
    await upload(links.uploadForm(released, now()));
    const etag = (await s3.send(new HeadObjectCommand({ Bucket: bucket.name, Key: fileKey("quarantine", released) })))
      .ETag;
    expect(await store.release(released, (etag ?? "").replaceAll('"', ""))).toBe("released");
    const answer = await fetch(links.downloadAddress(released, "Төлқұжат (1).pdf", now()));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="[^"]+"; filename\*=UTF-8''%D0%A2/,
    );
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(aPdf());
  });

  it("is refused when anything in it is changed, when it is over, and without a signature", async () => {
    const address = links.downloadAddress(released, "a.pdf", now());
    const changed = [
      address.replace("attachment", "inline"),
      address.replace("octet-stream", "x"),
      address.replace(released.id, file.id),
      address.replace("/files/", "/quarantine/"),
      address.replace("X-Amz-Expires=60", "X-Amz-Expires=600"),
      links.downloadAddress(released, "a.pdf", new Date(Date.now() - 61_000).toISOString()),
      address.slice(0, address.indexOf("?")),
    ];
    for (const one of changed) expect((await fetch(one)).status).toBe(403);
  });
});

describe("the store of files", () => {
  const one = { reference: aReference(2), id: "one-DEF-_0123456789abc" };
  const other = { reference: aReference(2), id: "two-DEF-_0123456789abc" };
  const etagOf = async (address: typeof one) =>
    (
      await s3.send(new HeadObjectCommand({ Bucket: bucket.name, Key: fileKey("quarantine", address) }))
    ).ETag?.replaceAll('"', "") ?? "";

  it("reads the beginning and the end of exactly the object that is meant", async () => {
    const content = Buffer.concat([aPdf(), Buffer.alloc(200_000, 5), Buffer.from("the end")]);
    await upload(links.uploadForm(one, now()), { content });
    const etag = await etagOf(one);
    const sample = await store.sample(one, etag);
    if (typeof sample === "string") throw new Error(sample);
    expect(sample.sizeBytes).toBe(content.length);
    expect(Buffer.from(sample.head)).toEqual(content.subarray(0, 65_536));
    expect(Buffer.from(sample.tail)).toEqual(content.subarray(-65_536));
    expect(await store.sample(one, "0".repeat(32))).toBe("replaced");
    expect(await store.sample({ ...one, id: "absent-_0123456789abcd" }, etag)).toBe("gone");
  });

  it("takes an empty object, and reads that nothing is in it", async () => {
    const empty = { ...one, id: "empty-EF-_0123456789ab" };
    await upload(links.uploadForm(empty, now()), { content: Buffer.alloc(0) });
    expect(await store.sample(empty, await etagOf(empty))).toMatchObject({ sizeBytes: 0 });
    await store.delete("quarantine", empty);
  });

  it("copies nothing that has been overwritten since", async () => {
    expect(await store.release(one, "0".repeat(32))).toBe("replaced");
    expect(await store.release({ ...one, id: "absent-_0123456789abcd" }, "0".repeat(32))).toBe("replaced");
  });

  it("lists and deletes everything of an inquiry, and nothing of another's", async () => {
    await upload(links.uploadForm(other, now()));
    await store.release(one, await etagOf(one));
    const found = (await store.list(one.reference)).map(({ prefix, id }) => `${prefix} ${id}`);
    expect(found.toSorted((a, b) => a.localeCompare(b))).toEqual([
      `files ${one.id}`,
      `quarantine ${one.id}`,
      `quarantine ${other.id}`,
    ]);
    expect(await store.deleteAll(one.reference)).toBe(3);
    expect(await store.list(one.reference)).toEqual([]);
    expect(await store.list(file.reference)).not.toEqual([]);
    expect(await store.deleteAll(one.reference)).toBe(0);
  });
});

describe("the events of files", () => {
  it("come again after a restart for what had not been worked on", async () => {
    const stateDirectory = temporaryFolder();
    const first = await startLocalStack({ stateDirectory, cdkOut: inject("cdkOut") });
    first.fileEvents.hold();
    const environment = {
      AWS_REGION: first.region,
      AWS_ENDPOINT_URL_S3: first.endpoints.s3,
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
    };
    const name = first.outputs["FileBucketName"] ?? "";
    await upload(new AttachmentLinks(new Bucket(name, environment)).uploadForm(file, now()), { content: eicar() });
    await first.stop();
    const second = await startLocalStack({ stateDirectory, cdkOut: inject("cdkOut") });
    // The inquiry does not exist: its file is nobody's, and is deleted.
    await waitFor("the file to be dealt with", () =>
      JSON.stringify(second.logLines("record-file-scan")).includes('"file-event-late"'),
    );
    await second.stop();
    expect(second.region).toBe(first.region);
  });
});
