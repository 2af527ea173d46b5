/** The desk's JSON API as an OpenAPI 3.1 document, made from the contracts. */
import { REFUSAL_REASONS } from "../../domain/desk/refused-action.ts";
import { GATEWAY_CONTENT, GATEWAY_MESSAGE, GATEWAY_WORDS } from "../gateway-message.ts";
import { inquiryErasedView } from "../inquiry-view.ts";
import { inputSchema, type JsonObject, namedSchemas, outputSchema } from "../json-schema.ts";
import * as actions from "./actions.ts";
import type { DescribedRoute } from "./described-route.ts";
import { deskInquiry, fileLinkView } from "./inquiry.ts";
import { DESCRIBED_ROUTES } from "./openapi-routes.ts";
import {
  absenceRequest,
  me,
  operatorRequest,
  operatorsView,
  operatorView,
  signInView,
  viewsRequest,
} from "./operators.ts";
import { deskProblem } from "./problem.ts";
import { deskTopicsView, nextQuery, nextTaken, queuePage, queueQuery, workView } from "./queue.ts";
import { searchQuery, searchResults } from "./search.ts";
import * as supervisor from "./supervisor.ts";
import * as templates from "./templates.ts";

const DESCRIPTION = `What operators and supervisors do, at the origin of the desk's app; there is no CORS.
Sign in by OpenID Connect (authorization code with PKCE; GET /api/sign-in tells where) and send the access token as
\`Authorization: Bearer\`. Bodies are JSON and strict: an unknown field is refused. A change of an inquiry needs \`If-Match\`
with the ETag it was decided on: 428 without, 409 \`version-conflict\` with what happened since (\`conflict\`) when it is old;
a change of a template or an operator needs their \`version\` there, and is told no history.
A 409 of another type is the reason why the action is not possible now. What is not there, and what is of a topic that is not
the caller's, is 404 alike. Times are ISO 8601, UTC. Every error of the service is a problem details object (RFC 9457).
${GATEWAY_WORDS}
It is the gateway, too, that looks at the token first: most of 401 are its own.`;

const SENT = {
  AbsenceRequest: absenceRequest,
  ViewsRequest: viewsRequest,
  CallRequest: actions.callRequest,
  ReplyRequest: actions.replyRequest,
  QuestionRequest: actions.questionRequest,
  NoteRequest: actions.noteRequest,
  TransferRequest: actions.transferRequest,
  ReferRequest: actions.referRequest,
  ExtendRequest: actions.extendRequest,
  AnswerLinkRequest: actions.answerLinkRequest,
  MergeRequest: actions.mergeRequest,
  ContactRequest: actions.contactRequest,
  ContactConfirmation: actions.contactConfirmation,
  EraseRequest: actions.eraseRequest,
  DraftRequest: actions.draftRequest,
  PresenceRequest: actions.presenceRequest,
  TemplateRequest: templates.templateRequest,
  OperatorRequest: operatorRequest,
  DeadLettersRequest: supervisor.deadLettersRequest,
};
const ANSWERED = {
  SignIn: signInView,
  Me: me,
  Topics: deskTopicsView,
  QueuePage: queuePage,
  NextTaken: nextTaken,
  Logged: actions.callLogged,
  DraftSaved: actions.draftSaved,
  DeskInquiry: deskInquiry,
  ContactProposed: actions.contactProposed,
  InquiryErased: inquiryErasedView,
  FileLink: fileLinkView,
  SearchResults: searchResults,
  Template: templates.templateView,
  Templates: templates.templatesView,
  PortalAnswers: templates.portalAnswersView,
  Board: supervisor.board,
  Report: supervisor.report,
  Operator: operatorView,
  Operators: operatorsView,
  Work: workView,
  DeadLetters: supervisor.deadLettersView,
  DeadLettersSettled: supervisor.deadLettersSettled,
  AuditPage: supervisor.auditPage,
  Problem: deskProblem,
};
const ASKED = {
  QueueQuery: queueQuery,
  NextQuery: nextQuery,
  SearchQuery: searchQuery,
  TemplatesQuery: templates.templatesQuery,
  DraftQuery: actions.draftQuery,
  PortalAnswersQuery: templates.portalAnswersQuery,
  ReportQuery: supervisor.reportQuery,
  AuditQuery: supervisor.auditQuery,
} as const;

/** Problem details of a 409: every reason there is, for whoever has words of their own for each. */
const CONFLICT: JsonObject = {
  allOf: [
    { $ref: "#/components/schemas/Problem" },
    {
      type: "object",
      properties: {
        type: {
          oneOf: Object.entries({
            "version-conflict":
              "Somebody was faster: of an inquiry `conflict` tells what they did since the version that If-Match names.",
            "draft-conflict": "The caller's draft was saved elsewhere since: `draft` is the one that stands there.",
            ...REFUSAL_REASONS,
          }).map(([code, description]) => ({ const: `urn:ucc:problem:${code}`, description })),
        },
      },
    },
  ],
};

