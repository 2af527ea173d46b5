import { describe, expect, it } from "vitest";
import { documentOf } from "../../../../functions/index-text/index-text.ts";
import { OneWrite } from "../../../../functions/index-text/one-write.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { NotYetThereError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { addressWord } from "../../../../shared/domain/search/address-word.ts";
import type { SearchDocument } from "../../../../shared/domain/search/segment.ts";
import { personMessage, phoneMessage } from "../../../../shared/domain/sender.ts";
import { keyedDigest } from "../../../../shared/platform/keyed-digest.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const AT = "2026-11-23T06:00:00.000Z";
const KEY = "address key";

const ENTRIES: readonly Entry[] = [
  { kind: "opened", version: 1, at: AT, by: { role: "compatriot" }, subject: "Төлқұжат", text: "Жоғалттым" },
  { kind: "note", version: 2, at: AT, by: { role: "operator", operator: "operator-1" }, text: "қоңырау шалды" },
  { kind: "solved", version: 3, at: AT, by: { role: "compatriot" } },
];

function depsWith(inquiry: Inquiry | "erased" | undefined) {
  return {
    inquiries: {
      find: async () => inquiry,
      entry: async (_: string, version: number) => ENTRIES.find((entry) => entry.version === version),
      entries: async () => ENTRIES,
    },
    addressKeys: { current: async () => ({ value: KEY }) },
    now: () => AT,
  };
}

describe("what can be found of an inquiry", () => {
  it("is every word that was written, the desk's notes too, in one spelling for all scripts", async () => {
    const { words } = await documentOf(aReference(), depsWith(anInquiry({ version: 3 })));
    expect(words).toEqual(expect.arrayContaining(["толкужат", "жогалтим", "конирау"]));
  });

  it("is its opening alone as long as nothing else was written", async () => {
    const { words } = await documentOf(aReference(), depsWith(anInquiry({ version: 1 })));
    expect(words).toEqual(expect.arrayContaining(["толкужат", "жогалтим"]));
    expect(words).not.toContain("конирау");
  });

  it("is the person's name, in the one spelling for all scripts", async () => {
    const { words } = await documentOf(aReference(), depsWith(anInquiry({ person: { name: "Erlan Särsenov" } })));
    expect(words).toEqual(expect.arrayContaining(["ерлан", "сарсенов"]));
  });

  it("is its address and its phone number, whole, and neither of them readable", async () => {
    const person = { email: "Aigerim@example.org", phone: "+77010000000" };
    const { words } = await documentOf(aReference(), depsWith(anInquiry({ person })));
    expect(words).toContain(addressWord(keyedDigest(KEY, personMessage("aigerim@example.org"))));
    expect(words).toContain(addressWord(keyedDigest(KEY, phoneMessage("+77010000000"))));
    expect(words.join(" ")).not.toMatch(/aigerim|example|7701/i);
  });

  it("is nothing once it has been erased", async () => {
    expect(await documentOf(aReference(), depsWith("erased"))).toMatchObject({ words: [], erased: true });
  });

  it("waits for one that is not there yet", async () => {
    await expect(documentOf(aReference(), depsWith(undefined))).rejects.toThrow(NotYetThereError);
  });
});

describe("the batch", () => {
  const document = async (number: number): Promise<SearchDocument> => ({
    reference: aReference(number),
    version: 1,
    topic: "other",
    receivedAt: AT,
    words: [],
  });

  it("is one write, and every record ends with it", async () => {
    const written: (readonly SearchDocument[])[] = [];
    const batch = new OneWrite(2, async (documents) => void written.push(documents));
    await Promise.all([batch.add(() => document(1)), batch.add(() => document(2))]);
    expect(written).toHaveLength(1);
    expect(written[0]).toHaveLength(2);
  });

  it("writes the others when one record fails, which fails alone", async () => {
    const written: (readonly SearchDocument[])[] = [];
    const batch = new OneWrite(2, async (documents) => void written.push(documents));
    const outcomes = await Promise.allSettled([
      batch.add(() => Promise.reject(new Error("unreadable"))),
      batch.add(() => document(2)),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    expect(written[0]).toHaveLength(1);
  });

  it("fails every record when the write fails, so that all come back", async () => {
    const batch = new OneWrite(2, () => Promise.reject(new Error("no bucket")));
    const outcomes = await Promise.allSettled([batch.add(() => document(1)), batch.add(() => document(2))]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  it("fails every record when the write throws before it has begun, and leaves none waiting", async () => {
    const batch = new OneWrite(2, () => {
      throw new Error("no segment");
    });
    const outcomes = await Promise.allSettled([batch.add(() => document(1)), batch.add(() => document(2))]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  it("writes nothing when every record fails", async () => {
    let writes = 0;
    const batch = new OneWrite(1, async () => {
      writes += 1;
    });
    await expect(batch.add(() => Promise.reject(new Error("unreadable")))).rejects.toThrow("unreadable");
    expect(writes).toBe(0);
  });
});
