/** Floods against the real template on the emulators, with the budgets that people meet. */
import { rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { solve } from "../../../cli/proof-of-work.ts";
import type { ProofChallenge } from "../../../shared/contracts/proof-of-work.ts";
import { MAIL_BUDGET } from "../../../shared/domain/mail.ts";
import { parseReference, type Reference } from "../../../shared/domain/reference.ts";
import { waitFor } from "../../wait-for.ts";
import { changedAssembly } from "../changed-assembly.ts";
import { aCentre, aQuestion, type Centre } from "../local-centre.ts";

const HOLD_SECONDS = 8;

let centre: Centre;
let folder = "";
beforeAll(async () => {
  const changed = changedAssembly(inject("cdkOut"), { BUDGET_FACTOR: "1", HOLD_SECONDS: String(HOLD_SECONDS) });
  folder = changed.folder;
  centre = await aCentre({ cdkOut: changed.cdkOut });
});
afterAll(async () => {
  await centre.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Posts to the API, and once more with proof of work if it is asked for. */
async function post(request: Record<string, unknown>): Promise<{ status: number; reference: Reference | undefined }> {
  const key = crypto.randomUUID();
  const send = (proof: Record<string, string>) =>
    fetch(`${centre.stack.portalUrl}/api/inquiries`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key, ...proof },
      body: JSON.stringify(request),
    });
  let answer = await send({});
  if (answer.status === 429) {
    const { challenge } = (await answer.json()) as { challenge: ProofChallenge };
    answer = await send({ "Proof-Of-Work": solve(challenge) ?? "" });
  }
  const { reference = "" } = (await answer.json()) as { reference?: string };
  return { status: answer.status, reference: parseReference(reference) };
}

/** Sends the form without JavaScript from a network that has used its free inquiries up. */
async function wait(email: string): Promise<Reference> {
  const fields = { text: "Сұрағым бар", contact: "answer", email, consent: "2026-11", language: "ru", homepage: "x" };
  const form = new URLSearchParams({ ...fields, waits: "yes", key: crypto.randomUUID() });
  const answer = await fetch(`${centre.stack.portalUrl}/ru/inquiries`, {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const reference = parseReference(
    /\/inquiries\/([^/]+)\/received/.exec(answer.headers.get("location") ?? "")?.[1] ?? "",
  );
  if (reference === undefined) throw new Error(`Not accepted: ${answer.status}`);
  return reference;
}

/** The link in an acknowledgement's plain text, which is base64. */
async function mailedLink(reference: Reference): Promise<string> {
  const mail = await waitFor(`the acknowledgement of ${reference}`, async () =>
    (await centre.stack.sentMails()).find(({ tags }) => tags["mail"] === `${reference}_1_acknowledgement`),
  );
  const parts = mail.raw.split("\r\n\r\n").map((part) => Buffer.from(part, "base64").toString("utf8"));
  return /https?:\/\/\S+/.exec(parts.find((part) => part.includes("http")) ?? "")?.[0] ?? "";
}

describe("an inquiry without the proof asked for", () => {
  it("waits, is acknowledged at once, and is there as soon as the mailed link is opened: one inquiry, one mail", async () => {
    const reference = await wait("waits-for-link@example.org");
    const link = await mailedLink(reference);
    expect(await centre.inquiry(reference)).toBeUndefined();
    await fetch(link, { redirect: "manual" });
    await waitFor(`the inquiry ${reference}`, () => centre.inquiry(reference));
    // The queue's own copy comes too, and finds the inquiry there.
    await waitFor("the second copy", async () =>
      centre.stack.logLines("open-inquiry").some((line) => isAbout(line, "inquiry-already-open", reference)),
    );
    expect(await centre.entries(reference)).toHaveLength(1);
    expect(await centre.mailsOf(reference)).toBe(1);
  });

  it("is there by itself when the wait is over, if nobody opens anything", async () => {
    const reference = await wait("waits-to-the-end@example.org");
    await waitFor(`the inquiry ${reference}`, () => centre.inquiry(reference));
    await mailedLink(reference);
    expect(await centre.mailsOf(reference)).toBe(1);
  });
});

describe("a flood of inquiries with one victim's address", () => {
  it("is accepted, against proof of work, and mails the victim three times at most", async () => {
    const victim = "victim@example.org";
    const answers = [];
    for (let index = 0; index < 30; index += 1) {
      answers.push(await post(aQuestion({ person: { email: victim }, text: `Мың хат ${index}` })));
    }
    expect(answers.filter(({ status }) => status !== 202)).toEqual([]);
    for (const { reference } of answers) {
      if (reference !== undefined) await waitFor(`${reference} to be there`, () => centre.inquiry(reference));
    }
    await waitFor("the mails to come to rest", async () => (await mailsTo(victim)) >= MAIL_BUDGET.perHour);
    const mails = (await centre.stack.sentMails()).filter(({ destinations }) => destinations.includes(victim));
    expect(mails).toHaveLength(MAIL_BUDGET.perHour);
    for (const { raw } of mails) expect(raw).not.toContain(Buffer.from("Мың хат").toString("base64").slice(0, 8));
  });
});

describe("what people write", () => {
  it("is fetched by nobody: no connection to any address in it, and no word of it in the logs", async () => {
    const connections: string[] = [];
    const listener = createServer((socket) => {
      connections.push(socket.remoteAddress ?? "");
      socket.destroy();
    });
    await new Promise<void>((resolve) => void listener.listen(0, "127.0.0.1", resolve));
    const { port } = listener.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/canary-4711`;
    const spellings = [url, `<img src="${url}">`, `[x](${url})`, `http://localhost:${port}/`, `//127.0.0.1:${port}`];
    const questions = spellings.flatMap((text) => [
      aQuestion({ text, subject: text, person: { name: text, email: "canary@example.org" } }),
      aQuestion({ text: `${text}\n`.repeat(20) }),
    ]);
    for (const question of questions) {
      const { status, reference } = await post(question);
      expect(status).toBe(202);
      if (reference !== undefined) await waitFor(`${reference} to be there`, () => centre.inquiry(reference));
    }
    await new Promise((resolve) => listener.close(resolve));
    expect(connections).toEqual([]);
    const lines = centre.stack.logLines();
    expect(lines.filter((line) => typeof line !== "object")).toEqual([]);
    expect(JSON.stringify(lines)).not.toMatch(/canary|4711|example\.org|Мың хат/);
  });
});

async function mailsTo(address: string): Promise<number> {
  return (await centre.stack.sentMails()).filter(({ destinations }) => destinations.includes(address)).length;
}

function isAbout(line: unknown, event: string, reference: Reference): boolean {
  const text = JSON.stringify(line);
  return text.includes(event) && text.includes(reference);
}
