/** A fresh status link: the ones before open nothing any more, and the new one goes out by mail if mail is wanted. */
import type { Entry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { canonicalJson } from "../../shared/domain/inquiry-identity.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { checkedIdempotencyKey } from "../../shared/platform/idempotency-key.ts";
import { digest } from "../../shared/platform/keyed-digest.ts";
import { log } from "../../shared/platform/log.ts";
import { type BudgetDeps, takeFrom } from "./budget-gate.ts";
import { againstOthers, type ChangeDeps } from "./change-inquiry.ts";
import { checkLink, type GivenLink, type ValidLink } from "./find-inquiry.ts";
import { InquiryNotFoundError, InquiryNotRegisteredError } from "./portal-errors.ts";

/** What renewing needs from outside. */
export type RenewDeps = ChangeDeps &
  Pick<BudgetDeps, "budgets" | "now"> & {
    readonly links: { secretOf(reference: Reference, linkVersion: number): Promise<string> };
    readonly newIdempotencyKey: () => string;
  };

/** The new link, for whoever had a valid one: without mail they would lock themselves out. */
type RenewedLink = {
  readonly reference: Reference;
  readonly secret: string;
  /** In which the person is answered. */
  readonly language: Inquiry["language"];
};

/**
 * Renews the link once: a repeat with the same key gets the same link, although the link it came with is revoked by then.
 * @throws ContractError if the key does not fit
 * @throws InquiryNotFoundError, InquiryNotRegisteredError, TooManyRequestsError or VersionConflictError
 */
export async function renewLink(
  given: GivenLink,
  idempotencyKey: string | undefined,
  deps: RenewDeps,
): Promise<RenewedLink> {
  const link = await checkLink(given, deps);
  const key = checkedIdempotencyKey(idempotencyKey) ?? deps.newIdempotencyKey();
  await takeFrom("message", link.reference, deps);
  const requestDigest = digest(canonicalJson([key, "link"]));
  const renewed = await againstOthers(() => renewOnce(link, requestDigest, deps));
  const { reference, linkVersion, language } = renewed;
  const secret = await reach(deps.links.secretOf(reference, linkVersion));
  return { reference, secret, language };
}

async function renewOnce(link: ValidLink, requestDigest: string, deps: RenewDeps): Promise<Inquiry> {
  const inquiry = await reach(deps.inquiries.find(link.reference));
  if (inquiry === undefined && link.linkVersion === 1) throw new InquiryNotRegisteredError();
  if (inquiry === undefined || inquiry === "erased") throw new InquiryNotFoundError();
  const renewals = inquiry.linkVersion - link.linkVersion;
  if (renewals < 0 || renewals > 1) throw new InquiryNotFoundError();
  if (isRepeat(await reach(deps.inquiries.entries(link.reference)), requestDigest)) return inquiry;
  if (renewals > 0) throw new InquiryNotFoundError();
  const at = deps.now();
  const after = { ...inquiry, linkVersion: inquiry.linkVersion + 1, updatedAt: at };
  const by = { role: "compatriot" } as const;
  const next = await reach(deps.inquiries.append(after, { kind: "link-renewed", requestDigest, at, by }));
  log.info("link-renewed", { reference: link.reference, version: next.version });
  return next;
}

function isRepeat(entries: readonly Entry[], requestDigest: string): boolean {
  return entries.some((entry) => entry.kind === "link-renewed" && entry.requestDigest === requestDigest);
}
