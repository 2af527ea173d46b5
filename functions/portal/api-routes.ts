/** The public JSON API; docs/api/openapi.json describes it and is made from the same contracts. */
import type { InquiryAccepted, TopicsView } from "../../shared/contracts/inquiry-view.ts";
import { PROOF_HEADER } from "../../shared/domain/proof-of-work.ts";
import { statusUrl } from "../../shared/domain/status-url.ts";
import { TOPICS } from "../../shared/domain/topic.ts";
import { readJson } from "../../shared/platform/request-body.ts";
import { addMessage } from "./add-message.ts";
import type { Applicant } from "./admit-inquiry.ts";
import { describedTopic } from "./described-topic.ts";
import type { GivenLink } from "./find-inquiry.ts";
import { PUBLIC, pageLanguageOf } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { showInquiry } from "./show-inquiry.ts";
import { type TakenInquiry, takeInquiry } from "./take-inquiry.ts";

export function submitByApi(deps: PortalDeps): Answer {
  return async (context) => {
    const request = await readJson(context.req.raw);
    const taken = await takeInquiry(
      {
        channel: "api",
        request,
        wishedLanguage: pageLanguageOf(context),
        ...idempotencyKeyOf(context),
        ...applicantOf(context),
      },
      deps,
    );
    return acceptedAnswer(context, taken);
  };
}

function acceptedAnswer(context: PortalContext, { reference, secret, language }: TakenInquiry): Response {
  const url = statusUrl(context.env.origin, language, reference, secret);
  return context.json({ reference, statusUrl: url } satisfies InquiryAccepted, 202);
}

export function showByApi(deps: PortalDeps): Answer {
  return async (context) => context.json(await showInquiry(bearerLink(context), deps));
}

export function addByApi(deps: PortalDeps): Answer {
  return async (context) => {
    const { sourceIp } = context.env;
    const request = await readJson(context.req.raw);
    const message = { request, ...idempotencyKeyOf(context), channel: "api", sourceIp } as const;
    const added = await addMessage(bearerLink(context), message, deps);
    return added.outcome === "added" ? context.json(added.view, 201) : acceptedAnswer(context, added.taken);
  };
}

export const listTopics: Answer = (context) =>
  context.json({ topics: TOPICS.map(describedTopic) } satisfies TopicsView, 200, PUBLIC);

export const describeApi: Answer = async (context) => {
  // Beside the bundle: few ask for it, and all others start without it.
  const { default: openapi } = await import("../../docs/api/openapi.json", { with: { type: "json" } });
  return context.json(openapi, 200, PUBLIC);
};

/** A program is as fast as it likes, and sees no hidden fields. */
function applicantOf({ req, env }: PortalContext): Applicant {
  return { sourceIp: env.sourceIp, signs: [], proof: req.header(PROOF_HEADER) };
}

export function idempotencyKeyOf({ req }: PortalContext): { readonly idempotencyKey: string | undefined } {
  return { idempotencyKey: req.header("Idempotency-Key") };
}

/** The status link as the API takes it: the reference in the path, the secret as a bearer token (RFC 6750). */
export function bearerLink({ req }: PortalContext): GivenLink {
  const secret = /^Bearer ([\w.~+/=-]+)$/i.exec(req.header("Authorization") ?? "")?.[1];
  return { reference: req.param("reference") ?? "", secret };
}
