/** The pages on which people find an answer before they ask, and the suggestions of the API. */
import { answersQuery } from "../../shared/contracts/answers-view.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { answerPath } from "../../shared/domain/answers/answer.ts";
import { kazakhstanTime } from "../../shared/domain/local-date.ts";
import { readForm } from "../../shared/platform/request-body.ts";
import { AnsweredPage, AnswerPage } from "../../web/portal/answers/answer-page.tsx";
import { AnswersPage, FoundAnswersPage, SEARCH_MAX_CHARACTERS } from "../../web/portal/answers/answers-page.tsx";
import { TopicPage } from "../../web/portal/answers/topic-page.tsx";
import { countAnswered } from "./count-answered.ts";
import { answerAt, answersOf, answersViewOf, findAnswers, fittingAnswers } from "./find-answers.ts";
import { frameOf, pageAnswer, pageLanguageOf, seeOther } from "./page-answer.ts";
import type { Answer, PortalContext, PortalDeps } from "./portal-deps.ts";

/** Five minutes, in seconds: a corrected answer is everywhere soon. */
const KEEP_SECONDS = 300;
const PUBLIC = { "Cache-Control": `public, max-age=${KEEP_SECONDS}` };
/** A page with a nonce is one person's: their own browser alone keeps it, and it stays one look at the answer. */
const PRIVATE = { "Cache-Control": `private, max-age=${KEEP_SECONDS}` };

/** All topics, or what a search finds; a search is kept nowhere. */
export function showAnswers(deps: PortalDeps): Answer {
  return async (context) => {
    const frame = frameOf(context);
    const words = (context.req.query("q") ?? "").trim().slice(0, SEARCH_MAX_CHARACTERS);
    if (words !== "") return pageAnswer(FoundAnswersPage({ frame, words, found: await findAnswers(words, deps) }));
    return pageAnswer(AnswersPage({ frame, answers: await deps.library.answers() }), { headers: PUBLIC });
  };
}

export function showTopicAnswers(deps: PortalDeps): Answer {
  return async (context) => {
    const found = await answersOf(context.req.param("topic") ?? "", deps);
    return pageAnswer(TopicPage({ frame: frameOf(context), ...found }), { headers: PUBLIC });
  };
}

export function showAnswer(deps: PortalDeps): Answer {
  return async (context) => {
    const answer = await answerOf(context, deps);
    const today = kazakhstanTime(deps.now()).day;
    const page = AnswerPage({ frame: frameOf(context), answer, today, nonce: deps.newIdempotencyKey() });
    return pageAnswer(page, { headers: PRIVATE });
  };
}

/** "This answered it." */
export function answeredByForm(deps: PortalDeps): Answer {
  return async (context) => {
    const { topic, id } = await answerOf(context, deps);
    const nonce = (await readForm(context.req.raw)).get("nonce") ?? "";
    const language = pageLanguageOf(context);
    await countAnswered({ topic, id, language, nonce, sourceIp: context.env.sourceIp }, deps);
    return seeOther(`/${language}/${answerPath({ topic, id })}/answered`);
  };
}

export function showAnswered(deps: PortalDeps): Answer {
  return async (context) => {
    const answer = await answerOf(context, deps);
    return pageAnswer(AnsweredPage({ frame: frameOf(context), answer }), { headers: PUBLIC });
  };
}

/** What fits a question that is being typed. It is somebody's question: no-store, and never in a log. */
export function suggestByApi(deps: PortalDeps): Answer {
  return async (context) => {
    const { q, language } = parseContract(answersQuery, context.req.query(), "query");
    return context.json(answersViewOf(await fittingAnswers(q, "", deps), language));
  };
}

function answerOf({ req }: PortalContext, deps: PortalDeps) {
  return answerAt(req.param("topic") ?? "", req.param("id") ?? "", deps);
}
