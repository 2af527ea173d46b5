/**
 * Event filter patterns of event source mappings:
 * docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax
 */
import { isList, isObject, type Json, type JsonList, type JsonObject, objectOf, parseJson, textOf } from "./json.ts";
import { LocalStackError } from "./local-stack-error.ts";

/** A parsed pattern: every field in it must match, by any of its rules. */
export type Pattern = JsonObject;

/** @throws LocalStackError if a pattern is not a JSON object */
export function parsePatterns(filters: readonly { readonly Pattern: string }[]): readonly Pattern[] {
  return filters.map(({ Pattern: text }) => {
    const pattern = parseJson(text);
    if (isObject(pattern)) return pattern;
    throw new LocalStackError(`The event filter ${text} is not a JSON object; correct it in infra/.`);
  });
}

/** Whether the event gets through: no pattern lets everything through, else one that matches is enough. */
export function passes(patterns: readonly Pattern[], event: Json): boolean {
  return patterns.length === 0 || patterns.some((pattern) => matches(pattern, event));
}

function matches(pattern: Pattern, event: Json | undefined): boolean {
  const fields = objectOf(event);
  return Object.entries(pattern).every(([field, rules]) => {
    if (field === "$or") return listOf(rules).some((alternative) => matches(objectOf(alternative), event));
    if (isList(rules)) return rules.some((rule) => fits(rule, fields[field], field in fields));
    return matches(objectOf(rules), fields[field]);
  });
}

/** A value that is a list fits if one of its items does. */
function fits(rule: Json, value: Json | undefined, exists: boolean): boolean {
  if (isObject(rule) && "exists" in rule) return rule["exists"] === exists;
  if (!exists || value === undefined) return false;
  const candidates = isList(value) ? value : [value];
  return candidates.some((candidate) => fitsOne(rule, candidate));
}

type Fits = (operand: Json, value: Json) => boolean;

const OPERATORS: ReadonlyMap<string, Fits> = new Map<string, Fits>([
  ["prefix", (operand, value) => typeof value === "string" && value.startsWith(textOf(operand))],
  ["suffix", (operand, value) => typeof value === "string" && value.endsWith(textOf(operand))],
  [
    "equals-ignore-case",
    (operand, value) => typeof value === "string" && value.toLowerCase() === textOf(operand).toLowerCase(),
  ],
  ["anything-but", (operand, value) => !listOf(operand).some((unwanted) => fitsOne(unwanted, value))],
  ["numeric", (operand, value) => typeof value === "number" && fitsNumber(listOf(operand), value)],
]);

function fitsOne(rule: Json, value: Json): boolean {
  if (!isObject(rule)) return rule === value;
  for (const [name, operand] of Object.entries(rule)) {
    const operator = OPERATORS.get(name);
    if (operator !== undefined) return operator(operand, value);
  }
  throw new LocalStackError(`The event filter ${JSON.stringify(rule)} is not known to local/filter.ts; add it there.`);
}

/** `[">", 0, "<=", 100]`: every comparison must hold. */
function fitsNumber([comparison, bound, ...rest]: readonly Json[], value: number): boolean {
  if (comparison === undefined) return true;
  return compare(textOf(comparison), value, Number(bound)) && fitsNumber(rest, value);
}

function compare(comparison: string, value: number, bound: number): boolean {
  if (comparison === "=") return value === bound;
  if (comparison === "<") return value < bound;
  if (comparison === "<=") return value <= bound;
  if (comparison === ">") return value > bound;
  return comparison === ">=" && value >= bound;
}

function listOf(value: Json | undefined): JsonList {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}
