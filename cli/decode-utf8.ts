/** Bytes as text, or an error: a guess would change what people wrote. A byte-order mark is taken off. */
import { UsageError } from "./failure.ts";

/** @throws UsageError with `otherwise` as its sentence if the bytes are no UTF-8 */
export function decodeUtf8(bytes: Uint8Array, otherwise: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UsageError(otherwise, { cause });
  }
}
