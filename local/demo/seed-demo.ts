/** Fills a local stack with a few weeks of a centre's life: 300 inquiries and what operators have done to them. */
import { createHmac } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { answerLibrary } from "../../shared/adapters/answer-library.ts";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { toBase64url } from "../../shared/domain/base64url.ts";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import { deriveIdentity } from "../../shared/domain/inquiry-identity.ts";
import { addDays, instantOf, kazakhstanTime } from "../../shared/domain/local-date.ts";
import { openedInquiry } from "../../shared/domain/opening.ts";
import { routeText } from "../../shared/domain/routing/route-text.ts";
import { personMessage } from "../../shared/domain/sender.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { DEMO_PEOPLE } from "../demo-people.ts";
import { demoAsker } from "./demo-askers.ts";
import { DEMO_INQUIRIES, type DemoInquiry, demoInquiries } from "./demo-inquiries.ts";
import { type Centre, demoLife } from "./demo-life.ts";
import { type Dice, diceOf } from "./dice.ts";

/** Any; another one gives other people and other lives. */
const SEED = 20_261_126;

/** How far back the first inquiry lies. */
const WEEKS = 3;

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
  { store, centre, now, addressKey }: SeedDeps,
): Promise<boolean> {
  const dice = diceOf(SEED + index);
  const { inquiry, entry } = opening(asked, index, { now, addressKey, dice });
  if ((await store.create(inquiry, entry)) === "duplicate") return false;
  let known: Known = { inquiry, entries: [entry] };
  let at = Date.parse(inquiry.receivedAt);
  for (const { afterMinutes, change } of demoLife(known, centre, dice)) {
    at += afterMinutes * 60_000;
    if (at >= Date.parse(now)) break;
    const made = change(known, new Date(at).toISOString());
    if (made === undefined) continue;
    const after = await store.append(made.after, made.entry);
    known = { inquiry: after, entries: [...known.entries, { ...made.entry, version: after.version }] };
  }
  return true;
}

function opening(
  { id, text, subject, language, country }: DemoInquiry,
  index: number,
  { now, addressKey, dice }: { readonly now: string; readonly addressKey: string; readonly dice: Dice },
) {
  const receivedAt = receiptOf(now, dice);
  const { person, contact } = demoAsker(index + 1, { language, country }, dice);
  const { topic, urgent, routing } = routeText({ text, subject, at: receivedAt });
  const hmac = (message: string) => createHmac("sha256", "demo").update(message, "utf8").digest();
  const identity = deriveIdentity(hmac, {
    channel: "web",
    principal: "",
    idempotencyKey: id,
    canonicalRequestHash: id,
  });
  const personKey =
    person.email === undefined ? {} : { personKey: toBase64url(keyedDigest(addressKey, personMessage(person.email))) };
  return openedInquiry(
    {
      ...identity,
      ...personKey,
      topic,
      priority: urgent ? "urgent" : "normal",
      channel: "web",
      language,
      person,
      contact,
      consentVersion: CURRENT_CONSENT_VERSION,
      receivedAt,
      routing,
    },
    { text, subject },
  );
}

/** Some time within the last weeks, more of it lately: what is old has mostly been done. */
function receiptOf(now: string, dice: Dice): string {
  const daysAgo = Math.floor(WEEKS * 7 * dice() ** 2);
  const day = addDays(kazakhstanTime(now).day, -daysAgo);
  const at = Date.parse(instantOf(day, 0)) + Math.floor(dice() * 24 * 3600) * 1000;
  return new Date(Math.min(at, Date.parse(now) - 60_000)).toISOString();
}
