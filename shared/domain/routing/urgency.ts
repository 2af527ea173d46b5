/** Tells whether an inquiry cannot wait, and why; a cry for help in the middle of a long letter counts as much as a short one. */
import { judge } from "./classifier.ts";
import { withFamilies } from "./danger-families.ts";
import type { StatementFeatures } from "./features.ts";
import type { Router } from "./router.ts";
import type { UrgentReason } from "./routing.ts";

/** In a letter of more features (some 150 words) a few words no longer move the whole. */
const LONG_FEATURES = 1000;
/** Such a letter is judged by passages of about so many features too; each begins in the middle of the one before. */
const PASSAGE_FEATURES = 120;
/** A passage is torn out of what explains it, so it must be surer than a whole. Found on letters joined of many. */
const PASSAGE_LIMIT = 0.4;
/** The whole of a letter of more (some 600 words) is like none that was learnt: it holds alarming words by chance. */
const LEARNT_FEATURES = 4000;

/** The most probable reason, once all reasons together are probable enough. */
export function urgencyOf(asRead: readonly StatementFeatures[], router: Router): UrgentReason | undefined {
  const statements = withFamilies(asRead);
  const size = featureCount(statements);
  const whole = alarmOf(statements, router);
  if (whole.probability >= (size > LEARNT_FEATURES ? PASSAGE_LIMIT : router.limits.urgent)) return whole.reason;
  if (size <= LONG_FEATURES) return undefined;
  const worst = passagesOf(statements)
    .map((passage) => alarmOf(passage, router))
    .reduce((most, each) => (each.probability > most.probability ? each : most));
  return worst.probability >= PASSAGE_LIMIT ? worst.reason : undefined;
}

type Alarm = { readonly probability: number; readonly reason: UrgentReason | undefined };

function alarmOf(statements: readonly StatementFeatures[], router: Router): Alarm {
  const { ranking } = judge(statements, router.urgency);
  const calm = ranking.find(({ label }) => label === "calm")?.probability ?? 1;
  return { probability: 1 - calm, reason: ranking.map(({ label }) => label).find((label) => label !== "calm") };
}

const featureCount = (statements: readonly StatementFeatures[]) =>
  statements.reduce((sum, { features }) => sum + features.size, 0);

function passagesOf(statements: readonly StatementFeatures[]): readonly (readonly StatementFeatures[])[] {
  const passages: (readonly StatementFeatures[])[] = [];
  let from = 0;
  for (;;) {
    let to = from;
    for (let size = 0; to < statements.length && size < PASSAGE_FEATURES; to++)
      size += statements[to]?.features.size ?? 0;
    passages.push(statements.slice(from, to));
    if (to >= statements.length) return passages;
    from = Math.max(from + 1, (from + to) >> 1);
  }
}
