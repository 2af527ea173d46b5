/** The fields of the ask form, as the browser sends them. */
import { isTopic, topicEntry } from "../../shared/domain/topic.ts";
import type { QuestionCode } from "../../shared/domain/topic-question.ts";

/** Names of the fields, in the order of the page. */
export const ASK_FIELDS = [
  "text",
  "topic",
  "name",
  "country",
  "language",
  "contact",
  "email",
  "phone",
  "consent",
] as const;

/** The name of a field. */
export type AskField = (typeof ASK_FIELDS)[number];

/** Before the code of a question. */
export const ANSWER_PREFIX = "answer-";

/** The name of a field with the answer to a question of the topic. */
export type AnswerField = `${typeof ANSWER_PREFIX}${QuestionCode}`;

/** The field with the language of the page that the form stands on. */
export const PAGE_FIELD = "page";

/** What was typed or chosen; "" where nothing was. */
export type AskValues = Readonly<Record<AskField, string>> & {
  /** The topic whose questions the person has been asked; "" if none. */
  readonly asked: string;
  /** Answers to the questions of the topic. */
  readonly answers: ReadonlyMap<QuestionCode, string>;
};

/** What goes along with the form from page to page and nobody sees. */
export type Carried = {
  /** The key under which it is sent; "" before it has one. */
  readonly key: string;
  /** What stood in the field that people do not see. */
  readonly trap: string;
};

/** What is wrong with a field, in the page's language; a fault of no one field has no field. */
export type AskError = {
  readonly field: AskField | AnswerField | undefined;
  readonly message: string;
  /** The field's, where the message does not tell which it is. */
  readonly label?: string;
};

/** The field of a question's answer. */
export function answerField(code: QuestionCode): AnswerField {
  return `${ANSWER_PREFIX}${code}`;
}

/** The questions of the topic that was chosen; none before one was. */
export function questionsOf(topic: string): readonly QuestionCode[] {
  return isTopic(topic) ? topicEntry(topic).questions : [];
}

/** Everything typed as the fields that carry it, to be kept in a form of another page. */
export function keptFields(values: AskValues): readonly (readonly [name: string, value: string])[] {
  return [
    ...ASK_FIELDS.map((field) => [field, values[field]] as const),
    ["asked", values.asked],
    ...Array.from(values.answers, ([code, answer]) => [answerField(code), answer] as const),
  ];
}
