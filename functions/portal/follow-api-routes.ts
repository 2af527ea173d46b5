/** The part of the JSON API by which an inquiry is followed to its end. */
import type { InquiryAccepted, InquiryErasedView } from "../../shared/contracts/inquiry-view.ts";
import { statusUrl } from "../../shared/domain/status-url.ts";
import { readJson } from "../../shared/platform/request-body.ts";
import { bearerLink, idempotencyKeyOf } from "./api-routes.ts";
import type { Answer, PortalDeps } from "./portal-deps.ts";
import { renewLink } from "./renew-link.ts";
import { requestErasure } from "./request-erasure.ts";
import { requestLinks } from "./request-links.ts";
import { giveFeedback, solveInquiry } from "./settle-inquiry.ts";

export function solveByApi(deps: PortalDeps): Answer {
  return async (context) => context.json(await solveInquiry(bearerLink(context), deps));
}

export function giveFeedbackByApi(deps: PortalDeps): Answer {
  return async (context) => {
    const request = await readJson(context.req.raw);
    return context.json(await giveFeedback(bearerLink(context), request, deps));
  };
}

export function renewLinkByApi(deps: PortalDeps): Answer {
  return async (context) => {
    const { idempotencyKey } = idempotencyKeyOf(context);
    const { reference, secret, language } = await renewLink(bearerLink(context), idempotencyKey, deps);
    const url = statusUrl(context.env.origin, language, reference, secret);
    return context.json({ reference, statusUrl: url } satisfies InquiryAccepted);
  };
}

export function eraseByApi(deps: PortalDeps): Answer {
  return async (context) => {
    const receipt = await requestErasure(bearerLink(context), context.env.sourceIp, deps);
    return context.json(receipt satisfies InquiryErasedView);
  };
}

/** Nothing in it, whatever address it is. */
export function requestLinksByApi(deps: PortalDeps): Answer {
  return async (context) => {
    await requestLinks(await readJson(context.req.raw), context.env.sourceIp, deps);
    return context.body(null, 202);
  };
}
