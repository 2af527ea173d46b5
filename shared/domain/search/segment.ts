/**
 * Segments of the search: documents as lines of one-byte letters, written once and never changed. A search runs through
 * them as they are, newest document first: 100,000 documents are 30 MB, and nothing has to be built before the first search.
 */
import { parseReference, type Reference } from "../reference.ts";
import { isTopic, type Topic } from "../topic.ts";
import { inBytes } from "./search-words.ts";

/** What can be found of an inquiry, or that nothing can be found of it any more. */
export type SearchDocument = {
  readonly reference: Reference;
  /** Of the inquiry; a later document takes the place of an earlier one. */
  readonly version: number;
  readonly topic: Topic;
  /** ISO 8601, UTC, ms. */
  readonly receivedAt: string;
  /** Of everything that was written; none when the inquiry has been erased. */
  readonly words: readonly string[];
  readonly erased?: true;
};

/** A document that was found, as far as its line tells. */
export type FoundLine = Pick<SearchDocument, "reference" | "version" | "topic" | "receivedAt" | "erased">;

const LINE = "\n";
const FIELD = "\t";

/** The text of a segment: every line begins with a line end, every word with a space. */
export function writeSegment(documents: readonly SearchDocument[]): string {
  return documents
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
    .map(lineOf)
    .join("");
}

function lineOf({ reference, version, topic, receivedAt, words, erased }: SearchDocument): string {
  const head = [reference, version, topic, receivedAt, erased === true ? "erased" : "kept"];
  return `${LINE}${head.join(FIELD)}${FIELD}${words.map((word) => ` ${inBytes(word)}`).join("")} `;
}

/** A line that is none of ours: the segment is broken. */
export class BrokenSegmentError extends Error {
  override name = "BrokenSegmentError";
}

/**
 * Every line with what it says of its inquiry; lines can be put together to new segments as they are.
 * @throws BrokenSegmentError if one cannot be read
 */
export function* linesOf(segment: string): Generator<FoundLine & { readonly line: string }> {
  for (let start = segment.indexOf(LINE); start !== -1; ) {
    const next = segment.indexOf(LINE, start + 1);
    yield { ...headOf(segment, start), line: segment.slice(start, next === -1 ? segment.length : next) };
    start = next;
  }
}

/**
 * The lines that hold all needles.
 * @param needles from needlesOf; at least one
 * @throws BrokenSegmentError if a line that holds them cannot be read
 */
export function* searchSegment(segment: string, needles: readonly string[]): Generator<FoundLine> {
  // The longest is the rarest, as a rule: few lines are looked at twice.
  const [rarest = "", ...others] = needles.toSorted((a, b) => b.length - a.length);
  for (let at = segment.indexOf(rarest); at !== -1; ) {
    const start = segment.lastIndexOf(LINE, at);
    const next = segment.indexOf(LINE, at);
    const end = next === -1 ? segment.length : next;
    const line = segment.slice(start, end);
    if (others.every((needle) => line.includes(needle))) yield headOf(segment, start);
    at = segment.indexOf(rarest, end);
  }
}

function headOf(segment: string, start: number): FoundLine {
  const end = segment.indexOf(`${FIELD} `, start);
  const [spelled = "", version, topic = "", receivedAt = "", state] = segment
    .slice(start + LINE.length, end === -1 ? start : end)
    .split(FIELD);
  const reference = parseReference(spelled);
  if (reference === undefined || !isTopic(topic) || state === undefined) {
    throw new BrokenSegmentError("A line of a search segment cannot be read");
  }
  return { reference, version: Number(version), topic, receivedAt, ...(state === "erased" ? { erased: true } : {}) };
}
