/** Finds the inquiry that a status link is for: the secret first, by arithmetic alone, and only then the table. */
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import type { LinkWay } from "../../shared/domain/status-link.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { InquiryNotFoundError, WrongSecretError } from "./portal-errors.ts";

/** A reference and a secret as somebody sent them. */
export type GivenLink = { readonly reference: string; readonly secret: string | undefined };

type Verified = { readonly linkVersion: number; readonly way: LinkWay };

/** A reference with a secret that is ours. */
export type ValidLink = Verified & { readonly reference: Reference; readonly secret: string };

/** Checks secrets; shared/adapters/status-links.ts does. */
export type LinkDeps = {
  readonly links: { verify(reference: Reference, secret: string): Promise<Verified | undefined> };
};

/** What finding needs from outside. */
export type FindDeps = LinkDeps & {
  readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
};

/** No inquiry begins with another version of its link, so a missing one with a later version is gone, not on its way. */
export const FIRST_LINK_VERSION = 1;

/**
 * Checks the secret of a status link; reads nothing.
 * @throws WrongSecretError or InquiryNotFoundError, which are told alike
 */
export async function checkLink(given: GivenLink, { links }: LinkDeps): Promise<ValidLink> {
  const reference = parseReference(given.reference);
  if (given.secret === undefined) throw new InquiryNotFoundError();
  if (reference === undefined) throw new WrongSecretError();
  const verified = await reach(links.verify(reference, given.secret));
  if (verified === undefined) throw new WrongSecretError();
  return { reference, secret: given.secret, ...verified };
}

/**
 * The inquiry behind a status link.
 * @returns "being-registered" if it was accepted (else there were no secret for it) and is not in the table yet
 * @throws InquiryNotFoundError if the secret is wrong or revoked, or the inquiry has been erased
 */
export async function findInquiry(link: ValidLink, { inquiries }: FindDeps): Promise<Inquiry | "being-registered"> {
  const inquiry = await reach(inquiries.find(link.reference));
  if (inquiry === undefined && link.linkVersion === FIRST_LINK_VERSION) return "being-registered";
  if (inquiry === undefined || inquiry === "erased") throw new InquiryNotFoundError();
  if (inquiry.linkVersion !== link.linkVersion) throw new InquiryNotFoundError();
  return inquiry;
}
