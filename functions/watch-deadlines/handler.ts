/** Every minute: what has come due soon, or was missed, becomes an entry of its inquiry; what is long answered closes; and the board is counted. */
import { BoardStore } from "../../shared/adapters/board-store.ts";
import { dynamoDb } from "../../shared/adapters/clients/dynamo-db.ts";
import { DeskQueue } from "../../shared/adapters/desk-queue.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { LongestWaitingStore } from "../../shared/adapters/longest-waiting-store.ts";
import { SettledInquiries } from "../../shared/adapters/settled-inquiries.ts";
import { Watermarks } from "../../shared/adapters/watermarks.ts";
import { readConfig } from "./config.ts";
import type { CountDeps } from "./count-desk.ts";
import type { WatchDeps } from "./watch-deadlines.ts";
import { watchDesk } from "./watch-desk.ts";

const config = readConfig(process.env);

const deps: WatchDeps & CountDeps = {
  inquiries: new InquiryStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  deskQueue: new DeskQueue(dynamoDb, config.INQUIRY_TABLE_NAME),
  settled: new SettledInquiries(dynamoDb, config.INQUIRY_TABLE_NAME),
  watermarks: new Watermarks(dynamoDb, config.INQUIRY_TABLE_NAME),
  board: new BoardStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  longestWaiting: new LongestWaitingStore(dynamoDb, config.INQUIRY_TABLE_NAME),
  now: () => new Date().toISOString(),
};

export async function handler(): Promise<void> {
  await watchDesk(deps);
}
