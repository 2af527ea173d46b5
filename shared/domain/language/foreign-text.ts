/** What in a text is clearly not Kazakh, so that converting it between the alphabets of Kazakh would only spoil it. */
import { type Detection, detectLanguage } from "./detect.ts";
import type { DetectedLanguage } from "./detected.ts";
import type { KazakhScript } from "./kazakh-alphabets.ts";

/** From where to where a part of a text goes, as `slice` takes it. */
export type Span = readonly [from: number, to: number];

/** Letters of Kazakh that its neighbours in the same script lack: who writes one writes Kazakh, if with a mistake or two. */
const KAZAKH_LETTER: Readonly<Record<KazakhScript, RegExp>> = {
  Cyrl: /[әғқңұіһ]/i,
  Latn: /q(?!u)|[ñŋūǵńá]/i,
  Arab: /[ۇۋەڭۆىءٴ\u0675-\u0678]/,
};
/** Letters of Kazakh in Latin script that Turkish lacks; English and German have them. */
const NOT_TURKISH = /[wxä]/i;
const OTHERS: Readonly<Record<KazakhScript, ReadonlySet<DetectedLanguage>>> = {
  Cyrl: new Set(["ru", "mn", "uz"]),
  Latn: new Set(["en", "de", "tr", "uz"]),
  Arab: new Set(["fa"]),
};
/** Fewer words are too few to be sure by; of as many words, no Kazakh text of ours was taken for another at this confidence. */
const LINE = { words: 4, confidence: 0.95 } as const;

/** Languages that share no word with Kazakh to speak of, so that a phrase can be told inside a Kazakh sentence. */
const PHRASES_IN: ReadonlySet<DetectedLanguage> = new Set(["en", "de"]);
/** As many words of a phrase are looked at together; measured, 0.6 % of Kazakh ones are taken for English or German. */
const WINDOW_WORDS = 3;
const PHRASE_CONFIDENCE = { 2: 0.95, 3: 0.9 } as const;
/** Where a phrase goes on, less shows it. */
const CONTINUED_CONFIDENCE = 0.6;
/** A word at the edge of a window belongs to the phrase unless it is rather Kazakh by itself. */
const EDGE_CONFIDENCE = 0.6;

const CLAUSE = /[^.!?,;:()«»"“”…\n]{1,400}/gu;
const WORD = /\p{L}[\p{L}'’]{0,59}/gu;

/** Whether a whole text is in another language than Kazakh, and surely so. */
export function isForeignText(text: string, script: KazakhScript): boolean {
  if (KAZAKH_LETTER[script].test(text) || (text.match(WORD)?.length ?? 0) < LINE.words) return false;
  const detection = detectLanguage(text);
  return (
    isSurely(detection, OTHERS[script], LINE.confidence) && !(detection.language === "tr" && NOT_TURKISH.test(text))
  );
}

/** The English and German phrases of a text in Latin letters, from two words on. */
export function foreignPhrases(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const clause of text.matchAll(CLAUSE)) {
    const words = Array.from(clause[0].matchAll(WORD), (word): Span => {
      const from = clause.index + word.index;
      return [from, from + word[0].length];
    });
    const size = Math.min(WINDOW_WORDS, words.length);
    if (size < 2) continue;
    for (let at = 0; at + size <= words.length; at++) {
      const window = words.slice(at, at + size);
      const goesOn = (spans.at(-1)?.[1] ?? 0) > (window[0]?.[0] ?? 0);
      const phrase = phraseOf(text, window, goesOn ? CONTINUED_CONFIDENCE : confidenceNeeded(size));
      if (phrase !== undefined) spans.push(phrase);
    }
  }
  return spans;
}

const confidenceNeeded = (words: number) => (words === WINDOW_WORDS ? PHRASE_CONFIDENCE[3] : PHRASE_CONFIDENCE[2]);

/** The words of a window that are a phrase, without Kazakh ones at its edges. */
function phraseOf(text: string, words: readonly Span[], confidence: number): Span | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const window = text.slice(first[0], last[1]);
  if (KAZAKH_LETTER.Latn.test(window) || /[ğşı]/.test(window)) return undefined;
  if (!isSurely(detectLanguage(window), PHRASES_IN, confidence)) return undefined;
  const own = words.filter(([from, to]) => !isKazakhWord(text.slice(from, to)));
  const [begin, end] = [own[0], own.at(-1)];
  return own.length < 2 || begin === undefined || end === undefined ? undefined : [begin[0], end[1]];
}

function isKazakhWord(word: string): boolean {
  const { language, confidence } = detectLanguage(word);
  return language === "kk" && confidence >= EDGE_CONFIDENCE;
}

const isSurely = (
  { language, confidence }: Detection,
  languages: ReadonlySet<DetectedLanguage>,
  least: number,
): boolean => languages.has(language) && confidence >= least;
