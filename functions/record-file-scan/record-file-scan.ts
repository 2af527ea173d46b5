/** Decides on each event of a file what becomes of it: only what was scanned, is of a kind we take and belongs to somebody goes out. */
import type { FileEvent } from "../../shared/contracts/file-event.ts";
import {
  FILES_MAX,
  type FileAddress,
  type FilePlace,
  isSettled,
  parseQuarantineKey,
  type RefusalReason,
} from "../../shared/domain/attachment.ts";
import { type FileSample, type FileType, typeOfContent } from "../../shared/domain/file-type.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";
import { countMetric } from "../../shared/platform/metrics.ts";
import { type SettleDeps, settleFile } from "./settle-file.ts";

/** What recording needs from outside. */
export type RecordDeps = SettleDeps & {
  readonly places: {
    of(reference: Reference): Promise<readonly FilePlace[]>;
    move(
      reference: Reference,
      file: FilePlace,
      to: { readonly state: "quarantined"; readonly sizeBytes: number },
    ): Promise<"moved" | "passed">;
  };
  readonly files: {
    sample(file: FileAddress, etag: string): Promise<FileSample | "gone" | "replaced">;
    release(file: FileAddress, etag: string): Promise<"released" | "replaced">;
  };
};

/**
 * Takes in one event. Safe in any order and any number: what is settled stays settled, what is copied is copied again,
 * and the file leaves quarantine last.
 * @throws whatever the table or the bucket throws, and VersionConflictError if others keep changing the inquiry; the
 * event comes again
 */
export async function recordFileScan(event: FileEvent, deps: RecordDeps): Promise<void> {
  const address = parseQuarantineKey(event.key);
  if (address === undefined) {
    log.warn("file-event-foreign", { kind: event.kind });
    return;
  }
  const file = await ownedFile(address, deps);
  if (file === undefined || isSettled(file.state)) {
    await deps.files.delete("quarantine", address);
    if (file === undefined) await deps.files.delete("files", address);
    log.info("file-event-late", { reference: address.reference, state: file?.state ?? "nobody's" });
    return;
  }
  await judge(event, address, { file, deps });
}

/** The file, if somebody was permitted to upload it and their inquiry still exists. */
async function ownedFile({ reference, id }: FileAddress, deps: RecordDeps): Promise<FilePlace | undefined> {
  const inquiry = await deps.inquiries.find(reference);
  if (inquiry === undefined || inquiry === "erased") return undefined;
  return (await deps.places.of(reference)).find((place) => place.id === id);
}

type Context = { readonly file: FilePlace; readonly deps: RecordDeps };

async function judge(event: FileEvent, address: FileAddress, context: Context): Promise<void> {
  if (event.kind === "arrived") return lookAt(address, event.etag, context);
  if (event.kind === "forgotten") return notChecked(address, context);
  switch (event.verdict) {
    case "clean":
      return letOut(address, event.etag, context);
    case "infected":
      return settleFile(address, context.file, { outcome: "infected" }, context.deps);
    case "unscannable":
      return settleFile(address, context.file, { outcome: "refused", reason: "not-checked" }, context.deps);
    default:
      return notChecked(address, context);
  }
}

/** The scanner is out of order, not the file: its owner is told to send it again, and we are told to look. */
async function notChecked(address: FileAddress, { file, deps }: Context): Promise<void> {
  log.error("file-not-checked", { reference: address.reference });
  countMetric("FileNotChecked");
  await settleFile(address, file, { outcome: "refused", reason: "not-checked" }, deps);
}

async function lookAt(address: FileAddress, etag: string, context: Context): Promise<void> {
  const found = await inspected(address, etag, context);
  if (found === "elsewhere") return;
  const { sizeBytes } = found;
  await context.deps.places.move(address.reference, context.file, { state: "quarantined", sizeBytes });
  log.info("file-quarantined", { reference: address.reference });
}

/** The verdict is on one object: only that one is copied out, whatever has been written under its key since. */
async function letOut(address: FileAddress, etag: string, context: Context): Promise<void> {
  const found = await inspected(address, etag, context);
  if (found === "elsewhere") return;
  if ((await context.deps.files.release(address, etag)) === "replaced") return;
  await settleFile(address, context.file, { outcome: "clean", ...found }, context.deps);
}

/**
 * What the object is.
 * @returns "elsewhere" if it is gone or another one now, whose own events say more, or if it was refused
 */
async function inspected(
  address: FileAddress,
  etag: string,
  { file, deps }: Context,
): Promise<{ readonly type: FileType; readonly sizeBytes: number } | "elsewhere"> {
  const sample = await deps.files.sample(address, etag);
  if (typeof sample === "string") return "elsewhere";
  const judged = judgedContent(sample);
  if ("type" in judged) return { ...judged, sizeBytes: sample.sizeBytes };
  await settleFile(address, file, { outcome: "refused", ...judged }, deps);
  return "elsewhere";
}

/**
 * What it is, or why it is refused: a plain form may bring more than a file may have, nothing, and anything at all. A name that
 * says another kind than the content is an honest mistake (docs/decisions/0015): the file goes out under what it is.
 */
function judgedContent(sample: FileSample): { readonly type: FileType } | { readonly reason: RefusalReason } {
  if (sample.sizeBytes > FILES_MAX.bytes) return { reason: "size" };
  if (sample.sizeBytes === 0) return { reason: "empty" };
  const type = typeOfContent(sample);
  return type === undefined ? { reason: "kind" } : { type };
}
