/** SQS messages as Lambda hands them to a function: docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
import * as z from "zod";
import { type Json, type JsonObject, tryParseJson } from "./json.ts";

/** A message as SQS's JSON protocol gives it. */
export const queuedMessageSchema = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string().default(""),
  Attributes: z.record(z.string(), z.string()).default({}),
  MessageAttributes: z
    .record(
      z.string(),
      z.object({ DataType: z.string(), StringValue: z.string().optional(), BinaryValue: z.string().optional() }),
    )
    .default({}),
});

export type QueuedMessage = z.output<typeof queuedMessageSchema>;

type Source = { readonly queueArn: string; readonly region: string };

export function sqsRecord(message: QueuedMessage, { queueArn, region }: Source): JsonObject {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes,
    messageAttributes: messageAttributes(message),
    md5OfBody: message.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}

/** What a filter sees: the record, with a body of JSON taken apart. */
export function sqsFilterEvent(message: QueuedMessage, source: Source): Json {
  const record = sqsRecord(message, source);
  return { ...record, body: tryParseJson(message.Body) ?? message.Body };
}

function messageAttributes(message: QueuedMessage): JsonObject {
  const attributes: Record<string, Json> = {};
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(message.MessageAttributes)) {
    attributes[name] = {
      dataType: DataType,
      ...(StringValue === undefined ? {} : { stringValue: StringValue }),
      ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
      stringListValues: [],
      binaryListValues: [],
    };
  }
  return attributes;
}
