/** Actions that ask something before they are done. */
import type { DeskAction } from "../../../shared/domain/desk/desk-actions.ts";

export const ASKING = [
  "transfer",
  "refer",
  "extend",
  "merge",
  "unmerge",
  "link-answer",
  "change-contact",
  "erase",
] as const satisfies readonly DeskAction[];
/** Of what has never been answered, resolving asks as well. */
export type AskingAction = (typeof ASKING)[number] | "resolve";
