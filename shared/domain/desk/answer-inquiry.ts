/** What the desk writes to the person, and takes back within a few seconds. */
import type { AnswerName } from "../answers/answer.ts";
import type { Entry } from "../entry.ts";
import { type Change, changeBy, changeByUndoing, withdrawnVersions } from "../life.ts";
import type { MailId } from "../mail.ts";
import { mailOfEntry } from "../mail-of-entry.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, ownOrSupervised, permit, refuse } from "./permitted-actions.ts";
import { ActionRefusedError } from "./refused-action.ts";

/** Seconds in which a reply or a question can be taken back; until then the person sees nothing of it, nor is it mailed. Our own choice. */
export const UNDO_SECONDS = 15;

/** `resolves`: the matter is settled by it; `answers`: which of the portal's it gives. */
type NewReply = { readonly text: string; readonly resolves: boolean; readonly answers?: readonly AnswerName[] };

/**
 * Answers; whoever writes to an inquiry that nobody has, has it.
 * @throws ActionRefusedError
 */
export function replyChange(known: Known, { text, resolves, answers = [] }: NewReply, doing: Doing): Change {
  permit("reply", known, doing);
  const settles = resolves ? ({ resolves: true } as const) : {};
  const given = answers.length === 0 ? {} : { answers };
  return changeBy(known.inquiry, { kind: "reply", text, ...settles, ...given, ...visible(doing), ...authorOf(doing) });
}

/**
 * Asks the person something: the clock stands until they write.
 * @throws ActionRefusedError
 */
export function questionChange(known: Known, { text }: { readonly text: string }, doing: Doing): Change {
  permit("question", known, doing);
  return changeBy(known.inquiry, { kind: "question", text, ...visible(doing), ...authorOf(doing) });
}

function visible({ at }: Doing): { readonly visibleFrom: string } {
  return { visibleFrom: new Date(Date.parse(at) + UNDO_SECONDS * 1000).toISOString() };
}

/**
 * Takes a reply or a question back in time: the inquiry stands as if it had never been written. What others have done
 * since stays.
 * @param of the version of what is taken back
 * @returns also the mail that must not have gone out, and must not go any more
 * @throws ActionRefusedError
 */
export function withdrawChange(
  { inquiry, entries }: Known,
  { of }: { readonly of: number },
  doing: Doing,
): Change & { readonly cancels: MailId } {
  const written = writtenAt(entries, of);
  refuse(ownOrSupervised(written.by.role === "operator" ? written.by.operator : undefined, doing));
  if (doing.at >= written.visibleFrom) throw new ActionRefusedError("too-late");
  const change = changeByUndoing(inquiry, entries, { kind: "withdrawn", of, ...authorOf(doing) });
  return { ...change, cancels: { reference: inquiry.reference, version: of, kind: mailOfEntry(written.kind) } };
}

function writtenAt(entries: readonly Entry[], of: number): Extract<Entry, { kind: "reply" | "question" }> {
  const written = entries.find(({ version }) => version === of);
  const isWritten = written?.kind === "reply" || written?.kind === "question";
  if (!isWritten || withdrawnVersions(entries).has(of)) throw new ActionRefusedError("nothing-to-withdraw");
  return written;
}
