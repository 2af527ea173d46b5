/** The first call of each function: an event that makes it call AWS once or a few times, and a stand-in that answers. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import * as z from "zod";
import { LOOPBACK, listenOnLoopback } from "../local/loopback.ts";
import type { Undo } from "../local/undo.ts";
import { inquiryToItem } from "../shared/adapters/inquiry-item.ts";
import { sampleInquiry, sampleRequest } from "./sample-inquiry.ts";

/** Answers every call as fast as can be, with the little that the SDK checks. */
export async function startStandIn(undo: Undo): Promise<string> {
  const server = createServer((request, response) => {
    bodyOf(request)
      .then(answerTo)
      .then(
        (answer) => response.writeHead(200, { "content-type": answer.startsWith("<") ? XML : JSON_1_0 }).end(answer),
        (error: unknown) => {
          console.error(error);
          response.destroy();
        },
      );
  });
  const port = await listenOnLoopback(server, 0, "bench stand-in");
  undo.add(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://${LOOPBACK}:${port}`;
}

const JSON_1_0 = "application/x-amz-json-1.0";
const XML = "application/xml";

/** S3 is asked without a body, and only for what lies under a name. */
const NOTHING_THERE = "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>";

const callSchema = z.object({ MessageBody: z.string().optional(), SecretId: z.string().optional() });

function answerTo(body: string): string {
  if (body === "") return NOTHING_THERE;
  const { MessageBody, SecretId } = callSchema.parse(JSON.parse(body));
  if (SecretId !== undefined) return JSON.stringify({ SecretString: "s".repeat(64), VersionId: "1" });
  if (MessageBody === undefined) return "{}";
  // The SDK compares SQS's digest with its own.
  return JSON.stringify({ MessageId: "1", MD5OfMessageBody: createHash("md5").update(MessageBody).digest("hex") });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

const deadLetterQueues = z.record(z.string(), z.unknown());

/** @param environment the function's: it names the queues that it reads */
export function firstEvent(functionName: string, environment: Readonly<Record<string, string>>): unknown {
  if (functionName === "portal") return httpCall("POST", "/api/inquiries", JSON.stringify(sampleRequest(1)));
  if (functionName === "desk") return httpCall("GET", "/api/me");
  if (functionName === "watch-deadlines") return {};
  if (functionName === "relay-changes") return { Records: [openedInquiry()] };
  const [queueArn = ""] = Object.keys(deadLetterQueues.parse(JSON.parse(environment["DEAD_LETTER_QUEUES"] ?? "{}")));
  return { Records: [unreadableMessage(queueArn)] };
}

/** What no consumer can read: it sends it to the dead-letter queue. */
function unreadableMessage(eventSourceARN: string): unknown {
  const attributes = { ApproximateReceiveCount: "1", MessageGroupId: "bench" };
  return { messageId: "1", receiptHandle: "1", body: "{}", attributes, messageAttributes: {}, eventSourceARN };
}

function openedInquiry(): unknown {
  const NewImage = inquiryToItem(sampleInquiry(1));
  const { pk, sk } = NewImage;
  return { eventID: "1", eventName: "INSERT", dynamodb: { SequenceNumber: "1", Keys: { pk, sk }, NewImage } };
}

/** An HTTP API's event, payload format 2.0. */
function httpCall(method: string, path: string, body?: string): unknown {
  return {
    version: "2.0",
    rawPath: path,
    rawQueryString: "",
    headers: { "content-type": "application/json" },
    requestContext: {
      domainName: "ucc.example",
      requestId: "1",
      http: { method, path, sourceIp: "192.0.2.1" },
    },
    body,
    isBase64Encoded: false,
  };
}
