/** Finds what an address has open, and asks for one mail with all its links. Whoever asked is told nothing either way. */
import type { LinksRequested } from "../../shared/contracts/link-messages.ts";
import type { Entry, NewEntry } from "../../shared/domain/entry.ts";
import { type Inquiry, isMailable } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { log } from "../../shared/platform/log.ts";

/** What recovering needs from outside. */
export type RecoverDeps = {
  readonly personInquiries: { open(personKey: string): Promise<readonly Inquiry[]> };
  readonly inquiries: {
    entries(reference: Reference): Promise<readonly Entry[]>;
    append(after: Inquiry, entry: NewEntry): Promise<Inquiry>;
  };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * Minutes in which a second wish is the first one again: a double press, a redelivery, or somebody who types another
 * person's address over and over and must not fill the history of their inquiry.
 */
const SAME_WISH_MINUTES = 10;

/** Minutes after which nobody waits for the mail any more: a redrive must not surprise people. */
const STALE_MINUTES = 60;

/**
 * Writes the wish into the history of the newest open inquiry that may be mailed about; the mail follows from that, in
 * the address's budget. Safe to repeat: the entry says that it is done.
 * @throws VersionConflictError if others change the inquiry: the redelivery tries again
 */
export async function recoverLinks({ personKey, requestedAt }: LinksRequested, deps: RecoverDeps): Promise<void> {
  const at = deps.now();
  if (requestedAt < minutesBefore(at, STALE_MINUTES)) return log.info("links-too-late");
  const open = await deps.personInquiries.open(personKey);
  // The index follows the table with a delay: an address that was changed since may still stand in it.
  const newest = open.find((inquiry) => inquiry.personKey === personKey && isMailable(inquiry));
  if (newest === undefined) return log.info("links-without-inquiry");
  const entries = await deps.inquiries.entries(newest.reference);
  const since = minutesBefore(requestedAt, SAME_WISH_MINUTES);
  if (entries.some((entry) => entry.kind === "links-requested" && entry.at > since))
    return log.info("links-sent-before");
  const by = { role: "compatriot" } as const;
  const { reference, version } = await deps.inquiries.append(newest, { kind: "links-requested", at, by });
  log.info("links-asked-for", { reference, version });
}

function minutesBefore(at: string, minutes: number): string {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString();
}
