/** Shows a person their inquiry: where it stands, by when it is answered, and what has been said. */
import { type ConversationItem, conversationItem, type InquiryView } from "../../shared/contracts/inquiry-view.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { FilePlace } from "../../shared/domain/attachment.ts";
import { inquirySeenByPerson, type SeenEntry, seenByPerson } from "../../shared/domain/conversation.ts";
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { listedFiles } from "../../shared/domain/listed-files.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { feedbackOf } from "../../shared/domain/resolution.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { checkLink, type FindDeps, findInquiry, type GivenLink, type ValidLink } from "./find-inquiry.ts";
import { type ProveDeps, proveAddress } from "./prove-address.ts";
import { joinedTo, shownFor } from "./shown-inquiry.ts";

/** Reads the places for files; shared/adapters/file-places.ts does. */
export type PlacesDeps = { readonly places: { of(reference: Reference): Promise<readonly FilePlace[]> } };

/** What showing needs from outside. */
export type ShowDeps = FindDeps &
  PlacesDeps &
  ProveDeps & {
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
  const shown = await shownFor(await proveAddress(inquiry, link, deps), deps);
  const entries = await reach(deps.inquiries.entries(shown.reference));
  return viewOf(link, { inquiry: shown, entries }, deps.now(), deps);
}

/**
 * An inquiry, its entries and its files as the person sees them, under the reference that their link has.
 * @param now ISO 8601, UTC, ms: a reply is seen once it can no longer be taken back
 */
export async function viewOf(
  { reference }: Pick<ValidLink, "reference">,
  known: Known,
  now: string,
  deps: PlacesDeps & Pick<ShowDeps, "inquiries">,
): Promise<InquiryView> {
  const [places, joined] = await Promise.all([
    reach(deps.places.of(known.inquiry.reference)),
    joinedHistories(known, deps),
  ]);
  return { ...composedView(known, { places, joined }, now), reference };
}

async function joinedHistories(known: Known, deps: Pick<ShowDeps, "inquiries">): Promise<Besides["joined"]> {
  const joined = await joinedTo(known, deps);
  return reach(Promise.all(joined.map((one) => deps.inquiries.entries(one.reference))));
}

type Besides = { readonly places: readonly FilePlace[]; readonly joined: readonly (readonly Entry[])[] };

function composedView(known: Known, { places, joined }: Besides, now: string): InquiryView {
  const { entries } = known;
  const inquiry = inquirySeenByPerson(known.inquiry, entries, now);
  const { reference, status, topic, receivedAt, registeredOn, dueAt, updatedAt } = inquiry;
  const conversation = inOrder([entries, ...joined].map((history) => seenByPerson(history, now))).map(itemOf);
  const feedback = feedbackOf(inquiry, entries);
  const files = [...listedFiles(entries, places, now)];
  const view = { reference, status, topic, receivedAt, registeredOn, dueAt, updatedAt, conversation, files };
  return feedback === undefined ? view : { ...view, feedback };
}

/** One history is in order by its versions; several are by their times. */
function inOrder(histories: readonly (readonly SeenEntry[])[]): readonly SeenEntry[] {
  const seen = histories.flat();
  if (histories.length === 1) return seen;
  return seen.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

/** The contract lets through what it names: an entry also holds who wrote it, and digests. */
function itemOf(entry: SeenEntry): ConversationItem {
  const from = entry.by.role === "compatriot" ? "you" : "centre";
  return parseContract(conversationItem, { ...entry, from }, "entry");
}
