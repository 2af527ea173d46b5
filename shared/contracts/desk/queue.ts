/** The desk's queue: open inquiries by urgency and inner due date, and what one row of it shows. */
import * as z from "zod/mini";
import { DUE_STATES, PRIORITIES } from "../../domain/deadline.ts";
import { ATTENTIONS } from "../../domain/desk/attention.ts";
import { QUEUED_STATUSES } from "../../domain/desk/queue-order.ts";
import { INQUIRY_STATUSES } from "../../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { topic } from "../fields.ts";
import { colleague } from "./operators.ts";

/** Rows of one page at most. */
export const QUEUE_PAGE_ROWS = { usual: 50, most: 200 } as const;

/** One row. Times are ISO 8601, UTC. */
export const queueRow = z.object({
  reference: z.string(),
  /** Raised by every change: a client sees by it which rows are new or changed. */
  version: z.int(),
  topic,
  status: z.enum(INQUIRY_STATUSES),
  priority: z.enum(PRIORITIES),
  /** In which the person wants to be answered. */
  language: z.enum(ANSWER_LANGUAGES),
  /** ISO 15924: in which the person wrote. */
  script: z.optional(z.string()),
  country: z.optional(z.string()),
  /** The subject, or how the text begins: at most 80 characters. */
  gist: z.optional(z.string()),
  /** Since when the person waits; no nudge of theirs resets it. */
  receivedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  innerDueAt: z.iso.datetime(),
  dueState: z.enum(DUE_STATES),
  /** Minutes of the centre's working time until the inner due date; negative once it is missed. */
  workingMinutesLeft: z.int(),
  /** Until when a matter of another body must be passed on; absent once it was answered or passed on. */
  passOn: z.optional(z.object({ state: z.enum(DUE_STATES), dueAt: z.iso.datetime(), workingMinutesLeft: z.int() })),
  assignee: z.optional(colleague),
  undelivered: z.optional(z.enum(["bounced", "complained"])),
  /** Who has the inquiry open now, besides the caller. */
  present: z.array(z.object({ ...colleague.shape, activity: z.enum(["reading", "writing"]) })),
});
export type QueueRow = z.output<typeof queueRow>;

/** The filters of GET /api/queue, as its query string carries them. */
export const queueQuery = z.strictObject({
  /** Absent: every topic that the caller sees. */
  topic: z.optional(topic),
  language: z.optional(z.enum(ANSWER_LANGUAGES)),
  priority: z.optional(z.enum(PRIORITIES)),
  /** What is resolved or closed has left the queue; GET /api/search finds it. */
  status: z.optional(z.enum(QUEUED_STATUSES)),
  /** `me`: what is assigned to the caller; `nobody`: what is assigned to no one. */
  assignee: z.optional(z.enum(["me", "nobody"])),
  /** What the board counts under that name. */
  attention: z.optional(z.enum(ATTENTIONS)),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(QUEUE_PAGE_ROWS.most))),
});
export type QueueQuery = z.output<typeof queueQuery>;

/** The answer of GET /api/operators/{id}/work: what is assigned to somebody, by due date. */
export const workView = z.object({ rows: z.array(queueRow) });

/** The answer of GET /api/queue. */
export const queuePage = z.object({
  rows: z.array(queueRow),
  /** For the next page; absent on the last. A filter that fits few may give pages with few rows, or none, before that. */
  cursor: z.optional(z.string()),
  /**
   * On the first page: who has waited longest of all that was chosen, wherever the due date puts them; absent with
   * `attention`, of which nobody is counted by age.
   */
  longestWaiting: z.optional(z.object({ reference: z.string(), receivedAt: z.iso.datetime() })),
});
export type QueuePage = z.output<typeof queuePage>;

/** The filter of POST /api/queue/next: from the list of a topic something of that topic is taken, not of another. */
export const nextQuery = z.pick(queueQuery, { topic: true });

/** The answer of POST /api/queue/next: what was taken for the caller, or why nothing was. */
export const nextTaken = z.union([
  z.object({ taken: z.literal(true), reference: z.string() }),
  z.object({ taken: z.literal(false), reason: z.enum(["none-waiting", "at-capacity", "away"]) }),
]);
export type NextTaken = z.output<typeof nextTaken>;

/**
 * The answer of GET /api/topics: the topics that the caller sees, in the registry's order, with the open inquiries of each
 * as the board has counted them within the last minute; absent before the first count.
 */
export const deskTopicsView = z.object({
  topics: z.array(z.object({ topic, open: z.optional(z.int()) })),
  /** When what is open was counted; absent before the first count. */
  countedAt: z.optional(z.iso.datetime()),
});
export type DeskTopicsView = z.output<typeof deskTopicsView>;
