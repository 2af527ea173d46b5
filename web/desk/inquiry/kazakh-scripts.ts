/** The alphabets between which Kazakh is converted here; the rules themselves come when somebody first asks for them. */
import type { KazakhScript } from "../../../shared/domain/language/kazakh-alphabets.ts";

export const KAZAKH_SCRIPTS = ["Cyrl", "Latn", "Arab"] as const satisfies readonly KazakhScript[];

/** A Kazakh text in another alphabet, with capitals where Arabic letters have none. */
export async function converted(text: string, to: KazakhScript): Promise<string> {
  const { transliterate } = await import("../../../shared/domain/language/transliterate.ts");
  return transliterate(text, { to, capitals: true }).text;
}
