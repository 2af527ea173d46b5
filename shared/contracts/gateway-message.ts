/** What AWS's HTTP API answers by itself, before or in the place of a function of ours; the documents of both APIs tell it. */
import type { JsonObject } from "./json-schema.ts";

/** Its body: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html */
export const GATEWAY_MESSAGE: JsonObject = {
  type: "object",
  properties: { message: { type: "string", description: "English; not to be relied on" } },
  required: ["message"],
};

/** As a document's answer, beside the problem that a function of ours gives with the same status. */
export const GATEWAY_CONTENT: JsonObject = {
  "application/json": { schema: { $ref: "#/components/schemas/GatewayMessage" } },
};

/** For a document's description; limits: docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
export const GATEWAY_WORDS = `What AWS's gateway in front answers by itself is no problem details but \`{"message": "…"}\` as application/json: a body
over 10 MB (413), headers over 10,240 bytes (431), more requests than it lets through (429), and a service that fails to answer (500, 503).`;
