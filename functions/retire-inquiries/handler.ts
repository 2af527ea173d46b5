/** Every day: inquiries whose time is up become tombstones, from which erasure follows; what failed after one is discarded. */
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { sqs } from "../../shared/adapters/clients/sqs.ts";
import { DeadLetterStore } from "../../shared/adapters/dead-letter-store.ts";
import { InquiryErasure } from "../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { SettledInquiries } from "../../shared/adapters/settled-inquiries.ts";
import { readConfig } from "./config.ts";
import type { DiscardDeps } from "./discard-late-letters.ts";
import { keepRetention } from "./keep-retention.ts";
import type { RetireDeps } from "./retire-inquiries.ts";

const config = readConfig(process.env);

const deps: RetireDeps & DiscardDeps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  settled: new SettledInquiries(dynamoDb, config.INQUIRY_TABLE_NAME),
  erasure: new InquiryErasure(dynamoDb, config.INQUIRY_TABLE_NAME),
  deadLetters: config.SWEPT_QUEUE_URLS.map((url) => new DeadLetterStore(sqs, { deadLetterUrl: url })),
  now: () => new Date().toISOString(),
};

export async function handler(): Promise<void> {
  await keepRetention(deps);
}
