/** SQS events as Lambda hands them over, and a dead-letter queue that remembers. */
import type { SQSEvent, SQSRecord } from "aws-lambda";
import type { DeadLetters } from "../shared/platform/sqs-batch.ts";

/** One record; `receiveCount` 1 is its first delivery. */
function anSqsRecord(
  body: string,
  change: { messageId?: string; receiveCount?: number; reference?: string } = {},
): SQSRecord {
  const { messageId = "message-1", receiveCount = 1, reference } = change;
  return {
    messageId,
    receiptHandle: `receipt-of-${messageId}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: "1795413600000",
      SenderId: "AIDAEXAMPLE",
      ApproximateFirstReceiveTimestamp: "1795413600000",
    },
    messageAttributes: reference === undefined ? {} : { reference: { dataType: "String", stringValue: reference } },
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-central-1:000000000000:source",
    awsRegion: "eu-central-1",
  };
}

/** A batch of bodies, each in its first delivery. */
export function anSqsEvent(bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map((body, index) => anSqsRecord(body, { messageId: `message-${index + 1}` })) };
}

/** Remembers what was given up on, and why. */
export function deadLetterBox(
  maxReceiveCount = 5,
): DeadLetters & { readonly letters: { messageId: string; reason: string }[] } {
  const letters: { messageId: string; reason: string }[] = [];
  return {
    letters,
    maxReceiveCount: () => maxReceiveCount,
    send: async (record, reason) => void letters.push({ messageId: record.messageId, reason }),
  };
}
