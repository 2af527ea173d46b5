/** Finds inquiries: by reference, by address or phone number, by words in any script. What was typed decides how. */

import type * as z from "zod/mini";
import type { SearchHit, SearchResults, searchQuery } from "../../shared/contracts/desk/search.ts";
import { fromBase64url, toBase64url } from "../../shared/domain/base64url.ts";
import { type Operator, sees } from "../../shared/domain/desk/operator.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { normaliseEmail, normalisePhone } from "../../shared/domain/person-text.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import { addressWord } from "../../shared/domain/search/address-word.ts";
import { inBytes, needlesOf } from "../../shared/domain/search/search-words.ts";
import { type FoundLine, placeOf } from "../../shared/domain/search/segment.ts";
import { personMessage, phoneMessage } from "../../shared/domain/sender.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";

/** Hits of one page. */
const PAGE_HITS = 20;

/** Documents of one page that are looked up at most; what was erased or moved in between is passed over. */
const LOOKED_UP_AT_MOST = 60;

/** What searching needs from outside. */
export type SearchDeps = {
  readonly searchIndex: {
    search(request: {
      readonly readings: readonly (readonly string[])[];
      readonly topics: readonly Topic[];
      readonly after: string | undefined;
      readonly limit: number;
    }): Promise<{ readonly found: readonly FoundLine[]; readonly unreadable: number }>;
  };
  readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
  readonly addressKeys: { current(): Promise<{ readonly value: string }> };
};

type Query = z.output<typeof searchQuery>;

/** How the words are found that were typed. */
type Search = { readonly by: SearchResults["by"]; readonly readings: readonly (readonly string[])[] };

/**
 * A page of what was found, newest receipt first. Only topics that the caller sees are searched, and each hit is looked up
 * as it stands now before it is told.
 * @throws ContractError for a cursor that is none of ours
 */
export async function searchInquiries(query: Query, operator: Operator, deps: SearchDeps): Promise<SearchResults> {
  const reference = parseReference(query.q);
  if (reference !== undefined) return byReference(reference, operator, deps);
  const { by, readings } = await searchOf(query.q, deps);
  if (readings.length === 0) return { by, hits: [], unreadable: 0 };
  const topics = TOPIC_CODES.filter((topic) => (query.topic ?? topic) === topic && sees(operator, topic));
  const after = query.cursor === undefined ? undefined : placeOfCursor(query.cursor);
  // One more than is looked up tells whether there is a further page.
  const limit = LOOKED_UP_AT_MOST + 1;
  const { found, unreadable } = await reach(deps.searchIndex.search({ readings, topics, after, limit }));
  return { by, ...(await pageOf(found, operator, deps)), unreadable };
}

async function byReference(reference: Reference, operator: Operator, deps: SearchDeps): Promise<SearchResults> {
  const hit = await hitOf(reference, operator, deps);
  return { by: "reference", hits: hit === undefined ? [] : [hit], unreadable: 0 };
}

async function searchOf(text: string, { addressKeys }: SearchDeps): Promise<Search> {
  const email = normaliseEmail(text);
  const phone = email === undefined ? normalisePhone(text) : undefined;
  if (email === undefined && phone === undefined) return { by: "words", readings: needlesOf(text) };
  const { value } = await reach(addressKeys.current());
  const message = email === undefined ? phoneMessage(phone ?? "") : personMessage(email);
  const word = addressWord(keyedDigest(value, message));
  return { by: email === undefined ? "phone" : "address", readings: [[` ${inBytes(word)} `]] };
}

async function pageOf(found: readonly FoundLine[], operator: Operator, deps: SearchDeps) {
  const hits: SearchHit[] = [];
  let lookedUp = 0;
  while (hits.length < PAGE_HITS && lookedUp < Math.min(found.length, LOOKED_UP_AT_MOST)) {
    const next = found.slice(lookedUp, lookedUp + PAGE_HITS - hits.length);
    const looked = await Promise.all(next.map(({ reference }) => hitOf(reference, operator, deps)));
    hits.push(...looked.filter((hit) => hit !== undefined));
    lookedUp += next.length;
  }
  const last = found[lookedUp - 1];
  return { hits, ...(last === undefined || lookedUp >= found.length ? {} : { cursor: cursorOf(placeOf(last)) }) };
}

/** The inquiry as it stands now; undefined if it has been erased, or moved to where the caller does not see it. */
async function hitOf(
  reference: Reference,
  operator: Operator,
  { inquiries }: SearchDeps,
): Promise<SearchHit | undefined> {
  const inquiry = await reach(inquiries.find(reference));
  if (inquiry === undefined || inquiry === "erased" || !sees(operator, inquiry.topic)) return undefined;
  const { topic, status, receivedAt, gist } = inquiry;
  return { reference, topic, status, receivedAt, ...(gist === undefined ? {} : { gist }) };
}

function cursorOf(place: string): string {
  return toBase64url(new TextEncoder().encode(place));
}

function placeOfCursor(cursor: string): string {
  const bytes = fromBase64url(cursor);
  const place = bytes && new TextDecoder().decode(bytes);
  if (place !== undefined && /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z#[0-9A-Z-]{14}$/.test(place)) return place;
  const detail = "Take the cursor from the page before, as it came";
  throw new ContractError("query", [{ pointer: "/cursor", code: "cursor-not-valid", detail }]);
}
