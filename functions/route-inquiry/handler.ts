/** Intake queue -> topic queues. One record is one inquiry that was accepted. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { TopicQueues } from "../../shared/adapters/topic-queues.ts";
import { readMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_SUBMITTED } from "../../shared/contracts/inquiry-messages.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { readConfig } from "./config.ts";
import { type RouteDeps, routeInquiry } from "./route-inquiry.ts";

const config = readConfig(process.env);

const deps: RouteDeps = {
  topicQueues: new TopicQueues(sqs, config.TOPIC_QUEUE_URLS),
  now: () => new Date().toISOString(),
};
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  processBatch(event, deadLetters, (record) =>
    routeInquiry(readMessage(record.body, INQUIRY_SUBMITTED).data, record.attributes.MessageGroupId, deps),
  );
