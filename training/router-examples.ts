/** Labelled inquiries from which the router learns: the development set and our own, with the features of each. */
import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import { dayOf } from "../shared/domain/routing/dates.ts";
import { featuresOf, type StatementFeatures } from "../shared/domain/routing/features.ts";
import { URGENT_REASONS } from "../shared/domain/routing/routing.ts";
import { readInquiry } from "../shared/domain/routing/statements.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";

const labelled = z.object({
  id: z.string(),
  text: z.string(),
  subject: z.optional(z.string()),
  language: z.string(),
  script: z.string(),
  topic: z.enum(TOPIC_CODES),
  secondaryTopics: z._default(z.array(z.enum(TOPIC_CODES)), []),
  urgent: z.boolean(),
  urgentReason: z.optional(z.enum(URGENT_REASONS)),
  style: z._default(z.string(), ""),
  siblingOf: z.optional(z.string()),
});

/** A labelled inquiry; `siblingOf` is the id of the one of the development set whose kind it has. */
export const labelledInquiry = z.extend(labelled, {
  /** The development set, or the name of one of our own files. */
  source: z.string(),
  line: z.number(),
});

/** Read by `labelledInquiry`. */
export type LabelledInquiry = z.output<typeof labelledInquiry>;

/** A labelled inquiry with its features. */
export type RouterExample = LabelledInquiry & { readonly statements: readonly StatementFeatures[] };

/** The day from which the labels of urgency count (data/README.md). */
export const LABELLED_AT = "2026-11-22T06:00:00Z";
export const DEVELOPMENT_SET = "inquiries-dev";
const DATA = new URL("./data/", import.meta.url);
/** Every so many lines of a file, one is never learnt from: the committed model is tested on it. */
const HELD_OUT_EVERY = 40;

/** Every labelled inquiry that is learnt from: the development set and our own. */
export const labelledInquiries = (): readonly LabelledInquiry[] =>
  [new URL(`${DEVELOPMENT_SET}.jsonl`, DATA), ...jsonLines(new URL("./own/", DATA))].flatMap(inquiriesIn);

/** Labelled inquiries that nothing is learnt from. */
export const unseenInquiries = (): readonly LabelledInquiry[] =>
  jsonLines(new URL("./unseen/", DATA)).flatMap(inquiriesIn);

const inquiriesIn = (file: URL): readonly LabelledInquiry[] =>
  linesOf(file).map((text, line) => ({
    ...labelled.parse(JSON.parse(text)),
    source: file.pathname.replace(/^.*\//, "").replace(".jsonl", ""),
    line,
  }));

const TODAY = dayOf(LABELLED_AT);

/** Reads an inquiry as the router reads it. */
export const withStatements = (inquiry: LabelledInquiry): RouterExample => ({
  ...inquiry,
  statements: featuresOf(readInquiry(inquiry, TODAY)),
});

/**
 * Whether an example tests the committed model instead of teaching it. None that has siblings does, nor a sibling: what is
 * learnt from the others of its family tells too much of it.
 */
export const isHeldOut = ({ line, source, siblingOf }: LabelledInquiry): boolean =>
  source !== DEVELOPMENT_SET && siblingOf === undefined && line % HELD_OUT_EVERY === HELD_OUT_EVERY - 1;

/** Whether its author meant it as an advertisement or a fraud. The other words of `style` must not be learnt from. */
export const isSpam = ({ style, topic }: LabelledInquiry): boolean =>
  topic === "other" && /\b(?:spam|scam)\b/.test(style);

/**
 * Whether it was written from a drawn seed: these are denser in odd needs than what people write on an ordinary day, and few of
 * their harmless letters are written to alarm, so that limits which are chosen on them ring too often.
 */
export const isDrawn = ({ source }: Pick<LabelledInquiry, "source">): boolean => /^(?:voices|ways)-/.test(source);

const jsonLines = (folder: URL): readonly URL[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .toSorted()
    .map((file) => new URL(file, folder));

const linesOf = (file: URL) => readFileSync(file, "utf8").trim().split("\n");
