import { BatchGetItemCommand, DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it } from "vitest";
import { entryToItem } from "../../../../shared/adapters/entry-item.ts";
import { type ArchivedInquiry, InquiryArchive } from "../../../../shared/adapters/inquiry-archive.ts";
import { inquiryKey, inquiryToItem } from "../../../../shared/adapters/inquiry-item.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { anInquiry, aReference } from "../../../builders.ts";

const AT = "2026-11-23T06:00:00.000Z";
const opening: Entry = { version: 1, at: AT, by: { role: "compatriot" }, kind: "opened", text: "Сәлем" };
const message: Entry = { version: 2, at: AT, by: { role: "compatriot" }, kind: "message", text: "Тағы" };

/** Items of an inquiry as a scan meets them: entries sort before the snapshot. */
const itemsOf = (number: number, entries: readonly Entry[] = [opening]) => [
  ...entries.map((entry) => entryToItem(aReference(number), entry)),
  inquiryToItem(anInquiry({ reference: aReference(number), version: entries.length })),
];

const archive = () => new InquiryArchive(new DynamoDBClient({ region: "eu-central-1" }), "inquiries");

async function read(entries: () => Promise<readonly Entry[]> = () => Promise.resolve([])) {
  const waits: number[] = [];
  const pause = (milliseconds: number) => Promise.resolve(waits.push(milliseconds));
  const found: ArchivedInquiry[] = [];
  for await (const each of archive().inquiries({ entries, unitsPerSecond: 100, pause })) found.push(each);
  return { found, waits };
}

describe("the archive of inquiries", () => {
  it("gives each inquiry with its history", async () => {
    mockClient(DynamoDBClient)
      .on(ScanCommand)
      .resolves({ Items: [...itemsOf(1, [opening, message]), ...itemsOf(2)] });
    const { found } = await read();
    expect(found.map(({ inquiry, entries }) => [inquiry.reference, entries])).toEqual([
      [aReference(1), [opening, message]],
      [aReference(2), [opening]],
    ]);
  });

  it("puts together an inquiry that a page's end has cut in two", async () => {
    const table = mockClient(DynamoDBClient);
    const [entry, snapshot] = [itemsOf(1).slice(0, 1), itemsOf(1).slice(1)];
    table.on(ScanCommand).resolvesOnce({ Items: entry, LastEvaluatedKey: inquiryKey(aReference(1)) });
    table.on(ScanCommand, { ExclusiveStartKey: inquiryKey(aReference(1)) }).resolves({ Items: snapshot });
    expect((await read()).found).toHaveLength(1);
  });

  it("reads the history again when the scan met only part of it", async () => {
    const [, ...incomplete] = itemsOf(1, [opening, message]);
    mockClient(DynamoDBClient).on(ScanCommand).resolves({ Items: incomplete });
    const { found } = await read(() => Promise.resolve([opening, message]));
    expect(found[0]?.entries).toEqual([opening, message]);
  });

  it("leaves out what is erased and what is not opened yet", async () => {
    const tombstone = { ...inquiryKey(aReference(1)), ...marshall({ requestHash: "h", erased: true }) };
    mockClient(DynamoDBClient)
      .on(ScanCommand)
      .resolves({ Items: [tombstone, entryToItem(aReference(2), opening)] });
    expect((await read()).found).toEqual([]);
  });

  it("reads no more units a second than it may", async () => {
    const table = mockClient(DynamoDBClient);
    const page = { Items: [], ConsumedCapacity: { CapacityUnits: 25 } };
    table
      .on(ScanCommand)
      .resolvesOnce({ ...page, LastEvaluatedKey: inquiryKey(aReference(1)) })
      .resolves(page);
    expect((await read()).waits).toEqual([250]);
  });
});

describe("whether inquiries are stored", () => {
  const references = Array.from({ length: 101 }, (_, index) => aReference(index));

  it("is asked a hundred at a time", async () => {
    const table = mockClient(DynamoDBClient);
    table.on(BatchGetItemCommand).resolves({ Responses: { inquiries: [inquiryKey(aReference(100))] } });
    expect(await archive().stored(references)).toEqual(new Set([aReference(100)]));
    expect(table.commandCalls(BatchGetItemCommand)).toHaveLength(2);
  });

  it("is asked again where DynamoDB answered in part", async () => {
    const table = mockClient(DynamoDBClient);
    const [first, second] = [aReference(1), aReference(2)];
    const UnprocessedKeys = { inquiries: { Keys: [inquiryKey(second)] } };
    table
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { inquiries: [inquiryKey(first)] }, UnprocessedKeys })
      .resolves({ Responses: { inquiries: [inquiryKey(second)] } });
    expect(await archive().stored([first, second])).toEqual(new Set([first, second]));
  });

  it("is told by a consistent read", async () => {
    const table = mockClient(DynamoDBClient);
    table.on(BatchGetItemCommand).resolves({});
    await archive().stored([aReference()]);
    const { RequestItems } = table.commandCalls(BatchGetItemCommand)[0]?.args[0].input ?? {};
    expect(RequestItems?.["inquiries"]).toMatchObject({ ConsistentRead: true });
  });
});
