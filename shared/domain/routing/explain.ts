/** Why the router decided as it did, in words that a person can check: concepts, words and beginnings of words. */
import { type Classifier, countsOf, judge, rowOf } from "./classifier.ts";
import { withFamilies } from "./danger-families.ts";
import { DATE_SIGNS, dayOf } from "./dates.ts";
import { featuresOf, type StatementFeatures } from "./features.ts";
import type { RouteRequest } from "./route-text.ts";
import { type Router, shippedRouter } from "./router.ts";
import { ADDRESS_SIGN, readInquiry } from "./statements.ts";

/** One feature and how much it speaks for a label against the average of all labels. */
export type Reason = { readonly feature: string; readonly weight: number };

/** What spoke for a label. */
export type LabelReasons = {
  readonly label: string;
  readonly probability: number;
  readonly reasons: readonly Reason[];
};

/** Why an inquiry was routed so. */
export type Explanation = {
  /** Its statements as they were read, each with how much it counted beside the others, from 0.2 to 4.5. */
  readonly statements: readonly { readonly read: string; readonly counts: number }[];
  readonly topic: readonly LabelReasons[];
  readonly urgency: readonly LabelReasons[];
};

const LABELS_SHOWN = 3;
const REASONS_SHOWN = 8;
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ...Object.values(DATE_SIGNS).map(({ sign, meaning }) => [sign, meaning] as const),
  [ADDRESS_SIGN, "an address"],
]);

/**
 * Explains what `routeText` decides for the same request.
 * @throws RangeError if `at` is no time
 */
export function explainRouting(request: RouteRequest, router: Router = shippedRouter()): Explanation {
  const inquiry = readInquiry(request, dayOf(request.at));
  const features = featuresOf(inquiry);
  const { attention } = judge(features, router.topics);
  return {
    statements: inquiry.statements.map(({ words }, at) => ({
      read: words.map((word) => readable(word)).join(" "),
      counts: rounded(attention[at] ?? 0),
    })),
    topic: reasonsOf(features, router.topics),
    urgency: reasonsOf(withFamilies(features), router.urgency),
  };
}

function reasonsOf<Label extends string>(
  statements: readonly StatementFeatures[],
  classifier: Classifier<Label>,
): readonly LabelReasons[] {
  const { ranking, attention } = judge(statements, classifier);
  const { counts, scale } = countsOf(statements, attention);
  return ranking.slice(0, LABELS_SHOWN).map(({ label, probability }) => {
    const column = classifier.labels.indexOf(label);
    const reasons = [...counts].flatMap(([name, count]): Reason[] => {
      const row = rowOf(name, classifier);
      if (row === -1) return [];
      const weights = classifier.weights.subarray(row, row + classifier.labels.length);
      const average = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
      return [{ feature: readable(name), weight: rounded(((weights[column] ?? 0) - average) * count * scale) }];
    });
    const telling = reasons.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
    return { label, probability: rounded(probability), reasons: telling.slice(0, REASONS_SHOWN) };
  });
}

/** `#pension` is a concept, `#=violence` any concept of its family, `зеинет-` a beginning, a number is as many zeros as it has digits. */
const readable = (name: string): string =>
  name.startsWith("#")
    ? name
        .slice(1)
        .split("#")
        .map((concept) => (name.startsWith("#=") ? `any of ${concept.replace("=", "")}` : `concept ${concept}`))
        .join(" with ")
    : name.replaceAll(/[①-⑧]/g, (sign) => `<${MEANINGS.get(sign) ?? sign}>`);

const rounded = (value: number) => Math.round(value * 100) / 100;
