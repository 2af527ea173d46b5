/** The pages on which a person gets a new link, deletes everything, or asks for lost links. */
import { ContractError } from "../../shared/domain/errors.ts";
import { isMailable } from "../../shared/domain/inquiry.ts";
import { statusPath, statusUrl } from "../../shared/domain/status-url.ts";
import { readForm } from "../../shared/platform/request-body.ts";
import { fieldErrorText } from "../../shared/texts/texts-for.ts";
import { ErasedPage, ErasePage } from "../../web/portal/erase-pages.tsx";
import { LinkPage } from "../../web/portal/link-page.tsx";
import { LinksPage, LinksSentPage } from "../../web/portal/links-page.tsx";
import { checkLink, findInquiry } from "./find-inquiry.ts";
import { forgetFormKey } from "./form-key.ts";
import { keepLink, keepLinkBriefly, keptLink } from "./link-cookie.ts";
import { frameOf, pageAnswer, pageLanguageOf, seeOther } from "./page-answer.ts";
import type { Answer, PortalDeps } from "./portal-deps.ts";
import { renewLink } from "./renew-link.ts";
import { requestErasure, showErasureReceipt } from "./request-erasure.ts";
import { requestLinks } from "./request-links.ts";
import { showInquiry } from "./show-inquiry.ts";

/** The cookie gets the new secret, so the person stays where they are. */
export function renewLinkByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const form = await readForm(context.req.raw);
    const link = await renewLink(keptLink(context), form.get("key") ?? undefined, deps);
    keepLink(context, link);
    return context.redirect(`${statusPath(pageLanguageOf(context), link.reference)}/link`, 303);
  };
}

/** The link that this browser keeps, to be saved somewhere else. */
export function showLink(deps: PortalDeps): Answer {
  return async (context) => {
    const link = await checkLink(keptLink(context), deps);
    const inquiry = await findInquiry(link, deps);
    const frame = frameOf(context);
    const url = statusUrl(context.env.origin, frame.language, link.reference, link.secret);
    const isMailed = inquiry !== "being-registered" && isMailable(inquiry);
    return pageAnswer(LinkPage({ frame, reference: link.reference, statusUrl: url, isMailed }));
  };
}

/** Nothing happens before this page has been read. */
export function showErase(deps: PortalDeps): Answer {
  return async (context) => {
    const { reference } = await showInquiry(keptLink(context), deps);
    return pageAnswer(ErasePage({ frame: frameOf(context), reference }));
  };
}

export function eraseByForm(deps: PortalDeps): Answer {
  return async (context) => {
    await readForm(context.req.raw);
    const given = keptLink(context);
    const { reference } = await requestErasure(given, context.env.sourceIp, deps);
    // The receipt can be seen, and reloaded, for a while; then this browser knows nothing of the inquiry any more.
    keepLinkBriefly(context, await checkLink(given, deps));
    forgetFormKey(context);
    return context.redirect(`${statusPath(pageLanguageOf(context), reference)}/erased`, 303);
  };
}

export function showErased(deps: PortalDeps): Answer {
  return async (context) => {
    const receipt = await showErasureReceipt(keptLink(context), deps);
    return pageAnswer(ErasedPage({ frame: frameOf(context), ...receipt }));
  };
}

export const showLinks: Answer = (context) =>
  pageAnswer(LinksPage({ frame: frameOf(context), email: "", error: undefined }));

/** The page in another language, with what was typed and not sent yet. */
export const showFilledLinks: Answer = async (context) => {
  const email = (await readForm(context.req.raw)).get("email") ?? "";
  return pageAnswer(LinksPage({ frame: frameOf(context), email, error: undefined }));
};

/** Whatever address it is, the answer is the same. */
export function requestLinksByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const email = (await readForm(context.req.raw)).get("email") ?? "";
    try {
      await requestLinks(email === "" ? {} : { email }, context.env.sourceIp, deps);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      const { code = "not-valid", limit = 0 } = error.errors[0] ?? {};
      const told = fieldErrorText(pageLanguageOf(context), { pointer: "/email", code, limit });
      const page = LinksPage({ frame: frameOf(context), email, error: told });
      return pageAnswer(page, { status: 400 });
    }
    return seeOther(`/${pageLanguageOf(context)}/links/sent`);
  };
}

export const showLinksSent: Answer = (context) => pageAnswer(LinksSentPage({ frame: frameOf(context) }));
