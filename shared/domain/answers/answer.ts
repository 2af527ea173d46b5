/** Short answers that people find before they ask: words of the centre with their sources and the day of their check. */
import type { AnswerLanguage } from "../language/answer-language.ts";
import type { Topic } from "../topic.ts";

/** The languages that an answer exists in: three are written, two alphabets of Kazakh are converted from the first. */
export const ANSWER_TEXT_LANGUAGES = ["kk-Cyrl", "kk-Latn", "kk-Arab", "ru", "en"] as const;

/** A language that an answer exists in. */
export type AnswerTextLanguage = (typeof ANSWER_TEXT_LANGUAGES)[number];

/**
 * Who reads which: in Mongolia and Uzbekistan Russian is read more than English, elsewhere English is. People are told
 * when it is not their own language.
 */
const READ_AS = {
  "kk-Cyrl": "kk-Cyrl",
  "kk-Latn": "kk-Latn",
  "kk-Arab": "kk-Arab",
  ru: "ru",
  en: "en",
  "zh-Hans": "en",
  tr: "en",
  mn: "ru",
  uz: "ru",
  de: "en",
  fa: "en",
} as const satisfies Readonly<Record<AnswerLanguage, AnswerTextLanguage>>;

/** A piece of a line: plain words, or words that stand out. */
export type Inline = string | { readonly strong: string };

/** A paragraph, or a list of lines. There is nothing else: whoever renders it cannot be handed markup. */
export type Block = { readonly paragraph: readonly Inline[] } | { readonly list: readonly (readonly Inline[])[] };

/** An answer in one language. */
export type AnswerText = {
  readonly title: string;
  /** As people would ask it. */
  readonly question: string;
  readonly body: readonly Block[];
  /** Name of the Foundation's programme that it tells about. */
  readonly programme?: string | undefined;
};

/** Where an answer has its facts from: a page on the web, or a document by its name. */
export type AnswerSource = {
  readonly titles: Readonly<Record<AnswerTextLanguage, string>>;
  readonly url?: string | undefined;
  readonly document?: string | undefined;
  /** yyyy, yyyy-mm or yyyy-mm-dd; "undated" if the source bears no date. */
  readonly date: string;
};

/** One answer; content/answers holds them. */
export type Answer = {
  /** Unique within its topic; the last part of its address. */
  readonly id: string;
  readonly topic: Topic;
  readonly texts: Readonly<Record<AnswerTextLanguage, AnswerText>>;
  readonly sources: readonly AnswerSource[];
  /** yyyy-mm-dd: the day on which somebody compared it with its sources. */
  readonly checkedOn: string;
  /** yyyy-mm-dd: the last day on which it may be shown without a warning. */
  readonly reviewBy: string;
};

/** The language in which somebody is shown answers. */
export function answerTextLanguage(reader: AnswerLanguage): AnswerTextLanguage {
  return READ_AS[reader];
}

/**
 * Whether an answer has passed its review date.
 * @param today yyyy-mm-dd in Kazakhstan
 */
export function isStale({ reviewBy }: Pick<Answer, "reviewBy">, today: string): boolean {
  return today > reviewBy;
}

/**
 * The answers that have passed their review date, the longest overdue first.
 * @param today yyyy-mm-dd in Kazakhstan
 */
export function staleAnswers(answers: readonly Answer[], today: string): readonly Answer[] {
  return answers.filter((answer) => isStale(answer, today)).toSorted((a, b) => a.reviewBy.localeCompare(b.reviewBy));
}

/** The answer at an address, if there is one. */
export function findAnswer(answers: readonly Answer[], topic: string, id: string): Answer | undefined {
  return answers.find((answer) => answer.topic === topic && answer.id === id);
}

/** The part of the site's addresses that names an answer, from any language's beginning on. */
export function answerPath({ topic, id }: Pick<Answer, "topic" | "id">): string {
  return `answers/${topic}/${id}`;
}

/** An answer by its address. */
export type AnswerName = { readonly topic: Topic; readonly answerId: string };

/** An address of an answer as `answerPath` writes it. */
const PATH = /\banswers\/([a-z-]+)\/([a-z0-9-]+)/g;

/** The answers whose addresses stand in a text, each once: a reply that holds one has given it. */
export function answersNamedIn(text: string, answers: readonly Answer[]): readonly AnswerName[] {
  const named = [...text.matchAll(PATH)].flatMap(([, topic = "", id = ""]) => findAnswer(answers, topic, id) ?? []);
  return [...new Set(named)].map(({ topic, id }) => ({ topic, answerId: id }));
}
