/** Problem details as the desk's API gives them: with what others did meanwhile, where that is the problem. */
import * as z from "zod/mini";
import { problem } from "../problem.ts";
import { conflictView, draftView } from "./inquiry.ts";

/** Content type application/problem+json. */
export const deskProblem = z.extend(z.omit(problem, { challenge: true }), {
  /** With `version-conflict` of an inquiry. */
  conflict: z.optional(conflictView),
  /** With `draft-conflict`: the draft that stands there. */
  draft: z.optional(draftView),
});
export type DeskProblem = z.output<typeof deskProblem>;
