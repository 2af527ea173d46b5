import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { readChange, readSearchable, readVersions } from "../../../../shared/adapters/change-record.ts";
import { entrySortKey, entryToItem } from "../../../../shared/adapters/entry-item.ts";
import { inquiryKey, inquiryPartition, inquiryToItem } from "../../../../shared/adapters/inquiry-item.ts";
import { writeMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import type { FileId } from "../../../../shared/domain/attachment.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import { anInquiry, anInquirySubmitted, aReference, aRequestHash } from "../../../builders.ts";

/** A record of the stream about an item, as Lambda hands it over. */
function aRecord(item: Record<string, AttributeValue>, eventName: "INSERT" | "MODIFY" | "REMOVE" = "INSERT") {
  const { pk, sk } = item;
  const record = { eventID: "event-1", eventName, dynamodb: { Keys: { pk, sk }, NewImage: item, SequenceNumber: "1" } };
  return record as unknown as DynamoDBRecord;
}

const BY_OPERATOR = {
  version: 3,
  at: "2026-11-24T06:00:00.000Z",
  by: { role: "operator", operator: "operator-1" },
} as const;

const entryKey = (version: number) => ({ pk: inquiryPartition(aReference()), sk: entrySortKey(version) });

const OPENING = {
  version: 1,
  at: "2026-11-23T06:00:00.000Z",
  by: { role: "compatriot" },
  kind: "opened",
  text: "?",
} as const;

const TOMBSTONE = {
  ...inquiryKey(aReference()),
  ...marshall({
    reference: aReference(),
    erased: true,
    erasedAt: "2026-11-24T06:00:00.000Z",
    linkVersion: 1,
    lastVersion: 3,
  }),
};

describe("the moment of an erasure", () => {
  it.each(["INSERT", "MODIFY"] as const)("is a tombstone where there was none (%s)", (eventName) => {
    expect(readChange(aRecord(TOMBSTONE, eventName))).toEqual({ change: "inquiry-erased", reference: aReference() });
  });

  it("tells the mail that confirms it, where one is wanted", () => {
    const { reference, language, contact, linkVersion, dueAt, receivedAt } = anInquiry();
    const person = { email: "aigerim@example.org" };
    const receipt = { reference, language, contact, linkVersion, dueAt, receivedAt, person };
    const record = aRecord({ ...TOMBSTONE, ...marshall({ receipt }) }, "MODIFY");
    expect(readChange(record)).toMatchObject({ mail: { reference, version: 4, kind: "erased" } });
  });

  it("is over when the tombstone changes later", () => {
    const record = aRecord(TOMBSTONE, "MODIFY");
    const later = { ...record, dynamodb: { ...record.dynamodb, OldImage: record.dynamodb?.NewImage } };
    expect(readChange(later as typeof record)).toEqual({ change: "other" });
  });
});

const FILE = "AAAAAAAAAAAAAAAAAAAAAA" as FileId;
const CLEAN_FILE: Entry = {
  ...BY_OPERATOR,
  kind: "file",
  fileId: FILE,
  title: "a.pdf",
  outcome: "clean",
  type: "pdf",
  sizeBytes: 9,
};

describe("a record of the table's stream", () => {
  it("of a copy that waits means that an inquiry was accepted and waits, once", () => {
    const data = anInquirySubmitted();
    const message = { id: data.reference, source: "portal", subject: data.reference, at: data.receivedAt, data };
    const item = marshall({
      pk: inquiryPartition(data.reference),
      sk: "HELD",
      body: writeMessage(INQUIRY_SUBMITTED, message),
      group: "g",
    });
    expect(readChange(aRecord(item))).toMatchObject({ change: "inquiry-held", inquiry: { reference: data.reference } });
    expect(readChange(aRecord(item, "MODIFY"))).toEqual({ change: "other" });
  });

  it("of a new snapshot means that the inquiry was opened", () => {
    expect(readChange(aRecord(inquiryToItem(anInquiry())))).toEqual({ change: "inquiry-opened", inquiry: anInquiry() });
  });

  it.each([
    { kind: "reply", text: "Жауап", visibleFrom: "2026-11-24T06:00:15.000Z" },
    { kind: "question", text: "Сұрақ", visibleFrom: "2026-11-24T06:00:15.000Z" },
    { kind: "referral", to: "Көші-қон қызметі", text: "Себебі" },
    { kind: "extension", dueAt: "2027-02-01T13:00:00.000Z", text: "Себебі" },
    { kind: "link-renewed" },
    { kind: "links-requested" },
    { kind: "file", fileId: FILE, title: "a.pdf", outcome: "infected" },
    { kind: "file", fileId: FILE, title: "a.pdf", outcome: "refused", reason: "kind" },
  ] as const)("of a new $kind means that the person is to be told", (content) => {
    const entry: Entry = { ...BY_OPERATOR, ...content };
    expect(readChange(aRecord(entryToItem(aReference(), entry)))).toEqual({
      change: "told",
      reference: aReference(),
      entry,
    });
  });

  it.each([
    ["a note", aRecord(entryToItem(aReference(), { ...BY_OPERATOR, kind: "note", text: "Ескертпе" }))],
    ["a clean file", aRecord(entryToItem(aReference(), CLEAN_FILE))],
    ["an entry of a kind that is not known yet", aRecord(marshall({ ...entryKey(3), kind: "from-the-future" }))],
    ["a changed entry", aRecord(entryToItem(aReference(), { ...BY_OPERATOR, kind: "link-renewed" }), "MODIFY")],
    ["an erased entry", aRecord(marshall({ ...entryKey(1), requestHash: aRequestHash(), erased: true }))],
    ["a changed snapshot", aRecord(inquiryToItem(anInquiry({ version: 2 })), "MODIFY")],
    ["a removed snapshot", aRecord(inquiryToItem(anInquiry()), "REMOVE")],
    ["a new entry", aRecord(entryToItem(aReference(), OPENING, aRequestHash()))],
    ["an address", aRecord(marshall({ pk: "ADDRESS#person-1", sk: "ADDRESS", revision: 1 }))],
    ["nothing at all", {}],
  ])("of %s means nothing to others", (_, record) => {
    expect(readChange(record)).toEqual({ change: "other" });
  });

  it.each([
    ["half an inquiry", { NewImage: inquiryKey(aReference()) }],
    ["no image", {}],
  ])("of a new snapshot with %s is refused for good", (_, image) => {
    const record = { eventName: "INSERT", dynamodb: { Keys: inquiryKey(aReference()), ...image } };
    expect(() => readChange(record as unknown as DynamoDBRecord)).toThrow(ContractError);
  });
});

describe("what makes an inquiry searchable anew", () => {
  const entry = (content: object) => aRecord({ ...marshall(entryKey(3)), ...marshall({ ...BY_OPERATOR, ...content }) });

  it.each([
    ["that it exists", aRecord(inquiryToItem(anInquiry()))],
    ["that it was erased", aRecord(TOMBSTONE, "MODIFY")],
    ["a message", entry({ kind: "message", text: "?" })],
    ["a note", entry({ kind: "note", text: "?" })],
    ["another topic", entry({ kind: "transfer", from: "other", to: "culture" })],
  ])("is %s", (_, record) => {
    expect(readSearchable(record)).toBe(aReference());
  });

  it.each([
    ["its opening, before it exists", aRecord(entryToItem(aReference(), OPENING, aRequestHash()))],
    ["any other change of it", aRecord(inquiryToItem(anInquiry({ version: 2 })), "MODIFY")],
    ["an entry without words", entry({ kind: "taken" })],
    ["a draft", aRecord(marshall({ pk: inquiryPartition(aReference()), sk: "DRAFT#aigerim", text: "?" }))],
  ])("is not %s", (_, record) => {
    expect(readSearchable(record)).toBeUndefined();
  });
});

describe("an inquiry before and after a change", () => {
  it("is told by both images of its snapshot, and by nothing else", () => {
    const [old, now] = [anInquiry(), anInquiry({ version: 2 })];
    const record = aRecord(inquiryToItem(now), "MODIFY");
    const both = { ...record, dynamodb: { ...record.dynamodb, OldImage: inquiryToItem(old) } } as DynamoDBRecord;
    expect(readVersions(both)).toEqual({ before: old, after: now });
    expect(readVersions(aRecord(inquiryToItem(old)))).toEqual({ after: old });
    expect(readVersions(aRecord(TOMBSTONE, "MODIFY"))).toBeUndefined();
    expect(readVersions(aRecord(entryToItem(aReference(), OPENING, aRequestHash())))).toBeUndefined();
  });
});
