/** A mailed link was opened: whoever reads that mailbox is the one who asks here, so whole answers may go there. */
import type { NewEntry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { log } from "../../shared/platform/log.ts";
import type { ValidLink } from "./find-inquiry.ts";

/** What proving needs from outside. */
export type ProveDeps = {
  readonly inquiries: { append(after: Inquiry, entry: NewEntry): Promise<Inquiry> };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * Notes once that the address is proven. It is the page that people came for: if the note cannot be made, they see
 * their inquiry all the same, and the next opening makes it.
 * @returns the inquiry as it stands after that
 */
export async function proveAddress(inquiry: Inquiry, { way }: ValidLink, deps: ProveDeps): Promise<Inquiry> {
  if (way !== "mailed" || inquiry.addressProven === true || inquiry.person.email === undefined) return inquiry;
  const { reference } = inquiry;
  const entry = { kind: "address-proven", at: deps.now(), by: { role: "compatriot" } } as const;
  try {
    const proven = await deps.inquiries.append({ ...inquiry, addressProven: true }, entry);
    log.info("address-proven", { reference, version: proven.version });
    return proven;
  } catch (error) {
    log.warn("address-not-proven", { reference, error });
    return inquiry;
  }
}
