/** How inquiries are divided for cross-validation: what tells too much of each other stays together. */
import { DEVELOPMENT_SET, type LabelledInquiry } from "./router-examples.ts";

export const FOLDS = 5;

type Divided = Pick<LabelledInquiry, "id" | "siblingOf" | "source" | "topic" | "language" | "script" | "urgent">;

/** The fold of each inquiry of the development set, by its id: the same shares of topics, languages and urgent ones in each. */
export function foldsOf(examples: readonly Divided[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    examples.filter(({ source }) => source === DEVELOPMENT_SET),
    ({ topic, language, script, urgent }) => `${topic} ${language} ${script} ${urgent}`,
  );
  return new Map([...groups.values()].flat().map(({ id }, at) => [id, at % FOLDS]));
}

/**
 * The fold in which an inquiry must not be learnt from: its own, or that of the one whose kind it has.
 * @returns undefined for all others of our own, which only teach
 */
export const foldOf = ({ id, siblingOf = id }: Divided, folds: ReadonlyMap<string, number>): number | undefined =>
  folds.get(siblingOf);

/** For each inquiry the number of its family: an inquiry of the development set and its siblings, or one of our own alone. */
export function familiesOf(inquiries: readonly Pick<LabelledInquiry, "id" | "siblingOf">[]): readonly number[] {
  const numbers = new Map<string, number>();
  return inquiries.map(({ id, siblingOf = id }) => {
    const number = numbers.get(siblingOf) ?? numbers.size;
    numbers.set(siblingOf, number);
    return number;
  });
}
