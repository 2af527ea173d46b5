/** Learns the weights of letter groups for the languages of one script: softmax regression, pruned, then packed. */
import { dampened, scaleOf } from "../shared/domain/language/detect.ts";
import type { DetectedLanguage } from "../shared/domain/language/detected.ts";
import { letterGroups } from "../shared/domain/language/letter-groups.ts";
import { type LanguageModel, type PackedModel, WEIGHT_ZERO } from "../shared/domain/language/packed-model.ts";
import type { Example } from "./language-examples.ts";

/** The scripts that several languages share, with those languages. */
export const SHARED_SCRIPTS = {
  Cyrl: ["kk", "ru", "mn", "uz", "und"],
  Latn: ["kk", "ru", "en", "tr", "uz", "de", "und"],
  Arab: ["kk", "fa", "und"],
} as const satisfies Record<string, readonly DetectedLanguage[]>;

export type SharedScript = keyof typeof SHARED_SCRIPTS;

const GROUPS_KEPT: Readonly<Record<SharedScript, number>> = { Cyrl: 1800, Latn: 2200, Arab: 400 };
/** A group that stands in fewer texts is chance. */
const TEXTS_MIN = 4;
const EPOCHS = 12;
const RATE = 2;
const DECAY = 1e-5;
/** The largest weight, in steps of a character: all stay printable ASCII. */
const STEPS = 40;
const BIAS_RATE = 0.01;

type Row = { readonly groups: ReadonlyMap<string, number>; readonly language: number; readonly weight: number };

/** The model of one script's languages from the examples that are in it. */
export function trainLanguageModel(examples: readonly Example[], script: SharedScript): PackedModel {
  const languages: readonly DetectedLanguage[] = SHARED_SCRIPTS[script];
  const rows = examples
    .filter((example) => example.script === script && languages.some((language) => language === example.language))
    .map(({ text, language, weight }) => ({
      groups: letterGroups(text),
      language: languages.findIndex((name) => name === language),
      weight,
    }));
  const balanced = balance(rows, languages.length);
  const first = weightsOf(balanced, frequentGroups(rows), languages);
  const kept = mostTelling(first, GROUPS_KEPT[script]);
  return packModel(weightsOf(balanced, kept, languages));
}

/** Languages with many examples do not outweigh the others; the root keeps some of what shares tell. */
function balance(rows: readonly Row[], languages: number): readonly Row[] {
  const totals = Array.from({ length: languages }, () => 0);
  for (const { language, weight } of rows) totals[language] = (totals[language] ?? 0) + weight;
  const largest = Math.max(...totals);
  return rows.map((row) => ({ ...row, weight: row.weight * Math.sqrt(largest / (totals[row.language] ?? 1)) }));
}

function frequentGroups(rows: readonly Row[]): ReadonlySet<string> {
  const texts = new Map<string, number>();
  for (const { groups } of rows) for (const group of groups.keys()) texts.set(group, (texts.get(group) ?? 0) + 1);
  return new Set([...texts].filter(([, count]) => count >= TEXTS_MIN).map(([group]) => group));
}

/** Adaptive gradient descent in a fixed order: the same examples give the same weights. */
function weightsOf(
  rows: readonly Row[],
  known: ReadonlySet<string>,
  languages: readonly DetectedLanguage[],
): LanguageModel {
  const weights = new Map([...known].toSorted().map((group) => [group, languages.map(() => 0)] as const));
  const seen = new Map([...known].map((group) => [group, 1] as const));
  const biases = languages.map(() => 0);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let n = 0; n < rows.length; n++) {
      // A prime stride visits all rows in a mixed order.
      const row = rows[(n * 7919 + epoch) % rows.length];
      if (row !== undefined) learn(row, { weights, seen, biases });
    }
  }
  return { languages, weights, biases };
}

type Learning = {
  readonly weights: ReadonlyMap<string, number[]>;
  readonly seen: Map<string, number>;
  readonly biases: number[];
};

function learn({ groups, language, weight }: Row, { weights, seen, biases }: Learning): void {
  const scale = scaleOf(groups, weights);
  const scores = [...biases];
  const active: { row: number[]; value: number; group: string }[] = [];
  for (const [group, count] of groups) {
    const row = weights.get(group);
    if (row === undefined) continue;
    const value = dampened(count) * scale;
    active.push({ row, value, group });
    row.forEach((each, at) => {
      scores[at] = (scores[at] ?? 0) + each * value;
    });
  }
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const errors = powers.map((power, at) => weight * (Number(at === language) - power / sum));
  const size = errors.reduce((total, error) => total + error * error, 0);
  for (const { row, value, group } of active) {
    const past = (seen.get(group) ?? 1) + size * value * value;
    seen.set(group, past);
    for (let at = 0; at < row.length; at++) {
      const each = row[at] ?? 0;
      row[at] = each * (1 - DECAY) + (RATE * (errors[at] ?? 0) * value) / Math.sqrt(past);
    }
  }
  for (const [at, error] of errors.entries()) biases[at] = (biases[at] ?? 0) + BIAS_RATE * error;
}

/** The groups whose weights differ most between languages. */
function mostTelling({ weights }: LanguageModel, count: number): ReadonlySet<string> {
  const spread = ([, row]: readonly [string, readonly number[]]) => Math.max(...row) - Math.min(...row);
  const ranked = [...weights].toSorted((one, other) => spread(other) - spread(one) || (one[0] < other[0] ? -1 : 1));
  return new Set(ranked.slice(0, count).map(([group]) => group));
}

function packModel({ languages, weights, biases }: LanguageModel): PackedModel {
  const groups = [...weights.keys()].toSorted();
  const rows = groups.map((group) => weights.get(group) ?? []);
  const largest = Math.max(...rows.flat().map(Math.abs));
  const step = Number((largest / STEPS).toPrecision(4));
  const characters = rows.flat().map((weight) => String.fromCharCode(WEIGHT_ZERO + Math.round(weight / step)));
  return {
    languages,
    groups: groups.join("\t"),
    weights: characters.join(""),
    biases: biases.map((bias) => Number(bias.toFixed(3))),
    step,
  };
}
