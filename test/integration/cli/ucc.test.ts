/** The command line against a running local stack: what goes in comes out, and what failed can be brought back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeleteItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeRunning } from "../../../local/running-file.ts";
import { inquiryKey } from "../../../shared/adapters/inquiry-item.ts";
import { parseReference, type Reference } from "../../../shared/domain/reference.ts";
import { anInquirySubmitted, aReference, aRequestHash } from "../../builders.ts";
import { runUcc } from "../../run-ucc.ts";
import { waitFor } from "../../wait-for.ts";
import { type DeskSession, signIn } from "../desk-session.ts";
import { aCentre, aQuestion, type Centre } from "../local-centre.ts";

const folder = mkdtempSync(join(tmpdir(), "ucc-cli-"));
const state = join(folder, ".local");
let centre: Centre;

beforeAll(async () => {
  centre = await aCentre({ stateDirectory: state });
  const { region, stackName, endpoints, outputs, portalUrl, mailboxUrl } = centre.stack;
  writeRunning(state, { pid: process.pid, region, stackName, endpoints, outputs, portalUrl, mailboxUrl });
});

afterAll(async () => {
  await centre.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ucc = (args: readonly string[], stdin?: string) =>
  runUcc(args, { cwd: folder, ...(stdin === undefined ? {} : { stdin }) });

function referenceOf(line: Record<string, unknown> | undefined): Reference {
  const reference = parseReference(String(line?.["reference"]));
  if (reference === undefined) throw new Error(`No reference in ${JSON.stringify(line)}`);
  return reference;
}

const stored = (reference: Reference) => waitFor(`${reference} in the table`, () => centre.inquiry(reference));

/** An inquiry's message that has no fault in itself. */
function submittedMessage(reference: Reference): string {
  const { personKey: _, ...data } = anInquirySubmitted({ reference, receivedAt: new Date().toISOString() });
  return JSON.stringify({
    specversion: "1.0",
    id: reference,
    type: "inquiry.submitted",
    source: "urn:ucc:portal",
    time: data.receivedAt,
    subject: reference,
    dataschema: "urn:ucc:inquiry.submitted:1",
    data: { ...data, requestHash: aRequestHash(), personKey: reference },
  });
}

const inTheQueueOf = async (queue: string) => (await centre.deadLetters(queue)).map(({ reference }) => reference);

describe("ucc on a local stack", () => {
  it("gives back by export the very text that submit took, composed (NFC)", async () => {
    const text = "Сәлем! Кай\u0306да?\n\t«…» \u202Eabc 𝒳";
    const submitted = await ucc(
      ["submit"],
      JSON.stringify(aQuestion({ text, subject: "Сұрақ", answers: { passport: "MN" } })),
    );
    const reference = referenceOf(submitted.lines[0]);
    await stored(reference);
    const exported = await ucc(["export"]);
    const line = exported.lines.find((candidate) => candidate["reference"] === reference);
    expect(line).toMatchObject({
      text: text.normalize("NFC"),
      subject: "Сұрақ",
      answers: { passport: "MN" },
      entries: [{ version: 1, kind: "opened" }],
    });
  });

  it("imports a file once, however often it is run", async () => {
    const file = join(folder, "inquiries.csv");
    writeFileSync(file, "text;contact;consent\nБірінші;none;true\nЕкінші;none;\nҮшінші;none;true\n");
    const first = await ucc(["import", file]);
    const again = await ucc(["import", file]);
    const unjournalled = await ucc(["import", file, "--again"]);
    expect(first.exitCode).toBe(1);
    expect(first.stderr).toContain("line 3: /consent: This field is needed (required)");
    const references = ({ lines }: typeof first) => new Map(lines.map(({ line, reference }) => [line, reference]));
    expect(references(again)).toEqual(references(first));
    expect(references(unjournalled)).toEqual(references(first));
    expect(again.lines.filter(({ outcome }) => outcome === "accepted-before")).toHaveLength(2);
    expect(readFileSync(`${file}.ucc-journal.jsonl`, "utf8")).not.toContain("secret");
  });

  it("lists what was given up on by its reference, and shows the words of a person only when asked", async () => {
    const references = [aReference(101), aReference(102)];
    const messages = references.map((reference) => ({
      reference,
      body: submittedMessage(reference).replace("submitted:1", "submitted:9"),
    }));
    await centre.sendTo("Intake", messages);
    await waitFor("both among the dead letters", async () => (await inTheQueueOf("Intake")).length === 2);
    const listed = await ucc(["dead-letters", "list", "--queue", "intake"]);
    expect(new Map(listed.lines.map(({ reference, reason }) => [reference, reason]))).toEqual(
      new Map(references.map((reference) => [reference, "unknown-schema"])),
    );
    expect(listed.stdout).not.toContain("азаматтығын");
    const shown = await ucc(["dead-letters", "show", String(listed.lines[0]?.["messageId"])]);
    expect(shown.stdout).toContain("азаматтығын");
    expect((await ucc(["dead-letters", "discard", "--reference", aReference(101), "--yes"])).lines).toHaveLength(1);
    expect(await inTheQueueOf("Intake")).toEqual([aReference(102)]);
    expect((await ucc(["dead-letters", "discard", "--all", "--yes"])).lines).toHaveLength(1);
    for (const command of [["redrive"], ["discard", "--yes"]]) {
      const run = await ucc(["dead-letters", ...command, "--reference", aReference(101)]);
      expect([run.exitCode, run.lines]).toEqual([1, []]);
      expect(run.stderr).toContain("No dead letter is as you said");
    }
  });

  it("makes exactly one inquiry and one mail of each dead letter, though it is redriven twice at once", async () => {
    const references = [aReference(201), aReference(202)];
    await centre.sendTo(
      "IntakeDeadLetter",
      references.flatMap((reference) => {
        const message = { reference, body: submittedMessage(reference) };
        return [message, message];
      }),
    );
    const redrives = await Promise.all([
      ucc(["dead-letters", "redrive", "--all"]),
      ucc(["dead-letters", "redrive", "--all"]),
    ]);
    await ucc(["dead-letters", "redrive", "--all"]);
    const back = redrives.flatMap(({ lines }) => lines).filter(({ outcome }) => outcome === "redriven");
    expect(back.map(({ reference }) => reference)).toEqual(expect.arrayContaining(references));
    for (const reference of references) {
      expect(await stored(reference)).toMatchObject({ version: 1 });
      await waitFor(`the mail of ${reference}`, async () => (await centre.mailsOf(reference)) > 0);
      expect(await centre.mailsOf(reference)).toBe(1);
    }
    expect((await ucc(["dead-letters", "list"])).lines).toEqual([]);
  });

  it("reconciles what was accepted with what is stored, and names what is nowhere", async () => {
    const accepted = await centre.ask(aQuestion());
    await stored(accepted.reference);
    const before = await ucc(["reconcile", "--grace-minutes", "0"]);
    expect([before.exitCode, before.lines[0]]).toEqual([0, expect.objectContaining({ missing: 0, deadLettered: 0 })]);
    await centre.dynamoDb.send(
      new DeleteItemCommand({ TableName: centre.tableName, Key: inquiryKey(accepted.reference) }),
    );
    const after = await ucc(["reconcile", "--grace-minutes", "0"]);
    expect(after.exitCode).toBe(1);
    expect(after.lines.at(-1)).toMatchObject({ missing: accepted.reference });
    const tooFar = await ucc(["reconcile", "--since", "2026-01-01"]);
    expect([tooFar.exitCode, tooFar.stderr]).toEqual([2, expect.stringContaining("The log keeps 7 days")]);
  });
});

