import { beforeAll, describe, expect, it } from "vitest";
import { DeadLetterStore } from "../../../shared/adapters/dead-letter-store.ts";
import { dataschema, writeMessage } from "../../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED } from "../../../shared/contracts/inquiry-messages.ts";
import { anInquirySubmitted, aReference, aRequestHash } from "../../builders.ts";
import { waitFor } from "../../wait-for.ts";
import { type DeadLetter, settled } from "../local-centre.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
beforeAll(async () => {
  centre = await theCentre();
});

/** A message of the citizenship queue, as route-inquiry writes it today. */
function routed(number: number, text: string): { reference: ReturnType<typeof aReference>; body: string } {
  const reference = aReference(number);
  const inquiry = anInquirySubmitted({
    reference,
    requestHash: aRequestHash(number),
    receivedAt: new Date().toISOString(),
    person: { email: `person-${number}@example.org` },
    personKey: `person-${number}`,
    text,
  });
  const at = new Date().toISOString();
  const data = { inquiry, topic: "citizenship", priority: "normal" } as const;
  return {
    reference,
    body: writeMessage(INQUIRY_ROUTED, { id: reference, source: "test", subject: reference, at, data }),
  };
}

/** Of a version that is not released yet. */
function fromTheFuture(body: string): string {
  return body.replace(dataschema(INQUIRY_ROUTED), "urn:ucc:inquiry.routed:99");
}

describe("a batch of ten with two poisoned messages", () => {
  it("does eight once and gives two up with their references and reasons", async () => {
    const messages = Array.from({ length: 10 }, (_, index) => routed(index + 1, `Сұрақ ${index + 1}`));
    const poisoned = [messages[2], messages[7]].map((message) => message?.reference);
    const isOurs = ({ reference: of }: DeadLetter) => messages.some(({ reference }) => reference === of);
    await centre.sendTo(
      "Citizenship",
      messages.map(({ reference, body }) => ({
        reference,
        body: poisoned.includes(reference) ? fromTheFuture(body) : body,
      })),
    );
    const healthy = messages.filter(({ reference }) => !poisoned.includes(reference));
    for (const { reference } of healthy) await settled(centre, reference);
    const letters = await waitFor("both dead letters", async () => {
      const seen = (await centre.deadLetters("Citizenship")).filter(isOurs);
      return seen.length === 2 && seen;
    });
    expect(new Set(letters.map(({ reference }) => reference))).toEqual(new Set(poisoned));
    expect(letters.map(({ reason }) => reason)).toEqual(["unknown-schema", "unknown-schema"]);
    for (const { reference } of healthy) {
      expect(await centre.entries(reference)).toHaveLength(1);
      expect(await centre.mailsOf(reference)).toBe(1);
    }
  });
});

describe("a message that is no message", () => {
  it.each(["not json", "{}", "[]", '"', "null"])(
    "goes to the dead-letter queue with its reason and stops nobody: %s",
    async (body) => {
      const before = (await centre.deadLetters("Intake")).length;
      await centre.sendTo("Intake", [{ body }]);
      const letters = await waitFor("the dead letter", async () => {
        const seen = await centre.deadLetters("Intake");
        return seen.length > before && seen;
      });
      expect(letters.map(({ reason }) => reason)).toContain("contract-violated");
    },
  );
});

/** What `ucc dead-letters redrive --queue Other` does. */
async function redriveAll(): Promise<void> {
  const url = centre.stack.outputs["OtherQueueUrl"] ?? "";
  const deadLetterUrl = centre.stack.outputs["OtherDeadLetterQueueUrl"] ?? "";
  for await (const _ of new DeadLetterStore(centre.sqs, { url, deadLetterUrl }).sweep(() => "redrive"));
}

function loggedAlreadyOpen(reference: string): boolean {
  const lines = centre.stack.logLines("open-inquiry").map((line) => JSON.stringify(line));
  return lines.some((line) => line.includes("inquiry-already-open") && line.includes(reference));
}

describe("redriving a dead letter", () => {
  it("twice at once and once more later leads to exactly one inquiry and one mail", async () => {
    const { reference, body } = routed(50, "Қайта жіберілген сұрақ");
    await centre.sendTo("OtherDeadLetter", [{ body, reference }]);
    await Promise.all([redriveAll(), redriveAll()]);
    await settled(centre, reference);
    await centre.sendTo("OtherDeadLetter", [{ body, reference }]);
    await redriveAll();
    await waitFor("the repeat to be recognised", () => loggedAlreadyOpen(reference));
    expect(await centre.deadLetters("Other")).toEqual([]);
    expect(await centre.entries(reference)).toHaveLength(1);
    expect(await centre.mailsOf(reference)).toBe(1);
  });
});

describe("a forged collision", () => {
  it("never touches the inquiry that holds the reference, and goes to the dead-letter queue", async () => {
    const mine = routed(60, "Менің сұрағым");
    await centre.sendTo("Citizenship", [mine]);
    await settled(centre, mine.reference);
    const forged = mine.body.replace(aRequestHash(60), aRequestHash(61)).replace("Менің сұрағым", "Бөтен мәтін");
    await centre.sendTo("Citizenship", [{ body: forged, reference: mine.reference }]);
    await waitFor("the dead letter", async () =>
      (await centre.deadLetters("Citizenship")).some(({ reason }) => reason === "reference-collision"),
    );
    expect(await centre.entries(mine.reference)).toMatchObject([{ text: "Менің сұрағым" }]);
    expect(await centre.mailsOf(mine.reference)).toBe(1);
  });
});
