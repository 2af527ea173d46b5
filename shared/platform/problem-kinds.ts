/** How failures are told over HTTP: status, problem details (RFC 9457), and nothing about our insides. */
import type { Problem } from "../contracts/problem.ts";
import { ContractError, UccError } from "../domain/errors.ts";

/** One kind of problem. */
export type ProblemKind = {
  readonly status: number;
  readonly title: string;
  /** Seconds after which it is worth trying again; absent where it never is. */
  readonly retryAfterSeconds?: number;
};

/** The kinds that every HTTP function knows; the code stands in the problem's type. */
export const COMMON_PROBLEMS = {
  "contract-violated": { status: 400, title: "The request does not fit its contract" },
  "not-found": { status: 404, title: "There is nothing here for you" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "body-too-large": { status: 413, title: "The request is too large" },
  "media-type-not-supported": { status: 415, title: "The content type is not supported" },
  fault: { status: 500, title: "Something went wrong on our side" },
  "temporarily-unavailable": { status: 503, title: "The service is busy", retryAfterSeconds: 5 },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** Tells failures as the kinds of one function. */
export type ProblemTeller<Code extends string> = {
  /** What kind of problem an error is; one the service does not know by name, or did not expect here, is a fault. */
  codeOf(error: unknown): Code | "fault";
  /** What is told of an error: of a fault nothing but that it is one. */
  problemOf(error: unknown): Problem;
  /** Seconds after which it is worth trying again; undefined where it is not. */
  retryAfterSeconds(error: unknown): number | undefined;
};

/** A teller of these kinds, `fault` among them. */
export function problemTeller<Code extends string>(
  kinds: Readonly<Record<Code | "fault", ProblemKind>>,
): ProblemTeller<Code> {
  const isKnown = (code: string): code is Code => Object.hasOwn(kinds, code);
  const codeOf = (error: unknown): Code | "fault" =>
    error instanceof UccError && isKnown(error.code) ? error.code : "fault";
  return {
    codeOf,
    problemOf: (error) => {
      const code = codeOf(error);
      const { status, title } = kinds[code];
      return { type: `urn:ucc:problem:${code}`, title, status, ...(code === "fault" ? {} : detailsOf(error)) };
    },
    retryAfterSeconds: (error) => kinds[codeOf(error)].retryAfterSeconds,
  };
}

function detailsOf(error: unknown): Pick<Problem, "detail" | "errors"> {
  if (error instanceof ContractError) return { errors: [...error.errors] };
  return error instanceof UccError ? { detail: error.message } : {};
}
