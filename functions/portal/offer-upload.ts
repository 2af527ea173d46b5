/** Permits one more file: takes one of the inquiry's places and signs a form for this file alone. */
import type { FileUpload, NamedFile } from "../../shared/contracts/file-requests.ts";
import { FILES_MAX, type FileAddress, type FileId, type FilePlace, freePlace } from "../../shared/domain/attachment.ts";
import { afterPersonWrote } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { log } from "../../shared/platform/log.ts";
import { checkLink, type FindDeps, type GivenLink } from "./find-inquiry.ts";
import {
  InquiryClosedError,
  InquiryNotFoundError,
  InquiryNotRegisteredError,
  TooManyFilesError,
} from "./portal-errors.ts";
import type { PlacesDeps } from "./show-inquiry.ts";
import { findShownInquiry } from "./shown-inquiry.ts";

/** What permitting needs from outside. */
export type OfferDeps = FindDeps &
  PlacesDeps & {
    readonly places: {
      take(reference: Reference, next: FilePlace, before: FilePlace | undefined): Promise<"yours" | "taken" | "gone">;
    };
    readonly files: {
      uploadForm(
        file: FileAddress,
        at: string,
        redirectTo?: string,
      ): Pick<FileUpload, "expiresAt"> & { readonly url: string; readonly fields: Readonly<Record<string, string>> };
    };
    readonly newFileId: () => FileId;
    /** ISO 8601, UTC, ms. */
    readonly now: () => string;
  };

/** Others who take a place of the same inquiry at the same moment: there are five places, so five tries. */
const ATTEMPTS = FILES_MAX.count;

/**
 * A place and a form for one file.
 * @param redirectTo where a browser without JavaScript goes afterwards
 * @throws InquiryNotFoundError if there is no inquiry for this reference and secret
 * @throws InquiryNotRegisteredError if it is not in the table yet
 * @throws InquiryClosedError if it was closed too long ago to take a file
 * @throws TooManyFilesError if all its places are taken
 */
export async function offerUpload(
  given: GivenLink,
  named: NamedFile,
  deps: OfferDeps,
  redirectTo?: (reference: Reference) => string,
): Promise<FileUpload & { readonly reference: Reference }> {
  const link = await checkLink(given, deps);
  const inquiry = await findShownInquiry(link, deps);
  if (inquiry === "being-registered") throw new InquiryNotRegisteredError();
  const at = deps.now();
  if (afterPersonWrote(inquiry, at) === undefined) throw new InquiryClosedError();
  const { reference } = inquiry;
  const id = await takePlace(reference, named, at, deps);
  const form = deps.files.uploadForm({ reference, id }, at, redirectTo?.(link.reference));
  log.info("upload-offered", { reference });
  return { reference: link.reference, id, ...form, fields: { ...form.fields }, maxBytes: FILES_MAX.bytes };
}

async function takePlace(reference: Reference, named: NamedFile, at: string, deps: OfferDeps): Promise<FileId> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const free = freePlace(await reach(deps.places.of(reference)), at);
    if (free === undefined) break;
    const { place, before } = free;
    const next: FilePlace = {
      ...named,
      place,
      id: deps.newFileId(),
      state: "awaited",
      uses: (before?.uses ?? 0) + 1,
      requestedAt: at,
    };
    const outcome = await reach(deps.places.take(reference, next, before));
    if (outcome === "yours") return next.id;
    if (outcome === "gone") throw new InquiryNotFoundError();
  }
  throw new TooManyFilesError();
}
