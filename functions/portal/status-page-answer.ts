/** The status page as an answer: the person's inquiry, and what they typed when something was wrong with it. */
import type { FeedbackRequest } from "../../shared/contracts/person-requests.ts";
import { isVisible } from "../../shared/domain/person-text.ts";
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
export type Typed = { readonly text: string; readonly feedback: FeedbackValues | undefined };

/** What is wrong with it, and what is to be said of what was sent, in the page's language. */
type Remarks = { readonly text?: string; readonly feedback?: Partial<FeedbackValues>; readonly told?: string };

/** What the page's form brought, whichever of its buttons was pressed. */
export function typedIn(form: URLSearchParams): Typed {
  const isFeedback = FEEDBACK_FIELDS.some((field) => form.has(field));
  return { text: form.get("text") ?? "", feedback: isFeedback ? feedbackIn(form) : undefined };
}

/** Whether there are words, or a choice, that the page shall not lose when it goes on by an address. */
export function isTyped({ text, feedback }: Partial<Typed>): boolean {
  return [text, ...Object.values(feedback ?? {})].some((typed) => typed !== undefined && isVisible(typed));
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
  remarks: Remarks = {},
): Promise<Response> {
  const frame = frameOf(context);
  const view = await showInquiry(keptLink(context), deps);
  if (view.status === "being-registered") {
    const waits = await isWaiting(view.reference, deps);
    return pageAnswer(RegisteringPage({ frame, reference: view.reference, waits }));
  }
  const message = { idempotencyKey: deps.newIdempotencyKey(), text: typed.text, error: remarks.text };
  const feedback = { values: typed.feedback ?? feedbackValues(view.feedback), errors: remarks.feedback ?? {} };
  const isWrong = remarks.text !== undefined || remarks.feedback !== undefined;
  // A message that was just added is the last word: the notice is for nobody who keeps the address.
  const isSent = context.req.query("sent") === "message" && view.conversation.at(-1)?.kind === "message";
  const page = StatusPage({ frame, view, message, isSent, told: remarks.told, feedback, fileScript: FILE_SCRIPT });
  return pageAnswer(page, { status: isWrong ? 400 : 200 });
}

/** What the person has said before, for the form in which they can change it. */
function feedbackValues(given: FeedbackRequest | undefined): FeedbackValues {
  if (given === undefined) return { solved: "", rating: "", comment: "" };
  return { solved: given.solved ? "yes" : "no", rating: String(given.rating), comment: given.comment ?? "" };
}
