/** Records as Lambda hands them to queue and stream consumers. */
import type { DynamoDBRecord, SQSEvent, SQSRecord } from "aws-lambda";

export const QUEUE_ARN = "arn:aws:sqs:eu-central-1:000000000000:Intake";

/** A record of a queue's batch. */
export function anSqsRecord(change: Partial<SQSRecord> & { readonly receiveCount?: number } = {}): SQSRecord {
  const { receiveCount = 1, ...rest } = change;
  return {
    messageId: "message-1",
    receiptHandle: "receipt-1",
    body: "{}",
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: "1795413600000",
      SenderId: "AIDA",
      ApproximateFirstReceiveTimestamp: "1795413600001",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: QUEUE_ARN,
    awsRegion: "eu-central-1",
    ...rest,
  };
}

/** The message attribute in which senders name the inquiry. */
export function withReference(reference: string): Pick<SQSRecord, "messageAttributes"> {
  return { messageAttributes: { reference: { dataType: "String", stringValue: reference } } };
}

/** A batch of records, each with its own message id. */
export function anSqsBatch(...ids: readonly string[]): SQSEvent {
  return { Records: ids.map((messageId) => anSqsRecord({ messageId })) };
}

/** A record of the table's stream. */
export function aStreamRecord(sequenceNumber: string): DynamoDBRecord {
  return { eventID: `event-${sequenceNumber}`, eventName: "INSERT", dynamodb: { SequenceNumber: sequenceNumber } };
}
