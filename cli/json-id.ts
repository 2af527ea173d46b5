/** Ids of JSON lines, which must come out as they went in: 12345678901234567890 is no number that JavaScript has. */
import * as z from "zod/mini";

/** A number by its digits (JSON.rawJSON, ECMAScript 2026), which JSON.stringify writes as they are. */
type RawNumber = { readonly rawJSON: string };

declare global {
  // What Node 24 has and TypeScript's library for es2024 does not; only an interface adds to one that is there.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
    ): unknown;
    rawJSON(text: string): RawNumber;
    isRawJSON(value: unknown): value is RawNumber;
  }
}

/** A string, a number as `parseWithIds` gives it, or null. */
export const jsonId = z.nullable(z.union([z.string(), z.custom<RawNumber>((value) => JSON.isRawJSON(value))]));

/**
 * The value of a JSON text, with every number named "id" by its digits.
 * @throws SyntaxError if it is no JSON
 */
export const parseWithIds = (text: string): unknown =>
  JSON.parse(text, (key, value, { source }) =>
    key === "id" && typeof value === "number" && source !== undefined ? JSON.rawJSON(source) : value,
  );
