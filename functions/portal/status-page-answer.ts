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

/** What was typed on the page and is shown again. */
type Typed = { readonly text: string; readonly feedback: FeedbackValues | undefined };

/** What is wrong with it, in the page's language. */
type Faults = { readonly text?: string; readonly feedback?: Partial<FeedbackValues> };

/** What a form of the page brought: its own fields and, with JavaScript, those of the other form. */
export function typedIn(form: URLSearchParams): Typed {
  const isFeedback = FEEDBACK_FIELDS.some((field) => form.has(field));
  return { text: form.get("text") ?? "", feedback: isFeedback ? feedbackIn(form) : undefined };
}

const FEEDBACK_FIELDS = ["solved", "rating", "comment"] as const satisfies readonly (keyof FeedbackValues)[];

/** The feedback that a form brought; "" where nothing was chosen or typed. */
export function feedbackIn(form: URLSearchParams): FeedbackValues {
  const typed = (field: keyof FeedbackValues) => form.get(field) ?? "";
  return { solved: typed("solved"), rating: typed("rating"), comment: typed("comment") };
}

const NOTHING_TYPED: Typed = { text: "", feedback: undefined };

/** The page as the kept link opens it. */
export async function statusPage(
  context: PortalContext,
  deps: PortalDeps,
  typed: Typed = NOTHING_TYPED,
  faults: Faults = {},
): Promise<Response> {
  const frame = frameOf(context);
  const view = await showInquiry(keptLink(context), deps);
  if (view.status === "being-registered") {
    const waits = await isWaiting(view.reference, deps);
    return pageAnswer(RegisteringPage({ frame, reference: view.reference, waits }));
  }
  const message = { idempotencyKey: deps.newIdempotencyKey(), text: typed.text, error: faults.text };
  const feedback = { values: typed.feedback ?? feedbackValues(view.feedback), errors: faults.feedback ?? {} };
  const isWrong = faults.text !== undefined || faults.feedback !== undefined;
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
