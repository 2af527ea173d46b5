/** Changes of the inquiry table as its stream tells them. */
import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { type Item, identityFromItem, inquiryFromItem } from "./inquiry-item.ts";

/** A change that others may care about. */
export type Change = { readonly change: "inquiry-opened"; readonly inquiry: Inquiry } | { readonly change: "other" };

const image = z.custom<Item>((value) => typeof value === "object" && value !== null);

/**
 * What a record of the stream means.
 * @throws ContractError if the record holds an inquiry that is not one of ours
 */
export function readChange(record: DynamoDBRecord): Change {
  const sort = record.dynamodb?.Keys?.[TABLE_KEYS.sort]?.S;
  if (record.eventName !== "INSERT" || sort !== SORT_KEYS.inquiry) return { change: "other" };
  const item = parseContract(image, record.dynamodb?.NewImage, "stream record");
  return identityFromItem(item).erased === true
    ? { change: "other" }
    : { change: "inquiry-opened", inquiry: inquiryFromItem(item) };
}
