/** Why the desk's API refuses something, in English; the typed keys are its codes. */
import { TEXT_MAX_CHARACTERS } from "../../../../shared/domain/limits.ts";
import { grouped } from "../plural.ts";
import type { Refusals } from "../refusals.ts";

export const REFUSALS: Refusals = {
  "not-found": "There is nothing here, or it is not open to you.",
  "not-signed-in": "Your session has ended: sign in again.",
  "not-permitted": "Your role may not do this.",
  "version-conflict": "Somebody changed this meanwhile. Look at it and try again.",
  "version-needed": "This is there already. Change that one instead.",
  "contract-violated": "Something is filled in wrongly: check the fields.",
  "body-too-large": `The text is too long: at most ${grouped(TEXT_MAX_CHARACTERS, "en")} characters.`,
  "temporarily-unavailable": "The server is busy. Try again in a moment.",
  "transition-not-allowed": "This cannot be done in the inquiry’s present state.",
  "merged-inquiry": "The inquiry was joined to another one: work there, or separate the two first.",
  "not-merged": "The inquiry is not joined to another one.",
  "already-yours": "You have this inquiry already.",
  nobodys: "Nobody has this inquiry.",
  "not-yours": "A colleague has it; only they and supervisors can do this.",
  "nothing-to-withdraw": "There is no answer to take back.",
  "too-late": "Too late: the time to undo is over, or the mail is on its way.",
  "same-topic": "The inquiry is in this topic already.",
  "limit-not-later": "The new date must be later than today and than the date the person was told.",
  "limit-too-late": "The law allows two months more, and no longer.",
  "limit-not-working-day": "The new date must be a working day.",
  "same-inquiry": "An inquiry cannot be joined to itself.",
  "not-same-person": "Only inquiries of the same person can be joined: with the same e-mail or phone.",
  "merge-into-earlier": "Join the later inquiry to the earlier one, so that the longer wait stays in sight.",
  "target-not-open": "The other inquiry is settled or joined to another: open it again first.",
  "email-needed": "Without an e-mail address the person can get no mail.",
  "nothing-changed": "Nothing would be changed by this.",
  "not-allowed": "This takes another role.",
  offline: "The server cannot be reached. Check the connection and try again.",
};
