/** The files of an inquiry as people see them: what the history says of them, and what is still on its way. */
import {
  type FileId,
  type FilePlace,
  type FileState,
  isAbandoned,
  isSettled,
  type RefusalReason,
} from "./attachment.ts";
import type { Entry, FileEntry } from "./entry.ts";
import { fileName } from "./file-name.ts";
import { FILE_TYPES } from "./file-type.ts";

/** A file as people see it. */
export type ListedFile = {
  readonly id: string;
  readonly name: string;
  readonly state: FileState;
  /** Why it was refused. */
  readonly reason?: RefusalReason;
  readonly sizeBytes?: number;
  /** When it was asked for or judged; ISO 8601, UTC. */
  readonly at: string;
};

/**
 * The files in the order in which they were added, whichever was checked first. An upload that was permitted and cannot
 * come any more is not told.
 * @param places those that were ever taken; a file that has lost its place to another stands where it was judged
 * @param now ISO 8601, UTC
 */
export function listedFiles(
  entries: readonly Entry[],
  places: readonly FilePlace[],
  now: string,
): readonly ListedFile[] {
  const told = entries.flatMap((entry) => (entry.kind === "file" ? [toldFile(entry, entry.at)] : []));
  const onTheirWay = places.filter(
    (place) => !isSettled(place.state) && !isAbandoned(place, now) && told.every(({ id }) => id !== place.id),
  );
  const addedAt = new Map(places.map(({ id, requestedAt }) => [id, requestedAt]));
  const order = ({ id, at }: ListedFile) => addedAt.get(id) ?? at;
  return [...told, ...onTheirWay.map(pendingFile)].toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}

/** A file that may be fetched, with the name to save it under; undefined if there is no clean one of this id. */
export function cleanFile(
  entries: readonly Entry[],
  id: string,
): { readonly id: FileId; readonly name: string } | undefined {
  const file = entries.find((entry) => entry.kind === "file" && entry.fileId === id);
  if (file?.kind !== "file" || file.outcome !== "clean") return undefined;
  return { id: file.fileId, name: fileName(file.title, file.type) };
}

function toldFile(entry: FileEntry, at: string): ListedFile {
  const file = { id: entry.fileId, at, state: entry.outcome };
  if (entry.outcome === "clean")
    return { ...file, name: fileName(entry.title, entry.type), sizeBytes: entry.sizeBytes };
  return { ...file, name: nameAsSent(entry), ...(entry.outcome === "refused" ? { reason: entry.reason } : {}) };
}

function pendingFile(place: FilePlace): ListedFile {
  const { id, state, sizeBytes, requestedAt } = place;
  return { id, name: nameAsSent(place), state, at: requestedAt, ...(sizeBytes === undefined ? {} : { sizeBytes }) };
}

/** What the person knows the file by, whatever it is: its title, and the extension that its name had. */
function nameAsSent({ title, declaredType }: Pick<FilePlace, "title" | "declaredType">): string {
  return declaredType === undefined ? title : `${title}.${FILE_TYPES[declaredType].extensions[0]}`;
}
