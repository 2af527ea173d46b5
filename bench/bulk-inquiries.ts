/** Inquiries by the thousand, as years of use leave them: nine of ten closed, received over a year, of every topic. */
import { BatchWriteItemCommand, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { entryToItem } from "../shared/adapters/entry-item.ts";
import { inquiryToItem } from "../shared/adapters/inquiry-item.ts";
import type { Inquiry } from "../shared/domain/inquiry.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";
import { sampleInquiry } from "./sample-inquiry.ts";
import { inParallel } from "./until.ts";

export type Table = { readonly client: DynamoDBClient; readonly tableName: string };

/** Nine of ten inquiries are closed and have left the desk. */
const OPEN_EACH = 10;
export const PAGE_ROWS = 25;
/** BatchWriteItem takes 25 at most (docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html). */
const BATCH = 25;
const WRITES_AT_ONCE = 8;
/** The topic that is read. */
export const TOPIC = "citizenship";

/** What the sweep looks for; in both sizes the same rows are due in it, and the rest before and behind it. */
export const DUE_WINDOW = { after: "2027-01-15T10:00:00.000Z", upTo: "2027-01-15T10:05:00.000Z" } as const;
export const DUE_IN_WINDOW = 10;
const DUE_AT_IN_WINDOW = "2027-01-15T10:03:00.000Z";

/** The year in which they came. */
const FIRST_RECEIVED_AT = Date.parse("2025-11-24T06:00:00.000Z");
const YEAR_MILLISECONDS = 365 * 86_400_000;
/** A prime, so that the first thousand are spread over the year as all hundred thousand are. */
const STEP = 7_919;
const SPREAD = 100_000;

export async function fill({ client, tableName }: Table, from: number, to: number): Promise<void> {
  await inParallel(Math.ceil((to - from) / BATCH), WRITES_AT_ONCE, async (batch) => {
    const first = from + batch * BATCH;
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, index) => first + index);
    const puts = numbers.map((number) => ({ PutRequest: { Item: inquiryToItem(inquiryOfBulk(number)) } }));
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }));
    if (Object.keys(UnprocessedItems ?? {}).length > 0) throw new Error("The emulator did not take a whole batch");
  });
}

/** The first open ones are due in the window; all later ones before it or behind it, in turns. */
export function inquiryOfBulk(number: number): Inquiry {
  const receivedAt = new Date(FIRST_RECEIVED_AT + (((number * STEP) % SPREAD) / SPREAD) * YEAR_MILLISECONDS);
  const received = { receivedAt: receivedAt.toISOString() };
  if (number % OPEN_EACH !== 0) return sampleInquiry(number, { ...received, topic: topicOf(number), ...CLOSED });
  const nth = number / OPEN_EACH;
  // The topic that is read has a full page in both sizes.
  const topic = nth < 2 * PAGE_ROWS ? TOPIC : topicOf(nth);
  if (nth === DUE_IN_WINDOW) return sampleInquiry(number, { topic: TOPIC, ...LONGEST_WAITING });
  if (nth < DUE_IN_WINDOW) return sampleInquiry(number, { ...received, topic, innerDueAt: DUE_AT_IN_WINDOW });
  const hours = 1 + (Math.floor(nth / 2) % 4_000);
  const aside =
    Date.parse(nth % 2 === 0 ? DUE_WINDOW.after : DUE_WINDOW.upTo) + (nth % 2 === 0 ? -1 : 1) * hours * 3_600_000;
  return sampleInquiry(number, { ...received, topic, innerDueAt: new Date(aside).toISOString() });
}

/** Whoever waits longest is on no first page: in both sizes the page has to look for them elsewhere. */
const LONGEST_WAITING = { receivedAt: "2025-11-23T06:00:00.000Z", innerDueAt: "2029-01-15T10:00:00.000Z" } as const;

const CLOSED = { status: "closed", closedAt: "2026-11-24T06:00:00.000Z" } as const;

function topicOf(number: number) {
  return TOPIC_CODES[number % TOPIC_CODES.length] ?? TOPIC;
}

/** Stores an inquiry with its opening, as its status page and the desk read it. */
export async function putWithOpening({ client, tableName: TableName }: Table, inquiry: Inquiry): Promise<void> {
  const text = "Қазақстан азаматтығын қалай аламын? ".repeat(12);
  const opening = { version: 1, at: inquiry.receivedAt, by: { role: "compatriot" }, kind: "opened", text } as const;
  const items = [inquiryToItem(inquiry), entryToItem(inquiry.reference, opening, inquiry.requestHash)];
  for (const Item of items) await client.send(new PutItemCommand({ TableName, Item }));
}
