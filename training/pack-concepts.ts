/** Folds the lexicon as inquiries are folded and packs it for shared/domain/routing/concepts.ts. */
import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod/mini";
import { foldPhrase } from "../shared/domain/routing/statements.ts";
import { type Files, NOTE } from "./generated-files.ts";

/** The script in which the lexicon writes each language. */
const SCRIPTS = {
  kk: "Cyrl",
  ru: "Cyrl",
  mn: "Cyrl",
  uz: "Latn",
  en: "Latn",
  tr: "Latn",
  de: "Latn",
  fa: "Arab",
  zh: "Hans",
} as const;
type LexiconLanguage = keyof typeof SCRIPTS;
const LANGUAGES = ["kk", "ru", "uz", "mn", "en", "tr", "de", "fa", "zh"] as const satisfies readonly LexiconLanguage[];

const phrases = z._default(z.array(z.string()), []);
const entry = z.object({
  concept: z.string(),
  kk: phrases,
  ru: phrases,
  uz: phrases,
  mn: phrases,
  en: phrases,
  tr: phrases,
  de: phrases,
  fa: phrases,
  zh: phrases,
});
type Entry = z.output<typeof entry>;

const FOLDER = new URL("./data/lexicon/", import.meta.url);
/** A number alone folds to zeros, which any other number is too. */
const NO_WORD = /^[0=]*$/;
/** Marks a stem that is a whole word. */
const WHOLE = "=";

/** The lexicon's lines, of all its files. */
function lexicon(): readonly Entry[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".jsonl"))
    .toSorted()
    .flatMap((file) => readFileSync(new URL(file, FOLDER), "utf8").trim().split("\n"))
    .map((line) => entry.parse(JSON.parse(line)));
}

/** The lexicon as it is shipped: names between spaces, and for each language a line of phrases per name. */
export function conceptFiles(): Files {
  const entries = lexicon();
  const names = [...new Set(entries.map(({ concept }) => concept))].toSorted();
  const packed = LANGUAGES.map((language) => {
    const lines = names.map((name) => {
      const own = entries.filter(({ concept }) => concept === name).flatMap((each) => each[language]);
      const folded = own.map((phrase) => foldStems(phrase, language)).filter((phrase) => !NO_WORD.test(phrase));
      return [...new Set(folded)].toSorted().join(",");
    });
    return [language, lines.join("\n")] as const;
  });
  return {
    "concept-phrases.ts": `/** Concepts and the stems by which languages say them, folded. ${NOTE} */

/** Names of concepts between spaces. */
export const CONCEPT_NAMES =
  ${JSON.stringify(names.join(" "))};

/** For each language, a line for each concept: phrases between commas. */
export const CONCEPT_PHRASES = {
${packed.map(([language, lines]) => `  ${language}: ${JSON.stringify(lines)},\n`).join("")}};
`,
  };
}

/** A stem that folds to several words (ата-жол) becomes a stem for each; all but the last are whole. */
function foldStems(phrase: string, language: LexiconLanguage): string {
  return phrase
    .split(/\s+/)
    .flatMap((stem) => {
      const isWhole = stem.endsWith(WHOLE);
      const words = foldPhrase(isWhole ? stem.slice(0, -1) : stem, { language, script: SCRIPTS[language] });
      return words.map((word, at) => (isWhole || at < words.length - 1 ? word + WHOLE : word));
    })
    .join(" ");
}
