/** Inquiries of some weeks ago with everything that can happen to one, made by the domain's own rules, and the same for a seed. */
import { createHmac } from "node:crypto";
import { type Dice, diceOf, oneOf } from "../../local/demo/dice.ts";
import { DEMO_PEOPLE } from "../../local/demo-people.ts";
import type { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import { replyChange, withdrawChange } from "../../shared/domain/desk/answer-inquiry.ts";
import type { Operator } from "../../shared/domain/desk/operator.ts";
import { referChange } from "../../shared/domain/desk/pass-on-inquiry.ts";
import { type Doing, type Known, mayDo } from "../../shared/domain/desk/permitted-actions.ts";
import { reopenChange, resolveChange } from "../../shared/domain/desk/settle-inquiry.ts";
import { deriveIdentity } from "../../shared/domain/inquiry-identity.ts";
import { type Change, changeBy } from "../../shared/domain/life.ts";
import { openedInquiry } from "../../shared/domain/opening.ts";
import { feedbackChange, solvedChange } from "../../shared/domain/resolution.ts";

const OPERATOR = { ...DEMO_PEOPLE.find(({ id }) => id === "mei") } as Operator;
const HOUR_MILLISECONDS = 3_600_000;

type Step = (known: Known, doing: Doing, dice: Dice) => Change | "not-resolved" | undefined;

const compatriot = { role: "compatriot" } as const;

/** What can come next; a step that the inquiry does not allow is left out. */
const STEPS: readonly [Step, ...Step[]] = [
  (known, doing) => permitted("reply", known, doing) && replyChange(known, { text: "Ответ", resolves: false }, doing),
  (known, doing) => permitted("reply", known, doing) && replyChange(known, { text: "Ответ", resolves: true }, doing),
  (known, doing) => permitted("refer", known, doing) && referChange(known, { to: "Орган", text: "Туда" }, doing),
  (known, doing) => permitted("resolve", known, doing) && resolveChange(known, doing),
  (known, doing) => permitted("reopen", known, doing) && reopenChange(known, doing),
  ({ inquiry }, { at }) => changeBy(inquiry, { kind: "message", text: "И ещё", at, by: compatriot }),
  ({ inquiry, entries }, { at }) => solvedChange(inquiry, entries, at),
  ({ inquiry, entries }, { at }, dice) =>
    feedbackChange(inquiry, entries, { solved: dice() > 0.4, rating: oneOf([1, 3, 5], dice) }, at),
];

function permitted(action: "reply" | "refer" | "resolve" | "reopen", known: Known, doing: Doing): true | undefined {
  return mayDo(known, doing).includes(action) || undefined;
}

/** Takes the last reply back, five seconds after it. */
function undone(known: Known, doing: Doing): Change | undefined {
  const last = known.entries.at(-1);
  if (last?.kind !== "reply" || last.visibleFrom <= doing.at) return undefined;
  return withdrawChange(known, { of: last.version }, doing);
}

export type PastInquiries = {
  readonly store: InquiryStore;
  readonly from: string;
  readonly count: number;
  readonly seed: number;
};

/** Writes them: each begins within two weeks of `from` (ISO 8601) and is over within three more. */
export async function writePastInquiries({ store, from, count, seed }: PastInquiries): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, (_, index) => writeOne(index, { store, from, dice: diceOf(seed + index) })),
  );
}

async function writeOne(
  index: number,
  { store, from, dice }: { readonly store: InquiryStore; readonly from: string; readonly dice: Dice },
): Promise<void> {
  let at = Date.parse(from) + Math.floor(dice() * 14 * 24) * HOUR_MILLISECONDS;
  const { inquiry, entry } = opening(index, new Date(at).toISOString(), dice);
  await store.create(inquiry, entry);
  let known: Known = { inquiry, entries: [entry] };
  const make = async (step: Step): Promise<void> => {
    const change = step(known, { by: OPERATOR, at: new Date(at).toISOString() }, dice);
    if (change === undefined || change === "not-resolved") return;
    const after = await store.append(change.after, change.entry);
    known = { inquiry: after, entries: [...known.entries, { ...change.entry, version: after.version }] };
  };
  for (let steps = 2 + Math.floor(dice() * 7); steps > 0; steps -= 1) {
    at += Math.floor(dice() * 60) * HOUR_MILLISECONDS;
    await make(oneOf(STEPS, dice));
    at += 5_000;
    if (dice() < 0.3) await make(undone);
    // Beyond the time in which anything can be taken back.
    at += HOUR_MILLISECONDS;
  }
}

function opening(index: number, receivedAt: string, dice: Dice) {
  const hmac = (message: string) => createHmac("sha256", receivedAt).update(message, "utf8").digest();
  const identity = deriveIdentity(hmac, {
    channel: "web",
    principal: "",
    idempotencyKey: `past-inquiry-${index}`,
    canonicalRequestHash: `past-inquiry-${index}`,
  });
  return openedInquiry(
    {
      ...identity,
      topic: oneOf(["business", "culture", "education"], dice),
      priority: oneOf(["urgent", "normal"], dice),
      channel: "web",
      // Nobody's who is given work by "take next".
      language: "de",
      person: {},
      contact: "none",
      consentVersion: CURRENT_CONSENT_VERSION,
      receivedAt,
    },
    { text: "Wie geht das?" },
  );
}
