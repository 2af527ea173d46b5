/** "Delete my inquiry and data": from this moment on it is gone for everybody; what follows from it empties the rest. */
import type { Entry } from "../../shared/domain/entry.ts";
import type { Receipt, Tombstone } from "../../shared/domain/erasure.ts";
import { receiptOf } from "../../shared/domain/erasure.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { log } from "../../shared/platform/log.ts";
import { type BudgetDeps, networkKeyOf, takeFrom } from "./budget-gate.ts";
import { againstOthers } from "./change-inquiry.ts";
import { checkLink, type FindDeps, type GivenLink, type ValidLink } from "./find-inquiry.ts";
import { InquiryNotFoundError } from "./portal-errors.ts";
import { joinedTo, shownFor } from "./shown-inquiry.ts";

/** What erasing needs from outside. */
export type EraseDeps = FindDeps &
  BudgetDeps & {
    readonly inquiries: { entries(reference: Reference): Promise<readonly Entry[]> };
    readonly erasure: {
      begin(inquiry: Inquiry, erased: { at: string; receipt?: Receipt | undefined }): Promise<void>;
      beginUnregistered(reference: Reference, at: string): Promise<void>;
      find(reference: Reference): Promise<Tombstone | undefined>;
    };
  };

/** What the person is told when it is done. */
export type ErasureReceipt = {
  readonly reference: Reference;
  /** ISO 8601, UTC, ms. */
  readonly erasedAt: string;
};

/**
 * Erases the inquiry, in the table already or not. Safe to repeat: who has a link that opened it gets the same receipt.
 * @throws InquiryNotFoundError if there is none for this link
 * @throws TooManyRequestsError if too many were erased from this network
 * @throws VersionConflictError if others kept changing it
 */
export async function requestErasure(given: GivenLink, sourceIp: string, deps: EraseDeps): Promise<ErasureReceipt> {
  const link = await checkLink(given, deps);
  await takeFrom("erasure", await networkKeyOf(sourceIp, deps), deps);
  await againstOthers(() => eraseOnce(link, deps));
  return erasureReceipt(link, deps);
}

/**
 * The receipt of what this link opened, once it is erased.
 * @throws InquiryNotFoundError if it is not, or the link was revoked before
 */
export async function showErasureReceipt(given: GivenLink, deps: EraseDeps): Promise<ErasureReceipt> {
  return erasureReceipt(await checkLink(given, deps), deps);
}

async function eraseOnce(link: ValidLink, deps: EraseDeps): Promise<void> {
  const { inquiries, erasure, now } = deps;
  const inquiry = await reach(inquiries.find(link.reference));
  if (inquiry === "erased") return;
  const at = now();
  if (inquiry === undefined && link.linkVersion === 1) {
    // Accepted and on its way, or in a dead-letter queue: when it comes, it meets its tombstone.
    await reach(erasure.beginUnregistered(link.reference, at));
  } else if (inquiry === undefined || inquiry.linkVersion !== link.linkVersion) {
    throw new InquiryNotFoundError();
  } else {
    for (const joined of await shownAsOneWith(inquiry, deps)) await reach(erasure.begin(joined, { at }));
    await reach(erasure.begin(inquiry, { at, receipt: receiptOf(inquiry) }));
  }
  log.info("erasure-requested", { reference: link.reference });
}

/**
 * What the person is shown as one with their inquiry goes with it: the one that it was joined to, and what else was joined
 * to that. Their own is erased last, so that a repeat finds the others again.
 */
async function shownAsOneWith(own: Inquiry, deps: EraseDeps): Promise<readonly Inquiry[]> {
  const shown = await shownFor(own, deps);
  const entries = await reach(deps.inquiries.entries(shown.reference));
  const others = (await joinedTo({ inquiry: shown, entries }, deps)).filter((one) => one.reference !== own.reference);
  return shown === own ? others : [...others, shown];
}

async function erasureReceipt({ reference, linkVersion }: ValidLink, { erasure }: EraseDeps): Promise<ErasureReceipt> {
  const tombstone = await reach(erasure.find(reference));
  if (tombstone === undefined || tombstone.linkVersion !== linkVersion) throw new InquiryNotFoundError();
  return { reference, erasedAt: tombstone.erasedAt };
}
