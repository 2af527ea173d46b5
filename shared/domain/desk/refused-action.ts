/** What the desk asks for and does not get, each with the reason as the operator reads it. */
import { UccError } from "../errors.ts";

/** Every reason why an action is refused, in words. */
export const REFUSAL_REASONS = {
  "transition-not-allowed": "The inquiry is in a status in which this cannot be done.",
  "merged-inquiry": "The inquiry was joined to another one: work on that one, or separate the two first.",
  "not-merged": "The inquiry is not joined to another one.",
  "already-yours": "You have this inquiry already.",
  nobodys: "Nobody has this inquiry.",
  "not-yours": "A colleague has it or wrote it; only they and supervisors can do this.",
  "nothing-to-withdraw": "There is no reply or question of that version that could be taken back.",
  "too-late": "It can no longer be taken back: its time to undo is over, or the mail is on its way.",
  "same-topic": "The inquiry is in this topic already.",
  "limit-not-later": "The new date must be later than today and than the date that the person was told.",
  "limit-too-late": "The law allows two months beyond its limit, and no more (APPC, article 76).",
  "limit-not-working-day": "The new date must be a working day.",
  "same-inquiry": "An inquiry cannot be joined to itself.",
  "not-same-person":
    "Only inquiries of the same person can be joined: with the same e-mail address, or the same phone.",
  "merge-into-earlier": "Join the later inquiry to the earlier one, so that the longer wait stays in sight.",
  "target-not-open": "The other inquiry is settled, closed or joined to another: open it again first.",
  "email-needed": "Without an e-mail address the person can get no mail.",
  "nothing-changed": "Nothing would be changed by this.",
  "not-allowed": "This takes another role.",
} as const satisfies Readonly<Record<string, string>>;

/** Why an action was refused; stable, part of the API. */
export type RefusalCode = keyof typeof REFUSAL_REASONS;

/** The desk may not do this to this inquiry now; asking again is no use before it has changed. */
export class ActionRefusedError extends UccError {
  readonly code: RefusalCode;
  readonly retryability = "permanent";

  constructor(code: RefusalCode) {
    super(REFUSAL_REASONS[code]);
    this.code = code;
  }
}
