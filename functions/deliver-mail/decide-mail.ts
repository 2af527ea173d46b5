/** Whether a mail may go out: the rules, without any doing. */

import type { MailSubject } from "../../shared/domain/inquiry.ts";
import {
  ACKNOWLEDGEMENT_MAX_AGE_HOURS,
  MAIL_KINDS,
  type MailBudget,
  type MailKind,
  reserveMail,
} from "../../shared/domain/mail.ts";

/** What is known of the recipient's address. */
export type KnownAddress = { readonly suppressed?: "bounced" | "complained"; readonly budget?: MailBudget };

/** Send it (taking it off the budget, where the kind has one), or settle it as one that does not go out. */
export type MailDecision =
  | { readonly do: "send"; readonly to: string; readonly budget?: MailBudget }
  | { readonly do: "not-send"; readonly state: "suppressed" | "cancelled"; readonly reason: string };

/**
 * Decides about one mail.
 * @param reserved whether an earlier attempt of this mail has been taken off the budget already
 * @param at now; ISO 8601, UTC
 */
export function decideMail(
  inquiry: MailSubject,
  kind: MailKind,
  address: KnownAddress,
  { at, reserved }: { readonly at: string; readonly reserved: boolean },
): MailDecision {
  const to = inquiry.person.email;
  if (to === undefined || inquiry.contact === "none")
    return { do: "not-send", state: "cancelled", reason: "no-mail-wanted" };
  if (address.suppressed !== undefined)
    return { do: "not-send", state: "suppressed", reason: `address-${address.suppressed}` };
  if (kind === "acknowledgement" && hoursBetween(inquiry.receivedAt, at) > ACKNOWLEDGEMENT_MAX_AGE_HOURS) {
    return { do: "not-send", state: "cancelled", reason: "too-old" };
  }
  if (!MAIL_KINDS[kind].budgeted || reserved) return { do: "send", to };
  const budget = reserveMail(address.budget, at);
  return budget === undefined ? { do: "not-send", state: "suppressed", reason: "budget" } : { do: "send", to, budget };
}

function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (3600 * 1000);
}
