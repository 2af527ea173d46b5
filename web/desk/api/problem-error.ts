/** A refusal of the desk's API (RFC 9457), by which the pages tell people what to do. */
import type { ConflictView, DraftView } from "../../../shared/contracts/desk/inquiry.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";

/** A problem of the desk; with `version-conflict` it says what happened meanwhile, with `draft-conflict` what draft stands there. */
export type DeskProblem = Problem & { readonly conflict?: ConflictView; readonly draft?: DraftView };

const URN = "urn:ucc:problem:";

export class ProblemError extends Error {
  readonly problem: DeskProblem;
  /** `version-conflict`, `not-found`, …; `fault` when the answer was no problem of ours. */
  readonly code: string;

  constructor(problem: DeskProblem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
    this.code = problem.type.startsWith(URN) ? problem.type.slice(URN.length) : "fault";
  }
}

/** What happened meanwhile, when that is why a change was refused. */
export function conflictOf(error: unknown): ConflictView | undefined {
  return error instanceof ProblemError ? error.problem.conflict : undefined;
}

/** The code of a refusal; `offline` when nobody answered. */
export function problemCode(error: unknown): string {
  return error instanceof ProblemError ? error.code : "offline";
}
