/** What the desk sends to change an inquiry. Every body is strict: nobody sets a status, an author or a time from outside. */
import * as z from "zod/mini";
import { CONTACT_CHOICES } from "../../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { reference, topic } from "../fields.ts";
import { person } from "../inquiry-request.ts";
import { email, personLine, personText, phone } from "../person-fields.ts";

/** POST …/reply; `resolves` says that the matter is settled by it. */
export const replyRequest = z.strictObject({ text: personText, resolves: z.boolean() });

/** POST …/question: the person has to answer first; the clock stands meanwhile. */
export const questionRequest = z.strictObject({ text: personText });

/** POST …/note: for the desk alone. */
export const noteRequest = z.strictObject({ text: personText });

/** POST …/transfer: to another topic's queue; the note is the desk's. */
export const transferRequest = z.strictObject({ topic, note: z.optional(personText) });

/** POST …/refer: to the body that decides; the person reads `text`, in their language. `to` is the owner of a topic of the registry. */
export const referRequest = z.strictObject({ ownerOf: topic, text: personText });

/** POST …/extend: at most two months, with a reason that the person reads (APPC, article 76). */
export const extendRequest = z.strictObject({ dueOn: z.iso.date(), text: personText });

/** POST …/merge: this inquiry is joined to another one of the same person. */
export const mergeRequest = z.strictObject({ into: reference });

/** POST …/answer-link */
export const answerLinkRequest = z.strictObject({ topic, answerId: z.string().check(z.maxLength(100)) });

/** PUT …/contact: the first of two steps; the answer holds the confirmation to send with the second. */
export const contactRequest = z.strictObject({
  email: z.optional(email),
  phone: z.optional(phone),
  contact: z.enum(CONTACT_CHOICES),
});
export const contactProposed = z.object({ confirmation: z.string() });
export const contactConfirmation = z.extend(contactRequest, { confirmation: z.string().check(z.maxLength(200)) });

/** POST …/erase: the reference again, so that no slip of the hand erases. */
export const eraseRequest = z.strictObject({ reference });

/** `savedAt` of the draft that a save or a deletion was based on; absent where none was known. */
const basedOn = z.optional(z.iso.datetime());

/** PUT …/draft */
export const draftRequest = z.strictObject({
  text: z.string().check(z.maxLength(20_000)),
  kind: z.enum(["reply", "question", "note"]),
  basedOn,
});
export const draftSaved = z.object({ savedAt: z.iso.datetime() });
export type DraftSaved = z.output<typeof draftSaved>;

/** DELETE …/draft */
export const draftQuery = z.strictObject({ basedOn });

/** PUT …/presence; it ends by itself after 60 s. */
export const presenceRequest = z.strictObject({ activity: z.enum(["reading", "writing"]) });

/** POST /api/inquiries: what somebody asked by phone or at the counter; it goes through the same intake queue. */
export const callRequest = z
  .strictObject({
    channel: z.enum(["phone", "visit"]),
    topic: z.optional(topic),
    subject: z.optional(personLine),
    text: personText,
    language: z.enum(ANSWER_LANGUAGES),
    person,
    contact: z.enum(CONTACT_CHOICES),
    /** The operator has read the consent to the caller, and they agreed. */
    consent: z.literal(true),
  })
  .check(
    z.refine((request) => request.contact === "none" || request.person.email !== undefined, {
      path: ["person", "email"],
      message: "email-needed",
    }),
  );
export type CallRequest = z.output<typeof callRequest>;

/** Its answer, 202: the inquiry is on its way. The link is for the caller: who has it reads and writes there. */
export const callLogged = z.object({ reference: z.string(), statusUrl: z.url() });
export type CallLogged = z.output<typeof callLogged>;
