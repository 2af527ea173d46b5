/** An AWS error: its name, its text, its HTTP status. */
export class ServiceError extends Error {
  override name = "ServiceError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
