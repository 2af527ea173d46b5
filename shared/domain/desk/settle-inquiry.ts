/** The matter is settled, or it is not after all. */
import { type Change, changeBy } from "../life.ts";
import { authorOf } from "./author-of.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";

/**
 * Resolves it without another word to the person; if there has never been one, a mail tells them that it is closed.
 * @throws ActionRefusedError
 */
export function resolveChange(known: Known, doing: Doing): Change {
  permit("resolve", known, doing);
  const unanswered = known.inquiry.firstAnsweredAt === undefined ? ({ unanswered: true } as const) : {};
  return changeBy(known.inquiry, { kind: "resolved", ...unanswered, ...authorOf(doing) });
}

/**
 * Opens it again; whoever does so has it.
 * @throws ActionRefusedError
 */
export function reopenChange(known: Known, doing: Doing): Change {
  permit("reopen", known, doing);
  return changeBy(known.inquiry, { kind: "reopened", ...authorOf(doing) });
}
