/** The names of what the desk may do to an inquiry. */

/** Every action. */
export const DESK_ACTIONS = [
  "take",
  "release",
  "reply",
  "question",
  "note",
  "transfer",
  "refer",
  "extend",
  "resolve",
  "reopen",
  "merge",
  "unmerge",
  "link-answer",
  "change-contact",
  "erase",
] as const;
export type DeskAction = (typeof DESK_ACTIONS)[number];
