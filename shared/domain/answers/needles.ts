/** What is looked for in a question to find the answers that fit: made of the answers' keywords, titles and questions. */
import type { Trilingual } from "../trilingual.ts";
import { isHan, keywordStems, searchableWords, WHOLE_WORD } from "./searchable-words.ts";

/** A keyword was chosen for the answer; a word of its title or question merely stands there. */
const KEYWORD_SHARE = 1;
const OWN_WORD_SHARE = 0.4;

/** Letters by which two forms of one word are told to be one: Kazakh, Turkish and Uzbek put many endings after a stem. */
const STEM_LETTERS = 6;

/** A keyword alone and shorter than this, in letters, is a whole word: too many words begin with two letters. */
const STEM_MIN_LETTERS = 3;

/** Shorter words are mostly particles. */
const WORD_MIN_LETTERS = 4;

/** Stems that follow each other in a question, joined by spaces, and the answers that they speak for. */
export type Needle = {
  readonly stems: string;
  readonly share: number;
  /** Places in the list of answers. */
  readonly answers: readonly number[];
};

/** An answer with the words by which people name its matter: stems of nine languages, one or more to a phrase. */
export type KeywordedAnswer = {
  readonly title: Trilingual;
  readonly question: Trilingual;
  readonly keywords: readonly string[];
};

/** The needles of a list of answers, each once. Made when the answers are built: folding thousands of stems takes time. */
export function needlesOf(answers: readonly KeywordedAnswer[]): readonly Needle[] {
  const found = new Map<string, { share: number; answers: Set<number> }>();
  const note = (stems: string, share: number, at: number) => {
    if (stems === "") return;
    const known = found.get(stems);
    found.set(stems, {
      share: Math.max(share, known?.share ?? 0),
      answers: (known?.answers ?? new Set()).add(at),
    });
  };
  answers.forEach((answer, at) => {
    for (const keyword of answer.keywords) note(keywordStems(keyword).map(wholeIfShort).join(" "), KEYWORD_SHARE, at);
    for (const stem of ownStems(answer)) note(stem, OWN_WORD_SHARE, at);
  });
  return [...found].map(([stems, needle]) => ({ stems, share: needle.share, answers: [...needle.answers] }));
}

/** Folding makes "хээ" two letters, with which "hello" begins as well. */
function wholeIfShort(stem: string, _: number, { length }: readonly string[]): string {
  const isShort = length === 1 && stem.length < STEM_MIN_LETTERS && !stem.endsWith(WHOLE_WORD) && !isHan(stem);
  return isShort ? stem + WHOLE_WORD : stem;
}

function ownStems({ title, question }: KeywordedAnswer): readonly string[] {
  const texts = [title.kk, question.kk, title.ru, question.ru, title.en, question.en];
  const words = texts.flatMap((text) => searchableWords(text)[0] ?? []);
  return words.filter(({ length }) => length >= WORD_MIN_LETTERS).map((word) => word.slice(0, STEM_LETTERS));
}

/** A needle as one line of the built file: stems, share and answers. */
export function needleLine({ stems, share, answers }: Needle): string {
  return `${stems}|${share}|${answers.join(" ")}`;
}

/** The needle back from its line. */
export function readNeedle(line: string): Needle {
  const [stems = "", share = "", answers = ""] = line.split("|");
  return { stems, share: Number(share), answers: answers.split(" ").map(Number) };
}