/** The document. */
export function deskOpenapiDocument(): JsonObject {
  const byPath = Map.groupBy(DESCRIBED_ROUTES, ({ path }) => path);
  return {
    openapi: "3.1.0",
    info: { title: "Desk of the Unified Contact Center", version: "1", description: DESCRIPTION },
    servers: [{ url: "/" }],
    paths: Object.fromEntries([...byPath].map(([path, routes]) => [path, pathItem(routes)])),
    components: {
      schemas: {
        ...namedSchemas(SENT, inputSchema),
        ...namedSchemas(ANSWERED, outputSchema),
        Conflict: CONFLICT,
        GatewayMessage: GATEWAY_MESSAGE,
      },
      securitySchemes: { signIn: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

function pathItem(routes: readonly DescribedRoute[]): JsonObject {
  return Object.fromEntries(routes.map((route) => [route.method, operation(route)]));
}

function operation(route: DescribedRoute): JsonObject {
  const { id, summary, body } = route;
  const parameters = parametersOf(route);
  return {
    operationId: id,
    summary,
    ...(route.isOpen === true ? {} : { security: [{ signIn: [] }] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: content("application/json", body) } }),
    responses: responsesOf(route),
  };
}

function parametersOf({ path, query, isVersioned, id }: DescribedRoute): readonly JsonObject[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) =>
    parameter(String(name), "path", { type: "string" }),
  );
  const headers = [
    ...(isVersioned === undefined ? [] : [parameter("If-Match", "header", { type: "string" }, isVersioned === true)]),
    ...(id === "logInquiry" ? [parameter("Idempotency-Key", "header", { type: "string" }, false)] : []),
  ];
  return [...inPath, ...headers, ...queryParameters(query)];
}

function parameter(name: string, place: string, schema: unknown, required = true): JsonObject {
  return { name, in: place, required, schema };
}

function queryParameters(query: string | undefined): readonly JsonObject[] {
  const schema = Object.entries(ASKED).find(([name]) => name === query)?.[1];
  if (schema === undefined) return [];
  const { properties, required } = inputSchema(schema);
  const named = typeof properties === "object" && properties !== null ? Object.entries(properties) : [];
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  return named.map(([name, of]) => parameter(name, "query", of, needed.includes(name)));
}

function responsesOf(route: DescribedRoute): JsonObject {
  const [status, schema] = route.answer;
  const answer = {
    description: status === 204 ? "Done" : "The answer",
    ...(schema === undefined ? {} : { content: content("application/json", schema) }),
  };
  return {
    [status]: answer,
    ...Object.fromEntries(problemsOf(route).map(([code, says]) => [code, problem(code, says)])),
  };
}

/** What can be wrong with a request, and where that can be. */
const PROBLEMS: readonly (readonly [status: number, says: string, isPossible: (route: DescribedRoute) => boolean])[] = [
  [400, "It does not fit its contract", (route) => isSent(route) || route.query !== undefined],
  [401, "Not signed in, or not any more", () => true],
  [403, "The role may not do this", () => true],
  [404, "Absent, or not the caller's: never told apart", ({ path }) => path.includes("{")],
  [409, "Somebody was faster, or it is not possible now", isChange],
  [413, "The body is too large", ({ body }) => body !== undefined],
  [415, "The content type is not application/json", isSent],
  [428, "If-Match is missing", ({ isVersioned }) => isVersioned !== undefined],
  [500, "A fault of ours", () => true],
  [503, "Nothing was done; the same request will do later", () => true],
];

function problemsOf(route: DescribedRoute): readonly (readonly [status: number, says: string])[] {
  if (route.isOpen === true) return [];
  return PROBLEMS.filter(([, , isPossible]) => isPossible(route)).map(([status, says]) => [status, says]);
}

function isSent({ method }: DescribedRoute): boolean {
  return method !== "get";
}

function isChange({ isVersioned, path }: DescribedRoute): boolean {
  return isVersioned !== undefined || path.endsWith("/note") || path.endsWith("/draft") || path.includes("/replies/");
}

/** Statuses that the gateway in front may also give by itself. */
const GATEWAY_STATUSES: readonly number[] = [401, 413, 500, 503];

function problem(status: number, description: string): JsonObject {
  const ours = content("application/problem+json", status === 409 ? "Conflict" : "Problem");
  return { description, content: GATEWAY_STATUSES.includes(status) ? { ...ours, ...GATEWAY_CONTENT } : ours };
}

function content(type: string, schema: string): JsonObject {
  return { [type]: { schema: { $ref: `#/components/schemas/${schema}` } } };
}
