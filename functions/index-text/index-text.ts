/** Makes of an inquiry what can be searched of it: the words of everything that was written, the person's name, and whose it is. */
import type { Entry } from "../../shared/domain/entry.ts";
import { NotYetThereError } from "../../shared/domain/errors.ts";
import type { Inquiry, Person } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { addressWord } from "../../shared/domain/search/address-word.ts";
import { searchWords } from "../../shared/domain/search/search-words.ts";
import type { SearchDocument } from "../../shared/domain/search/segment.ts";
import { personMessage, phoneMessage } from "../../shared/domain/sender.ts";
import { FALLBACK_TOPIC } from "../../shared/domain/topic.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";

/** What indexing needs from outside. */
export type IndexDeps = {
  readonly inquiries: {
    find(reference: Reference): Promise<Inquiry | "erased" | undefined>;
    entry(reference: Reference, version: number): Promise<Entry | undefined>;
    entries(reference: Reference): Promise<readonly Entry[]>;
  };
  readonly addressKeys: { current(): Promise<{ readonly value: string }> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/** Most inquiries become searchable when nothing but their opening has been written. */
const OPENING_VERSION = 1;

/**
 * What is to be found of the inquiry as it stands now. Safe to repeat and to come late: it is read anew each time.
 * @throws NotYetThereError if it is not in the table yet
 */
export async function documentOf(reference: Reference, deps: IndexDeps): Promise<SearchDocument> {
  // Asked for side by side, so that one call reads both for all inquiries of a batch.
  const [inquiry, opening] = await Promise.all([
    deps.inquiries.find(reference),
    deps.inquiries.entry(reference, OPENING_VERSION),
  ]);
  if (inquiry === undefined) throw new NotYetThereError(`No inquiry ${reference} to make searchable`);
  if (inquiry === "erased") return erasedDocument(reference, deps.now());
  const entries = inquiry.version === OPENING_VERSION ? [opening] : await deps.inquiries.entries(reference);
  const { version, topic, receivedAt, person } = inquiry;
  const words = searchWords([person.name ?? "", ...entries.flatMap(textsOf)].join("\n"));
  return { reference, version, topic, receivedAt, words: [...words, ...(await addressWords(person, deps))] };
}

/** Takes every document of the inquiry out of the search; topic and time stand for nothing. */
function erasedDocument(reference: Reference, at: string): SearchDocument {
  return { reference, version: 0, topic: FALLBACK_TOPIC, receivedAt: at, words: [], erased: true };
}

/** Everything that anybody wrote: the desk searches its own notes too. */
function textsOf(entry: Entry | undefined): readonly string[] {
  if (entry === undefined) return [];
  if (entry.kind === "opened") return [entry.subject ?? "", entry.text];
  return "text" in entry && entry.text !== undefined ? [entry.text] : [];
}

async function addressWords({ email, phone }: Person, { addressKeys }: IndexDeps): Promise<readonly string[]> {
  const messages = [
    ...(email === undefined ? [] : [personMessage(email)]),
    ...(phone === undefined ? [] : [phoneMessage(phone)]),
  ];
  if (messages.length === 0) return [];
  const { value } = await addressKeys.current();
  return messages.map((message) => addressWord(keyedDigest(value, message)));
}
