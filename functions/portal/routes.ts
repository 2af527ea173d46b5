/** Every address of the portal. */
import { PAGE_LANGUAGES } from "../../shared/texts/page-language.ts";
import { showAbout, showPrivacy } from "./about-routes.ts";
import {
  answeredByForm,
  showAnswer,
  showAnswered,
  showAnswers,
  showTopicAnswers,
  suggestByApi,
} from "./answer-routes.ts";
import { addByApi, describeApi, listTopics, showByApi, submitByApi } from "./api-routes.ts";
import {
  backToAskPage,
  backToTopic,
  checkInquiry,
  chooseLanguage,
  showAskPage,
  showFilledAskPage,
  showFilledQuestions,
  showTopicQuestions,
  submitByForm,
} from "./ask-routes.ts";
import { ASSET_ROUTES } from "./assets.ts";
import { fetchByApi, fetchByPage, offerByApi, offerByPage } from "./file-routes.ts";
import { eraseByApi, giveFeedbackByApi, renewLinkByApi, requestLinksByApi, solveByApi } from "./follow-api-routes.ts";
import {
  eraseByForm,
  renewLinkByForm,
  requestLinksByForm,
  showErase,
  showErased,
  showFilledLinks,
  showLink,
  showLinks,
  showLinksSent,
} from "./keeping-routes.ts";
import type { Answer, PortalDeps } from "./portal-deps.ts";
import { giveFeedbackByForm, solveByForm } from "./settle-routes.ts";
import { showIcon, tellRobots, toWholeTag, WHOLE_TAGS } from "./site-routes.ts";
import {
  addByForm,
  backToStatus,
  openDiscreetLink,
  showFilledStatus,
  showReceived,
  showStatus,
} from "./status-routes.ts";

/** One row of the table. */
export type Route = readonly [method: "GET" | "POST" | "DELETE", path: string, answer: Answer];

const LANGUAGE = `/:language{${PAGE_LANGUAGES.join("|")}}`;
const SHORT = `/:short{${[...WHOLE_TAGS.keys()].join("|")}}`;
const STATUS = `${LANGUAGE}/inquiries/:reference`;

/** The table; a method that no row of a path names gets 405. */
export function portalRoutes(deps: PortalDeps): readonly Route[] {
  return [...pageRoutes(deps), ...statusRoutes(deps), ...apiRoutes(deps)];
}

function pageRoutes(deps: PortalDeps): readonly Route[] {
  return [
    ["GET", "/", chooseLanguage],
    ["GET", "/about", chooseLanguage],
    ["GET", "/privacy", chooseLanguage],
    ["GET", "/answers", chooseLanguage],
    ["GET", "/links", chooseLanguage],
    ["GET", SHORT, toWholeTag],
    ["GET", `${SHORT}/:rest{.+}`, toWholeTag],
    ["GET", "/robots.txt", tellRobots],
    ["GET", "/favicon.ico", showIcon],
    ["GET", `${LANGUAGE}/about`, showAbout],
    ["GET", `${LANGUAGE}/privacy`, showPrivacy(deps)],
    ["GET", LANGUAGE, showAskPage],
    ["POST", LANGUAGE, showFilledAskPage],
    ["GET", `${LANGUAGE}/questions`, backToAskPage],
    ["POST", `${LANGUAGE}/questions`, showFilledQuestions],
    ["GET", `${LANGUAGE}/questions/:topic`, backToTopic],
    ["GET", `${LANGUAGE}/questions/:topic/part`, showTopicQuestions],
    ["GET", `${LANGUAGE}/check`, backToAskPage],
    ["POST", `${LANGUAGE}/check`, checkInquiry(deps)],
    ["GET", `${LANGUAGE}/inquiries`, backToAskPage],
    ["POST", `${LANGUAGE}/inquiries`, submitByForm(deps)],
    ["GET", `${LANGUAGE}/links`, showLinks],
    ["POST", `${LANGUAGE}/links`, requestLinksByForm(deps)],
    ["POST", `${LANGUAGE}/links/form`, showFilledLinks],
    ["GET", `${LANGUAGE}/links/sent`, showLinksSent],
    ...ASSET_ROUTES.map(([path, answer]): Route => ["GET", path, answer]),
    ["GET", `${LANGUAGE}/answers`, showAnswers(deps)],
    ["GET", `${LANGUAGE}/answers/:topic`, showTopicAnswers(deps)],
    ["GET", `${LANGUAGE}/answers/:topic/:id`, showAnswer(deps)],
    ["GET", `${LANGUAGE}/answers/:topic/:id/answered`, showAnswered(deps)],
    ["POST", `${LANGUAGE}/answers/:topic/:id/answered`, answeredByForm(deps)],
  ];
}

/** Pages of one inquiry, for who has its link. */
function statusRoutes(deps: PortalDeps): readonly Route[] {
  return [
    ["GET", "/inquiries/:reference", openDiscreetLink(deps)],
    ["GET", STATUS, showStatus(deps)],
    ["POST", STATUS, showFilledStatus(deps)],
    ["GET", `${STATUS}/received`, showReceived(deps)],
    ["GET", `${STATUS}/messages`, backToStatus("write")],
    ["POST", `${STATUS}/messages`, addByForm(deps)],
    ["GET", `${STATUS}/solved`, backToStatus("solve")],
    ["POST", `${STATUS}/solved`, solveByForm(deps)],
    ["GET", `${STATUS}/feedback`, backToStatus("feedback")],
    ["POST", `${STATUS}/feedback`, giveFeedbackByForm(deps)],
    ["GET", `${STATUS}/link`, showLink(deps)],
    ["POST", `${STATUS}/link`, renewLinkByForm(deps)],
    ["GET", `${STATUS}/erase`, showErase(deps)],
    ["POST", `${STATUS}/erase`, eraseByForm(deps)],
    ["GET", `${STATUS}/erased`, showErased(deps)],
    ["GET", `${STATUS}/files`, backToStatus("files")],
    ["POST", `${STATUS}/files`, offerByPage(deps)],
    ["GET", `${STATUS}/files/:file`, fetchByPage(deps)],
  ];
}

function apiRoutes(deps: PortalDeps): readonly Route[] {
  return [
    ["POST", "/api/inquiries", submitByApi(deps)],
    ["GET", "/api/inquiries/:reference", showByApi(deps)],
    ["DELETE", "/api/inquiries/:reference", eraseByApi(deps)],
    ["POST", "/api/inquiries/:reference/messages", addByApi(deps)],
    ["POST", "/api/inquiries/:reference/solved", solveByApi(deps)],
    ["POST", "/api/inquiries/:reference/feedback", giveFeedbackByApi(deps)],
    ["POST", "/api/inquiries/:reference/link", renewLinkByApi(deps)],
    ["POST", "/api/links", requestLinksByApi(deps)],
    ["POST", "/api/inquiries/:reference/files", offerByApi(deps)],
    ["GET", "/api/inquiries/:reference/files/:file", fetchByApi(deps)],
    ["GET", "/api/topics", listTopics],
    ["GET", "/api/answers", suggestByApi(deps)],
    ["GET", "/api/openapi.json", describeApi],
  ];
}
