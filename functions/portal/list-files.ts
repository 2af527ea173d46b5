/** The files of an inquiry as its person sees them: what the history says of them, and what is still on its way. */
import type { FileView } from "../../shared/contracts/inquiry-view.ts";
import { type FilePlace, isAbandoned, isSettled } from "../../shared/domain/attachment.ts";
import type { Entry, FileEntry } from "../../shared/domain/entry.ts";
import { fileName } from "../../shared/domain/file-name.ts";
import { FILE_TYPES } from "../../shared/domain/file-type.ts";
import type { Reference } from "../../shared/domain/reference.ts";

/** Reads the places for files; shared/adapters/file-places.ts does. */
export type PlacesDeps = { readonly places: { of(reference: Reference): Promise<readonly FilePlace[]> } };

/**
 * The files, oldest first. An upload that was permitted and cannot come any more is not told.
 * @param now ISO 8601, UTC
 */
export function filesOf(entries: readonly Entry[], places: readonly FilePlace[], now: string): readonly FileView[] {
  const told = entries.flatMap((entry) => (entry.kind === "file" ? [toldFile(entry, entry.at)] : []));
  const onTheirWay = places.filter(
    (place) => !isSettled(place.state) && !isAbandoned(place, now) && told.every(({ id }) => id !== place.id),
  );
  return [...told, ...onTheirWay.map(pendingFile)].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

function toldFile(entry: FileEntry, at: string): FileView {
  const file = { id: entry.fileId, at, state: entry.outcome };
  if (entry.outcome === "clean")
    return { ...file, name: fileName(entry.title, entry.type), sizeBytes: entry.sizeBytes };
  return { ...file, name: entry.title, ...(entry.outcome === "refused" ? { reason: entry.reason } : {}) };
}

function pendingFile({ id, title, declaredType, state, sizeBytes, requestedAt }: FilePlace): FileView {
  const extension = declaredType === undefined ? "" : `.${FILE_TYPES[declaredType].extensions[0]}`;
  return { id, name: title + extension, state, at: requestedAt, ...(sizeBytes === undefined ? {} : { sizeBytes }) };
}
