/** A row of an import file; `line` is its first line, from 1. */
import type { FieldError } from "../shared/domain/errors.ts";
import type { JsonValue } from "../shared/domain/inquiry-identity.ts";

export type InquiryRow = { readonly line: number } & (
  | { readonly request: JsonValue }
  | { readonly errors: readonly FieldError[] }
);
