/** The alphabets between which Kazakh is converted here; the rules themselves come when somebody first asks for them. */
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";

export const KAZAKH_SCRIPTS = ["Cyrl", "Latn", "Arab"] as const satisfies readonly KazakhScript[];

/** It turns a line round that begins with a number (shared/texts/direction.ts). */
const RIGHT_TO_LEFT_MARK = "\u200F";

/** A Kazakh text in another alphabet, with capitals where Arabic letters have none, and in that alphabet's direction. */
export async function converted(text: string, to: KazakhScript): Promise<string> {
  const { transliterate } = await import("../../../shared/domain/language/transliterate.ts");
  const words = to === "Arab" ? text : text.replaceAll(RIGHT_TO_LEFT_MARK, "");
  return transliterate(words, { to, capitals: true }).text;
}
