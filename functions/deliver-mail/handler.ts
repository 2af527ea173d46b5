/** Mail queue -> SES. One record is one mail to send, or one whose ending is to be found out. */
import { randomUUID } from "node:crypto";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { AddressBook } from "../../shared/adapters/address-book.ts";
import { Budgets } from "../../shared/adapters/budgets.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { secretsManager } from "../../shared/adapters/clients/secrets-manager.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterQueues } from "../../shared/adapters/dead-letter-queues.ts";
import { HeldInquiries } from "../../shared/adapters/held-inquiries.ts";
import { InquiryErasure } from "../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { KeyRing } from "../../shared/adapters/key-ring.ts";
import { MailLedger } from "../../shared/adapters/mail-ledger.ts";
import { MailSender, sesClient } from "../../shared/adapters/mail-sender.ts";
import { PersonInquiries } from "../../shared/adapters/person-inquiries.ts";
import { itemsReader } from "../../shared/adapters/read-items-together.ts";
import { spendTogether } from "../../shared/adapters/spend-together.ts";
import { StatusLinks } from "../../shared/adapters/status-links.ts";
import { Watermarks } from "../../shared/adapters/watermarks.ts";
import { WorkQueue } from "../../shared/adapters/work-queue.ts";
import { processBatch } from "../../shared/platform/sqs-batch.ts";
import { mailComposer } from "./compose-mail.ts";
import { readConfig } from "./config.ts";
import type { DeliverDeps } from "./deliver-deps.ts";
import { mailedInquiries } from "./mailed-inquiries.ts";
import { serveMailMessage } from "./serve-mail-message.ts";

const config = readConfig(process.env);

const statusLinks = new StatusLinks(new KeyRing(secretsManager, config.LINK_KEY_SECRET_ID));

/** One call reads what all mails of a batch need. */
const read = itemsReader(dynamoDb, config.INQUIRY_TABLE_NAME);
const inquiries = new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME, read);
const deps: DeliverDeps = {
  inquiries: mailedInquiries(inquiries, new HeldInquiries(dynamoDb, config.INQUIRY_TABLE_NAME)),
  budgets: spendTogether(new Budgets(dynamoDb, { name: config.INQUIRY_TABLE_NAME, factor: config.BUDGET_FACTOR })),
  erasure: new InquiryErasure(dynamoDb, config.INQUIRY_TABLE_NAME),
  ledger: new MailLedger(dynamoDb, config.INQUIRY_TABLE_NAME, read),
  addresses: new AddressBook(dynamoDb, config.INQUIRY_TABLE_NAME, read),
  watermarks: new Watermarks(dynamoDb, config.INQUIRY_TABLE_NAME),
  mailQueue: new WorkQueue(sqs, config.MAIL_QUEUE_URL),
  sender: new MailSender(sesClient(config.MAIL_REQUEST_TIMEOUT_MILLISECONDS), config.MAIL_CONFIGURATION_SET),
  compose: mailComposer({
    portalUrl: config.PORTAL_URL,
    from: {
      address: config.MAIL_FROM,
      name: config.MAIL_SENDER_NAME,
      noticeName: config.MAIL_NOTICE_SENDER_NAME,
    },
    statusLinks: { secretOf: (reference, linkVersion) => statusLinks.secretOf(reference, linkVersion, "mailed") },
    entries: inquiries,
    personInquiries: new PersonInquiries(dynamoDb, config.INQUIRY_TABLE_NAME, inquiries),
  }),
  now: () => new Date().toISOString(),
  newAttemptId: randomUUID,
  figures: {
    leaseSeconds: config.MAIL_LEASE_SECONDS,
    settleHopSeconds: config.MAIL_SETTLE_HOP_SECONDS,
    resendAfterSeconds: config.MAIL_RESEND_AFTER_SECONDS,
  },
};
const deadLetters = new DeadLetterQueues(sqs, config.DEAD_LETTER_QUEUES);

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
  processBatch(event, deadLetters, (record) => serveMailMessage(record.body, deps));
