/** Erasure queue -> everything that an erased inquiry has left. One record is one look at one inquiry. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { AddressBook } from "../../shared/adapters/address-book.ts";
import { AttachmentStore } from "../../shared/adapters/attachment-store.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { DeadLetterStore } from "../../shared/adapters/dead-letter-store.ts";
import { InquiryErasure } from "../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../shared/adapters/mail-ledger.ts";
import { PersonInquiries } from "../../shared/adapters/person-inquiries.ts";
import { Bucket } from "../../shared/adapters/s3/bucket.ts";
import { WorkQueue } from "../../shared/adapters/work-queue.ts";
import { readMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_ERASED } from "../../shared/contracts/erasure-messages.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { readConfig } from "./config.ts";
import { type EraseDeps, eraseInquiry } from "./erase-inquiry.ts";

const config = readConfig(process.env);
const table = config.INQUIRY_TABLE_NAME;

const deps: EraseDeps = {
  erasure: new InquiryErasure(dynamoDb, table),
  ledger: new MailLedger(dynamoDb, table),
  addresses: new AddressBook(dynamoDb, table),
  personInquiries: new PersonInquiries(dynamoDb, table, new InquiryStore(dynamoDb, table)),
  files: new AttachmentStore(new Bucket(config.FILE_BUCKET_NAME, process.env)),
  deadLetters: config.SWEPT_QUEUE_URLS.map((url) => new DeadLetterStore(sqs, { deadLetterUrl: url })),
  queue: new WorkQueue(sqs, config.ERASURE_QUEUE_URL),
  hopSeconds: config.ERASURE_HOP_SECONDS,
  now: () => new Date().toISOString(),
};
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  processBatch(event, deadLetters, (record) => eraseInquiry(readMessage(record.body, INQUIRY_ERASED).data, deps));
