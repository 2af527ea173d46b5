/** Link-recovery queue -> inquiry table. One record is one address, as a digest, whose links were asked for. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { PersonInquiries } from "../../shared/adapters/person-inquiries.ts";
import { readMessage } from "../../shared/contracts/envelope.ts";
import { LINKS_REQUESTED } from "../../shared/contracts/link-messages.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { readConfig } from "./config.ts";
import { type RecoverDeps, recoverLinks } from "./recover-links.ts";

const config = readConfig(process.env);

const inquiries = new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME);
const deps: RecoverDeps = {
  inquiries,
  personInquiries: new PersonInquiries(dynamoDb, config.INQUIRY_TABLE_NAME, inquiries),
  now: () => new Date().toISOString(),
};
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  processBatch(event, deadLetters, (record) => recoverLinks(readMessage(record.body, LINKS_REQUESTED).data, deps));
