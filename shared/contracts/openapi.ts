/** The public JSON API as an OpenAPI 3.1 document, made from the contracts. */
import { ANSWER_LANGUAGES, DEFAULT_LANGUAGE } from "../domain/language/answer-language.ts";
import { BODY_MAX_BYTES, IDEMPOTENCY_KEY_CHARACTERS, SUGGESTION_TEXT_MAX_CHARACTERS } from "../domain/limits.ts";
import { PROOF_HEADER } from "../domain/proof-of-work.ts";
import { answersView } from "./answers-view.ts";
import { fileRequest, fileUpload } from "./file-requests.ts";
import { GATEWAY_MESSAGE, GATEWAY_WORDS } from "./gateway-message.ts";
import { inquiryRequest, messageRequest } from "./inquiry-request.ts";
import { INQUIRY_REQUEST_WORDS } from "./inquiry-request-words.ts";
import { inquiryAccepted, inquiryErasedView, inquiryView, topicsView } from "./inquiry-view.ts";
import { inputSchema, type JsonObject, namedSchemas, outputSchema, withWords } from "./json-schema.ts";
import { PATHS, RESPONSES } from "./openapi-paths.ts";
import { feedback, linksRequest } from "./person-requests.ts";
import { problem } from "./problem.ts";

const DESCRIPTION = `Ask the Unified Contact Center, see where an inquiry stands, write again.
Texts are cleaned of what no channel carries and normalised to NFC; nothing else is changed. Times are ISO 8601, UTC.
A body has at most ${BODY_MAX_BYTES} bytes. Every error of the service is a problem details object (RFC 9457); \`type\` is
\`urn:ucc:problem:<code>\`, and \`errors\` names each wrong field by JSON pointer and a stable code. Their words are English, for developers: what a person
reads is made from the codes.
${GATEWAY_WORDS}`;

const PARAMETERS = {
  QuestionText: {
    name: "q",
    in: "query",
    required: true,
    description: "What somebody asks, in any language and script, or its beginning; it is neither logged nor kept",
    schema: { type: "string", minLength: 1, maxLength: SUGGESTION_TEXT_MAX_CHARACTERS },
  },
  Language: {
    name: "language",
    in: "query",
    description: "In which the answers are wanted; those that are not written in it come in another, and say so",
    schema: { type: "string", enum: ANSWER_LANGUAGES, default: DEFAULT_LANGUAGE },
  },
  Reference: {
    name: "reference",
    in: "path",
    required: true,
    description: "Twelve symbols, such as 7K3M-Q9XD-2V4D; any case, with or without hyphens",
    schema: { type: "string" },
  },
  File: {
    name: "file",
    in: "path",
    required: true,
    description: "The `id` of one of the inquiry's files",
    schema: { type: "string" },
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "The same request under the same key is one inquiry, for ever, also once it has been erased: it is accepted again, and its link leads nowhere. Another body is another inquiry",
    schema: {
      type: "string",
      minLength: IDEMPOTENCY_KEY_CHARACTERS.min,
      maxLength: IDEMPOTENCY_KEY_CHARACTERS.max,
    },
  },
  AcceptLanguage: {
    name: "Accept-Language",
    in: "header",
    description:
      "Where the request names no `language`, the person is answered in the best of these that is one of the service's languages, or is close to one. It is no part of the request: repeated under the same key with another, it stays the same inquiry",
    schema: { type: "string" },
  },
  ProofOfWork: {
    name: PROOF_HEADER,
    in: "header",
    description: "Base64 of the JSON `{algorithm, challenge, number, salt, signature}`; good for one inquiry",
    schema: { type: "string" },
  },
} as const satisfies JsonObject;

const SENT = {
  MessageRequest: messageRequest,
  Feedback: feedback,
  LinksRequest: linksRequest,
  FileRequest: fileRequest,
};
const ANSWERED = {
  InquiryAccepted: inquiryAccepted,
  InquiryView: inquiryView,
  InquiryErased: inquiryErasedView,
  FileUpload: fileUpload,
  Topics: topicsView,
  Answers: answersView,
  Problem: problem,
};

/** The document. */
export function openapiDocument(): JsonObject {
  return {
    openapi: "3.1.0",
    info: { title: "Unified Contact Center", version: "1", description: DESCRIPTION },
    servers: [{ url: "/" }],
    paths: PATHS,
    components: {
      schemas: {
        InquiryRequest: withWords(inputSchema(inquiryRequest), INQUIRY_REQUEST_WORDS),
        ...namedSchemas(SENT, inputSchema),
        ...namedSchemas(ANSWERED, outputSchema),
        GatewayMessage: GATEWAY_MESSAGE,
      },
      parameters: PARAMETERS,
      responses: RESPONSES,
      securitySchemes: {
        statusLink: { type: "http", scheme: "bearer", description: "The `key` of the status link" },
      },
    },
  };
}
