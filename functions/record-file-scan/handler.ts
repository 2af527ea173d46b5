/**
 * File-scan queue -> the files' bucket and the inquiry table. One record is one event of one object: it arrived, it was
 * scanned, or nobody scanned it for a day.
 */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { AttachmentStore } from "../../shared/adapters/attachment-store.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { FilePlaces } from "../../shared/adapters/file-places.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { Bucket } from "../../shared/adapters/s3/bucket.ts";
import { readFileEvent } from "../../shared/contracts/file-event.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { readConfig } from "./config.ts";
import { recordFileScan } from "./record-file-scan.ts";

const config = readConfig(process.env);

const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);
const deps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  places: new FilePlaces(dynamoDb, config.INQUIRY_TABLE_NAME),
  files: new AttachmentStore(new Bucket(config.FILE_BUCKET_NAME, process.env)),
  now: () => new Date().toISOString(),
};

export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return processBatch(event, deadLetters, async ({ body }) => recordFileScan(readFileEvent(body), deps));
}
