import { HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileUpload } from "../../../shared/contracts/file-requests.ts";
import type { FileView } from "../../../shared/contracts/inquiry-view.ts";
import { FILES_MAX, fileKey, inquiryPrefix } from "../../../shared/domain/attachment.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { aBomb, aDocx, aJpeg, aPdf, eicar } from "../../files.ts";
import { waitFor } from "../../wait-for.ts";
import { aQuestion } from "../local-centre.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
let s3: S3Client;
beforeAll(async () => {
  centre = await theCentre();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const { region, endpoints } = centre.stack;
  s3 = new S3Client({ region, endpoint: endpoints.s3, credentials, forcePathStyle: true });
});
afterAll(async () => {
  s3?.destroy();
});

/** An inquiry that is registered, and what its person can do with files. */
async function aPerson(of: SharedCentre = centre) {
  const { reference, statusUrl } = await of.ask(aQuestion({ contact: "none", person: {} }));
  await waitFor("the inquiry", () => of.inquiry(reference));
  const authorization = `Bearer ${new URL(statusUrl).searchParams.get("key")}`;
  const api = `${of.stack.portalUrl}/api/inquiries/${reference}`;
  const files = async (): Promise<readonly FileView[]> => {
    const view = (await (await fetch(api, { headers: { authorization } })).json()) as { files: FileView[] };
    return view.files;
  };
  const offer = (name: string) =>
    fetch(`${api}/files`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ name }),
    });
  const add = async (name: string, content: Buffer): Promise<FileUpload> => {
    const upload = (await (await offer(name)).json()) as FileUpload;
    const answer = await send(upload, content);
    if (answer.status !== 204) throw new Error(`The upload was answered with ${answer.status}`);
    return upload;
  };
  return {
    reference,
    statusUrl,
    files,
    offer,
    add,
    fetch: (id: string) => fetch(`${api}/files/${id}`, { headers: { authorization }, redirect: "manual" }),
    settled: (id: string) =>
      waitFor("the file to be settled", async () =>
        (await files()).find((file) => file.id === id && !["awaited", "quarantined"].includes(file.state)),
      ),
  };
}

function send({ url, fields }: Pick<FileUpload, "url" | "fields">, content: Buffer): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", new Blob([new Uint8Array(content)]), "x");
  return fetch(url, { method: "POST", body, redirect: "manual" });
}

const isThere = async (prefix: "quarantine" | "files", reference: Reference, id: string): Promise<boolean> =>
  s3
    .send(
      new HeadObjectCommand({
        Bucket: centre.stack.outputs["FileBucketName"],
        Key: fileKey(prefix, { reference, id }),
      }),
    )
    .then(
      () => true,
      () => false,
    );

const event = (type: string, detail: object) => JSON.stringify({ source: "any", "detail-type": type, detail });

