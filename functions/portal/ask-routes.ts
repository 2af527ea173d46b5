/** The pages on which an inquiry is written, checked and sent. They work without JavaScript. */
import { ContractError } from "../../shared/domain/errors.ts";
import { kazakhstanTime } from "../../shared/domain/local-date.ts";
import { statusPath } from "../../shared/domain/status-url.ts";
import { isTopic } from "../../shared/domain/topic.ts";
import { TemporarilyUnavailableError } from "../../shared/platform/http-errors.ts";
import { readForm } from "../../shared/platform/request-body.ts";
import type { Suggested } from "../../web/portal/answers/suggestions.tsx";
import { type AskValues, questionsOf } from "../../web/portal/ask-fields.ts";
import { AskPage } from "../../web/portal/ask-page.tsx";
import { CheckPage } from "../../web/portal/check-page.tsx";
import { ProofPage } from "../../web/portal/proof-page.tsx";
import { QuestionsPage } from "../../web/portal/questions-page.tsx";
import { TopicQuestions } from "../../web/portal/topic-questions.tsx";
import { askErrors, carriedOf, cleanedValues, requestOf, valuesOf } from "./ask-form.ts";
import { PROOF_SCRIPTS } from "./assets.ts";
import { fittingAnswers, type LibraryDeps } from "./find-answers.ts";
import { formApplicant, OPENED_FIELD } from "./form-applicant.ts";
import { formKey } from "./form-key.ts";
import { keepLink } from "./link-cookie.ts";
import { frameOf, PUBLIC, pageAnswer, pageLanguageOf, partAnswer, seeOther } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";
import { PageNotFoundError, ProofNeededError } from "./portal-errors.ts";
import { retryAfterSeconds } from "./problems.ts";
import { takeInquiry } from "./take-inquiry.ts";

/** To the same page in the language that the browser wishes for. */
export const chooseLanguage: Answer = (context) => {
  const page = context.req.path === "/" ? "" : context.req.path;
  const headers = { Location: `/${pageLanguageOf(context)}${page}`, Vary: "Accept-Language" };
  return new Response(null, { status: 302, headers });
};

/** Who comes from the answers of a topic finds it chosen. */
export const showAskPage: Answer = (context) => {
  const topic = context.req.query("topic") ?? "";
  const frame = frameOf(context);
  const values = valuesOf(new URLSearchParams(isTopic(topic) ? { topic } : {}), frame.language);
  return pageAnswer(AskPage({ frame, values, errors: [] }), { headers: PUBLIC });
};

/** With what was typed: people come here from the check page, and from the same page in another language. */
export const showFilledAskPage: Answer = async (context) => {
  const form = await readForm(context.req.raw);
  const frame = frameOf(context);
  const values = valuesOf(form, frame.language);
  return pageAnswer(AskPage({ frame, values, carried: carriedOf(form), errors: [] }));
};

/** Somebody reloads or types the address of a page that only a form leads to. */
export const backToAskPage: Answer = (context) => seeOther(`/${pageLanguageOf(context)}`);

type CheckDeps = LibraryDeps & Pick<PortalDeps, "newIdempotencyKey" | "now">;

/** The form gets its key here and not on the ask page, which is the same for everybody. */
export function checkInquiry(deps: CheckDeps): Answer {
  return async (context) => {
    const form = await readForm(context.req.raw);
    return orAskAgain(context, form, async () => {
      const frame = frameOf(context);
      const values = cleanedValues(valuesOf(form, frame.language));
      const carried = carriedOf(form);
      if (hasOpenQuestions(values)) return pageAnswer(QuestionsPage({ frame, values, carried }));
      const { trap } = carried;
      const { key: idempotencyKey, headers } = formKey(context, form, values, deps);
      const check = { values, idempotencyKey, opened: deps.now(), trap };
      const suggested = await suggestedFor(values, deps);
      return pageAnswer(CheckPage({ frame, ...check, notSent: false, suggested }), { headers });
    });
  };
}

