/** The alphabets between which Kazakh is converted here; the rules themselves come when somebody first asks for them. */
import { useEffect, useState } from "react";
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

/** @returns the text as it is read in an alphabet; undefined until it is converted */
export function useConverted(text: string, to: KazakhScript | undefined): string | undefined {
  const [result, setResult] = useState<{ readonly of: string; readonly words: string }>();
  const of = `${to} ${text}`;
  useEffect(() => {
    let isWanted = to !== undefined;
    if (to !== undefined) {
      void converted(text, to).then((words) => {
        if (isWanted) setResult({ of, words });
      });
    }
    return () => {
      isWanted = false;
    };
  }, [text, to, of]);
  if (to === undefined) return text;
  return result?.of === of ? result.words : undefined;
}
