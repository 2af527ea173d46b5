/** Adds what a person writes later to their inquiry; it goes back to the desk if it had left it. */
import { messageRequest } from "../../shared/contracts/inquiry-request.ts";
import type { InquiryView } from "../../shared/contracts/inquiry-view.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import type { NewEntry } from "../../shared/domain/entry.ts";
import { afterPersonWrote } from "../../shared/domain/inquiry.ts";
import { canonicalJson } from "../../shared/domain/inquiry-identity.ts";
import { checkedIdempotencyKey } from "../../shared/platform/idempotency-key.ts";
import { digest } from "../../shared/platform/keyed-digest.ts";
import { type BudgetDeps, takeFrom } from "./budget-gate.ts";
import { type ChangeDeps, changeInquiry } from "./change-inquiry.ts";
import { checkLink, type GivenLink } from "./find-inquiry.ts";
import { type ShowDeps, viewOf } from "./show-inquiry.ts";
import { type TakeDeps, type TakenInquiry, takeInquiry } from "./take-inquiry.ts";

/** What adding needs from outside. */
export type AddDeps = ShowDeps & ChangeDeps & TakeDeps & Pick<BudgetDeps, "budgets">;

/** A message before anything about it has been checked. */
export type GivenMessage = {
  readonly request: unknown;
  readonly idempotencyKey: string | undefined;
  readonly channel: "web" | "api";
  readonly sourceIp: string;
};

/** The inquiry with the message in it, or a new inquiry that goes on from one that was closed long ago. */
export type AddedMessage =
  | { readonly outcome: "added"; readonly view: InquiryView }
  | { readonly outcome: "asked-anew"; readonly taken: TakenInquiry };

/**
 * Adds the message once: a repeat with the same key and text changes nothing and answers the same. What comes after an
 * inquiry can no longer be opened again is a new inquiry, linked to the old one.
 * @throws ContractError if the message or the key does not fit
 * @throws InquiryNotFoundError if there is no inquiry for this reference and secret
 * @throws InquiryNotRegisteredError if it is not in the table yet
 * @throws TooManyRequestsError if too many messages came for this inquiry
 * @throws VersionConflictError if others kept changing the inquiry
 */
export async function addMessage(given: GivenLink, message: GivenMessage, deps: AddDeps): Promise<AddedMessage> {
  const link = await checkLink(given, deps);
  const { text } = parseContract(messageRequest, message.request, "message");
  const key = checkedIdempotencyKey(message.idempotencyKey) ?? deps.newIdempotencyKey();
  const requestDigest = digest(canonicalJson([key, text]));
  await takeFrom("message", link.reference, deps);
  const at = deps.now();
  const decide = (known: Known) => {
    if (hasMessage(known, requestDigest)) return undefined;
    const after = afterPersonWrote(known.inquiry, at);
    const entry = { kind: "message", text, requestDigest, at, by: { role: "compatriot" } } as const satisfies NewEntry;
    return after && { after, entry };
  };
  const known = await changeInquiry(link, decide, deps);
  if (hasMessage(known, requestDigest)) return { outcome: "added", view: await viewOf(link, known, at, deps) };
  return { outcome: "asked-anew", taken: await askAnew(known, { ...message, text, key }, deps) };
}

function hasMessage({ entries }: Known, requestDigest: string): boolean {
  return entries.some((entry) => entry.kind === "message" && entry.requestDigest === requestDigest);
}

/** As the person asked the first time: in their language, reached their way, under the consent they gave. */
function askAnew(
  { inquiry }: Known,
  { text, key, channel, sourceIp }: GivenMessage & { readonly text: string; readonly key: string },
  deps: TakeDeps,
): Promise<TakenInquiry> {
  const { reference, topic, language, person, contact, consentVersion } = inquiry;
  const request = { text, topic, language, person, contact, consent: true, consentVersion };
  const idempotencyKey = digest(canonicalJson([reference, key]));
  return takeInquiry({ channel, request, idempotencyKey, sourceIp, waits: true, follows: reference }, deps);
}