describe("a file that a person adds", () => {
  it("is let out when nothing is found in it, and saved from another host under its name, never shown", async () => {
    const person = await aPerson();
    const { id } = await person.add("Төлқұжат көшірмесі.pdf", aPdf());
    expect(await person.settled(id)).toMatchObject({ state: "clean", name: "Төлқұжат көшірмесі.pdf" });
    const answer = await person.fetch(id);
    expect(answer.status).toBe(303);
    const address = new URL(answer.headers.get("location") ?? "");
    expect(address.host).not.toBe(new URL(centre.stack.portalUrl).host);
    const file = await fetch(address);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''%D0%A2/);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(aPdf());
    expect(await isThere("quarantine", person.reference, id)).toBe(false);
    expect(await centre.entries(person.reference)).toMatchObject([
      { kind: "opened" },
      { kind: "file", outcome: "clean" },
    ]);
  });

  it("is fetched under what it is, though its name said another kind", async () => {
    const person = await aPerson();
    const { id } = await person.add("photo.pdf", aJpeg());
    expect(await person.settled(id)).toMatchObject({ state: "clean", name: "photo.jpg" });
    expect((await person.fetch(id)).headers.get("location")).toContain("photo.jpg");
  });

  it("is deleted when something is found in it, and the person is told", async () => {
    const person = await aPerson();
    const { id } = await person.add("notes.txt", eicar());
    expect(await person.settled(id)).toMatchObject({ state: "infected" });
    await waitFor("it to be deleted", async () => !(await isThere("quarantine", person.reference, id)));
    expect(await isThere("files", person.reference, id)).toBe(false);
    expect((await person.fetch(id)).status).toBe(404);
    const opened = await fetch(person.statusUrl, { redirect: "manual" });
    const cookie = opened.headers
      .getSetCookie()
      .map((one) => one.split(";", 1)[0])
      .join("; ");
    const page = await fetch(person.statusUrl.replace(/\?.*/, ""), { headers: { cookie } });
    expect(await page.text()).toContain("зиянды нәрсе табылды");
  });

  it.each([
    ["a page with scripts under a text's name", "letter.txt", Buffer.from("<html><script>alert(1)</script>")],
    ["a picture that runs scripts, under a photograph's name", "photo.png", Buffer.from('<svg onload="alert(1)"/>')],
    ["a document with macros", "letter.docx", aDocx({ name: "word/vbaProject.bin", content: Buffer.from("x") })],
  ])("is refused and deleted when it is %s", async (_, name, content) => {
    const person = await aPerson();
    const { id } = await person.add(name, content);
    expect(await person.settled(id)).toMatchObject({ state: "refused", reason: "kind" });
    await waitFor("it to be deleted", async () => !(await isThere("quarantine", person.reference, id)));
    expect((await person.fetch(id)).status).toBe(404);
  });

  it("stays as small as it is when it is a bomb of 200 MB", async () => {
    const person = await aPerson();
    const bomb = aBomb();
    const { id } = await person.add("letter.docx", bomb);
    expect(await person.settled(id)).toMatchObject({ state: "clean", sizeBytes: bomb.length });
  });

  it("has one of five places, and the sixth has none, until one is refused", async () => {
    const person = await aPerson();
    const offers = await Promise.all(Array.from({ length: 8 }, (_, index) => person.offer(`scan-${index}.pdf`)));
    expect(offers.filter(({ status }) => status === 201)).toHaveLength(FILES_MAX.count);
    expect(offers.filter(({ status }) => status === 409)).toHaveLength(3);
    const given = offers.find(({ status }) => status === 201);
    const upload = (await given?.json()) as FileUpload;
    await send(upload, Buffer.alloc(0));
    await person.settled(upload.id);
    expect((await person.offer("again.pdf")).status).toBe(201);
  });

  it("cannot be replaced once it was let out", async () => {
    const person = await aPerson();
    const upload = await person.add("passport.pdf", aPdf());
    await person.settled(upload.id);
    await send(upload, eicar());
    await waitFor("the second to be deleted", async () => !(await isThere("quarantine", person.reference, upload.id)));
    const address = (await person.fetch(upload.id)).headers.get("location") ?? "";
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(aPdf());
    expect(await centre.entries(person.reference)).toHaveLength(2);
  });

  it("is settled once, whatever events come again, late or out of order", async () => {
    const person = await aPerson();
    centre.stack.fileEvents.hold();
    const { id } = await person.add("passport.pdf", aPdf());
    const key = fileKey("quarantine", { reference: person.reference, id });
    const { ETag: tag = "" } = await s3.send(
      new HeadObjectCommand({ Bucket: centre.stack.outputs["FileBucketName"], Key: key }),
    );
    const etag = tag.replaceAll('"', "");
    const verdict = event("GuardDuty Malware Protection Object Scan Result", {
      s3ObjectDetails: { objectKey: key, eTag: etag },
      scanResultDetails: { scanResultStatus: "NO_THREATS_FOUND" },
    });
    const arrival = event("Object Created", { object: { key, etag } });
    await centre.sendTo(
      "FileScan",
      [verdict, arrival, verdict, verdict, arrival].map((body) => ({ body })),
    );
    await person.settled(id);
    centre.stack.fileEvents.release();
    await centre.sendTo("FileScan", [
      { body: event("Object Deleted", { object: { key }, reason: "Lifecycle Expiration" }) },
    ]);
    await waitFor("the late events", () => {
      const lines = JSON.stringify(centre.stack.logLines("record-file-scan"));
      return lines.split(`"file-event-late"`).length > 3;
    });
    expect((await centre.entries(person.reference)).filter(({ kind }) => kind === "file")).toHaveLength(1);
    expect(await person.files()).toMatchObject([{ id, state: "clean" }]);
    expect(await centre.deadLetters("FileScan")).toEqual([]);
  });

  it("is told to have been lost when no verdict came for a day", async () => {
    const person = await aPerson();
    centre.stack.fileEvents.hold();
    const { id } = await person.add("passport.pdf", aPdf());
    const key = fileKey("quarantine", { reference: person.reference, id });
    await centre.sendTo("FileScan", [
      { body: event("Object Deleted", { object: { key }, reason: "Lifecycle Expiration" }) },
    ]);
    expect(await person.settled(id)).toMatchObject({ state: "refused", reason: "not-checked" });
    centre.stack.fileEvents.release();
  });

  it("is let out whole although record-file-scan is killed while it works, again and again", async () => {
    const person = await aPerson();
    const ids: string[] = [];
    for (let number = 0; number < 4; number += 1) {
      const { id } = await person.add(`scan-${number}.pdf`, aPdf(`<< ${number} >>`));
      ids.push(id);
      await centre.stack.fn("record-file-scan").kill();
    }
    for (const id of ids) expect(await person.settled(id)).toMatchObject({ state: "clean" });
    await waitFor("quarantine to be empty", async () => {
      const there = await Promise.all(ids.map((id) => isThere("quarantine", person.reference, id)));
      return !there.includes(true);
    });
    expect((await centre.entries(person.reference)).filter(({ kind }) => kind === "file")).toHaveLength(4);
  });

  it("leaves no word of it in any log line", async () => {
    const person = await aPerson();
    const { id } = await person.add("Құпия Канарейка 4711.pdf", aPdf("canary-content-4711"));
    await person.settled(id);
    const lines = JSON.stringify(centre.stack.logLines());
    expect(lines).toContain(person.reference);
    expect(lines).not.toMatch(/Канарейка|canary-content/u);
    expect(lines).not.toContain(inquiryPrefix("quarantine", person.reference));
  });
});
