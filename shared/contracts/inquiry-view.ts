/** What the person sees of their inquiry: the answer of GET /api/inquiries/{reference}, and the status page's content. */
import * as z from "zod/mini";
import { FILE_STATES, REFUSAL_REASONS } from "../domain/attachment.ts";
import { INQUIRY_STATUSES } from "../domain/inquiry.ts";
import { feedback } from "./person-requests.ts";

const frame = { from: z.enum(["you", "centre"]), at: z.iso.datetime() };

/** What was said and what happened, oldest first; never what only the desk may read. */
export const conversationItem = z.discriminatedUnion("kind", [
  z.object({
    ...frame,
    kind: z.literal("opened"),
    text: z.string(),
    subject: z.optional(z.string()),
    /** To the topic's questions, by their code. */
    answers: z.optional(z.record(z.string(), z.string())),
  }),
  z.object({ ...frame, kind: z.enum(["message", "reply", "question"]), text: z.string() }),
  /** To which body the matter was passed on, and why. */
  z.object({ ...frame, kind: z.literal("referral"), to: z.string(), text: z.string() }),
  /** The new promised date, and why. */
  z.object({ ...frame, kind: z.literal("extension"), dueAt: z.iso.datetime(), text: z.string() }),
  z.object({ ...frame, kind: z.literal("solved") }),
  /** By the clock: some time after it was settled, or `unanswered`, after a question of the centre that nobody answered. */
  z.object({ ...frame, kind: z.literal("closed"), unanswered: z.optional(z.literal(true)) }),
]);
export type ConversationItem = z.output<typeof conversationItem>;

/** A file that the person added. What is not clean can be read by nobody, and has been deleted unless it is awaited. */
export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(FILE_STATES),
  /** Why it was refused. */
  reason: z.optional(z.enum(REFUSAL_REASONS)),
  sizeBytes: z.optional(z.int()),
  at: z.iso.datetime(),
});
export type FileView = z.output<typeof fileView>;

/** Accepted, but not in the table yet (or waiting for a person in a dead-letter queue). */
const registering = z.object({ reference: z.string(), status: z.literal("being-registered") });

const registered = z.object({
  reference: z.string(),
  status: z.enum(INQUIRY_STATUSES),
  topic: z.string(),
  receivedAt: z.iso.datetime(),
  /** The working day of registration, yyyy-mm-dd in Kazakhstan. */
  registeredOn: z.iso.date(),
  /** By when the person is answered at the latest. */
  dueAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  conversation: z.array(conversationItem),
  /** Oldest first; those that were refused too, so that the person learns of it. */
  files: z.array(fileView),
  /** What the person has said of the answer; absent until they have. */
  feedback: z.optional(feedback),
});

/** An inquiry as the person sees it. */
export const inquiryView = z.union([registered, registering]);
export type InquiryView = z.output<typeof inquiryView>;

/** The answer of POST /api/inquiries. */
export const inquiryAccepted = z.object({ reference: z.string(), statusUrl: z.url() });
export type InquiryAccepted = z.output<typeof inquiryAccepted>;

/** The answer of DELETE /api/inquiries/{reference}: the receipt. */
export const inquiryErasedView = z.object({ reference: z.string(), erasedAt: z.iso.datetime() });
export type InquiryErasedView = z.output<typeof inquiryErasedView>;

/** A text by language: `kk-Cyrl`, `kk-Arab`, `ru`, `zh-Hans`, … as an inquiry names its `language`. */
const texts = z.record(z.string(), z.string());

/** A question of a topic; the answer to one with choices is a choice's code. */
const questionView = z.object({
  code: z.string(),
  kind: z.enum(["text", "choice", "yes-no", "date", "country"]),
  label: texts,
  choices: z.optional(z.array(z.object({ code: z.string(), label: texts }))),
});

/** A topic as GET /api/topics tells it. */
const topicView = z.object({ code: z.string(), label: texts, hint: texts, questions: z.array(questionView) });
export const topicsView = z.object({ topics: z.array(topicView) });
export type TopicsView = z.output<typeof topicsView>;
