/** An inquiry's later life on the emulators: links, auto-close, erasure and retention, with everything that follows. */
import { paginateScan } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { inquiryPartition } from "../../../shared/adapters/inquiry-item.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import type { Inquiry } from "../../../shared/domain/inquiry.ts";
import { transition } from "../../../shared/domain/inquiry.ts";
import type { MailId } from "../../../shared/domain/mail.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { daysBefore } from "../../../shared/domain/resolution.ts";
import { aReference } from "../../builders.ts";
import { waitFor } from "../../wait-for.ts";
import { aQuestion, settled } from "../local-centre.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
beforeAll(async () => {
  centre = await theCentre();
});

const secretOf = (statusUrl: string) => new URL(statusUrl).searchParams.get("key") ?? "";

/** A program's request with the status link. */
async function api(method: string, path: string, secret: string, body?: unknown): Promise<Response> {
  return fetch(`${centre.stack.portalUrl}/api/inquiries/${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const store = () => new InquiryStore(centre.dynamoDb, centre.tableName);
const registered = (reference: Reference): Promise<Inquiry> =>
  waitFor(`inquiry ${reference}`, () => centre.inquiry(reference));

/** Every item that stands in an inquiry's partition, as text. */
async function partition(reference: Reference): Promise<string[]> {
  const items: string[] = [];
  const scan = paginateScan({ client: centre.dynamoDb }, { TableName: centre.tableName });
  for await (const { Items = [] } of scan) {
    items.push(
      ...Items.filter((item) => item["pk"]?.S === inquiryPartition(reference)).map((item) => JSON.stringify(item)),
    );
  }
  return items;
}

const isMailed = (mail: MailId) =>
  waitFor(`the mail ${mail.kind} of ${mail.reference}`, async () => {
    const line = await new MailLedger(centre.dynamoDb, centre.tableName).find(mail);
    return line?.state === "delivered";
  });

describe("a new link", () => {
  it("revokes the old one, goes out by mail, and proves the address when it is opened there", async () => {
    const { reference, statusUrl } = await centre.ask(aQuestion());
    await settled(centre, reference);
    const renewed = await api("POST", `${reference}/link`, secretOf(statusUrl));
    expect(renewed.status).toBe(200);
    expect((await api("GET", reference, secretOf(statusUrl))).status).toBe(404);
    await isMailed({ reference, version: 2, kind: "link" });
    const mail = (await centre.stack.sentMails()).find(({ tags }) => tags["mail"] === `${reference}_2_link`);
    const secret = /key=(2m\.[\w-]{22})/.exec(decoded(mail?.raw ?? ""))?.[1] ?? "";
    expect((await api("GET", reference, secret)).status).toBe(200);
    expect(await centre.inquiry(reference)).toMatchObject({ addressProven: true, linkVersion: 2 });
  });
});

describe("lost links", () => {
  it("come in one mail with all that is open, and not what nobody wants mail about", async () => {
    const person = { email: "lost.links@example.org" };
    const asked = [];
    for (const text of ["Бірінші сұрақ", "Екінші сұрақ"]) {
      const { reference } = await centre.ask(aQuestion({ person, text }));
      await settled(centre, reference);
      asked.push(reference);
    }
    const silent = await centre.ask(aQuestion({ person, text: "Үндемеңіз", contact: "none" }));
    await registered(silent.reference);
    const requests = [person.email, "nobody@example.org"].map((email) =>
      fetch(`${centre.stack.portalUrl}/api/links`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email }),
      }),
    );
    for (const answer of await Promise.all(requests)) expect(answer.status).toBe(202);
    const mail = await waitFor("the mail with the links", async () =>
      (await centre.stack.sentMails()).find(({ tags }) => tags["mail"]?.endsWith("_links")),
    );
    for (const reference of asked) expect(decoded(mail.raw)).toContain(reference);
    expect(decoded(mail.raw)).not.toContain(silent.reference);
    expect((await centre.stack.sentMails()).filter(({ tags }) => tags["mail"]?.endsWith("_links"))).toHaveLength(1);
  });
});

describe("an answered inquiry", () => {
  it("closes by itself after two quiet weeks, and what is written a month later is a new one that names it", async () => {
    const { reference, statusUrl } = await centre.ask(aQuestion({ contact: "none" }));
    const answered = { ...(await registered(reference)), status: "assigned" } as const;
    const at = daysBefore(new Date().toISOString(), 15);
    const by = { role: "operator", operator: "operator-1" } as const;
    const entry = { kind: "reply", text: "Жауап", visibleFrom: at, at, by } as const;
    const resolved = await store().append(transition(answered, "resolved", at), entry);
    await centre.stack.fireSchedule("watch-deadlines");
    expect(await centre.inquiry(reference)).toMatchObject({ status: "closed" });
    const closed = await registered(reference);
    expect(closed.version).toBe(resolved.version + 1);
    const longAgo = daysBefore(new Date().toISOString(), 31);
    await store().append({ ...closed, closedAt: longAgo }, { kind: "note", text: "moved back in time", at, by });
    const written = await api("POST", `${reference}/messages`, secretOf(statusUrl), { text: "Тағы бір сұрақ" });
    expect(written.status).toBe(202);
    const next = (await written.json()) as { reference: Reference };
    expect(await registered(next.reference)).toMatchObject({ follows: reference, contact: "none" });
  });
});

const CANARY = /canary\.erased|Қанария|77010000002|Канарейка/u;
const canary = () =>
  aQuestion({
    text: "Канарейка-мәтін",
    person: { name: "Қанария Есімова", email: "canary.erased@example.org", phone: "+77010000002" },
  });

describe("an erasure", () => {
  it("leaves no word of the person in table, dead letters or logs, and cannot be undone by a repeat", async () => {
    const key = "the-key-of-an-erased-inquiry";
    const { reference, statusUrl } = await centre.ask(canary(), key);
    await settled(centre, reference);
    await api("POST", `${reference}/messages`, secretOf(statusUrl), { text: "Канарейка тағы" });
    const anothers = aReference(77);
    await centre.sendTo("Intake", [
      { body: `{"canary":"Канарейка","of":"${reference}"}`, reference },
      { body: `{"text":"As in ${reference}","follows":"${reference}"}`, reference: anothers },
    ]);
    const givenUp = async () => (await centre.deadLetters("Intake")).map((letter) => letter.reference);
    await waitFor("the poison to be given up on", async () => {
      const letters = await givenUp();
      return letters.includes(reference) && letters.includes(anothers);
    });
    const erased = await api("DELETE", reference, secretOf(statusUrl));
    expect(erased.status).toBe(200);
    expect((await api("GET", reference, secretOf(statusUrl))).status).toBe(404);
    await isErased(reference);
    expect((await partition(reference)).map((item) => JSON.parse(item).sk)).toEqual([
      { S: "ENTRY#00000001" },
      { S: "INQUIRY" },
    ]);
    expect((await partition(reference)).join()).not.toMatch(CANARY);
    expect(JSON.stringify(await centre.deadLetters("Intake"))).not.toMatch(CANARY);
    await waitFor("another person's letter, which names it, to be there still", async () =>
      (await givenUp()).includes(anothers),
    );
    expect(JSON.stringify(centre.stack.logLines())).not.toMatch(CANARY);

    const repeat = await centre.ask(canary(), key);
    expect(repeat.reference).toBe(reference);
    await waitFor("the repeat to meet the tombstone", () =>
      JSON.stringify(centre.stack.logLines("open-inquiry")).includes("inquiry-already-open"),
    );
    await centre.stack.replayStream("relay-changes");
    expect(await centre.inquiry(reference)).toBeUndefined();
    await waitFor("the partition to be empty again", async () => (await partition(reference)).length === 2);
    expect((await partition(reference)).join()).not.toMatch(CANARY);
  });

  it("is confirmed by one mail that holds the number, and by none where no mail is wanted", async () => {
    const { reference, statusUrl } = await centre.ask(aQuestion());
    await settled(centre, reference);
    await api("DELETE", reference, secretOf(statusUrl));
    await isErased(reference);
    const silent = await centre.ask(aQuestion({ contact: "none" }));
    await registered(silent.reference);
    await api("DELETE", silent.reference, secretOf(silent.statusUrl));
    await isErased(silent.reference);
    const receipts = (await centre.stack.sentMails()).filter(({ tags }) => tags["mail"]?.endsWith("_erased"));
    expect(receipts.filter(({ tags }) => tags["mail"]?.startsWith(reference))).toHaveLength(1);
    expect(receipts.filter(({ tags }) => tags["mail"]?.startsWith(silent.reference))).toHaveLength(0);
  });
});

describe("retention", () => {
  it("erases what was closed longer ago than its topic is kept for, and nothing else", async () => {
    const [old, young] = await Promise.all([
      centre.ask(aQuestion({ contact: "none" })),
      centre.ask(aQuestion({ contact: "none" })),
    ]);
    const by = { role: "service" } as const;
    for (const [{ reference }, days] of [
      [old, 366],
      [young, 364],
    ] as const) {
      const inquiry = await registered(reference);
      const at = daysBefore(new Date().toISOString(), days);
      await store().append({ ...inquiry, status: "closed", closedAt: at }, { kind: "closed", at, by });
    }
    await centre.stack.fireSchedule("retire-inquiries");
    await isErased(old.reference);
    expect(await partition(old.reference)).toHaveLength(2);
    expect(await centre.inquiry(young.reference)).toMatchObject({ status: "closed" });
  });
});

/** Waits until the last personal data are gone. */
async function isErased(reference: Reference): Promise<void> {
  await waitFor(`the end of ${reference}`, () =>
    centre.stack.logLines("erase-inquiry").some((line) => {
      const text = JSON.stringify(line);
      return text.includes("inquiry-erased") && text.includes(reference);
    }),
  );
}

/** The parts of a mail, which are base64. */
function decoded(raw: string): string {
  return raw
    .split("\r\n\r\n")
    .map((part) => Buffer.from(part, "base64").toString("utf8"))
    .join("\n");
}
