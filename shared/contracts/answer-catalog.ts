/** What an answer's file may hold, and the catalog that the build makes of all of them (content/answers.json). */
import * as z from "zod/mini";
import { TOPIC_CODES } from "../domain/topic.ts";

const line = z.string().check(z.minLength(1), z.maxLength(300));

/** Kazakh (Cyrillic), Russian, English: an answer that lacks one of them does not exist. */
const trilingual = z.object({ kk: line, ru: line, en: line });

/** A source is dated as precisely as it dates itself. */
const dated = { date: z.string().check(z.regex(/^(\d{4}(-\d{2}){0,2}|undated)$/)) };
const webPage = { ...dated, url: z.url({ protocol: /^https$/ }) };
const document = { ...dated, document: line };

const stems = z.array(line);

/** What a source says, line by line: every figure of the answer has to stand in one of these. */
const facts = z.array(line).check(z.minLength(1));

const days = { checkedOn: z.iso.date(), reviewBy: z.iso.date() };

/** The front matter of an answer's file. */
export const answerFrontMatter = z.strictObject({
  ...days,
  title: trilingual,
  /** As people would ask it. */
  question: trilingual,
  programme: z.optional(trilingual),
  /** Concepts of training/data/lexicon by which people ask for it. */
  concepts: z._default(stems, []),
  /** Stems of its own by language, written as the lexicon writes them. */
  keywords: z._default(z.partialRecord(z.enum(["kk", "ru", "en", "zh", "tr", "mn", "uz", "de", "fa"]), stems), {}),
  sources: z
    .array(
      z.union([
        z.strictObject({ title: line, ...webPage, facts }),
        z.strictObject({ title: line, ...document, facts }),
      ]),
    )
    .check(z.minLength(1)),
});

const inline = z.union([z.string(), z.strictObject({ strong: z.string() })]);
const answerText = z.strictObject({
  title: line,
  question: line,
  programme: z.optional(line),
  body: z.array(
    z.union([z.strictObject({ paragraph: z.array(inline) }), z.strictObject({ list: z.array(z.array(inline)) })]),
  ),
});

/** What the sources, which answers name in English, are called in the other two languages (content/source-titles.json). */
export const sourceTitles = z.record(line, z.strictObject({ kk: line, ru: line }));

const titles = z.strictObject({ "kk-Cyrl": line, "kk-Latn": line, "kk-Arab": line, ru: line, en: line });

/** One answer of the catalog. */
export const compiledAnswer = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  topic: z.enum(TOPIC_CODES),
  ...days,
  sources: z.array(z.union([z.strictObject({ titles, ...webPage }), z.strictObject({ titles, ...document })])),
  texts: z.strictObject({
    "kk-Cyrl": answerText,
    "kk-Latn": answerText,
    "kk-Arab": answerText,
    ru: answerText,
    en: answerText,
  }),
});
