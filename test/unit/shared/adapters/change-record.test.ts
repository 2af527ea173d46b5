import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { readChange } from "../../../../shared/adapters/change-record.ts";
import { entryToItem, inquiryKey, inquiryToItem } from "../../../../shared/adapters/inquiry-item.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import { anInquiry, aReference, aRequestHash } from "../../../builders.ts";

/** A record of the stream about an item, as Lambda hands it over. */
function aRecord(item: Record<string, AttributeValue>, eventName: "INSERT" | "MODIFY" | "REMOVE" = "INSERT") {
  const { pk, sk } = item;
  const record = { eventID: "event-1", eventName, dynamodb: { Keys: { pk, sk }, NewImage: item, SequenceNumber: "1" } };
  return record as unknown as DynamoDBRecord;
}

const OPENING = {
  version: 1,
  at: "2026-11-23T06:00:00.000Z",
  by: { role: "compatriot" },
  kind: "opened",
  text: "?",
} as const;

describe("a record of the table's stream", () => {
  it("of a new snapshot means that the inquiry was opened", () => {
    expect(readChange(aRecord(inquiryToItem(anInquiry())))).toEqual({ change: "inquiry-opened", inquiry: anInquiry() });
  });

  it.each([
    ["a changed snapshot", aRecord(inquiryToItem(anInquiry({ version: 2 })), "MODIFY")],
    ["a removed snapshot", aRecord(inquiryToItem(anInquiry()), "REMOVE")],
    ["a new entry", aRecord(entryToItem(aReference(), OPENING, aRequestHash()))],
    [
      "a tombstone",
      aRecord({ ...inquiryKey(aReference()), ...marshall({ requestHash: aRequestHash(), erased: true }) }),
    ],
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
