/** Files that a person adds to an inquiry: how many, in which states, where they lie, and which place a new one takes. */
import type { FileType } from "./file-type.ts";
import { parseReference, type Reference } from "./reference.ts";

/** Files of one inquiry, and the bytes of each: a passport in photographs fits, a film does not. */
export const FILES_MAX = { count: 5, bytes: 10 * 1024 * 1024 } as const;

/**
 * What the bucket takes from a plain form, in bytes: a scan or a photograph that is too large. Its refusal by the bucket would
 * be a page of XML, and what has come is refused by us, in words (docs/decisions/0015).
 */
export const PLAIN_FORM_BYTES_MAX = 50 * 1024 * 1024;

/** How often one of the places may be taken: what was refused may be sent again, but not without end. */
export const FILE_PLACE_USES_MAX = 10;

/** Minutes for which a permission to upload holds. */
export const UPLOAD_MINUTES = 10;

/** Minutes after which a place waits no longer for an upload that did not come; the event of a late one has arrived by then. */
const ABANDONED_AFTER_MINUTES = UPLOAD_MINUTES + 5;

/**
 * A file's states. `awaited`: somebody may upload it. `quarantined`: it has come and is being checked. Then one of
 * three ends: `clean` can be downloaded; `infected` and `refused` have been deleted.
 */
export const FILE_STATES = ["awaited", "quarantined", "clean", "infected", "refused"] as const;
export type FileState = (typeof FILE_STATES)[number];

/** How a file ends. */
export const FILE_OUTCOMES = ["clean", "infected", "refused"] as const satisfies readonly FileState[];
export type FileOutcome = (typeof FILE_OUTCOMES)[number];

/** Why a file was refused: its content is none of the kinds we take, it is too large or empty, or nobody could check it. */
export const REFUSAL_REASONS = ["kind", "size", "empty", "not-checked"] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A random 128-bit name in the bucket, 22 symbols of base64url: nobody can guess or choose it. */
export type FileId = string;

/** One of the places for files that every inquiry has: whoever takes it by a conditional write has it, so nobody gets a sixth. */
export type FilePlace = {
  /** 1 to FILES_MAX.count. */
  readonly place: number;
  readonly id: FileId;
  readonly state: FileState;
  /** The person's name for it, cleaned, without its extension; "" if they gave none. */
  readonly title: string;
  /** What the name's extension says it is, for the list until it is known; absent if there was none. Its content alone decides. */
  readonly declaredType?: FileType;
  /** How often the place was taken. */
  readonly uses: number;
  /** When the permission to upload was given last; ISO 8601, UTC. */
  readonly requestedAt: string;
  /** SHA-256 of the idempotency key and the name, base64url: tells a repeat of this request. */
  readonly requestDigest?: string;
  /** Known once it has arrived. */
  readonly sizeBytes?: number;
};

/** Where files lie in the bucket: what is not checked yet apart from what may be downloaded. */
export const FILE_PREFIXES = { quarantine: "quarantine/", files: "files/" } as const;
export type FilePrefix = keyof typeof FILE_PREFIXES;

/** One file of one inquiry. */
export type FileAddress = { readonly reference: Reference; readonly id: FileId };

/** The object's key. */
export function fileKey(prefix: FilePrefix, { reference, id }: FileAddress): string {
  return `${inquiryPrefix(prefix, reference)}${id}`;
}

/** What the keys of all files of an inquiry begin with. */
export function inquiryPrefix(prefix: FilePrefix, reference: Reference): string {
  return `${FILE_PREFIXES[prefix]}${reference}/`;
}

/** Whose file an object in quarantine is; undefined if its key is none of ours. */
export function parseQuarantineKey(key: string): FileAddress | undefined {
  const [, text = "", id = ""] = /^quarantine\/([^/]+)\/([\w-]+)$/.exec(key) ?? [];
  const reference = parseReference(text);
  return reference === text && isFileId(id) ? { reference, id } : undefined;
}

/** Tells whether a text has the form of a file's id. */
function isFileId(text: string): text is FileId {
  return /^[\w-]{22}$/.test(text);
}

/** Tells whether a file has come to its end. */
export function isSettled(state: FileState): state is FileOutcome {
  return FILE_OUTCOMES.some((outcome) => outcome === state);
}

/**
 * The place that a new file may take: one that was never used, else one whose file was refused or never came.
 * @param at ISO 8601, UTC
 * @returns its number and who held it before; undefined if all are taken
 */
export function freePlace(
  places: readonly FilePlace[],
  at: string,
): { readonly place: number; readonly before?: FilePlace } | undefined {
  const numbers = Array.from({ length: FILES_MAX.count }, (_, index) => index + 1);
  const unused = numbers.find((number) => places.every(({ place }) => place !== number));
  if (unused !== undefined) return { place: unused };
  const before = places.find((place) => isFreeAgain(place, at));
  return before && { place: before.place, before };
}

function isFreeAgain(place: FilePlace, at: string): boolean {
  if (place.uses >= FILE_PLACE_USES_MAX) return false;
  if (place.state === "awaited") return isAbandoned(place, at);
  return place.state === "infected" || place.state === "refused";
}

/**
 * The place that waits for the very file of this request: whoever repeats it has lost our answer, or the way to the bucket, and
 * gets the same object to write again. Not by its name alone: a telephone calls all its photographs "image".
 */
export function awaitedPlace(places: readonly FilePlace[], requestDigest: string): FilePlace | undefined {
  return places.find((place) => place.state === "awaited" && place.requestDigest === requestDigest);
}

/** Tells whether an upload that was permitted cannot come any more. */
export function isAbandoned({ state, requestedAt }: FilePlace, at: string): boolean {
  return state === "awaited" && Date.parse(at) - Date.parse(requestedAt) > ABANDONED_AFTER_MINUTES * 60_000;
}
