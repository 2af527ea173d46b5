/** Changes of the inquiry table as its stream tells them. */
import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import { readMessage } from "../contracts/envelope.ts";
import { INQUIRY_SUBMITTED, type InquirySubmitted } from "../contracts/inquiry-messages.ts";
import { parseContract } from "../contracts/parse.ts";
import { receiptMail } from "../domain/erasure.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import type { MailId } from "../domain/mail.ts";
import { isTold, isToldEntry, type ToldEntry } from "../domain/mail-of-entry.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { entryFromItem } from "./entry-item.ts";
import { heldMessage } from "./held-inquiries.ts";
import { tombstoneFromItem } from "./inquiry-erasure.ts";
import { type Item, inquiryFromItem, referenceOfPartition } from "./inquiry-item.ts";

/** A change that others may care about. */
export type Change =
  | { readonly change: "inquiry-opened"; readonly inquiry: Inquiry }
  /** Accepted, and waiting: it is acknowledged at once, for the mail's link ends the wait. */
  | { readonly change: "inquiry-held"; readonly inquiry: InquirySubmitted }
  /** Something was added to an inquiry that its person is to be told. */
  | { readonly change: "told"; readonly reference: Reference; readonly entry: ToldEntry }
  /** An inquiry has become a tombstone; `mail` is the one that confirms it, where one is wanted. */
  | { readonly change: "inquiry-erased"; readonly reference: Reference; readonly mail?: MailId }
  | { readonly change: "other" };

const image = z.custom<Item>((value) => typeof value === "object" && value !== null);

/**
 * What a record of the stream means.
 * @throws ContractError if the record holds an inquiry, or an entry that is told, that is not one of ours
 */
export function readChange(record: DynamoDBRecord): Change {
  const sort = record.dynamodb?.Keys?.[TABLE_KEYS.sort]?.S ?? "";
  if (sort === SORT_KEYS.inquiry) return inquiryChange(record);
  if (record.eventName !== "INSERT") return { change: "other" };
  if (sort === SORT_KEYS.held) return heldChange(newItem(record));
  return sort.startsWith(SORT_KEYS.entryPrefix) ? entryChange(newItem(record)) : { change: "other" };
}

/**
 * An inquiry before and after a change of its snapshot; undefined for every other record, and for what was erased.
 * @throws ContractError if the record holds an inquiry that is not one of ours
 */
export function readVersions(
  record: DynamoDBRecord,
): { readonly before?: Inquiry; readonly after: Inquiry } | undefined {
  const { Keys: keys, OldImage: old, NewImage: now } = record.dynamodb ?? {};
  if (keys?.[TABLE_KEYS.sort]?.S !== SORT_KEYS.inquiry || now === undefined) return undefined;
  if (now["erased"] !== undefined || old?.["erased"] !== undefined) return undefined;
  const before = old === undefined ? {} : { before: inquiryFromItem(parseContract(image, old, "stream record")) };
  return { ...before, after: inquiryFromItem(newItem(record)) };
}

/**
 * The inquiry whose searchable words a record changes: something was written, it moved to another topic, or it was erased.
 * Entries are told apart by what they hold, so one of a kind that this code does not know yet is found too.
 */
export function readSearchable(record: DynamoDBRecord): Reference | undefined {
  const sort = record.dynamodb?.Keys?.[TABLE_KEYS.sort]?.S ?? "";
  const isSearchable = sort === SORT_KEYS.inquiry ? isBirthOrBurial(record) : isEntryWithWords(record, sort);
  return isSearchable ? referenceOfPartition(partitionOf(record)) : undefined;
}

function partitionOf({ dynamodb }: DynamoDBRecord): string {
  return dynamodb?.Keys?.[TABLE_KEYS.partition]?.S ?? "";
}

/** An inquiry exists with its snapshot: its opening entry comes before, and alone it is nothing that could be found. */
function isBirthOrBurial(record: DynamoDBRecord): boolean {
  return record.eventName === "INSERT" || isBurial(record);
}

/** A transfer has no words, but takes those that are there to another topic. */
function isEntryWithWords({ eventName, dynamodb }: DynamoDBRecord, sort: string): boolean {
  if (eventName !== "INSERT" || !sort.startsWith(SORT_KEYS.entryPrefix)) return false;
  const { kind, text } = dynamodb?.NewImage ?? {};
  return kind?.S === "transfer" || (text !== undefined && kind?.S !== "opened");
}

/** The moment of erasure, and no later change of the tombstone. */
function isBurial({ dynamodb }: DynamoDBRecord): boolean {
  return dynamodb?.NewImage?.["erased"]?.BOOL === true && dynamodb.OldImage?.["erased"] === undefined;
}

function erasureChange(item: Item): Change {
  const tombstone = tombstoneFromItem(item);
  const { reference, receipt } = tombstone;
  const mail = receipt === undefined ? {} : { mail: receiptMail(tombstone) };
  return { change: "inquiry-erased", reference, ...mail };
}

function newItem(record: DynamoDBRecord): Item {
  return parseContract(image, record.dynamodb?.NewImage, "stream record");
}

function inquiryChange(record: DynamoDBRecord): Change {
  if (isBurial(record)) return erasureChange(newItem(record));
  return record.eventName === "INSERT"
    ? { change: "inquiry-opened", inquiry: inquiryFromItem(newItem(record)) }
    : { change: "other" };
}

function heldChange(item: Item): Change {
  const held = heldMessage(item);
  return held === undefined
    ? { change: "other" }
    : { change: "inquiry-held", inquiry: readMessage(held.body, INQUIRY_SUBMITTED).data };
}

/** An entry of a kind that this code does not know yet, that tells the person nothing, or erased, holds up no stream. */
function entryChange(item: Item): Change {
  if (!isTold(item["kind"]?.S ?? "")) return { change: "other" };
  const entry = entryFromItem(item);
  return isToldEntry(entry)
    ? { change: "told", reference: referenceOfPartition(item[TABLE_KEYS.partition]?.S ?? ""), entry }
    : { change: "other" };
}
