/** Messages that carry an inquiry from the portal to the table: submitted (intake queue) and routed (topic queues). */
import * as z from "zod/mini";
import { CONSENT_VERSIONS } from "../domain/consent.ts";
import { PRIORITIES } from "../domain/deadline.ts";
import { CHANNELS, CONTACT_CHOICES } from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import { ANSWERS_MAX } from "../domain/limits.ts";
import type { MessageType } from "./envelope.ts";
import { instant, reference } from "./fields.ts";
import { person } from "./inquiry-request.ts";
import { parseContract } from "./parse.ts";
import { personLine, personText } from "./person-fields.ts";
import { routing } from "./routing.ts";

/** By the question's code; whether it is still asked matters no more: an inquiry may wait for weeks in a queue. */
const answers = z
  .record(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/)), z.string().check(z.maxLength(ANSWERS_MAX.characters)))
  .check(z.refine((given) => Object.keys(given).length <= ANSWERS_MAX.count, "too-many"));

const submitted = z.object({
  reference,
  /** SHA-256 strength digest of the whole request, base64url without padding. */
  requestHash: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
  channel: z.enum(CHANNELS),
  /** When the inquiry was accepted: deadlines count from here, however long the queues take. */
  receivedAt: instant,
  /** As the person declared it; route-inquiry decides what it means, and a hostile one is never dropped. */
  declaredTopic: z.optional(z.string()),
  subject: z.optional(personLine),
  text: personText,
  language: z.enum(ANSWER_LANGUAGES),
  person,
  personKey: z.optional(z.string()),
  contact: z.enum(CONTACT_CHOICES),
  /** No acknowledgement is mailed: too many were asked for from one network. */
  unacknowledged: z.optional(z.literal(true)),
  consentVersion: z.enum(CONSENT_VERSIONS),
  answers: z.optional(answers),
  /** The inquiry that this one goes on from: it had been closed for too long to be opened again. */
  follows: z.optional(reference),
});

/** An inquiry was accepted. On the intake queue. */
export const INQUIRY_SUBMITTED = {
  type: "inquiry.submitted",
  version: 1,
  schema: submitted,
} as const satisfies MessageType<typeof submitted>;
export type InquirySubmitted = z.output<typeof submitted>;

const ROUTED = "inquiry.routed";
const routedWithoutReading = z.object({
  inquiry: submitted,
  topic: z.string(),
  priority: z.enum(PRIORITIES),
});
const routed = z.extend(routedWithoutReading, {
  /** Absent in messages of version 1, which knew only the declared topic. */
  routing: z.optional(routing),
});

/** An inquiry found its topic. On that topic's queue. */
export const INQUIRY_ROUTED = {
  type: ROUTED,
  version: 2,
  schema: routed,
  older: { 1: (data) => parseContract(routedWithoutReading, data, ROUTED) },
} as const satisfies MessageType<typeof routed>;
export type InquiryRouted = z.output<typeof routed>;
