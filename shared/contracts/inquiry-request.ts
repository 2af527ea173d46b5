/** What a compatriot, or a program for them, sends to ask: the body of POST /api/inquiries, and the form's fields. */
import * as z from "zod/mini";
import { CONSENT_VERSIONS } from "../domain/consent.ts";
import { CONTACT_CHOICES } from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import { topicEntry } from "../domain/topic.ts";
import { topic } from "./fields.ts";
import { country, email, personLine, personText, phone, question } from "./person-fields.ts";
import { topicAnswers } from "./topic-answers.ts";

/** Who asks; every field is the person's own choice. */
export const person = z.strictObject({
  name: z.optional(personLine),
  email: z.optional(email),
  phone: z.optional(phone),
  country: z.optional(country),
});

const otherTopic = (code: string) => {
  return { code: "custom" as const, message: "other-topic", path: ["answers", code], input: code };
};

/** A request to take in an inquiry. Unknown fields are refused: nobody sets a status or a reference from outside. */
export const inquiryRequest = z
  .strictObject({
    topic: z.optional(topic),
    subject: z.optional(personLine),
    text: question,
    /** In which the person wants to be answered. */
    language: z.optional(z.enum(ANSWER_LANGUAGES)),
    person: z.optional(person),
    contact: z.enum(CONTACT_CHOICES),
    consent: z.literal(true),
    consentVersion: z.optional(z.enum(CONSENT_VERSIONS)),
    /** To the questions of the topic. */
    answers: z.optional(topicAnswers),
  })
  .check(
    ({ value: { topic: chosen, answers = {} }, issues }) => {
      const asked: readonly string[] = chosen === undefined ? [] : topicEntry(chosen).questions;
      const strange = Object.keys(answers).filter((code) => !asked.includes(code));
      issues.push(...strange.map((code) => otherTopic(code)));
    },
    z.refine((request) => request.contact === "none" || request.person?.email !== undefined, {
      path: ["person", "email"],
      message: "email-needed",
    }),
  );
export type InquiryRequest = z.output<typeof inquiryRequest>;

/** A follow-up on an inquiry: the body of POST /api/inquiries/{reference}/messages. */
export const messageRequest = z.strictObject({ text: personText });
