/** How a failure is told: one readable sentence and the fields it is about, never a stack trace unless asked for. */
import { ContractError, type FieldError, UccError } from "../shared/domain/errors.ts";

/** The command was used in a way that cannot work; the exit code is 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/** The results cannot be written where they go, such as to a full disk. */
export class OutputError extends Error {
  constructor(cause: unknown) {
    super(`The results cannot be written: ${cause instanceof Error ? cause.message : "no reason is known"}.`, {
      cause,
    });
    this.name = "OutputError";
  }
}

export type DescribedFailure = { readonly sentences: readonly string[]; readonly exitCode: 1 | 2 };

export function describeFailure(error: unknown, debug = process.env["UCC_DEBUG"] === "1"): DescribedFailure {
  const trace = debug && error instanceof Error ? [error.stack ?? ""] : [];
  if (error instanceof UsageError) return { sentences: [error.message, ...trace], exitCode: 2 };
  return { sentences: [...sentencesOf(error), ...trace], exitCode: 1 };
}

/** A field error as people read it: where, what is wrong, and the code that texts and scripts refer to. */
export function describeField({ pointer, code, detail }: FieldError): string {
  return `${pointer || "/"}: ${detail} (${code})`;
}

function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof ContractError) {
    return ["This does not fit:", ...error.errors.map((field) => `  ${describeField(field)}`)];
  }
  if (error instanceof OutputError) return [error.message];
  if (error instanceof UccError) return [`${error.message}.`];
  if (!(error instanceof Error)) return [`Unexpected: ${typeof error}.`];
  if (error.message.startsWith("Region is missing")) return [NO_REGION];
  return (
    AWS_ADVICE.get(error.name) ?? (isFromAws(error) ? [`AWS: ${error.name}: ${error.message}`] : unexpected(error))
  );
}

function unexpected(error: Error): readonly string[] {
  return [`Unexpected: ${error.name}. Set UCC_DEBUG=1 and run it again to see where.`];
}

const NO_CREDENTIALS =
  'There are no AWS credentials that work: sign in ("aws sso login") or set AWS_PROFILE, then run this again.';

/** The SDK has no error of its own for it. */
const NO_REGION = "No AWS region is known: say --region, or set AWS_REGION.";

/** Names by which the SDK says that it cannot even begin. */
const AWS_ADVICE: ReadonlyMap<string, readonly string[]> = new Map([
  ["CredentialsProviderError", [NO_CREDENTIALS]],
  ["ExpiredTokenException", [NO_CREDENTIALS]],
  ["ExpiredToken", [NO_CREDENTIALS]],
  ["UnrecognizedClientException", [NO_CREDENTIALS]],
  ["InvalidClientTokenId", [NO_CREDENTIALS]],
]);

/** The SDK's service exceptions say who is at fault; what they tell (a denied action, say) is what a person needs. */
function isFromAws(error: Error): boolean {
  return "$fault" in error && "$metadata" in error;
}
