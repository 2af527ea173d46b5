/** How a person ends their inquiry: they say that it is solved, and what they think of the answer. */
import type { InquiryView } from "../../shared/contracts/inquiry-view.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { feedback } from "../../shared/contracts/person-requests.ts";
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import { feedbackChange, solvedChange } from "../../shared/domain/resolution.ts";
import { type BudgetDeps, takeFrom } from "./budget-gate.ts";
import { type ChangeDeps, changeInquiry } from "./change-inquiry.ts";
import { checkLink, type GivenLink } from "./find-inquiry.ts";
import { InquiryNotAnsweredError } from "./portal-errors.ts";
import { type ShowDeps, viewOf } from "./show-inquiry.ts";

/** What settling needs from outside. */
export type SettleDeps = ShowDeps & ChangeDeps & Pick<BudgetDeps, "budgets">;

/**
 * Takes the person's word that the matter is solved. Saying it twice is saying it once.
 * @throws InquiryNotFoundError, InquiryNotRegisteredError, TooManyRequestsError or VersionConflictError
 */
export async function solveInquiry(given: GivenLink, deps: SettleDeps): Promise<InquiryView> {
  const link = await checkLink(given, deps);
  await takeFrom("message", link.reference, deps);
  const at = deps.now();
  const decide = ({ inquiry, entries }: Known) => solvedChange(inquiry, entries, at);
  return viewOf(link, await changeInquiry(link, decide, deps), at, deps);
}

/**
 * Takes what the person thinks of the answer; what they say later replaces it.
 * @throws ContractError if it does not fit
 * @throws InquiryNotAnsweredError if there is no answer to think of
 * @throws InquiryNotFoundError, InquiryNotRegisteredError, TooManyRequestsError or VersionConflictError
 */
export async function giveFeedback(given: GivenLink, request: unknown, deps: SettleDeps): Promise<InquiryView> {
  const link = await checkLink(given, deps);
  const { comment, ...said } = parseContract(feedback, request, "feedback");
  await takeFrom("message", link.reference, deps);
  const at = deps.now();
  const opinion = { ...said, ...(comment === undefined ? {} : { comment }) };
  const known = await changeInquiry(
    link,
    ({ inquiry, entries }) => {
      const change = feedbackChange(inquiry, entries, opinion, at);
      if (change === "not-resolved") throw new InquiryNotAnsweredError();
      return change;
    },
    deps,
  );
  return viewOf(link, known, at, deps);
}
