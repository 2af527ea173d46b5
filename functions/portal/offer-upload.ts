/** Permits one more file: takes one of the inquiry's places and signs a form for this file alone. */
import type { FileUpload, NamedFile } from "../../shared/contracts/file-requests.ts";
import {
  awaitedPlace,
  FILES_MAX,
  type FileAddress,
  type FileId,
  type FilePlace,
  freePlace,
} from "../../shared/domain/attachment.ts";
import { afterPersonWrote } from "../../shared/domain/inquiry.ts";
import { canonicalJson } from "../../shared/domain/inquiry-identity.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { checkedIdempotencyKey } from "../../shared/platform/idempotency-key.ts";
import { digest } from "../../shared/platform/keyed-digest.ts";
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

/** The file that is asked for. */
export type AskedUpload = {
  readonly named: NamedFile;
  /** A repeat with the same key and name gets the same place, as long as the file has not come. */
  readonly idempotencyKey?: string | undefined;
  /** Where a browser without JavaScript goes afterwards. */
  readonly redirectTo?: (reference: Reference) => string;
};

/** Others who take a place of the same inquiry at the same moment: there are five places, so five tries. */
const ATTEMPTS = FILES_MAX.count;

/**
 * A place and a form for one file.
 * @throws ContractError if the key does not fit
 * @throws InquiryNotFoundError if there is no inquiry for this reference and secret
 * @throws InquiryNotRegisteredError if it is not in the table yet
 * @throws InquiryClosedError if it was closed too long ago to take a file
 * @throws TooManyFilesError if all its places are taken
 */
export async function offerUpload(
  given: GivenLink,
  { named, idempotencyKey, redirectTo }: AskedUpload,
  deps: OfferDeps,
): Promise<FileUpload & { readonly reference: Reference }> {
  const link = await checkLink(given, deps);
  const key = checkedIdempotencyKey(idempotencyKey);
  const asked = key === undefined ? named : { ...named, requestDigest: digest(canonicalJson([key, named])) };
  const inquiry = await findShownInquiry(link, deps);
  if (inquiry === "being-registered") throw new InquiryNotRegisteredError();
  const at = deps.now();
  if (afterPersonWrote(inquiry, at) === undefined) throw new InquiryClosedError();
  const { reference } = inquiry;
  const id = await takePlace(reference, asked, at, deps);
  const form = deps.files.uploadForm({ reference, id }, at, redirectTo?.(link.reference));
  log.info("upload-offered", { reference });
  return { reference: link.reference, id, ...form, fields: { ...form.fields }, maxBytes: FILES_MAX.bytes };
}

type AskedPlace = Pick<FilePlace, "title" | "declaredType" | "requestDigest">;

async function takePlace(reference: Reference, asked: AskedPlace, at: string, deps: OfferDeps): Promise<FileId> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const wanted = wantedPlace(await reach(deps.places.of(reference)), asked, at, deps);
    if (wanted === undefined) break;
    const { next, before } = wanted;
    const outcome = await reach(deps.places.take(reference, next, before));
    if (outcome === "yours") return next.id;
    if (outcome === "gone") throw new InquiryNotFoundError();
  }
  throw new TooManyFilesError();
}

/** The place that this very request was given before, from now on; else a free one, for a new object. */
function wantedPlace(
  places: readonly FilePlace[],
  asked: AskedPlace,
  at: string,
  deps: Pick<OfferDeps, "newFileId">,
): { readonly next: FilePlace; readonly before?: FilePlace | undefined } | undefined {
  const same = asked.requestDigest === undefined ? undefined : awaitedPlace(places, asked.requestDigest);
  if (same !== undefined) return { next: { ...same, requestedAt: at }, before: same };
  const free = freePlace(places, at);
  if (free === undefined) return undefined;
  const { place, before } = free;
  const uses = (before?.uses ?? 0) + 1;
  return { next: { ...asked, place, id: deps.newFileId(), state: "awaited", uses, requestedAt: at }, before };
}
