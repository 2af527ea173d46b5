/** The forms by which a person ends their inquiry. */
import { ContractError } from "../../shared/domain/errors.ts";
import { statusPath } from "../../shared/domain/status-url.ts";
import { readForm } from "../../shared/platform/request-body.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { fieldErrorText } from "../../shared/texts/texts-for.ts";
import type { FeedbackValues } from "../../web/portal/settle-forms.tsx";
import { keptLink } from "./link-cookie.ts";
import { pageLanguageOf, seeOther } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { InquiryNotAnsweredError } from "./portal-errors.ts";
import { giveFeedback, solveInquiry } from "./settle-inquiry.ts";
import { feedbackIn, isTyped, statusPage, typedIn } from "./status-page-answer.ts";

export function solveByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const typed = typedIn(await readForm(context.req.raw));
    const { reference } = await solveInquiry(keptLink(context), deps);
    if (isTyped(typed)) return statusPage(context, deps, typed);
    return seeOther(`${statusPath(pageLanguageOf(context), reference)}#feedback`);
  };
}

export function giveFeedbackByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const form = await readForm(context.req.raw);
    return takeFeedback(context, { text: typedIn(form).text, feedback: feedbackIn(form) }, deps);
  };
}

/** A message that was typed meanwhile stays on the page, which then is this answer. */
export async function takeFeedback(
  context: PortalContext,
  typed: { readonly text: string; readonly feedback: FeedbackValues },
  deps: PortalDeps,
): Promise<Response> {
  const language = pageLanguageOf(context);
  const { text } = typed;
  try {
    const { reference } = await giveFeedback(keptLink(context), requestOf(typed.feedback), deps);
    if (!isTyped({ text })) return seeOther(`${statusPath(language, reference)}#feedback`);
    const told = followTextsFor(language).feedback.thanks;
    return await statusPage(context, deps, { text, feedback: undefined }, { told });
  } catch (error) {
    // Somebody wrote again in another window: the page tells where the inquiry stands now.
    if (error instanceof InquiryNotAnsweredError) return statusPage(context, deps, typed);
    if (!(error instanceof ContractError)) throw error;
    return statusPage(context, deps, typed, { feedback: errorsOf(context, error) });
  }
}

/** Takes feedback that is whole along with something else; what is not is no reason to keep that back. */
export async function takeFeedbackAlong(
  context: PortalContext,
  feedback: FeedbackValues,
  deps: PortalDeps,
): Promise<void> {
  try {
    await giveFeedback(keptLink(context), requestOf(feedback), deps);
  } catch (error) {
    if (!(error instanceof ContractError || error instanceof InquiryNotAnsweredError)) throw error;
  }
}

/** What the contract wants: an empty field was not given. Whether the rest fits, the contract says. */
function requestOf({ solved, rating, comment }: FeedbackValues): unknown {
  return {
    solved: SOLVED.get(solved) ?? (solved === "" ? undefined : solved),
    rating: /^\d$/.test(rating) ? Number(rating) : undefined,
    comment: comment.trim() === "" ? undefined : comment,
  };
}

const SOLVED: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);

function errorsOf(context: PortalContext, { errors }: ContractError): Partial<FeedbackValues> {
  const language = pageLanguageOf(context);
  return Object.fromEntries(
    errors.map(({ pointer, code, limit = 0 }) => [
      pointer.slice(1),
      fieldErrorText(language, { pointer, code, limit }),
    ]),
  );
}
