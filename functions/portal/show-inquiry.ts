/** Shows a person their inquiry: where it stands, by when it is answered, and what has been said. */
import type { InquiryView } from "../../shared/contracts/inquiry-view.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { checkLink, type FindDeps, findInquiry, type GivenLink } from "./find-inquiry.ts";
import { reach } from "./portal-errors.ts";

/** What showing needs from outside. */
export type ShowDeps = FindDeps & {
  readonly inquiries: { entries(reference: Reference): Promise<readonly Entry[]> };
};

/**
 * The inquiry as the person sees it.
 * @throws InquiryNotFoundError if there is none for this reference and secret
 */
export async function showInquiry(given: GivenLink, deps: ShowDeps): Promise<InquiryView> {
  const link = await checkLink(given, deps);
  const inquiry = await findInquiry(link, deps);
  if (inquiry === "being-registered") return { reference: link.reference, status: "being-registered" };
  return viewOf(inquiry, await reach(deps.inquiries.entries(link.reference)));
}

/** An inquiry and its entries as the person sees them. */
export function viewOf(inquiry: Inquiry, entries: readonly Entry[]): InquiryView {
  const { reference, status, topic, receivedAt, registeredOn, dueAt, updatedAt } = inquiry;
  const conversation = entries.flatMap(conversationItem);
  return { reference, status, topic, receivedAt, registeredOn, dueAt, updatedAt, conversation };
}

/** Only what was said is shown: deadlines and mails that did not arrive are the desk's matter. */
function conversationItem(entry: Entry): { from: "you" | "centre"; at: string; text: string }[] {
  if (entry.kind !== "opened" && entry.kind !== "message") return [];
  return [{ from: entry.by.role === "compatriot" ? "you" : "centre", at: entry.at, text: entry.text }];
}
