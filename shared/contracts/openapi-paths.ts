/** The public API's paths, and the answers that each can give, as parts of an OpenAPI 3.1 document. */
import { GATEWAY_CONTENT } from "./gateway-message.ts";
import type { JsonObject } from "./json-schema.ts";

/** A part of the document by its name. */
const ref = (kind: string, name: string): JsonObject => ({ $ref: `#/components/${kind}/${name}` });

const json = (schema: string): JsonObject => ({ "application/json": { schema: ref("schemas", schema) } });

const problemResponse = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: ref("schemas", "Problem") } },
});

/** A status that the gateway in front may also give by itself. */
const problemOrGateway = (description: string): JsonObject => {
  const { content } = problemResponse(description);
  return { description, content: { ...content, ...GATEWAY_CONTENT } };
};

/** Problems by status; what each route can answer with. */
export const RESPONSES = {
  BadRequest: problemResponse("The body is no JSON, or does not fit: `contract-violated`"),
  CrossSite: problemResponse("A page of another site sent it: `cross-site`"),
  MethodNotAllowed: {
    ...problemResponse("The address does not take that method: `method-not-allowed`"),
    headers: { Allow: { description: "The methods that it takes", schema: { type: "string" } } },
  },
  NotFound: problemResponse("No such inquiry, or another secret: the two are never told apart: `not-found`"),
  Conflict: problemResponse(
    "Not in a state to take this: `being-registered`, `not-answered`, `inquiry-closed`, `too-many-files`",
  ),
  TooLarge: problemOrGateway("The body is too large: `body-too-large`"),
  MediaType: problemResponse("The content type is not application/json: `media-type-not-supported`"),
  TooMany: {
    ...problemOrGateway(
      "Beyond a budget: `proof-needed` (solve `challenge`, ALTCHA's form, and send the same request with the solution in `Proof-Of-Work`; or come back later) or `too-many-requests`",
    ),
    headers: { "Retry-After": { description: "Seconds", schema: { type: "integer" } } },
  },
  Fault: problemOrGateway("A fault of ours: `fault`"),
  Unavailable: {
    ...problemOrGateway("Nothing was taken in; the same request will do later: `temporarily-unavailable`"),
    headers: { "Retry-After": { description: "Seconds", schema: { type: "integer" } } },
  },
} as const satisfies Readonly<Record<string, JsonObject>>;

const ofBody = {
  403: ref("responses", "CrossSite"),
  400: ref("responses", "BadRequest"),
  413: ref("responses", "TooLarge"),
  415: ref("responses", "MediaType"),
};
const ofService = {
  405: ref("responses", "MethodNotAllowed"),
  429: ref("responses", "TooMany"),
  500: ref("responses", "Fault"),
  503: ref("responses", "Unavailable"),
};

const requestBody = (schema: string): JsonObject => ({ required: true, content: json(schema) });

const answer = (status: number, description: string, schema: string): JsonObject => ({
  [status]: { description, content: json(schema) },
});

const ofLink = { security: [{ statusLink: [] }], parameters: [ref("parameters", "Reference")] };
const ofChange = {
  403: ref("responses", "CrossSite"),
  404: ref("responses", "NotFound"),
  409: ref("responses", "Conflict"),
  ...ofService,
};

