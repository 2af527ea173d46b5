/** Which answers, and which topics, a text speaks of: by the needles found in it, each weighted by how rare it is. */
import { TOPIC_CODES, type Topic } from "../topic.ts";
import type { Answer } from "./answer.ts";
import { readNeedle } from "./needles.ts";
import { isHan, searchableWords, WHOLE_WORD } from "./searchable-words.ts";

/** Each further word makes a phrase so much more telling. */
const PHRASE_BONUS = 0.6;
/** How far apart the words of a phrase may be: "документы для получения гражданства". */
const PHRASE_GAP_WORDS = 3;
/** A Chinese word has two characters, mostly. */
const HAN_LETTERS_PER_WORD = 2;
const FIRST_STEM_END = /[ |]/;
/** A needle longer than this is no word; it bounds the work that a long "word" makes. */
const STEM_MAX_LETTERS = 40;

/** The answers, and the lines of the needles by which they are found; a line is read when it is met, most never are. */
export type AnswerIndex = {
  readonly answers: readonly Answer[];
  /** By the first stem. */
  readonly needles: ReadonlyMap<string, readonly string[]>;
  readonly hanNeedles: readonly string[];
};

/** How much a text speaks of answers (by their place) and topics. */
export type Scores = { readonly answers: ReadonlyMap<number, number>; readonly topics: ReadonlyMap<Topic, number> };

/**
 * Makes the index.
 * @param lines needles of these very answers, as `needleLine` writes them
 */
export function indexAnswers(answers: readonly Answer[], lines: readonly string[]): AnswerIndex {
  const needles = new Map<string, string[]>();
  const hanNeedles: string[] = [];
  for (const line of lines) {
    const first = line.slice(0, line.search(FIRST_STEM_END));
    const known = isHan(first) ? hanNeedles : needles.get(first);
    if (known === undefined) needles.set(first, [line]);
    else known.push(line);
  }
  return { answers, needles, hanNeedles };
}

type Weighed = {
  readonly stems: readonly string[];
  readonly answers: readonly number[];
  readonly topics: readonly Topic[];
  readonly answerWeight: number;
  readonly topicWeight: number;
};

/** A needle weighs more the fewer answers, and for topics the fewer topics, it speaks for. */
function weigh(line: string, answers: readonly Answer[]): Weighed {
  const { stems: joined, share, answers: of } = readNeedle(line);
  const stems = joined.split(" ");
  const topics = [...new Set(of.flatMap((at) => answers[at]?.topic ?? []))];
  const words = isHan(joined) ? joined.length / HAN_LETTERS_PER_WORD : stems.length;
  const base = share * (1 + PHRASE_BONUS * (words - 1));
  return {
    stems,
    answers: of,
    topics,
    answerWeight: base * Math.log((answers.length + 1) / of.length),
    // A word that every topic's answers have says nothing of the topic; one that a single topic's have, all there is.
    topicWeight: (base * Math.log(TOPIC_CODES.length / topics.length)) / Math.log(TOPIC_CODES.length),
  };
}

/** Weighs a text of any length, language and script; each word counts once. */
export function scoresOf(index: AnswerIndex, text: string): Scores {
  const scores = { answers: new Map<number, number>(), topics: new Map<Topic, number>() };
  for (const line of index.hanNeedles) {
    if (text.includes(line.slice(0, line.indexOf("|")))) count(scores, [weigh(line, index.answers)]);
  }
  for (const words of searchableWords(text)) {
    const seen = new Set<string>();
    words.forEach((word, from) => {
      if (seen.has(word)) return;
      seen.add(word);
      count(scores, found(index, words, from));
    });
  }
  return scores;
}

type GrowingScores = { readonly answers: Map<number, number>; readonly topics: Map<Topic, number> };

/** Of the needles at one word the most telling counts: "азаматтық тест" is not counted as "азаматтық" as well. */
function count(scores: GrowingScores, needles: readonly Weighed[]): void {
  const answers = new Map<number, number>();
  const topics = new Map<Topic, number>();
  for (const needle of needles) {
    for (const at of needle.answers) keepHigher(answers, at, needle.answerWeight);
    for (const topic of needle.topics) keepHigher(topics, topic, needle.topicWeight);
  }
  for (const [at, weight] of answers) add(scores.answers, at, weight);
  for (const [topic, weight] of topics) add(scores.topics, topic, weight);
}

function keepHigher<Key>(weights: Map<Key, number>, key: Key, weight: number): void {
  weights.set(key, Math.max(weight, weights.get(key) ?? 0));
}

function add<Key>(sums: Map<Key, number>, key: Key, weight: number): void {
  sums.set(key, (sums.get(key) ?? 0) + weight);
}

/** The needles that begin at a word. */
function found({ needles, answers }: AnswerIndex, words: readonly string[], from: number): readonly Weighed[] {
  const word = words[from] ?? "";
  const beginnings = Array.from({ length: Math.min(word.length, STEM_MAX_LETTERS) }, (_, at) => word.slice(0, at + 1));
  return [...beginnings, word + WHOLE_WORD]
    .flatMap((beginning) => needles.get(beginning) ?? [])
    .map((line) => weigh(line, answers))
    .filter(({ stems }) => isFollowed(words, from, stems));
}

/** Whether the further stems of a phrase come after the first, each within the gap. */
function isFollowed(words: readonly string[], from: number, stems: readonly string[]): boolean {
  let place = from;
  for (const stem of stems.slice(1)) {
    const next = words.slice(place + 1, place + 1 + PHRASE_GAP_WORDS).findIndex((word) => isStemOf(stem, word));
    if (next < 0) return false;
    place += 1 + next;
  }
  return true;
}

function isStemOf(stem: string, word: string): boolean {
  return stem.endsWith(WHOLE_WORD) ? word === stem.slice(0, -WHOLE_WORD.length) : word.startsWith(stem);
}
