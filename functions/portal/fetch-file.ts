/** Lets a person fetch a clean file of theirs: by an address at the bucket, for a minute, to be saved and never shown. */
import type { FileAddress } from "../../shared/domain/attachment.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { cleanFile } from "../../shared/domain/listed-files.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { checkLink, type FindDeps, type GivenLink } from "./find-inquiry.ts";
import { InquiryNotFoundError } from "./portal-errors.ts";
import { findShownInquiry } from "./shown-inquiry.ts";

/** What fetching needs from outside. */
export type FetchDeps = FindDeps & {
  readonly inquiries: { entries(reference: Reference): Promise<readonly Entry[]> };
  readonly files: { downloadAddress(file: FileAddress, name: string, at: string): string };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * Where the file is for the next minute.
 * @throws InquiryNotFoundError if there is no such clean file of an inquiry for this reference and secret
 */
export async function fetchFile(given: GivenLink, id: string, deps: FetchDeps): Promise<string> {
  const link = await checkLink(given, deps);
  const inquiry = await findShownInquiry(link, deps);
  if (inquiry === "being-registered") throw new InquiryNotFoundError();
  const { reference } = inquiry;
  const file = cleanFile(await reach(deps.inquiries.entries(reference)), id);
  if (file === undefined) throw new InquiryNotFoundError();
  return deps.files.downloadAddress({ reference, id: file.id }, file.name, deps.now());
}
