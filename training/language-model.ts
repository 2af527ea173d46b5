/** Learns the weights of letter groups for the languages of one script: softmax regression, pruned, then packed. */
import { dampened, scaleOf } from "../shared/domain/language/detect.ts";
import type { DetectedLanguage } from "../shared/domain/language/detected.ts";
import { letterGroups, tellingWords } from "../shared/domain/language/letter-groups.ts";
import { type LanguageModel, type PackedModel, WEIGHT_ZERO } from "../shared/domain/language/packed-model.ts";
import type { Example } from "./language-examples.ts";

/** The scripts that several languages share, with those of them in which the centre answers. */
export const SHARED_SCRIPTS = {
  Cyrl: ["kk", "ru", "mn", "uz"],
  Latn: ["kk", "ru", "en", "tr", "uz", "de"],
  Arab: ["kk", "fa"],
} as const satisfies Record<string, readonly DetectedLanguage[]>;

/** Foreign languages that need not be told from each other are learnt as one: each more costs the model a kilobyte. */
const KIN: Readonly<Record<string, string>> = {
  mk: "bg",
  be: "uk",
  ba: "tt",
  cv: "tt",
  tyv: "alt",
  sah: "alt",
  kbd: "os",
  pt: "es",
  ca: "es",
  sk: "cs",
  hr: "sl",
  sr: "sl",
  da: "nb",
  sv: "nb",
  et: "fi",
  lv: "lt",
  tl: "id",
  af: "nl",
  pnb: "ur",
  skr: "ur",
};

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

type Weights = Omit<LanguageModel, "languages"> & { readonly languages: readonly string[] };
type Row = { readonly groups: ReadonlyMap<string, number>; readonly language: number; readonly weight: number };

/** The model of one script's languages from the examples that are in it. */
export function trainLanguageModel(examples: readonly Example[], script: SharedScript): PackedModel {
  const own = examples
    .filter((example) => example.script === script)
    .map((example) => ({ ...example, language: KIN[example.language] ?? example.language }));
  // Each foreign language is learnt by itself: what they have in common is only that they are not ours.
  const languages = [...new Set([...SHARED_SCRIPTS[script], ...own.map(({ language }) => language).toSorted()])];
  const rows = own.map(({ text, language, weight }) => ({
    groups: letterGroups(tellingWords(text)),
    language: languages.indexOf(language),
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

/** A row in numbers: the places of its known groups, with what each counts. */
type NumberRow = { readonly places: Int32Array; readonly values: Float64Array; readonly row: Row };

type Learning = {
  readonly languages: number;
  /** As many for each group as there are languages. */
  readonly weights: Float64Array;
  readonly seen: Float64Array;
  readonly biases: Float64Array;
};

/** Adaptive gradient descent in a fixed order: the same examples give the same weights. */
function weightsOf(rows: readonly Row[], known: ReadonlySet<string>, languages: readonly string[]): Weights {
  const groups = [...known].toSorted();
  const places = new Map(groups.map((group, at) => [group, at] as const));
  const numbers = rows.map((row) => numberRow(row, places));
  const learning: Learning = {
    languages: languages.length,
    weights: new Float64Array(groups.length * languages.length),
    seen: new Float64Array(groups.length).fill(1),
    biases: new Float64Array(languages.length),
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let n = 0; n < numbers.length; n++) {
      // A prime stride visits all rows in a mixed order.
      const row = numbers[(n * 7919 + epoch) % numbers.length];
      if (row !== undefined) learn(row, learning);
    }
  }
  const rowOf = (at: number) => [...learning.weights.subarray(at * languages.length, (at + 1) * languages.length)];
  return {
    languages,
    weights: new Map(groups.map((group, at) => [group, rowOf(at)] as const)),
    biases: [...learning.biases],
  };
}

function numberRow(row: Row, places: ReadonlyMap<string, number>): NumberRow {
  const scale = scaleOf(row.groups, places);
  const known = [...row.groups].flatMap(([group, count]) => {
    const place = places.get(group);
    return place === undefined ? [] : [{ place, value: dampened(count) * scale }];
  });
  return {
    row,
    places: Int32Array.from(known, ({ place }) => place),
    values: Float64Array.from(known, ({ value }) => value),
  };
}

/** One step of gradient descent. */
function learn(row: NumberRow, learning: Learning): void {
  const errors = errorsOf(scoresOf(row, learning), row.row);
  moveWeights(row, errors, learning);
  for (const [n, error] of errors.entries()) learning.biases[n] = (learning.biases[n] ?? 0) + BIAS_RATE * error;
}

function scoresOf({ places, values }: NumberRow, { languages, weights, biases }: Learning): Float64Array {
  const scores = Float64Array.from(biases);
  for (const [at, place] of places.entries()) {
    const value = values[at] ?? 0;
    for (let n = 0; n < languages; n++) scores[n] = (scores[n] ?? 0) + (weights[place * languages + n] ?? 0) * value;
  }
  return scores;
}

function moveWeights(
  { places, values }: NumberRow,
  errors: Float64Array,
  { languages, weights, seen }: Learning,
): void {
  const size = errors.reduce((total, error) => total + error * error, 0);
  for (const [at, place] of places.entries()) {
    const value = values[at] ?? 0;
    const past = (seen[place] ?? 1) + size * value * value;
    seen[place] = past;
    const rate = (RATE * value) / Math.sqrt(past);
    for (let n = 0; n < languages; n++) {
      const cell = place * languages + n;
      weights[cell] = (weights[cell] ?? 0) * (1 - DECAY) + rate * (errors[n] ?? 0);
    }
  }
}

function errorsOf(scores: Float64Array, { language, weight }: Row): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score));
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power, at) => weight * (Number(at === language) - power / sum));
}

/** The groups whose weights differ most between languages. */
function mostTelling({ weights }: Weights, count: number): ReadonlySet<string> {
  const spread = ([, row]: readonly [string, readonly number[]]) => Math.max(...row) - Math.min(...row);
  const ranked = [...weights].toSorted((one, other) => spread(other) - spread(one) || (one[0] < other[0] ? -1 : 1));
  return new Set(ranked.slice(0, count).map(([group]) => group));
}

function packModel({ languages, weights, biases }: Weights): PackedModel {
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
