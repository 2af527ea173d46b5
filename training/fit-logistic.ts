/** Fits a logistic regression of a few values, in a fixed order: Newton's method with a small L2 penalty. */

/** Values of one case, and whether it was so. */
export type Case = { readonly values: readonly number[]; readonly holds: boolean };

const STEPS = 12;
const PENALTY = 1;
const DECIMALS = 3;

/** @returns the bias, then a weight for each value, to three decimals; all 0 when there is no case */
export function fitLogistic(cases: readonly Case[], values: number): readonly number[] {
  const rows = cases.map((each) => ({ inputs: [1, ...each.values], holds: each.holds }));
  let weights = Array.from({ length: values + 1 }, () => 0);
  for (let step = 0; step < STEPS; step++) {
    const { slope, curve } = slopesAt(weights, rows);
    const change = solve(curve, slope);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  return weights.map((weight) => Number(weight.toFixed(DECIMALS)));
}

type Rows = readonly { readonly inputs: readonly number[]; readonly holds: boolean }[];

function slopesAt(weights: readonly number[], rows: Rows) {
  const slope = weights.map((weight) => -PENALTY * weight);
  const curve = weights.map((_, row) => weights.map((_own, column): number => (row === column ? PENALTY : 0)));
  for (const { inputs, holds } of rows) {
    const score = inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0);
    const told = 1 / (1 + Math.exp(-score));
    for (const [row, input] of inputs.entries()) {
      slope[row] = (slope[row] ?? 0) + ((holds ? 1 : 0) - told) * input;
      const line = curve[row] ?? [];
      for (const [column, other] of inputs.entries())
        line[column] = (line[column] ?? 0) + told * (1 - told) * input * other;
    }
  }
  return { slope, curve };
}

/** Gauss and Jordan; the penalty keeps the diagonal above zero. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (const [pivot, own] of lines.entries()) {
    for (const [at, line] of lines.entries()) {
      if (at === pivot) continue;
      const factor = (line[pivot] ?? 0) / (own[pivot] ?? 1);
      for (let column = pivot; column < line.length; column++)
        line[column] = (line[column] ?? 0) - factor * (own[column] ?? 0);
    }
  }
  return lines.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}
