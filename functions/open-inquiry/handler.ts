/** Topic queues -> inquiry table. One record is one inquiry that found its topic. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { readMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED } from "../../shared/contracts/inquiry-messages.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { readConfig } from "./config.ts";
import { type OpenDeps, openInquiry } from "./open-inquiry.ts";

const config = readConfig(process.env);

const deps: OpenDeps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  now: () => new Date().toISOString(),
};
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  processBatch(event, deadLetters, (record) => openInquiry(readMessage(record.body, INQUIRY_ROUTED).data, deps));
