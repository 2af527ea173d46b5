/** Index queue -> segments of the search. One record is one inquiry whose words or topic changed, or that was erased. */
import { randomUUID } from "node:crypto";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { secretsManager } from "../../shared/adapters/clients/secrets-manager.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { KeyRing } from "../../shared/adapters/key-ring.ts";
import { itemsReader } from "../../shared/adapters/read-items-together.ts";
import { Bucket } from "../../shared/adapters/s3/bucket.ts";
import { SearchSegments } from "../../shared/adapters/search-segments.ts";
import { readMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_SEARCHABLE } from "../../shared/contracts/search-messages.ts";
import { writeSegment } from "../../shared/domain/search/segment.ts";
import { SEGMENT_PREFIXES } from "../../shared/domain/search/segment-name.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { readConfig } from "./config.ts";
import { documentOf, type IndexDeps } from "./index-text.ts";
import { OneWrite } from "./one-write.ts";

const config = readConfig(process.env);

const segments = new SearchSegments(new Bucket(config.SEARCH_BUCKET_NAME, process.env));
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);
const deps: IndexDeps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME, itemsReader(dynamoDb, config.INQUIRY_TABLE_NAME)),
  addressKeys: new KeyRing(secretsManager, config.ADDRESS_KEY_SECRET_ID),
  now: () => new Date().toISOString(),
};

export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const name = `${SEGMENT_PREFIXES.new}${deps.now()}-${randomUUID()}`;
  const batch = new OneWrite(event.Records.length, (documents) => segments.write(name, writeSegment(documents)));
  return processBatch(event, deadLetters, ({ body }) =>
    batch.add(() => documentOf(readMessage(body, INQUIRY_SEARCHABLE).data.reference, deps)),
  );
}
