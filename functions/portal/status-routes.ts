/** The pages on which a person sees their inquiry and writes again. */
import { countWorkingDays, OUTER_LIMIT_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import { CONTACT_CHOICES, type ContactChoice, type Inquiry } from "../../shared/domain/inquiry.ts";
import { statusPath, statusUrl } from "../../shared/domain/status-url.ts";
import { readForm } from "../../shared/platform/request-body.ts";
import { fieldErrorText } from "../../shared/texts/texts-for.ts";
import { ReceivedPage } from "../../web/portal/received-page.tsx";
import { SEND_FIELD } from "../../web/portal/status-page.tsx";
import { firstCount } from "../../web/portal/working-days.tsx";
import { addMessage } from "./add-message.ts";
import { checkLink, FIRST_LINK_VERSION, findInquiry } from "./find-inquiry.ts";
import { endWait, isWaiting } from "./hand-over.ts";
import { keepLink, keptLink } from "./link-cookie.ts";
import { frameOf, pageAnswer, pageLanguageOf, seeOther } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { takeFeedback, takeFeedbackAlong } from "./settle-routes.ts";
import { isTyped, statusPage, typedIn } from "./status-page-answer.ts";
import type { TakenInquiry } from "./take-inquiry.ts";

/** The status link from a mail carries the secret; it is swapped for a cookie at once. */
export function showStatus(deps: PortalDeps): Answer {
  return (context) => {
    const secret = context.req.query("key");
    return secret === undefined ? statusPage(context, deps) : openStatusLink(context, secret, deps);
  };
}

/** The page in another language, with what was typed and not sent yet. */
export function showFilledStatus(deps: PortalDeps): Answer {
  return async (context) => {
    return statusPage(context, deps, typedIn(await readForm(context.req.raw)));
  };
}

/**
 * To a part of the status page: for who reloads or keeps the address of one of its forms, and for S3, which sends the
 * browser back after an upload with the object's key in the query. That stays out of every later address.
 */
export function backToStatus(part: string): Answer {
  return (context) => {
    const reference = encodeURIComponent(context.req.param("reference") ?? "");
    return seeOther(`${statusPath(pageLanguageOf(context), reference)}#${part}`);
  };
}

/** The status link of a mail that others may read tells no language: that of the answer is the person's. */
export function openDiscreetLink(deps: PortalDeps): Answer {
  return async (context) => {
    const reference = context.req.param("reference") ?? "";
    const secret = context.req.query("key");
    if (secret === undefined) return seeOther(statusPath(pageLanguageOf(context), encodeURIComponent(reference)));
    const inquiry = await findInquiry(await checkLink({ reference, secret }, deps), deps);
    const language = inquiry === "being-registered" ? pageLanguageOf(context) : inquiry.language;
    return openStatusLink(context, secret, deps, language);
  };
}

async function openStatusLink(
  context: PortalContext,
  secret: string,
  deps: PortalDeps,
  language = pageLanguageOf(context),
): Promise<Response> {
  const link = await checkLink({ reference: context.req.param("reference") ?? "", secret }, deps);
  // Machines that look through mail ask for the head of what it links to: nobody has read anything then.
  const isLooked = context.req.method !== "HEAD";
  if (isLooked && link.way === "mailed" && link.linkVersion === FIRST_LINK_VERSION) await endWait(link.reference, deps);
  keepLink(context, link);
  return context.redirect(statusPath(language, link.reference), 303);
}

/** What is told on receipt holds until somebody answers or puts the date off; from then on the status page tells what is true. */
export function showReceived(deps: PortalDeps): Answer {
  return async (context) => {
    const link = await checkLink(keptLink(context), deps);
    const inquiry = await findInquiry(link, deps);
    const frame = frameOf(context);
    if (inquiry !== "being-registered" && !isAsPromised(inquiry)) {
      return seeOther(statusPath(frame.language, link.reference));
    }
    return pageAnswer(
      ReceivedPage({
        frame,
        waits: inquiry === "being-registered" && (await isWaiting(link.reference, deps)),
        reference: link.reference,
        statusUrl: statusUrl(context.env.origin, frame.language, link.reference, link.secret),
        contact: inquiry === "being-registered" ? contactOf(context) : inquiry.contact,
        dueAt: inquiry === "being-registered" ? promisedDate(deps.now()) : inquiry.dueAt,
      }),
    );
  };
}

const isAsPromised = ({ status, receivedAt, dueAt }: Inquiry): boolean =>
  (status === "new" || status === "assigned") && firstCount(receivedAt)?.dueAt === dueAt;

/** The choice that the form told; only what the page says depends on it. */
function contactOf({ req }: PortalContext): ContactChoice {
  return CONTACT_CHOICES.find((choice) => choice === req.query("contact")) ?? "answer";
}

/** People get here within a second of acceptance, mostly before the inquiry is stored with its own date. */
function promisedDate(acceptedAt: string): string {
  return countWorkingDays(acceptedAt, OUTER_LIMIT_WORKING_DAYS).dueAt;
}

export function addByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const form = await readForm(context.req.raw);
    const typed = typedIn(form);
    const { text, feedback } = typed;
    const isAnswered = feedback !== undefined && isTyped({ feedback });
    // Enter in the feedback presses the form's first button, which has no name and goes where messages go.
    const isEntered = !isTyped({ text }) && !form.has(SEND_FIELD);
    if (isAnswered && isEntered) return takeFeedback(context, { text, feedback }, deps);
    try {
      const key = form.get("key") ?? undefined;
      const { sourceIp } = context.env;
      const message = { request: { text }, idempotencyKey: key, channel: "web", sourceIp } as const;
      // A message opens the inquiry again, and then there is no answer any more to think of.
      if (isAnswered) await takeFeedbackAlong(context, feedback, deps);
      const added = await addMessage(keptLink(context), message, deps);
      if (added.outcome === "asked-anew") return askedAnew(context, added.taken);
      return seeOther(`${statusPath(pageLanguageOf(context), added.view.reference)}?sent=message#conversation`);
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      return statusPage(context, deps, typed, { text: messageError(context, error) });
    }
  };
}

/** The message is a new inquiry: the person gets its number and its link, as after asking. */
function askedAnew(context: PortalContext, taken: TakenInquiry): Response {
  keepLink(context, taken);
  return context.redirect(
    `${statusPath(pageLanguageOf(context), taken.reference)}/received?contact=${taken.contact}`,
    303,
  );
}

function messageError(context: PortalContext, { errors }: ContractError): string {
  const { code = "not-valid", limit = 0 } = errors[0] ?? {};
  return fieldErrorText(pageLanguageOf(context), { pointer: "", code, limit });
}
