/** Inquiry table's stream -> mail queue. One record is one change of an inquiry or one new entry. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { readChange, readSearchable, readVersions } from "../../shared/adapters/change-record.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { GatheringQueue } from "../../shared/adapters/gathering-queue.ts";
import { ReportEvents } from "../../shared/adapters/report-events.ts";
import { WorkQueue } from "../../shared/adapters/work-queue.ts";
import { processStream } from "../../shared/platform/stream-batch.ts";
import { askToIndex, type IndexDeps } from "./ask-to-index.ts";
import { readConfig } from "./config.ts";
import { type CountDeps, countChange } from "./count-change.ts";
import { type RelayDeps, relayChange } from "./relay-change.ts";

const config = readConfig(process.env);

const deps: RelayDeps & CountDeps & IndexDeps = {
  mailQueue: new GatheringQueue(sqs, config.MAIL_QUEUE_URL),
  erasureQueue: new WorkQueue(sqs, config.ERASURE_QUEUE_URL),
  indexQueue: new GatheringQueue(sqs, config.INDEX_QUEUE_URL),
  reportEvents: new ReportEvents(dynamoDb, config.INQUIRY_TABLE_NAME),
  now: () => new Date().toISOString(),
};

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => processStream(event, serve);

/** Mails and erasures first: search and reports can catch up, a person who waits cannot. */
async function serve(record: DynamoDBRecord): Promise<void> {
  await relayChange(readChange(record), deps);
  const searchable = readSearchable(record);
  if (searchable !== undefined) await askToIndex(searchable, deps);
  const versions = readVersions(record);
  if (versions !== undefined) await countChange(versions, deps);
}
