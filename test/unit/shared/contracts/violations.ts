/** What a contract says about a value that does not fit it. */
import type * as z from "zod/mini";
import { parseContract } from "../../../../shared/contracts/parse.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";

/** `<pointer> <code>` of each field error; none if the value fits. */
export function violations(schema: z.ZodMiniType, value: unknown): readonly string[] {
  return violationsOf(() => parseContract(schema, value, "value"));
}

/** The same for anything that parses; throws what is no ContractError. */
export function violationsOf(parse: () => unknown): readonly string[] {
  try {
    parse();
    return [];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return error.errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

/** What was thrown; undefined if nothing was. */
export function errorOf(act: () => unknown): unknown {
  try {
    act();
    return undefined;
  } catch (error) {
    return error;
  }
}
