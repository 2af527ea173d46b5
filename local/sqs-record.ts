/** SQS messages as Lambda hands them to a function: docs.aws.amazon.com/lambda/latest/dg/with-sqs.html */
import type { Message } from "@aws-sdk/client-sqs";
import { type Json, type JsonObject, tryParseJson } from "./json.ts";

type Source = { readonly queueArn: string; readonly region: string };

export function sqsRecord(message: Message, { queueArn, region }: Source): JsonObject {
  return {
    messageId: message.MessageId ?? "",
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: { ...message.Attributes },
    messageAttributes: messageAttributes(message),
    md5OfBody: message.MD5OfBody ?? "",
    eventSource: "aws:sqs",
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}

/** What a filter sees: the record, with a body of JSON taken apart. */
export function sqsFilterEvent(message: Message, source: Source): Json {
  const record = sqsRecord(message, source);
  return { ...record, body: tryParseJson(message.Body ?? "") ?? message.Body ?? "" };
}

function messageAttributes(message: Message): JsonObject {
  const attributes: Record<string, Json> = {};
  for (const [name, { DataType, StringValue, BinaryValue }] of Object.entries(message.MessageAttributes ?? {})) {
    attributes[name] = {
      dataType: DataType ?? "String",
      ...(StringValue === undefined ? {} : { stringValue: StringValue }),
      ...(BinaryValue === undefined ? {} : { binaryValue: Buffer.from(BinaryValue).toString("base64") }),
      stringListValues: [],
      binaryListValues: [],
    };
  }
  return attributes;
}
