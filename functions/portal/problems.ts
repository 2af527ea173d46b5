/** How each failure is told over HTTP: status, problem details (RFC 9457), and nothing about our insides. */
import type { Problem } from "../../shared/contracts/problem.ts";
import { ContractError, UccError } from "../../shared/domain/errors.ts";
import { ProofNeededError, TooManyRequestsError } from "./portal-errors.ts";

type Kind = { readonly status: number; readonly title: string; readonly retryAfterSeconds?: number };

/** Every kind of problem the portal answers with; the code stands in the problem's type. */
const PROBLEMS = {
  "contract-violated": { status: 400, title: "The request does not fit its contract" },
  "cross-site": { status: 403, title: "The form came from another site" },
  "not-found": { status: 404, title: "There is nothing here for you" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "being-registered": { status: 409, title: "The inquiry is being registered", retryAfterSeconds: 60 },
  "not-answered": { status: 409, title: "The inquiry has not been answered yet" },
  "inquiry-closed": { status: 409, title: "The inquiry is closed" },
  "too-many-files": { status: 409, title: "No more files can be added" },
  "body-too-large": { status: 413, title: "The request is too large" },
  "media-type-not-supported": { status: 415, title: "The content type is not supported" },
  "proof-needed": { status: 429, title: "Proof of work is needed" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  fault: { status: 500, title: "Something went wrong on our side" },
  "temporarily-unavailable": { status: 503, title: "The service is busy", retryAfterSeconds: 5 },
} as const satisfies Readonly<Record<string, Kind>>;

/** The code of a kind of problem. */
export type ProblemCode = keyof typeof PROBLEMS;

/** What kind of problem an error is; one the service does not know by name, or did not expect here, is a fault. */
export function problemCodeOf(error: unknown): ProblemCode {
  if (!(error instanceof UccError)) return "fault";
  if (isProblemCode(error.code)) return error.code;
  return error.code === "version-conflict" ? "temporarily-unavailable" : "fault";
}

/** What is told of an error: of a fault nothing but that it is one. */
export function problemOf(error: unknown): Problem {
  const code = problemCodeOf(error);
  const { status, title } = PROBLEMS[code];
  return {
    type: `urn:ucc:problem:${code}`,
    title,
    status,
    ...(error instanceof UccError && code !== "fault" && !(error instanceof ContractError)
      ? { detail: error.message }
      : {}),
    ...(error instanceof ContractError ? { errors: [...error.errors] } : {}),
    ...(error instanceof ProofNeededError ? { challenge: error.challenge } : {}),
  };
}

/** Seconds after which it is worth trying again; undefined where it is not. */
export function retryAfterSeconds(error: unknown): number | undefined {
  if (error instanceof TooManyRequestsError || error instanceof ProofNeededError) return error.retryAfterSeconds;
  const kind: Kind = PROBLEMS[problemCodeOf(error)];
  return kind.retryAfterSeconds;
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
