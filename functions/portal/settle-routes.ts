/** The forms by which a person ends their inquiry. */
import { ContractError } from "../../shared/domain/errors.ts";
import { statusPath } from "../../shared/domain/status-url.ts";
import { readForm } from "../../shared/platform/request-body.ts";
import { fieldErrorText } from "../../shared/texts/texts-for.ts";
import type { FeedbackValues } from "../../web/portal/settle-forms.tsx";
import { keptLink } from "./link-cookie.ts";
import { pageLanguageOf, seeOther } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { giveFeedback, solveInquiry } from "./settle-inquiry.ts";
import { feedbackIn, statusPage, typedIn } from "./status-page-answer.ts";

export function solveByForm(deps: PortalDeps): Answer {
  return async (context) => {
    await readForm(context.req.raw);
    const { reference } = await solveInquiry(keptLink(context), deps);
    return seeOther(`${statusPath(pageLanguageOf(context), reference)}#feedback`);
  };
}

export function giveFeedbackByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const form = await readForm(context.req.raw);
    try {
      const { reference } = await giveFeedback(keptLink(context), requestOf(feedbackIn(form)), deps);
      return seeOther(`${statusPath(pageLanguageOf(context), reference)}#feedback`);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      return statusPage(context, deps, typedIn(form), { feedback: errorsOf(context, error) });
    }
  };
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
