/** The key by which a client says "this is the same request again" (IETF draft-ietf-httpapi-idempotency-key-header). */
import { ContractError } from "../domain/errors.ts";
import { IDEMPOTENCY_KEY_CHARACTERS } from "../domain/limits.ts";

/**
 * The key as given, if it can be one.
 * @returns undefined if none was given
 * @throws ContractError if it is shorter or longer than a key may be
 */
export function checkedIdempotencyKey(given: string | undefined): string | undefined {
  const { min, max } = IDEMPOTENCY_KEY_CHARACTERS;
  if (given === undefined || (given.length >= min && given.length <= max)) return given;
  const detail = `The Idempotency-Key has ${min} to ${max} characters`;
  throw new ContractError("request", [{ pointer: "", code: "idempotency-key-not-valid", detail }]);
}
