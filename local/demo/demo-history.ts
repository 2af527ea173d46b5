/** The whole history of a demo inquiry: how it was asked, and what operators have done to it up to now. */
import { createHmac } from "node:crypto";
import { toBase64url } from "../../shared/domain/base64url.ts";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import type { Known } from "../../shared/domain/desk/permitted-actions.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { deriveIdentity } from "../../shared/domain/inquiry-identity.ts";
import type { Change } from "../../shared/domain/life.ts";
import { addDays, instantOf, kazakhstanTime } from "../../shared/domain/local-date.ts";
import { openedInquiry } from "../../shared/domain/opening.ts";
import { routeText } from "../../shared/domain/routing/route-text.ts";
import { personMessage } from "../../shared/domain/sender.ts";
import { keyedDigest } from "../../shared/platform/keyed-digest.ts";
import { demoAsker } from "./demo-askers.ts";
import type { DemoInquiry } from "./demo-inquiries.ts";
import { type Centre, demoLife } from "./demo-life.ts";
import { type Dice, diceOf } from "./dice.ts";

/** Any; another one gives other people and other lives. */
const SEED = 20_261_126;

/** How far back the first inquiry lies. */
const WEEKS = 3;

const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** An inquiry as it was opened, and its changes in their order. */
export type DemoHistory = { readonly inquiry: Inquiry; readonly entry: Entry; readonly changes: readonly Change[] };

type Given = {
  /** ISO 8601, UTC, ms. */
  readonly now: string;
  /** Under which addresses are digested, as the portal does it. */
  readonly addressKey: string;
  readonly centre: Centre;
};

/**
 * The same every time for the same `now`.
 * @param index of the inquiry among all of the demo
 */
export function demoHistory(asked: DemoInquiry, index: number, { now, addressKey, centre }: Given): DemoHistory {
  const dice = diceOf(SEED + index);
  const { inquiry, entry } = opening(asked, index, { now, addressKey, dice });
  const changes: Change[] = [];
  let known: Known = { inquiry, entries: [entry] };
  let at = Date.parse(inquiry.receivedAt);
  for (const { afterMinutes, change } of demoLife(known, { centre, now }, dice)) {
    at += afterMinutes * 60_000;
    if (at >= Date.parse(now)) break;
    const made = change(known, new Date(at).toISOString());
    if (made === undefined) continue;
    changes.push(made);
    const version = known.inquiry.version + 1;
    known = { inquiry: { ...made.after, version }, entries: [...known.entries, { ...made.entry, version }] };
  }
  return { inquiry, entry, changes };
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

/** Some time within the last weeks, more of it lately; of today, only what has gone by. */
function receiptOf(now: string, dice: Dice): string {
  const daysAgo = Math.floor(WEEKS * 7 * dice() ** 1.5);
  const midnight = Date.parse(instantOf(addDays(kazakhstanTime(now).day, -daysAgo), 0));
  const end = Math.min(midnight + DAY_MILLISECONDS, Date.parse(now) - 60_000);
  return new Date(midnight + Math.floor(dice() * Math.max(end - midnight, 0))).toISOString();
}
