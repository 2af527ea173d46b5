/** What of an inquiry the models see: words, beginnings, pairs and concepts by name, and cues that tell the question from the rest. */
import { conceptsIn } from "./concepts.ts";
import type { ReadInquiry, Statement } from "./statements.ts";

/** A statement's features with what each counts, and its cues; names are readable and are shown in explanations. */
export type StatementFeatures = {
  readonly features: ReadonlyMap<string, number>;
  readonly cues: ReadonlySet<string>;
};

/** What a feature counts by its kind; found by cross-validation (docs/routing.md). */
export const COUNTS = { word: 1, beginning: 0.7, pair: 0.7, concept: 2.4, conceptPair: 1.1 } as const;
/** Beginnings of so many letters stand for a word's stem: the languages of most askers inflect at the end. */
const BEGINNINGS = [3, 4, 5, 6, 7] as const;
const CUE_BEGINNING = 4;
const PAIR_LETTERS = 5;
/** Chinese words have one to three characters. */
const CHINESE_LONGEST = 3;
const CHINESE = /\p{Script=Han}/u;
const FEW_WORDS = 4;
/** The cue of a statement that ends with a question mark of any script. */
const QUESTION_CUE = "@question";
const FIFTHS = 5;

/** The cue of a statement whose sentence ends with a question mark: statements end at commas, too. */
export const ASKED_CUE = "@asked";

/** The features of each statement of an inquiry. */
export function featuresOf({ detection, statements }: ReadInquiry): readonly StatementFeatures[] {
  const body = statements.filter(({ isSubject }) => !isSubject);
  const asked = askedStatements(body);
  // The subject's statements stand before the body's.
  const subjects = statements.length - body.length;
  return statements.map((statement, at) => {
    const features = new Map<string, number>();
    const cues = new Set<string>();
    wordFeatures(statement.words, features, cues);
    conceptFeatures([...conceptsIn(statement.words, detection.language)].toSorted(), features, cues);
    for (const cue of statement.isSubject ? ["@subject"] : positionCues(body, at - subjects)) cues.add(cue);
    if (asked.has(statement)) cues.add(ASKED_CUE);
    return { features, cues };
  });
}

/** Two needs together say more than each: a diploma beside work is another matter than beside study. */
function conceptFeatures(concepts: readonly string[], features: Map<string, number>, cues: Set<string>): void {
  for (const [at, concept] of concepts.entries()) {
    features.set(`#${concept}`, COUNTS.concept);
    cues.add(`#${concept}`);
    for (const other of concepts.slice(at + 1)) features.set(`#${concept}#${other}`, COUNTS.conceptPair);
  }
}

function wordFeatures(words: readonly string[], features: Map<string, number>, cues: Set<string>): void {
  let before = "";
  for (const word of words) {
    if (CHINESE.test(word)) {
      chineseFeatures(word, features, cues);
      before = "";
      continue;
    }
    features.set(word, COUNTS.word);
    cues.add(word);
    for (const length of BEGINNINGS) {
      if (word.length > length) features.set(`${word.slice(0, length)}-`, COUNTS.beginning);
    }
    if (word.length > CUE_BEGINNING) cues.add(`${word.slice(0, CUE_BEGINNING)}-`);
    const stem = word.slice(0, PAIR_LETTERS);
    if (before !== "") {
      const pair = `${before} ${stem}`;
      features.set(pair, COUNTS.pair);
      cues.add(pair);
    }
    before = stem;
  }
}

function chineseFeatures(run: string, features: Map<string, number>, cues: Set<string>): void {
  for (let from = 0; from < run.length; from++) {
    for (let length = 1; length <= Math.min(CHINESE_LONGEST, run.length - from); length++) {
      const piece = run.slice(from, from + length);
      features.set(piece, COUNTS.word);
      if (length < CHINESE_LONGEST) cues.add(piece);
    }
  }
}

/** Where a statement stands, and how it and its sentence end: questions come late, after what the asker has told. */
function* positionCues(body: readonly Statement[], place: number): Generator<string> {
  const statement = body[place];
  if (statement === undefined) return;
  yield* formCues(statement);
  if (place === 0) yield "@first";
  if (place === body.length - 1) yield "@last";
  yield `@fifth-${Math.floor((FIFTHS * place) / body.length)}`;
  if (/[:：]\s*$/.test(body[place - 1]?.text ?? "")) yield "@after-colon";
  if (isQuestion(body[place + 1])) yield "@before-question";
}

function* formCues(statement: Statement): Generator<string> {
  if (isQuestion(statement)) yield QUESTION_CUE;
  if (/[!！]/.test(statement.text)) yield "@exclamation";
  if (statement.words.length < FEW_WORDS) yield "@few-words";
}

/** The statements of sentences that end with a question mark. */
function askedStatements(body: readonly Statement[]): ReadonlySet<Statement> {
  const asked = new Set<Statement>();
  let isAsked = false;
  for (const statement of body.toReversed()) {
    const goesOn = /[,،，]$/.test(statement.text);
    isAsked = goesOn ? isAsked : isQuestion(statement);
    if (isAsked) asked.add(statement);
  }
  return asked;
}

const isQuestion = (statement: Statement | undefined) => /[?؟？]/.test(statement?.text ?? "");
