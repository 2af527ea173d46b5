/** The desk's API on the whole local stack: two colleagues, one inquiry, and nothing that is done twice or lost. */
import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import type { ConflictView, DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import type { NextTaken, QueuePage } from "../../../shared/contracts/desk/queue.ts";
import { kazakhstanTime } from "../../../shared/domain/local-date.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { waitFor } from "../../wait-for.ts";
import { type DeskSession, signIn } from "../desk-session.ts";
import { aQuestion } from "../local-centre.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
let aigerim: DeskSession;
let mei: DeskSession;
beforeAll(async () => {
  centre = await theCentre();
  [aigerim, mei] = await Promise.all([signIn(centre.stack.deskUrl, "aigerim"), signIn(centre.stack.deskUrl, "mei")]);
});

type Answer = DeskInquiry & { readonly type?: string; readonly conflict?: ConflictView };

/** Calls a route with JSON, at a version where one is named. */
async function send(session: DeskSession, method: string, path: string, body?: unknown, version?: number) {
  const answer = await session.call(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(version === undefined ? {} : { "if-match": `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, view: (text === "" ? {} : JSON.parse(text)) as Answer };
}

const show = async (session: DeskSession, reference: Reference) =>
  (await send(session, "GET", `/api/inquiries/${reference}`)).view;

/** An inquiry on the desk, and what its person sees of it. */
async function asked(change: Record<string, unknown> = {}) {
  const { reference, statusUrl } = await centre.ask(aQuestion(change));
  await waitFor("the inquiry", async () => (await centre.inquiry(reference)) !== undefined);
  const secret = new URL(statusUrl).searchParams.get("key") ?? "";
  const seen = async () => {
    const headers = { authorization: `Bearer ${secret}` };
    const answer = await fetch(`${centre.stack.portalUrl}/api/inquiries/${reference}`, { headers });
    return answer.text();
  };
  return { reference, path: `/api/inquiries/${reference}`, seen };
}

async function auditOf(reference: Reference): Promise<readonly string[]> {
  const { Items: items = [] } = await centre.dynamoDb.send(
    new QueryCommand({
      TableName: centre.tableName,
      KeyConditionExpression: "pk = :day",
      ExpressionAttributeValues: { ":day": { S: `AUDIT#${kazakhstanTime(new Date().toISOString()).day}` } },
    }),
  );
  const lines = items.map((item) => unmarshall(item)).filter((line) => line["reference"] === reference);
  return lines.map(({ by, event }) => `${by.id} ${event}`);
}

describe("two colleagues on one inquiry", () => {
  it("who answer it at once: one does, the other is told who did and what; the person sees nothing yet", async () => {
    const { reference, path, seen } = await asked();
    const [one, other] = [
      { session: aigerim, text: "Жауап: бірінші" },
      { session: mei, text: "Жауап: екінші" },
    ];
    const sent = [one, other].map(async ({ session, text }) =>
      send(session, "POST", `${path}/reply`, { text, resolves: true }, 1),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const won = answers[0]?.status === 200 ? one : other;
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.view.conflict).toMatchObject({
      version: 2,
      since: [{ kind: "reply", version: 2, text: won.text, by: { id: won === one ? "aigerim" : "mei" } }],
    });
    expect((await centre.entries(reference)).map(({ kind }) => kind)).toEqual(["opened", "reply"]);
    expect(await seen()).not.toContain("Жауап");
    expect(await auditOf(reference)).toEqual([`${won === one ? "aigerim" : "mei"} reply-sent`]);
  });

  it("of whom one takes the answer back: the person never sees it, and no mail goes out", async () => {
    const { reference, path, seen } = await asked();
    await send(aigerim, "POST", `${path}/reply`, { text: "Жауап: қате", resolves: true }, 1);
    const undone = await send(aigerim, "DELETE", `${path}/replies/2`);
    expect([undone.status, undone.view.status]).toEqual([200, "new"]);
    expect(undone.view.mails).toContainEqual(
      expect.objectContaining({ version: 2, kind: "answer", state: "cancelled" }),
    );
    expect(await show(mei, reference)).toMatchObject({ status: "new", version: 3 });
    expect(await seen()).not.toContain("Жауап");
  });

  it("who press next at once get an inquiry each, and never the same", async () => {
    await Promise.all([asked({ language: "kk-Arab" }), asked({ language: "kk-Arab" })]);
    const next = async (session: DeskSession) =>
      (await (await session.call("/api/queue/next", { method: "POST" })).json()) as NextTaken;
    const taken = await Promise.all([next(aigerim), next(mei)]);
    const references = taken.flatMap((one) => (one.taken ? [one.reference as Reference] : []));
    expect(new Set(references).size).toBe(2);
    for (const reference of references) {
      const entries = await centre.entries(reference);
      expect(entries.filter(({ kind }) => kind === "taken")).toHaveLength(1);
    }
  });

  it("see that the other is writing, in the queue and in the inquiry, and not what", async () => {
    const { reference, path } = await asked();
    await send(aigerim, "PUT", `${path}/presence`, { activity: "writing" });
    await send(aigerim, "PUT", `${path}/draft`, { text: "Құпия", kind: "reply" });
    const here = [expect.objectContaining({ id: "aigerim", activity: "writing" })];
    const seenByMei = await show(mei, reference);
    expect(seenByMei.present).toEqual(here);
    expect(JSON.stringify(seenByMei)).not.toContain("Құпия");
    const page = (await (await mei.call("/api/queue?topic=citizenship&limit=200")).json()) as QueuePage;
    expect(page.rows.find((row) => row.reference === reference)?.present).toEqual(here);
    const elsewhere = await signIn(centre.stack.deskUrl, "aigerim");
    expect((await show(elsewhere, reference)).draft).toMatchObject({ text: "Құпия", kind: "reply" });
  });
});

describe("a visit at the counter", () => {
  it("is logged, registered like any other inquiry, and found by those of its topic alone", async () => {
    const body = {
      channel: "visit",
      topic: "employment",
      text: "Жұмыс іздеп жүрмін",
      language: "kk-Cyrl",
      person: { name: "Дана" },
      contact: "none",
      consent: true,
    };
    const { status, view } = await send(mei, "POST", "/api/inquiries", body);
    expect(status).toBe(202);
    const reference = view.reference as Reference;
    await waitFor("the inquiry", async () => (await centre.inquiry(reference)) !== undefined);
    expect(await show(mei, reference)).toMatchObject({
      channel: "visit",
      topic: "employment",
      person: { name: "Дана" },
    });
    expect((await send(aigerim, "GET", `/api/inquiries/${reference}`)).status).toBe(404);
    expect(await auditOf(reference)).toEqual(["mei inquiry-logged", "mei inquiry-read"]);
  });
});
