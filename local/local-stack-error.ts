/** What a person can put right: one sentence that says what is wrong and what to do. Shown without a stack trace. */
export class LocalStackError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "LocalStackError";
  }
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The name of anything thrown: AWS errors are told apart by it. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}
