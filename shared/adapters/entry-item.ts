/** Entries of inquiries as items of the inquiry table, and back. */
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { reference } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { REFUSAL_REASONS } from "../domain/attachment.ts";
import { CONTACT_FIELDS, type Entry } from "../domain/entry.ts";
import { RATINGS } from "../domain/feedback.ts";
import { FILE_TYPE_CODES } from "../domain/file-type.ts";
import { isMailKind, type MailKind } from "../domain/mail.ts";
import type { Reference } from "../domain/reference.ts";
import { SORT_KEYS, TABLE_KEYS } from "../domain/table-shape.ts";
import { TOPIC_CODES } from "../domain/topic.ts";
import { type Item, inquiryPartition } from "./inquiry-item.ts";

/** The sort key of an entry. */
export function entrySortKey(version: number): string {
  return `${SORT_KEYS.entryPrefix}${String(version).padStart(8, "0")}`;
}

/** The entry's item; the opening also holds the request's hash. */
export function entryToItem(of: Reference, entry: Entry, requestHash?: string): Item {
  return marshall(
    {
      [TABLE_KEYS.partition]: inquiryPartition(of),
      [TABLE_KEYS.sort]: entrySortKey(entry.version),
      ...entry,
      requestHash,
    },
    { removeUndefinedValues: true },
  );
}

const frame = {
  version: z.int(),
  at: z.string(),
  by: z.discriminatedUnion("role", [
    z.object({ role: z.literal("compatriot") }),
    z.object({ role: z.literal("service") }),
    z.object({ role: z.literal("operator"), operator: z.string() }),
  ]),
};

const mailKind = z.custom<MailKind>((value) => typeof value === "string" && isMailKind(value));

const fileFrame = {
  ...frame,
  kind: z.literal("file"),
  fileId: z.string(),
  title: z.string(),
  declaredType: z.optional(z.enum(FILE_TYPE_CODES)),
};

const storedFileEntry = z.discriminatedUnion("outcome", [
  z.object({ ...fileFrame, outcome: z.literal("clean"), type: z.enum(FILE_TYPE_CODES), sizeBytes: z.int() }),
  z.object({ ...fileFrame, outcome: z.literal("infected") }),
  z.object({ ...fileFrame, outcome: z.literal("refused"), reason: z.enum(REFUSAL_REASONS) }),
]);

const storedMergeEntry = z.discriminatedUnion("direction", [
  z.object({ ...frame, kind: z.literal("merged"), direction: z.literal("into"), reference }),
  z.object({
    ...frame,
    kind: z.literal("merged"),
    direction: z.literal("from"),
    reference,
    dueAt: z.string(),
    innerDueAt: z.string(),
    urgent: z.optional(z.literal(true)),
  }),
]);

const storedEntry = z.discriminatedUnion("kind", [
  z.object({
    ...frame,
    kind: z.literal("opened"),
    text: z.string(),
    subject: z.optional(z.string()),
    declaredTopic: z.optional(z.enum(TOPIC_CODES)),
    answers: z.optional(z.record(z.string(), z.string())),
  }),
  z.object({ ...frame, kind: z.literal("message"), text: z.string(), requestDigest: z.optional(z.string()) }),
  z.object({
    ...frame,
    kind: z.literal("reply"),
    text: z.string(),
    visibleFrom: z.string(),
    resolves: z.optional(z.literal(true)),
    answers: z.optional(z.array(z.object({ topic: z.enum(TOPIC_CODES), answerId: z.string() }))),
  }),
  z.object({ ...frame, kind: z.literal("question"), text: z.string(), visibleFrom: z.string() }),
  z.object({ ...frame, kind: z.literal("withdrawn"), of: z.int() }),
  z.object({ ...frame, kind: z.literal("note"), text: z.string() }),
  z.object({
    ...frame,
    kind: z.literal("referral"),
    to: z.string(),
    ownerOf: z.optional(z.enum(TOPIC_CODES)),
    text: z.string(),
  }),
  z.object({ ...frame, kind: z.literal("extension"), dueAt: z.string(), text: z.string() }),
  z.object({ ...frame, kind: z.literal("link-renewed"), requestDigest: z.optional(z.string()) }),
  z.object({
    ...frame,
    kind: z.enum(["solved", "links-requested", "address-proven", "taken", "released", "reopened"]),
  }),
  z.object({ ...frame, kind: z.enum(["closed", "resolved"]), unanswered: z.optional(z.literal(true)) }),
  z.object({
    ...frame,
    kind: z.literal("feedback"),
    resolvedAt: z.string(),
    solved: z.boolean(),
    rating: z.literal(RATINGS),
    comment: z.optional(z.string()),
  }),
  z.object({
    ...frame,
    kind: z.literal("transfer"),
    from: z.enum(TOPIC_CODES),
    to: z.enum(TOPIC_CODES),
    text: z.optional(z.string()),
  }),
  storedMergeEntry,
  z.object({ ...frame, kind: z.literal("unmerged"), direction: z.enum(["from", "into"]), reference }),
  z.object({ ...frame, kind: z.literal("answer-linked"), topic: z.enum(TOPIC_CODES), answerId: z.string() }),
  z.object({ ...frame, kind: z.literal("contact-changed"), fields: z.array(z.enum(CONTACT_FIELDS)) }),
  z.object({ ...frame, kind: z.literal("deadline"), dueState: z.enum(["soon", "missed"]), innerDueAt: z.string() }),
  z.object({ ...frame, kind: z.literal("pass-on-due"), dueState: z.enum(["soon", "missed"]), passOnBy: z.string() }),
  storedFileEntry,
  z.object({
    ...frame,
    kind: z.literal("mail-undelivered"),
    mail: mailKind,
    outcome: z.enum(["bounced", "complained"]),
  }),
]);

/**
 * The entry back from its item.
 * @throws ContractError if the item is not one of ours
 */
export function entryFromItem(item: Item): Entry {
  return parseContract(storedEntry, unmarshall(item), "entry item");
}
