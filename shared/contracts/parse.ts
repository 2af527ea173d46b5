/** Parsing at the border: a value fits its contract, or a ContractError says where and why not. */
import type * as z from "zod/mini";
import { ContractError, type FieldError } from "../domain/errors.ts";

type Issue = z.core.$ZodIssue;

/**
 * The value, parsed and normalised.
 * @param what names the thing in error messages, such as "inquiry.submitted"
 * @throws ContractError with one field error for each thing that is wrong
 */
export function parseContract<T extends z.ZodMiniType>(schema: T, value: unknown, what: string): z.output<T> {
  // Without reportInput zod keeps the input from its issues, and a wrong type could not be told from a missing field.
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new ContractError(what, result.error.issues.flatMap(fieldErrors));
}

function fieldErrors(issue: Issue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      fieldError([...issue.path, key], "unknown-field", "This field is not known; remove it"),
    );
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const closest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
    return closest.flatMap((inner) => fieldErrors({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  const [code, detail] = describe(issue);
  const error = fieldError(issue.path, code, detail);
  return [issue.code === "too_big" ? { ...error, limit: Number(issue.maximum) } : error];
}

function fieldError(path: readonly PropertyKey[], code: string, detail: string): FieldError {
  const pointer = path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
  return { pointer, code, detail };
}

function isAbsent(issue: Issue): boolean {
  return issue.input === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

/** A stable code, which texts in every language are keyed by, and words for the developer of a client. */
function describe(issue: Issue): [code: string, detail: string] {
  if (isAbsent(issue)) return ["required", "This field is needed"];
  switch (issue.code) {
    case "invalid_type":
      return ["wrong-type", `Expected ${issue.expected}`];
    case "too_small":
      return tooSmall(issue.minimum);
    case "too_big":
      return ["too-long", `At most ${issue.maximum}`];
    case "invalid_value":
      return ["not-allowed", `One of: ${issue.values.map(String).join(", ")}`];
    case "invalid_format":
      return ["wrong-format", `Expected the format ${issue.format}`];
    case "invalid_key":
      return ["unknown-field", "A name like this is not known here"];
    case "custom":
      return [issue.message, CUSTOM_DETAILS.get(issue.message) ?? "This value is not valid"];
    default:
      return ["not-valid", "This value is not valid"];
  }
}

function tooSmall(minimum: number | bigint): [code: string, detail: string] {
  return minimum === 1 ? ["required", "This field may not be empty"] : ["too-short", `At least ${minimum}`];
}

const CUSTOM_DETAILS: ReadonlyMap<string, string> = new Map([
  ["required", "This field may not be empty"],
  ["email-not-valid", "Exactly one e-mail address, such as aigerim@example.org"],
  ["email-needed", 'A contact choice other than "none" needs an e-mail address'],
  ["phone-not-valid", "A phone number in E.164 form, such as +77010000000"],
  ["country-not-valid", "A country code of ISO 3166-1 alpha-2, such as KZ"],
  ["reference-not-valid", "A reference of twelve symbols, such as 7K3M-Q9XD-2V4D"],
  ["date-not-valid", "A day, such as 2026-05-31"],
  ["other-topic", "This is no question of the topic named; GET /api/topics tells each topic's questions"],
  ["too-many", "Too many of these"],
  ["file-kind-not-allowed", "A name that ends in .pdf, .jpg, .jpeg, .png, .webp, .heic, .heif, .docx, .odt or .txt"],
]);