describe("ucc operators on a local stack", () => {
  const address = "ainur@example.org";
  const add = (...more: string[]) =>
    ucc(["operators", "add", address, "--name", "Айнұр", "--languages", "kk-Cyrl,ru", ...more]);
  const me = async (session: DeskSession) => (await session.call("/api/me")).status;

  it("lets in the first administrator, and shuts somebody out at once", async () => {
    const { deskUrl } = centre.stack;
    const added = await add("--role", "administrator");
    expect([added.exitCode, added.lines]).toEqual([
      0,
      [expect.objectContaining({ outcome: "invited", name: "Айнұр" })],
    ]);
    const session = await signIn(deskUrl, address);
    expect(await me(session)).toBe(200);

    const { exitCode, lines } = await ucc(["operators", "deactivate", address]);
    expect([exitCode, lines]).toEqual([0, [{ id: added.lines[0]?.["id"], outcome: "deactivated" }]]);
    expect(await me(session)).toBe(401);
    expect((await session.renew()).status).toBe(400);
    await expect(signIn(deskUrl, address)).rejects.toThrow("leads nowhere");
  });

  it("takes somebody back in another role, and lists everybody", async () => {
    expect((await add("--topics", "culture")).lines).toEqual([
      expect.objectContaining({ outcome: "was-there", role: "operator", topics: ["culture"] }),
    ]);
    const listed = (await ucc(["operators", "list"])).lines;
    expect(listed.find(({ name }) => name === "Айнұр")).toMatchObject({ role: "operator", topics: ["culture"] });
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(["aigerim", "daniyar", "mei", "saule", "admin"]));
  });

  it.each([
    [["add", "ainur", "--name", "A", "--languages", "ru"], 2, /An e-mail address, such as/],
    [["add", address, "--name", "A", "--languages", "ru"], 2, /An operator needs topics: say --topics/],
    [["add", address, "--name", "A", "--languages", "klingon"], 2, /klingon is not among: kk-Cyrl/],
    [["add", address, "--name", " ", "--languages", "ru"], 2, /One line of text/],
    [["add", address, "--name", "A", "--languages", "ru", "--role", "boss"], 2, /Allowed choices are operator/],
    [["deactivate", "nobody@example.org"], 1, /Nobody of the desk has the address or id nobody@example.org/],
  ])("says of %j what is wrong with it", async (args, exitCode, sentence) => {
    const run = await ucc(["operators", ...args]);
    expect([run.exitCode, run.lines]).toEqual([exitCode, []]);
    expect(run.stderr).toMatch(sentence);
  });
});
