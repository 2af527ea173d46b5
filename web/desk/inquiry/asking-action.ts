/** Actions that ask something before they are done. */
import type { DeskAction } from "../../../shared/domain/desk/desk-actions.ts";

export const ASKING = [
  "transfer",
  "refer",
  "extend",
  "merge",
  "link-answer",
  "change-contact",
  "erase",
] as const satisfies readonly DeskAction[];
export type AskingAction = (typeof ASKING)[number];
