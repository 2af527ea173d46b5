/** The inquiry that a person is shown and writes to: the one behind their link, or the one that it was joined to. */
import { isProvenSamePerson, mergedReferences } from "../../shared/domain/desk/merge-inquiries.ts";
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type FindDeps, findInquiry, type ValidLink } from "./find-inquiry.ts";

/**
 * Finds it by a link.
 * @returns "being-registered" if it is not in the table yet
 * @throws InquiryNotFoundError if the secret is wrong or revoked, or the inquiry has been erased
 */
export async function findShownInquiry(link: ValidLink, deps: FindDeps): Promise<Inquiry | "being-registered"> {
  const own = await findInquiry(link, deps);
  return own === "being-registered" ? own : shownFor(own, deps);
}

/**
 * The one that an inquiry was joined to, if its person has shown to be the same; else the inquiry itself. Operators join by
 * what people typed, and anybody can type somebody else's address: that must not open a stranger's conversation. Nothing is
 * joined to what is joined itself, so this comes to an end.
 */
export async function shownFor(inquiry: Inquiry, deps: Pick<FindDeps, "inquiries">): Promise<Inquiry> {
  if (inquiry.mergedInto === undefined) return inquiry;
  const target = await reach(deps.inquiries.find(inquiry.mergedInto));
  const isReadable = target !== undefined && target !== "erased" && isProvenSamePerson(inquiry, target);
  return isReadable ? shownFor(target, deps) : inquiry;
}

/** The inquiries that were joined to this one and are its person's: what the person is shown as one with it. */
export async function joinedTo(
  { inquiry, entries }: Known,
  { inquiries }: Pick<FindDeps, "inquiries">,
): Promise<readonly Inquiry[]> {
  const found = await reach(Promise.all(mergedReferences(entries).map((reference) => inquiries.find(reference))));
  const there = found.filter((one) => one !== undefined && one !== "erased");
  return there.filter((one) => one.mergedInto === inquiry.reference && isProvenSamePerson(one, inquiry));
}
