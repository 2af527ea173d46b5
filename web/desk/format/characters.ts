/** How long a text is, as the API counts it. */
import { TEXT_MAX_CHARACTERS } from "../../../shared/domain/limits.ts";

/** Characters beyond what a text may have; 0 for one that fits. It is kept in NFC (shared/domain/person-text.ts). */
export function charactersOver(text: string): number {
  return Math.max(0, text.normalize("NFC").length - TEXT_MAX_CHARACTERS);
}
