/** Fills a local stack with a few weeks of a centre's life: 300 inquiries and what operators have done to them. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { answerLibrary } from "../../shared/adapters/answer-library.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { DEMO_PEOPLE } from "../demo-people.ts";
import { demoHistory } from "./demo-history.ts";
import { DEMO_INQUIRIES, type DemoInquiry, demoInquiries } from "./demo-inquiries.ts";
import type { Centre } from "./demo-life.ts";

/** Written at once: more make the emulator no faster. */
const AT_ONCE = 8;

export type DemoDeps = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Under which addresses are digested, as the portal does it. */
  readonly addressKey: string;
  /** ISO 8601, UTC, ms. */
  readonly now: string;
  readonly onProgress: (done: number, of: number) => void;
};

/**
 * Seeds, once: a store that has the demo already stays as it is.
 * @returns how many inquiries were new
 */
export async function seedDemo({ onProgress, ...deps }: DemoDeps): Promise<number> {
  const centre = { operators: DEMO_PEOPLE, answers: await answerLibrary.answers() };
  const store = new InquiryStore(deps.client, deps.tableName);
  const queue = demoInquiries().map((inquiry, index) => ({ inquiry, index }));
  let created = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (await seedOne(next, { ...deps, store, centre })) created += 1;
      done += 1;
      onProgress(done, DEMO_INQUIRIES);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return created;
}

type SeedDeps = Omit<DemoDeps, "onProgress"> & { readonly store: InquiryStore; readonly centre: Centre };

async function seedOne(
  { inquiry: asked, index }: { readonly inquiry: DemoInquiry; readonly index: number },
  { store, ...given }: SeedDeps,
): Promise<boolean> {
  const { inquiry, entry, changes } = demoHistory(asked, index, given);
  if ((await store.create(inquiry, entry)) === "duplicate") return false;
  for (const change of changes) await store.append(change.after, change.entry);
  return true;
}