/** Answers that may make sending needless, with a nonce so that "this answered it" counts once for the page. */
async function suggestedFor({ text, topic }: AskValues, deps: CheckDeps): Promise<Suggested> {
  const answers = await fittingAnswers(text, topic, deps);
  return { answers, today: kazakhstanTime(deps.now()).day, nonce: deps.newIdempotencyKey() };
}

/** Nobody is asked twice: whoever has seen the questions of the topic has answered those they wanted to. */
function hasOpenQuestions({ topic, asked }: AskValues): boolean {
  return questionsOf(topic).length > 0 && asked !== topic;
}

/** The questions with what was typed, in another language. */
export const showFilledQuestions: Answer = async (context) => {
  const form = await readForm(context.req.raw);
  const frame = frameOf(context);
  const values = valuesOf(form, frame.language);
  const carried = carriedOf(form);
  if (questionsOf(values.topic).length === 0) return pageAnswer(AskPage({ frame, values, carried, errors: [] }));
  return pageAnswer(QuestionsPage({ frame, values, carried }));
};

/** Somebody opens the address of a topic's questions: they are asked on the ask page. */
export const backToTopic: Answer = (context) => {
  const topic = context.req.param("topic") ?? "";
  if (!isTopic(topic)) throw new PageNotFoundError();
  return seeOther(`/${pageLanguageOf(context)}?topic=${topic}`);
};

/** The questions of one topic, as a part of the ask page: a script puts them there when the topic is chosen. */
export const showTopicQuestions: Answer = (context) => {
  const topic = context.req.param("topic") ?? "";
  if (questionsOf(topic).length === 0) throw new PageNotFoundError();
  const language = pageLanguageOf(context);
  const values = { topic, answers: new Map() };
  return partAnswer(TopicQuestions({ language, values, errorOf: () => undefined }), { headers: PUBLIC });
};

export function submitByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const form = await readForm(context.req.raw);
    const values = valuesOf(form, pageLanguageOf(context));
    const idempotencyKey = form.get("key") ?? deps.newIdempotencyKey();
    return orAskAgain(context, form, async () => {
      try {
        const request = requestOf(values);
        const applicant = formApplicant(form, context, deps.now());
        const taken = await takeInquiry({ channel: "web", request, idempotencyKey, ...applicant }, deps);
        keepLink(context, taken);
        return context.redirect(
          `${statusPath(pageLanguageOf(context), taken.reference)}/received?contact=${taken.contact}`,
          303,
        );
      } catch (error) {
        const kept = { opened: form.get(OPENED_FIELD) ?? "", trap: carriedOf(form).trap };
        return askForMore(context, { values, idempotencyKey, ...kept }, error);
      }
    });
  };
}

/** What was typed is shown again with what is wrong with it: nobody writes their question twice. */
async function orAskAgain(
  context: PortalContext,
  form: URLSearchParams,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const frame = frameOf(context);
    const values = valuesOf(form, frame.language);
    const errors = askErrors(frame.language, error);
    return pageAnswer(AskPage({ frame, values, carried: carriedOf(form), errors }), { status: 400 });
  }
}

/** What the person sent, with the key that makes the next press the same inquiry. */
type Sent = Omit<Parameters<typeof CheckPage>[0], "frame" | "notSent">;

/** The queue did not take it, or proof of work is needed: everything typed stays, and pressing again is enough. */
function askForMore(context: PortalContext, sent: Sent, error: unknown): Promise<Response> {
  const frame = frameOf(context);
  if (error instanceof ProofNeededError) {
    const page = ProofPage({ frame, ...sent, challenge: error.challenge, scripts: PROOF_SCRIPTS });
    return pageAnswer(page, { status: 429 });
  }
  if (!(error instanceof TemporarilyUnavailableError)) throw error;
  const page = CheckPage({ frame, ...sent, notSent: true });
  return pageAnswer(page, { status: 503, headers: { "Retry-After": String(retryAfterSeconds(error)) } });
}
