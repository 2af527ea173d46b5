/** Answers to the topics' questions: each of its question's kind, none to a question that nobody asked. */
import * as z from "zod/mini";
import { type Answers, QUESTIONS, type Question, YES_OR_NO } from "../domain/topic-question.ts";
import { country, day, personLine } from "./person-fields.ts";

/** A fresh schema for every question: the members of an object must not share one. */
const ANSWER_OF_KIND = {
  choice: (choices: readonly string[]) => z.optional(z.enum(choices)),
  "yes-no": () => z.optional(z.enum(YES_OR_NO)),
  country: () => z.optional(country),
  date: () => z.optional(day),
  text: () => z.optional(personLine),
} as const;

function answerTo(question: Question) {
  return ANSWER_OF_KIND[question.kind]("choices" in question ? question.choices : []);
}

const byCode = Object.fromEntries(Object.entries(QUESTIONS).map(([code, question]) => [code, answerTo(question)]));

/** Answers by their question's code. */
export const topicAnswers = z.pipe(
  z.strictObject(byCode),
  z.transform((given): Answers => {
    return Object.fromEntries(
      Object.entries(given).flatMap(([code, answer]) => (answer === undefined ? [] : [[code, answer]])),
    );
  }),
);
