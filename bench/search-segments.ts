/** The search's segments as index-text and compact-search leave them, in a local S3. */
import { randomUUID } from "node:crypto";
import { documentOf } from "../functions/index-text/index-text.ts";
import { Bucket } from "../shared/adapters/s3/bucket.ts";
import { SearchSegments } from "../shared/adapters/search-segments.ts";
import type { Entry } from "../shared/domain/entry.ts";
import type { Inquiry } from "../shared/domain/inquiry.ts";
import { mergeSegments } from "../shared/domain/search/merge-segments.ts";
import { type SearchDocument, writeSegment } from "../shared/domain/search/segment.ts";
import { SEGMENT_PREFIXES } from "../shared/domain/search/segment-name.ts";
import { inquiryOfBulk } from "./bulk-inquiries.ts";
import { REGION } from "./private-table.ts";
import { sampleText } from "./sample-inquiry.ts";
import { inParallel } from "./until.ts";

/** As many records as index-text is handed at once (infra/capabilities/text-search.ts). */
const NEW_SEGMENT_DOCUMENTS = 10;
/** What came since the last compaction. */
const NEW_SEGMENTS = 10;
const WRITES_AT_ONCE = 4;

/** Folding a text takes a third of a millisecond: this many are folded, and the others take their words from these. */
const FOLDED = 900;

/** Words besides those of the sample texts, so that a segment has as many different ones as a month of real texts. */
const RARE_WORDS_EACH = 12;
const RARE_WORDS = 40_000;

export function bucketAt(endpoint: string, name: string): Bucket {
  const keys = { AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" };
  return new Bucket(name, { AWS_REGION: REGION, AWS_ENDPOINT_URL_S3: endpoint, ...keys });
}

/** Makes the bucket and everything in it that an hour after the last compaction holds. */
export async function writeSegments(bucket: Bucket, inquiries: number): Promise<void> {
  await bucket.call({ method: "PUT" });
  const segments = new SearchSegments(bucket);
  const documents = await documentsOfBulk(inquiries);
  const fresh = documents.splice(-NEW_SEGMENTS * NEW_SEGMENT_DOCUMENTS);
  const merged = mergeSegments([writeSegment(documents)]);
  await inParallel(merged.length, WRITES_AT_ONCE, async (index) => {
    const { prefix, text } = merged[index] ?? { prefix: SEGMENT_PREFIXES.new, text: "" };
    await segments.write(`${prefix}${randomUUID()}`, text);
  });
  for (let first = 0; first < fresh.length; first += NEW_SEGMENT_DOCUMENTS) {
    const batch = fresh.slice(first, first + NEW_SEGMENT_DOCUMENTS);
    await segments.write(`${SEGMENT_PREFIXES.new}${randomUUID()}`, writeSegment(batch));
  }
}

async function documentsOfBulk(count: number): Promise<SearchDocument[]> {
  const folded: SearchDocument[] = [];
  const documents: SearchDocument[] = [];
  for (let number = 0; number < count; number += 1) {
    const inquiry = inquiryOfBulk(number);
    if (number < FOLDED) folded.push(await fold(number, inquiry));
    const { reference, version, topic, receivedAt } = inquiry;
    const words = [...(folded[number % FOLDED]?.words ?? []), ...rareWords(number), ownWord(number)];
    documents.push({ reference, version, topic, receivedAt, words });
  }
  return documents;
}

/** A word that one inquiry has. */
export function ownWord(number: number): string {
  return `only${number}`;
}

/** The document as index-text makes it. */
function fold(number: number, inquiry: Inquiry): Promise<SearchDocument> {
  const by = { role: "compatriot" } as const;
  const opened: Entry = { version: 1, at: inquiry.receivedAt, by, kind: "opened", text: sampleText(number).text };
  return documentOf(inquiry.reference, {
    inquiries: {
      find: async () => Promise.resolve(inquiry),
      entry: async () => Promise.resolve(opened),
      entries: async () => Promise.resolve([opened]),
    },
    addressKeys: { current: async () => Promise.resolve({ value: "bench" }) },
    now: () => inquiry.receivedAt,
  });
}

/** Some are in many texts and most in few, as words are. */
function rareWords(number: number): readonly string[] {
  return Array.from({ length: RARE_WORDS_EACH }, (_, index) => {
    const drawn = (Math.imul(number * RARE_WORDS_EACH + index, 0x9e37_79b1) >>> 0) / 2 ** 32;
    return `rare${Math.floor(RARE_WORDS ** drawn)}`;
  });
}
