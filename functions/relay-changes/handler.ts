/** Inquiry table's stream -> mail queue. One record is one change of an inquiry or one new entry. */
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { readChange } from "../../shared/adapters/change-record.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { WorkQueue } from "../../shared/adapters/work-queue.ts";
import { processStream } from "../../shared/platform/stream-batch.ts";
import { readConfig } from "./config.ts";
import { type RelayDeps, relayChange } from "./relay-change.ts";

const config = readConfig(process.env);

const deps: RelayDeps = {
  mailQueue: new WorkQueue(sqs, config.MAIL_QUEUE_URL),
  erasureQueue: new WorkQueue(sqs, config.ERASURE_QUEUE_URL),
  now: () => new Date().toISOString(),
};

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  processStream(event, (record) => relayChange(readChange(record), deps));
