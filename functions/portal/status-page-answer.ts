/** The status page as an answer: the person's inquiry, and what they typed when something was wrong with it. */
import type { FeedbackRequest } from "../../shared/contracts/person-requests.ts";
import { RegisteringPage } from "../../web/portal/plain-page.tsx";
import type { FeedbackValues } from "../../web/portal/settle-forms.tsx";
import { StatusPage } from "../../web/portal/status-page.tsx";
import { FILE_SCRIPT } from "./assets.ts";
import { isWaiting } from "./hand-over.ts";
import { keptLink } from "./link-cookie.ts";
import { frameOf, pageAnswer } from "./page-answer.ts";
import type { PortalContext, PortalDeps } from "./portal-deps.ts";
import { showInquiry } from "./show-inquiry.ts";

/** What was typed on the page and is shown again, with what is wrong with it. */
type Typed = {
  readonly text?: string;
  readonly error?: string;
  readonly feedback?: { readonly values: FeedbackValues; readonly errors: Partial<FeedbackValues> };
};

/** The page as the kept link opens it. */
export async function statusPage(context: PortalContext, deps: PortalDeps, typed: Typed = {}): Promise<Response> {
  const { text = "", error } = typed;
  const frame = frameOf(context);
  const view = await showInquiry(keptLink(context), deps);
  if (view.status === "being-registered") {
    const waits = await isWaiting(view.reference, deps);
    return pageAnswer(RegisteringPage({ frame, reference: view.reference, waits }));
  }
  const message = { idempotencyKey: deps.newIdempotencyKey(), text, error };
  const feedback = typed.feedback ?? { values: feedbackValues(view.feedback), errors: {} };
  const isWrong = error !== undefined || typed.feedback !== undefined;
  // A message that was just added is the last word: the notice is for nobody who keeps the address.
  const isSent = context.req.query("sent") === "message" && view.conversation.at(-1)?.kind === "message";
  return pageAnswer(StatusPage({ frame, view, message, isSent, feedback, fileScript: FILE_SCRIPT }), {
    status: isWrong ? 400 : 200,
  });
}

/** What the person has said before, for the form in which they can change it. */
function feedbackValues(given: FeedbackRequest | undefined): FeedbackValues {
  if (given === undefined) return { solved: "", rating: "", comment: "" };
  return { solved: given.solved ? "yes" : "no", rating: String(given.rating), comment: given.comment ?? "" };
}
