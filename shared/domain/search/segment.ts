/**
 * Segments of the search: documents as lines of one-byte letters, written once and never changed. A search runs through
 * them as they are, newest document first: 100,000 documents are 60 MB, and nothing has to be built before the first search.
 * A large one begins with all its different words, so that what is in none of its lines is not looked for in each.
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

/** Where a line stands among all others: the newer, the greater. By receipt, and by reference within a millisecond. */
export function placeOf({ receivedAt, reference }: Pick<FoundLine, "receivedAt" | "reference">): string {
  return `${receivedAt}#${reference}`;
}

/** Lines in the order in which every segment has them: newest receipt first. */
export function newestFirst<Line extends Pick<FoundLine, "receivedAt" | "reference">>(
  lines: readonly Line[],
): readonly Line[] {
  return lines
    .map((line) => ({ line, place: placeOf(line) }))
    .toSorted((a, b) => (a.place < b.place ? 1 : -1))
    .map(({ line }) => line);
}

/** The text of a segment: every line begins with a line end, every word with a space. */
export function writeSegment(documents: readonly SearchDocument[]): string {
  return newestFirst(documents).map(lineOf).join("");
}

function lineOf({ reference, version, topic, receivedAt, words, erased }: SearchDocument): string {
  const head = [reference, version, topic, receivedAt, erased === true ? "erased" : "kept"];
  return `${LINE}${head.join(FIELD)}${FIELD}${words.map((word) => ` ${inBytes(word)}`).join("")} `;
}

/** How the line of all words begins; that of a document begins with a reference. */
const WORDS = `${LINE}${FIELD}`;

/**
 * A segment of lines that have been read before (linesOf), with the words of all of them before the first.
 * @param lines newest receipt first
 */
export function withWords(lines: readonly string[]): string {
  const words = new Set(lines.flatMap((line) => line.slice(line.lastIndexOf(FIELD) + 1).split(" ")));
  words.delete("");
  return `${WORDS} ${[...words].join(" ")} ${lines.join("")}`;
}

/** Where the first document begins. */
function startOfDocuments(segment: string): number {
  if (!segment.startsWith(WORDS)) return 0;
  const next = segment.indexOf(LINE, WORDS.length);
  return next === -1 ? segment.length : next;
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
  for (let start = segment.indexOf(LINE, startOfDocuments(segment)); start !== -1; ) {
    const next = segment.indexOf(LINE, start + 1);
    yield { ...headOf(segment, start), line: segment.slice(start, next === -1 ? segment.length : next) };
    start = next;
  }
}

/**
 * The lines that hold all needles, newest receipt first; a line is looked for only when it is asked for.
 * @param needles from needlesOf; at least one
 * @param after a place (placeOf): only lines behind it
 * @throws BrokenSegmentError if a line that holds them cannot be read
 */
export function* searchSegment(segment: string, needles: readonly string[], after?: string): Generator<FoundLine> {
  const documents = startOfDocuments(segment);
  const words = segment.slice(0, documents);
  if (documents > 0 && !needles.every((needle) => words.includes(needle))) return;
  // The longest is the rarest, as a rule: few lines are looked at twice.
  const [rarest = "", ...others] = needles.toSorted((a, b) => b.length - a.length);
  const from = after === undefined ? documents : startBehind(segment, documents, after);
  for (let at = segment.indexOf(rarest, from); at !== -1; ) {
    const start = segment.lastIndexOf(LINE, at);
    const next = segment.indexOf(LINE, at);
    const end = next === -1 ? segment.length : next;
    const line = segment.slice(start, end);
    if (others.every((needle) => line.includes(needle))) yield headOf(segment, start);
    at = segment.indexOf(rarest, end);
  }
}

/** Where the first line begins that stands behind a place: found in a dozen looks, however long the segment is. */
function startBehind(segment: string, from: number, after: string): number {
  let [low, high] = [from, segment.length];
  while (low < high) {
    const start = segment.lastIndexOf(LINE, Math.floor((low + high) / 2));
    const next = segment.indexOf(LINE, start + 1);
    if (placeOf(headOf(segment, start)) < after) high = start;
    else low = next === -1 ? segment.length : next;
  }
  return low;
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
