/** Changes of the inquiry table as its stream tells them. */
import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import { isTold, isToldEntry, type ToldEntry } from "../domain/mail-of-entry.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { entryFromItem, type Item, identityFromItem, inquiryFromItem, referenceOfPartition } from "./inquiry-item.ts";

/** A change that others may care about. */
export type Change =
  | { readonly change: "inquiry-opened"; readonly inquiry: Inquiry }
  /** Something was added to an inquiry that its person is to be told. */
  | { readonly change: "told"; readonly reference: Reference; readonly entry: ToldEntry }
  | { readonly change: "other" };

const image = z.custom<Item>((value) => typeof value === "object" && value !== null);

/**
 * What a record of the stream means.
 * @throws ContractError if the record holds an inquiry, or an entry that is told, that is not one of ours
 */
export function readChange(record: DynamoDBRecord): Change {
  const sort = record.dynamodb?.Keys?.[TABLE_KEYS.sort]?.S ?? "";
  const isInquiry = sort === SORT_KEYS.inquiry;
  const isEntry = sort.startsWith(SORT_KEYS.entryPrefix);
  if (record.eventName !== "INSERT" || (!isInquiry && !isEntry)) return { change: "other" };
  return isInquiry ? inquiryChange(newItem(record)) : entryChange(newItem(record));
}

function newItem(record: DynamoDBRecord): Item {
  return parseContract(image, record.dynamodb?.NewImage, "stream record");
}

function inquiryChange(item: Item): Change {
  return identityFromItem(item).erased === true
    ? { change: "other" }
    : { change: "inquiry-opened", inquiry: inquiryFromItem(item) };
}

/** An entry of a kind that this code does not know yet, that tells the person nothing, or erased, holds up no stream. */
function entryChange(item: Item): Change {
  if (!isTold(item["kind"]?.S ?? "")) return { change: "other" };
  const entry = entryFromItem(item);
  return isToldEntry(entry)
    ? { change: "told", reference: referenceOfPartition(item[TABLE_KEYS.partition]?.S ?? ""), entry }
    : { change: "other" };
}
