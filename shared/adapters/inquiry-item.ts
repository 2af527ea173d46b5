/** Inquiries as items of the inquiry table, and back; docs/architecture.md lists keys and indexes. */
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { routing } from "../contracts/routing.ts";
import { DUE_STATES, PRIORITIES } from "../domain/deadline.ts";
import type { OperatorId } from "../domain/desk/operator.ts";
import { queueClassOf, queuePosition } from "../domain/desk/queue-order.ts";
import { queueColumns } from "../domain/desk/queued-inquiry.ts";
import { RATINGS } from "../domain/feedback.ts";
import {
  CHANNELS,
  CONTACT_CHOICES,
  INQUIRY_STATUSES,
  type Inquiry,
  isOpen,
  isQuiet,
  type QuietStatus,
  quietSince,
} from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import type { Reference } from "../domain/reference.ts";
import { INDEXES, SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { TOPIC_CODES, type Topic, topicEntry } from "../domain/topic.ts";

/** An item as the SDK's bare client takes and gives it. */
export type Item = Record<string, AttributeValue>;

/** The key of an inquiry's snapshot. */
export function inquiryKey(of: Reference): Item {
  return marshall({ [TABLE_KEYS.partition]: inquiryPartition(of), [TABLE_KEYS.sort]: SORT_KEYS.inquiry });
}

/** The partition that holds an inquiry, its entries and its mails. */
export function inquiryPartition(of: Reference | ""): string {
  return `INQUIRY#${of}`;
}

/** The inquiry whose partition it is, as indexes of keys alone tell it. */
export function referenceOfPartition(partition: string): Reference {
  return parseContract(reference, partition.slice(inquiryPartition("").length), "inquiry partition");
}

/** The partition of a topic's desk queue that an inquiry is in; with one shard, always #0. */
export function deskPartition(topic: Topic, shard: number): string {
  return `QUEUE#${topic}#${shard}`;
}

/** Each inquiry's place among its topic's shards: stable, and even because references are. */
export function shardOf(topic: Topic, of: Reference): number {
  return (of.codePointAt(0) ?? 0) % topicEntry(topic).deskQueueShards;
}

/** The partition of a topic's inquiries that the clock will close, or retire, if nobody writes. */
export function settledPartition(status: QuietStatus, topic: Topic): string {
  return `${status.toUpperCase()}#${topic}`;
}

/** Since when an inquiry waits for the clock; no keys while it does not. */
function settledKeys(inquiry: Inquiry): Readonly<Record<string, string>> {
  const { status, topic } = inquiry;
  if (!isQuiet(status)) return {};
  return {
    [INDEXES.settled.partition]: settledPartition(status, topic),
    [INDEXES.settled.sort]: quietSince({ ...inquiry, status }),
  };
}

/** The partition of what an operator has. */
export function operatorPartition(operator: OperatorId): string {
  return `OPERATOR#${operator}`;
}

/** Whose work it is while it is open; the index's sort key, the inner limit, stands in the item anyway. */
function operatorKeys(inquiry: Inquiry): Readonly<Record<string, string>> {
  const { assignee } = inquiry;
  return isOpen(inquiry) && assignee !== undefined
    ? { [INDEXES.byOperator.partition]: operatorPartition(assignee) }
    : {};
}

/** Index keys are set only while the inquiry belongs in the index: what is resolved or closed has left the desk. */
function indexKeys(inquiry: Inquiry): Readonly<Record<string, string>> {
  const { deskQueue, byPerson } = INDEXES;
  const { status, topic, priority, innerDueAt } = inquiry;
  return {
    ...(isOpen(inquiry)
      ? {
          [deskQueue.partition]: deskPartition(topic, shardOf(topic, inquiry.reference)),
          [deskQueue.sort]: queuePosition(queueClassOf(status, priority), innerDueAt, inquiry.reference),
        }
      : {}),
    ...operatorKeys(inquiry),
    ...(inquiry.personKey === undefined ? {} : { [byPerson.partition]: inquiry.personKey }),
    ...settledKeys(inquiry),
  };
}

/** The snapshot's item. */
export function inquiryToItem(inquiry: Inquiry): Item {
  // What the desk queue lists stands beside the snapshot it comes from.
  const attributes = { ...inquiry, ...indexKeys(inquiry), ...queueColumns(inquiry) };
  return { ...inquiryKey(inquiry.reference), ...marshall(attributes, { removeUndefinedValues: true }) };
}

const storedInquiry = z.object({
  reference,
  requestHash: z.string(),
  version: z.int(),
  status: z.enum(INQUIRY_STATUSES),
  topic: z.enum(TOPIC_CODES),
  priority: z.enum(PRIORITIES),
  channel: z.enum(CHANNELS),
  language: z.enum(ANSWER_LANGUAGES),
  person: z.object({
    name: z.optional(z.string()),
    email: z.optional(z.string()),
    phone: z.optional(z.string()),
    country: z.optional(z.string()),
  }),
  personKey: z.optional(z.string()),
  contact: z.enum(CONTACT_CHOICES),
  unacknowledged: z.optional(z.literal(true)),
  consentVersion: z.string(),
  linkVersion: z.int(),
  receivedAt: z.string(),
  registeredOn: z.string(),
  dueAt: z.string(),
  innerDueAt: z.string(),
  dueState: z.enum(DUE_STATES),
  passOnState: z.optional(z.enum(DUE_STATES)),
  updatedAt: z.string(),
  awaitedSince: z.optional(z.string()),
  resolvedAt: z.optional(z.string()),
  closedAt: z.optional(z.string()),
  gist: z.optional(z.string()),
  assignee: z.optional(z.string()),
  firstAnsweredAt: z.optional(z.string()),
  mergedInto: z.optional(reference),
  feedback: z.optional(z.object({ solved: z.boolean(), rating: z.literal(RATINGS) })),
  addressProven: z.optional(z.literal(true)),
  follows: z.optional(reference),
  undelivered: z.optional(z.enum(["bounced", "complained"])),
  routing: z.optional(routing),
});

/**
 * The snapshot back from its item.
 * @throws ContractError if the item is not one of ours
 */
export function inquiryFromItem(item: Item): Inquiry {
  return parseContract(storedInquiry, unmarshall(item), "inquiry item");
}

const identityOnly = z.object({ requestHash: z.optional(z.string()), erased: z.optional(z.literal(true)) });

/** What even a tombstone keeps: whose request it was (as a digest) and whether it has been erased. */
export function identityFromItem(item: Item): z.output<typeof identityOnly> {
  return parseContract(identityOnly, unmarshall(item), "identity of an item");
}
