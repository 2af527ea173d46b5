/** SES events -> mail ledger. One record is what SES tells of one mail. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { AddressBook } from "../../shared/adapters/address-book.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../shared/adapters/mail-ledger.ts";
import { Watermarks } from "../../shared/adapters/watermarks.ts";
import { readConfig } from "./config.ts";
import { type FeedbackDeps, recordMailFeedback } from "./record-mail-feedback.ts";

const config = readConfig(process.env);

const deps: FeedbackDeps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  ledger: new MailLedger(dynamoDb, config.INQUIRY_TABLE_NAME),
  addresses: new AddressBook(dynamoDb, config.INQUIRY_TABLE_NAME),
  watermarks: new Watermarks(dynamoDb, config.INQUIRY_TABLE_NAME),
  now: () => new Date().toISOString(),
};
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => recordMailFeedback(event, deadLetters, deps);
