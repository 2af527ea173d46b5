/** What the person sees of their inquiry: the answer of GET /api/inquiries/{reference}, and the status page's content. */
import * as z from "zod/mini";
import { INQUIRY_STATUSES } from "../domain/inquiry.ts";

const conversationItem = z.object({
  from: z.enum(["you", "centre"]),
  at: z.iso.datetime(),
  text: z.string(),
});

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
});

/** An inquiry as the person sees it. */
export const inquiryView = z.union([registered, registering]);
export type InquiryView = z.output<typeof inquiryView>;

/** The answer of POST /api/inquiries. */
export const inquiryAccepted = z.object({ reference: z.string(), statusUrl: z.url() });
export type InquiryAccepted = z.output<typeof inquiryAccepted>;

/** A topic as GET /api/topics tells it. */
const topicView = z.object({
  code: z.string(),
  label: z.record(z.string(), z.string()),
  hint: z.record(z.string(), z.string()),
});
export const topicsView = z.object({ topics: z.array(topicView) });
