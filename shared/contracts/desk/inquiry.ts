/** An inquiry as the desk sees it: the answer of GET /api/inquiries/{reference} and of every change to it. */
import * as z from "zod/mini";
import { DUE_STATES, PRIORITIES } from "../../domain/deadline.ts";
import { DESK_ACTIONS } from "../../domain/desk/desk-actions.ts";
import { CHANNELS, CONTACT_CHOICES, INQUIRY_STATUSES } from "../../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { MAIL_STATES } from "../../domain/mail.ts";
import { topic } from "../fields.ts";
import { fileView } from "../inquiry-view.ts";
import { routing } from "../routing.ts";
import { colleague } from "./operators.ts";

const author = z.discriminatedUnion("role", [
  z.object({ role: z.literal("compatriot") }),
  z.object({ role: z.literal("service") }),
  z.object({ role: z.literal("operator"), ...colleague.shape }),
]);

const frame = { version: z.int(), at: z.iso.datetime(), by: author };

/** One entry of the history. */
export const deskEntry = z.discriminatedUnion("kind", [
  z.object({
    ...frame,
    kind: z.literal("opened"),
    text: z.string(),
    subject: z.optional(z.string()),
    declaredTopic: z.optional(topic),
    answers: z.optional(z.record(z.string(), z.string())),
  }),
  z.object({ ...frame, kind: z.literal("message"), text: z.string() }),
  /** `visibleFrom`: until then the person sees nothing of it. `withdrawn`: it was taken back in time, the person never saw it. */
  z.object({
    ...frame,
    kind: z.enum(["reply", "question"]),
    text: z.string(),
    visibleFrom: z.iso.datetime(),
    withdrawn: z.boolean(),
    /** Answers of the portal that it gives. */
    answers: z.optional(z.array(z.object({ topic, answerId: z.string() }))),
  }),
  z.object({ ...frame, kind: z.literal("note"), text: z.string() }),
  z.object({ ...frame, kind: z.literal("transfer"), from: topic, to: topic, text: z.optional(z.string()) }),
  z.object({
    ...frame,
    kind: z.literal("referral"),
    /** The body's name as the person reads it. */
    to: z.string(),
    /** Of which topic it is the owner, by which the desk names it in the operator's language. */
    ownerOf: z.optional(topic),
    text: z.string(),
  }),
  z.object({ ...frame, kind: z.literal("extension"), dueAt: z.iso.datetime(), text: z.string() }),
  /** Another inquiry of the same person was joined to this one (`from`), this one to another (`into`), or that was undone. */
  z.object({
    ...frame,
    kind: z.enum(["merged", "unmerged"]),
    direction: z.enum(["from", "into"]),
    reference: z.string(),
  }),
  /** An answer of the portal that was given here. */
  z.object({ ...frame, kind: z.literal("answer-linked"), topic, answerId: z.string() }),
  z.object({ ...frame, kind: z.literal("deadline"), dueState: z.enum(DUE_STATES), innerDueAt: z.iso.datetime() }),
  /** It comes near that a matter of another body must be passed on, or that has passed. */
  z.object({ ...frame, kind: z.literal("pass-on-due"), dueState: z.enum(DUE_STATES), passOnBy: z.iso.datetime() }),
  z.object({
    ...frame,
    kind: z.literal("feedback"),
    solved: z.boolean(),
    rating: z.int(),
    comment: z.optional(z.string()),
  }),
  z.object({ ...frame, kind: z.literal("file"), title: z.string(), outcome: z.enum(["clean", "infected", "refused"]) }),
  z.object({
    ...frame,
    kind: z.literal("mail-undelivered"),
    mail: z.string(),
    outcome: z.enum(["bounced", "complained"]),
  }),
  /** The address or the contact choice is another one from here on; what it was is not repeated. */
  z.object({ ...frame, kind: z.literal("contact-changed"), fields: z.array(z.enum(["email", "phone", "contact"])) }),
  z.object({
    ...frame,
    kind: z.enum([
      "taken",
      "released",
      "resolved",
      "reopened",
      "solved",
      "closed",
      "link-renewed",
      "links-requested",
      "address-proven",
    ]),
  }),
]);
export type DeskEntry = z.output<typeof deskEntry>;

/** The count behind a time limit, so that it can be checked by hand. */
const limitView = z.object({
  dueAt: z.iso.datetime(),
  /** Minutes of working time until then; negative once it has passed. */
  workingMinutesLeft: z.int(),
  countedDays: z.array(z.iso.date()),
  skippedDays: z.array(z.iso.date()),
});

/** The draft of the caller's next answer here, on whichever device they wrote it. */
export const draftView = z.object({
  text: z.string(),
  kind: z.enum(["reply", "question", "note"]),
  savedAt: z.iso.datetime(),
});
export type DraftView = z.output<typeof draftView>;

export const deskInquiry = z.object({
  reference: z.string(),
  /** The ETag of every answer; changes send it back as If-Match. */
  version: z.int(),
  status: z.enum(INQUIRY_STATUSES),
  topic,
  priority: z.enum(PRIORITIES),
  channel: z.enum(CHANNELS),
  /** In which the person wants to be answered. */
  language: z.enum(ANSWER_LANGUAGES),
  person: z.object({
    name: z.optional(z.string()),
    email: z.optional(z.string()),
    phone: z.optional(z.string()),
    country: z.optional(z.string()),
  }),
  contact: z.enum(CONTACT_CHOICES),
  /** Whether a mailed link has been opened: until then mails hold only the notice. */
  addressProven: z.boolean(),
  undelivered: z.optional(z.enum(["bounced", "complained"])),
  receivedAt: z.iso.datetime(),
  registeredOn: z.iso.date(),
  updatedAt: z.iso.datetime(),
  dueState: z.enum(DUE_STATES),
  /** What the person is told, what the centre promises itself, and (until it was answered or passed on) when a foreign matter must be. */
  limits: z.object({
    outer: limitView,
    inner: limitView,
    passOn: z.optional(z.extend(limitView, { state: z.enum(DUE_STATES) })),
  }),
  assignee: z.optional(colleague),
  routing: z.optional(routing),
  follows: z.optional(z.string()),
  /** Joined to this one: writing there is read here. */
  mergedInto: z.optional(z.string()),
  merged: z.array(z.string()),
  entries: z.array(deskEntry),
  files: z.array(fileView),
  mails: z.array(
    z.object({ version: z.int(), kind: z.string(), state: z.enum(MAIL_STATES), at: z.optional(z.iso.datetime()) }),
  ),
  /** Other inquiries of the same person that the caller may see, the latest first. */
  earlier: z.array(
    z.object({
      reference: z.string(),
      topic,
      status: z.enum(INQUIRY_STATUSES),
      receivedAt: z.iso.datetime(),
    }),
  ),
  present: z.array(z.object({ ...colleague.shape, activity: z.enum(["reading", "writing"]) })),
  draft: z.optional(draftView),
  /** What the caller may do to it now. */
  mayDo: z.array(z.enum(DESK_ACTIONS)),
});
export type DeskInquiry = z.output<typeof deskInquiry>;

/**
 * With problem `version-conflict`: who was faster and what they did since the version that the caller knew. A second
 * answer is never sent silently: the caller reads this first and sends again under the new version.
 */
export const conflictView = z.object({ version: z.int(), since: z.array(deskEntry) });
export type ConflictView = z.output<typeof conflictView>;

/** GET …/files/{file}: where it lies for a few minutes. No redirect: the app asks with its token, and a browser would carry that on. */
export const fileLinkView = z.object({ url: z.url() });
export type FileLinkView = z.output<typeof fileLinkView>;