/** Every path and what can be done there. */
export const PATHS = {
  "/api/inquiries": {
    post: {
      operationId: "submitInquiry",
      summary: "Ask. Accepted means durable: it will be answered, however often the request is repeated",
      parameters: [
        ref("parameters", "IdempotencyKey"),
        ref("parameters", "AcceptLanguage"),
        ref("parameters", "ProofOfWork"),
      ],
      requestBody: requestBody("InquiryRequest"),
      responses: { ...answer(202, "Accepted", "InquiryAccepted"), ...ofBody, ...ofService },
    },
  },
  "/api/inquiries/{reference}": {
    get: {
      operationId: "showInquiry",
      summary: "See where an inquiry stands, and the conversation",
      security: [{ statusLink: [] }],
      parameters: [ref("parameters", "Reference")],
      responses: {
        ...answer(200, "The inquiry as the person sees it", "InquiryView"),
        404: ref("responses", "NotFound"),
        ...ofService,
      },
    },
    delete: {
      operationId: "eraseInquiry",
      summary: "Delete the inquiry and everything about its person, for good",
      ...ofLink,
      responses: {
        ...answer(200, "The receipt", "InquiryErased"),
        403: ref("responses", "CrossSite"),
        404: ref("responses", "NotFound"),
        ...ofService,
      },
    },
  },
  "/api/inquiries/{reference}/messages": {
    post: {
      operationId: "addMessage",
      summary: "Write again",
      security: [{ statusLink: [] }],
      parameters: [ref("parameters", "Reference"), ref("parameters", "IdempotencyKey")],
      requestBody: requestBody("MessageRequest"),
      responses: {
        ...answer(201, "The inquiry with the message", "InquiryView"),
        ...answer(202, "It was closed too long ago: the message is a new inquiry, linked to it", "InquiryAccepted"),
        ...ofBody,
        404: ref("responses", "NotFound"),
        409: ref("responses", "Conflict"),
        ...ofService,
      },
    },
  },
  "/api/inquiries/{reference}/solved": {
    post: {
      operationId: "solveInquiry",
      summary: "Say that the matter is solved; saying it twice is saying it once",
      ...ofLink,
      responses: { ...answer(200, "The inquiry after that", "InquiryView"), ...ofChange },
    },
  },
  "/api/inquiries/{reference}/feedback": {
    post: {
      operationId: "giveFeedback",
      summary: "Say what you think of the answer; saying something else later replaces it",
      ...ofLink,
      requestBody: requestBody("Feedback"),
      responses: { ...answer(200, "The inquiry with the feedback", "InquiryView"), ...ofBody, ...ofChange },
    },
  },
  "/api/inquiries/{reference}/link": {
    post: {
      operationId: "renewLink",
      summary:
        "Make a new status link; the ones before open nothing any more. It also goes out by mail, if mail is wanted",
      security: [{ statusLink: [] }],
      parameters: [ref("parameters", "Reference"), ref("parameters", "IdempotencyKey")],
      responses: { ...answer(200, "The new link", "InquiryAccepted"), ...ofChange },
    },
  },
  "/api/links": {
    post: {
      operationId: "requestLinks",
      summary:
        "Have the links of all open inquiries of an address mailed to it. The answer is the same for every address",
      requestBody: requestBody("LinksRequest"),
      responses: { 202: { description: "If there are any, a mail goes out" }, ...ofBody, ...ofService },
    },
  },
  "/api/inquiries/{reference}/files": {
    post: {
      operationId: "offerUpload",
      summary:
        "Add a file: take one of the inquiry's places, then post `fields` and the file, as `file`, to `url` as multipart/form-data",
      security: [{ statusLink: [] }],
      parameters: [ref("parameters", "Reference"), ref("parameters", "IdempotencyKey")],
      requestBody: requestBody("FileRequest"),
      responses: {
        ...answer(201, "A signed form for this one file", "FileUpload"),
        ...ofBody,
        404: ref("responses", "NotFound"),
        409: ref("responses", "Conflict"),
        ...ofService,
      },
    },
  },
  "/api/inquiries/{reference}/files/{file}": {
    get: {
      operationId: "fetchFile",
      summary: "Fetch a clean file, from the address that the answer leads to",
      security: [{ statusLink: [] }],
      parameters: [ref("parameters", "Reference"), ref("parameters", "File")],
      responses: {
        303: {
          description: "Where it is, for a minute; sent to be saved under its name",
          headers: { Location: { schema: { type: "string", format: "uri" } } },
        },
        404: ref("responses", "NotFound"),
        ...ofService,
      },
    },
  },
  "/api/topics": {
    get: {
      operationId: "listTopics",
      summary: "The topics, in the order in which people are offered them",
      responses: { ...answer(200, "The topics", "Topics"), ...ofService },
    },
  },
  "/api/answers": {
    get: {
      operationId: "suggestAnswers",
      summary: "Up to three short answers that fit a question; none if nothing fits well",
      parameters: [ref("parameters", "QuestionText"), ref("parameters", "Language")],
      responses: {
        ...answer(200, "The answers, the best first", "Answers"),
        400: ref("responses", "BadRequest"),
        ...ofService,
      },
    },
  },
  "/api/openapi.json": {
    get: {
      operationId: "describeApi",
      summary: "This document",
      responses: {
        200: { description: "OpenAPI 3.1", content: { "application/json": { schema: { type: "object" } } } },
      },
    },
  },
} as const satisfies JsonObject;
