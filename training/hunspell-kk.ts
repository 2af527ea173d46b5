/** Words of Debian's hunspell-kk (kk_KZ.dic and kk_KZ.aff), with some of the forms that its suffix rules make. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const WORD = /^[аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя]+$/;
const ENCODING = "utf8";

/** What some suffix rules of the list make by mistake: жетеды for жетеді, докторанті for докторанты, лагерьі for лагері. */
const DISHARMONY = /[әеөүі][^аәеоөұүыіиуэюяё]+ы|[аоұыя][^аәеоөұүыіиуэюяёкг]+і|ь[ыі]/;

const LAST_SYLLABLE = /[аәеоөұүыіиуэюяё][^аәеоөұүыіиуэюяё]*$/;

type Suffix = { readonly strip: number; readonly add: string; readonly condition: RegExp };

/** The words alone, lower case, sorted, without those that are no Kazakh letters. */
export function hunspellWords(folder: string): readonly string[] {
  const words = entries(folder).map(([word]) => word);
  return [...new Set(words)].toSorted();
}

/**
 * The words with some inflected forms each: running text is inflected, and a suffix changes what a word needs in
 * Arabic letters (тіл has a hamza, тілге has none).
 * @param formsPerWord how many forms a word is given; which ones is the same every time
 */
export function hunspellForms(folder: string, formsPerWord: number): readonly string[] {
  const suffixes = readSuffixes(folder);
  const forms = new Set<string>();
  for (const [at, [word, flags]] of entries(folder).entries()) {
    forms.add(word);
    const fitting = Array.from(flags, (flag) => suffixes.get(flag) ?? [])
      .flat()
      .filter(({ condition }) => condition.test(word));
    for (let n = 0; n < Math.min(formsPerWord, fitting.length); n++) {
      // Two primes spread the choice over the suffixes without a random number.
      const suffix = fitting[(at * 31 + n * 17) % fitting.length];
      if (suffix === undefined) continue;
      const stem = word.slice(0, word.length - suffix.strip);
      // The last syllable of the stem and what follows: a compound may have both harmonies before.
      const seam = (LAST_SYLLABLE.exec(stem)?.[0] ?? stem) + suffix.add;
      if (!DISHARMONY.test(seam)) forms.add(stem + suffix.add);
    }
  }
  return [...forms].filter((form) => WORD.test(form)).toSorted();
}

function entries(folder: string): readonly (readonly [string, string])[] {
  return lines(folder, "kk_KZ.dic").flatMap((line) => {
    const [word = "", flags = ""] = line.trim().split("/");
    const lower = word.toLowerCase();
    return WORD.test(lower) ? [[lower, flags] as const] : [];
  });
}

function readSuffixes(folder: string): ReadonlyMap<string, readonly Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of lines(folder, "kk_KZ.aff")) {
    const [kind, flag = "", strip = "", add = "", condition = ""] = line.trim().split(/\s+/);
    if (kind !== "SFX" || condition === "") continue;
    const suffix = { strip: strip === "0" ? 0 : strip.length, add, condition: new RegExp(`${condition}$`) };
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), suffix]);
  }
  return suffixes;
}

const lines = (folder: string, file: string) => readFileSync(join(folder, file), ENCODING).split("\n");
