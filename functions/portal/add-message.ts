/** Adds what a person writes later to their inquiry; it goes back to the desk if it had left it. */
import { messageRequest } from "../../shared/contracts/inquiry-request.ts";
import type { InquiryView } from "../../shared/contracts/inquiry-view.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import type { NewEntry } from "../../shared/domain/entry.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import { afterPersonWrote, type Inquiry } from "../../shared/domain/inquiry.ts";
import { canonicalJson } from "../../shared/domain/inquiry-identity.ts";
import { digest } from "../../shared/platform/keyed-digest.ts";
import { log } from "../../shared/platform/log.ts";
import { type BudgetDeps, takeFrom } from "./budget-gate.ts";
import { checkLink, findInquiry, type GivenLink, type ValidLink } from "./find-inquiry.ts";
import { checkedIdempotencyKey } from "./idempotency-key.ts";
import { InquiryClosedError, InquiryNotRegisteredError, reach } from "./portal-errors.ts";
import { type ShowDeps, viewOf } from "./show-inquiry.ts";

/** What adding needs from outside. */
export type AddDeps = ShowDeps &
  Pick<BudgetDeps, "budgets"> & {
    readonly inquiries: { append(after: Inquiry, entry: NewEntry): Promise<Inquiry> };
    readonly newIdempotencyKey: () => string;
  };

/** A message before anything about it has been checked. */
export type GivenMessage = { readonly request: unknown; readonly idempotencyKey: string | undefined };

/** Attempts against others who change the same inquiry; each is a read and a conditional write. */
const ATTEMPTS = 4;

/**
 * Adds the message once: a repeat with the same key and text changes nothing and answers the same.
 * @throws ContractError if the message or the key does not fit
 * @throws InquiryNotFoundError if there is no inquiry for this reference and secret
 * @throws InquiryNotRegisteredError if it is not in the table yet
 * @throws TooManyRequestsError if too many messages came for this inquiry
 * @throws InquiryClosedError if it was closed too long ago to be reopened
 * @throws VersionConflictError if others kept changing the inquiry
 */
export async function addMessage(given: GivenLink, message: GivenMessage, deps: AddDeps): Promise<InquiryView> {
  const link = await checkLink(given, deps);
  const { text } = parseContract(messageRequest, message.request, "message");
  const key = checkedIdempotencyKey(message.idempotencyKey) ?? deps.newIdempotencyKey();
  const requestDigest = digest(canonicalJson([key, text]));
  await takeFrom("message", link.reference, deps);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await addOnce(link, { text, requestDigest }, deps);
    } catch (error) {
      if (!(error instanceof VersionConflictError) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The inquiry is read before its entries, and the write holds only if it has not changed: no repeat slips between. */
async function addOnce(
  link: ValidLink,
  message: { readonly text: string; readonly requestDigest: string },
  deps: AddDeps,
): Promise<InquiryView> {
  const inquiry = await findInquiry(link, deps);
  if (inquiry === "being-registered") throw new InquiryNotRegisteredError();
  const entries = await reach(deps.inquiries.entries(link.reference));
  if (entries.some((entry) => entry.kind === "message" && entry.requestDigest === message.requestDigest)) {
    return viewOf(inquiry, entries, deps.now());
  }
  const at = deps.now();
  const after = afterPersonWrote(inquiry, at);
  if (after === undefined) throw new InquiryClosedError();
  const entry = { kind: "message", ...message, at, by: { role: "compatriot" } } as const satisfies NewEntry;
  const next = await reach(deps.inquiries.append(after, entry));
  log.info("message-added", { reference: link.reference, version: next.version });
  return viewOf(next, [...entries, { ...entry, version: next.version }], at);
}
