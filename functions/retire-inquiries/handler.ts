/** Every day: inquiries whose time is up become tombstones, from which erasure follows. */
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { InquiryErasure } from "../../shared/adapters/inquiry-erasure.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { SettledInquiries } from "../../shared/adapters/settled-inquiries.ts";
import { readConfig } from "./config.ts";
import { type RetireDeps, retireInquiries } from "./retire-inquiries.ts";

const config = readConfig(process.env);

const deps: RetireDeps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  settled: new SettledInquiries(dynamoDb, config.INQUIRY_TABLE_NAME),
  erasure: new InquiryErasure(dynamoDb, config.INQUIRY_TABLE_NAME),
  now: () => new Date().toISOString(),
};

export const handler = (): Promise<void> => retireInquiries(deps);
