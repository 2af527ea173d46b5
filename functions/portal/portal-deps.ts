/** Everything the portal needs from outside: what its use cases need, together. */
import type { Context } from "hono";
import type { Caller } from "../../shared/platform/http-event.ts";
import type { AddDeps } from "./add-message.ts";
import type { AnsweredDeps } from "./count-answered.ts";
import type { FetchDeps } from "./fetch-file.ts";
import type { LibraryDeps } from "./find-answers.ts";
import type { OfferDeps } from "./offer-upload.ts";
import type { EraseDeps } from "./request-erasure.ts";
import type { RequestLinksDeps } from "./request-links.ts";
import type { TakeDeps } from "./take-inquiry.ts";

export type PortalDeps = TakeDeps &
  AddDeps &
  EraseDeps &
  RequestLinksDeps &
  LibraryDeps &
  AnsweredDeps &
  OfferDeps &
  FetchDeps & {
    readonly links: TakeDeps["links"] & AddDeps["links"];
    /** `origin`: where upload forms go; pages name it in their Content-Security-Policy. */
    readonly files: { readonly origin: string };
    /** The region of the cloud in which the data lie; people are told its country. */
    readonly dataRegion: string;
  };

/** A request being answered. */
export type PortalContext = Context<{ Bindings: Caller }>;

/** Answers one route. */
export type Answer = (context: PortalContext) => Response | Promise<Response>;
