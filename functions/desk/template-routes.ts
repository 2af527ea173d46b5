/** Reply templates, and the portal's answers as operators look them up while they write. */
import {
  type PortalAnswerView,
  portalAnswersQuery,
  type TemplateView,
  templateRequest,
  templatesQuery,
} from "../../shared/contracts/desk/templates.ts";
import { type Answer, answerPath, answerTextLanguage, isStale } from "../../shared/domain/answers/answer.ts";
import type { AnswerIndex } from "../../shared/domain/answers/answer-index.ts";
import { plainText } from "../../shared/domain/answers/plain-text.ts";
import { searchAnswers } from "../../shared/domain/answers/suggest-answers.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import { type AnswerLanguage, isAnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { kazakhstanTime } from "../../shared/domain/local-date.ts";
import { isTopic, type Topic } from "../../shared/domain/topic.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { bodyOf, type Call, expectNoBody, json, noContent, queryOf, versionOf } from "./desk-call.ts";
import { ChangedSinceError, NotThereError, VersionNeededError } from "./desk-errors.ts";

type TemplateKey = { readonly topic: Topic; readonly id: string; readonly language: AnswerLanguage };

/** What these routes need from outside. */
export type TemplateDeps = {
  readonly templates: {
    ofTopic(topic: Topic): Promise<readonly TemplateView[]>;
    put(template: Omit<TemplateView, "version">, version: number | undefined): Promise<TemplateView | undefined>;
    delete(key: TemplateKey, version: number, at: string): Promise<boolean>;
  };
  /** Where people reach the portal. */
  readonly portalUrl: string;
  readonly library: { answers(): Promise<readonly Answer[]>; index(): Promise<AnswerIndex> };
};

/** Short, and typed after `::`. */
const TEMPLATE_ID = /^[a-z0-9][a-z0-9-]{0,30}$/;

/** GET /api/templates?topic=… */
export function listTemplates({ templates }: TemplateDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { topic } = queryOf(templatesQuery, call);
    return json({ templates: await reach(templates.ofTopic(topic)) });
  };
}

/**
 * PUT /api/templates/{topic}/{id}/{language}: a new one, or a new text for the version that If-Match names.
 * @throws VersionNeededError if one is there and no version is named, ChangedSinceError if it has another by now
 */
export function putTemplate({ templates }: TemplateDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const key = keyOf(call);
    const version = call.request.headers.has("If-Match") ? versionOf(call) : undefined;
    const { title, text } = await bodyOf(templateRequest, call);
    const template = await reach(templates.put({ ...key, title, text }, version));
    if (template === undefined) throw version === undefined ? new VersionNeededError() : new ChangedSinceError();
    call.audit.about({ difference: { template: { after: nameOf(key) } } });
    return json(template);
  };
}

/**
 * DELETE /api/templates/{topic}/{id}/{language}
 * @throws VersionNeededError, or ChangedSinceError if it has another version by now
 */
export function deleteTemplate({ templates }: TemplateDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const key = keyOf(call);
    const version = versionOf(call);
    await expectNoBody(call);
    if (!(await reach(templates.delete(key, version, call.at)))) throw new ChangedSinceError();
    call.audit.about({ difference: { template: { before: nameOf(key) } } });
    return noContent();
  };
}

/** GET /api/answers?topic=…&language=…&q=…&review=past */
export function listPortalAnswers({ library, portalUrl }: TemplateDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    const { topic, language = "ru", q, review } = queryOf(portalAnswersQuery, call);
    const found = q === undefined ? await reach(library.answers()) : searchAnswers(await reach(library.index()), q);
    const { day } = kazakhstanTime(call.at);
    const wanted = found.filter(
      (answer) => (topic ?? answer.topic) === answer.topic && (review === undefined || isStale(answer, day)),
    );
    return json({ answers: wanted.map((answer) => answerView(answer, language, portalUrl)) });
  };
}

/** Its address is whole: it is sent to people. */
function answerView(answer: Answer, reader: AnswerLanguage, portalUrl: string): PortalAnswerView {
  const { topic, id, checkedOn, reviewBy } = answer;
  const language = answerTextLanguage(reader);
  const text = answer.texts[language];
  const url = new URL(`/${reader}/${answerPath(answer)}`, portalUrl).href;
  return { topic, id, language, title: text.title, text: plainText(text.body), checkedOn, reviewBy, url };
}

function keyOf({ param }: Call): TemplateKey {
  const [topic, id, language] = [param("topic"), param("id"), param("language")];
  if (!isTopic(topic) || !isAnswerLanguage(language)) throw new NotThereError();
  if (TEMPLATE_ID.test(id)) return { topic, id, language };
  const detail = "Lower-case letters, digits and hyphens, such as documents-needed; at most 31";
  throw new ContractError("template", [{ pointer: "/id", code: "template-id-not-valid", detail }]);
}

function nameOf({ topic, id, language }: TemplateKey): string {
  return `${topic}/${id}/${language}`;
}
