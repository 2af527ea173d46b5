/** Brings a file to its end: told in the inquiry's history once, noted in its place, and taken out of quarantine last. */
import type { FileAddress, FileOutcome, FilePlace, FilePrefix, RefusalReason } from "../../shared/domain/attachment.ts";
import type { Entry, FileEntry, NewEntry } from "../../shared/domain/entry.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { FileType } from "../../shared/domain/file-type.ts";
import { afterPersonWrote, type Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";

/** What settling needs from outside. */
export type SettleDeps = {
  readonly inquiries: {
    find(reference: Reference): Promise<Inquiry | "erased" | undefined>;
    entries(reference: Reference): Promise<readonly Entry[]>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
  readonly places: {
    move(
      reference: Reference,
      file: FilePlace,
      to: { readonly state: FileOutcome; readonly sizeBytes?: number },
    ): Promise<"moved" | "passed">;
  };
  readonly files: { delete(prefix: FilePrefix, file: FileAddress): Promise<void> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/** How a file ended. */
export type Ending =
  | { readonly outcome: "clean"; readonly type: FileType; readonly sizeBytes: number }
  | { readonly outcome: "infected" }
  | { readonly outcome: "refused"; readonly reason: RefusalReason };

/** Attempts against others who change the same inquiry; each is two reads and a conditional write. */
const ATTEMPTS = 4;

/**
 * Settles a file. What a history already says of it stands, so a crash between any two steps is repaired by the repeat.
 * @throws VersionConflictError if others kept changing the inquiry
 */
export async function settleFile(
  { reference, id }: FileAddress,
  file: FilePlace,
  ending: Ending,
  deps: SettleDeps,
): Promise<void> {
  const { title, declaredType } = file;
  const named = { title, ...(declaredType === undefined ? {} : { declaredType }) };
  const told = await tellOnce(reference, { kind: "file", fileId: id, ...named, ...ending }, deps);
  const outcome = told ?? "refused";
  await deps.places.move(reference, file, { state: outcome, ...(ending.outcome === "clean" && sizeOf(ending)) });
  if (outcome !== "clean") await deps.files.delete("files", { reference, id });
  await deps.files.delete("quarantine", { reference, id });
  log.info("file-settled", { reference, outcome });
}

function sizeOf({ sizeBytes }: { readonly sizeBytes: number }): { readonly sizeBytes: number } {
  return { sizeBytes };
}

/** @returns what the history says of the file; undefined if the inquiry has been erased meanwhile */
async function tellOnce(reference: Reference, entry: FileEntry, deps: SettleDeps): Promise<FileOutcome | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    // The inquiry is read before its entries, and the write holds only if it has not changed: no repeat slips between.
    const inquiry = await deps.inquiries.find(reference);
    if (inquiry === undefined || inquiry === "erased") return undefined;
    const entries = await deps.inquiries.entries(reference);
    const told = entries.find((one) => one.kind === "file" && one.fileId === entry.fileId);
    if (told?.kind === "file") return told.outcome;
    try {
      const at = deps.now();
      await deps.inquiries.append(afterFile(inquiry, entry, at), { ...entry, at, by: { role: "compatriot" } });
      return entry.outcome;
    } catch (error) {
      if (!(error instanceof VersionConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** A file that can be read is something the person said: it brings the inquiry back to the desk, as a message does. */
function afterFile(inquiry: Inquiry, { outcome }: FileEntry, at: string): Inquiry {
  const unchanged = { ...inquiry, updatedAt: at };
  return outcome === "clean" ? (afterPersonWrote(inquiry, at) ?? unchanged) : unchanged;
}
