/** All files of content/answers as what the functions load: the answers, and the needles by which they are found. */
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compiledAnswer } from "../../shared/contracts/answer-catalog.ts";
import type { Answer, AnswerSource, AnswerText, Block } from "../../shared/domain/answers/answer.ts";
import { type Needle, needleLine, needlesOf } from "../../shared/domain/answers/needles.ts";
import { TOPIC_CODES } from "../../shared/domain/topic.ts";
import type { Trilingual } from "../../shared/domain/trilingual.ts";
import { answerBlocks } from "./answer-blocks.ts";
import { type AnswerFile, AnswerFileError, fitting, readAnswerFile } from "./answer-file.ts";
import { convertAnswer } from "./convert-answer.ts";
import { lexiconStems } from "./lexicon.ts";
import { sourceNames } from "./source-names.ts";

type SourceNames = ReturnType<typeof sourceNames>;

/** A file by its path from the root, and what is written in it. */
export type FoundFile = { readonly path: string; readonly file: AnswerFile };

/** What the answers become. */
export type CompiledAnswers = { readonly answers: readonly Answer[]; readonly needles: readonly Needle[] };

/**
 * Every file of content/answers, in the order of topics and names.
 * @throws AnswerFileError for the first that is no answer; it names file and field
 */
export function answerFiles(root: string): readonly FoundFile[] {
  return globSync("content/answers/*/*.md", { cwd: root })
    .toSorted((a, b) => topicPlace(a) - topicPlace(b) || (a < b ? -1 : 1))
    .map((path) => ({ path, file: readAnswerFile(path, readFileSync(join(root, path), "utf8")) }));
}

/**
 * Compiles them.
 * @throws AnswerFileError for the first file that is no answer; it names file and field
 */
export function compileAnswers(root: string): CompiledAnswers {
  const files = answerFiles(root);
  const stems = lexiconStems(root);
  const namesOf = sourceNames(root);
  const keyworded = files.map((found) => ({ ...found.file, keywords: keywordsOf(found, stems) }));
  return { answers: files.map((found) => compileAnswer(found, namesOf)), needles: needlesOf(keyworded) };
}

/** Both as the functions' files hold them: one answer or needle a line, so that a change of one shows as one. */
export function compiledTexts({ answers, needles }: CompiledAnswers): {
  readonly answers: string;
  readonly needles: string;
} {
  return { answers: jsonLines(answers), needles: jsonLines(needles.map(needleLine)) };
}

const jsonLines = (items: readonly unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;

/** Of the sources their facts are left out: they are for who checks the answer, people are told which source it is. */
function compileAnswer({ path, file }: FoundFile, namesOf: SourceNames): Answer {
  const kazakh = textOf(path, file, "kk");
  const compiled = {
    id: basename(path, ".md"),
    topic: topicOf(path),
    checkedOn: file.checkedOn,
    reviewBy: file.reviewBy,
    sources: file.sources.map((source) => withoutFacts(source, namesOf(source.title, path))),
    texts: {
      "kk-Cyrl": kazakh,
      "kk-Latn": convertAnswer(kazakh, "Latn"),
      "kk-Arab": convertAnswer(kazakh, "Arab"),
      ru: textOf(path, file, "ru"),
      en: textOf(path, file, "en"),
    },
  };
  return fitting(compiledAnswer, compiled, path);
}

function withoutFacts(source: AnswerFile["sources"][number], titles: AnswerSource["titles"]): AnswerSource {
  const { date } = source;
  return "url" in source ? { titles, url: source.url, date } : { titles, document: source.document, date };
}

function textOf(path: string, { title, question, programme, markdown }: AnswerFile, language: keyof Trilingual) {
  return {
    title: title[language],
    question: question[language],
    ...(programme === undefined ? {} : { programme: programme[language] }),
    body: blocksOf(path, markdown[language]),
  } satisfies AnswerText;
}

function keywordsOf({ path, file }: FoundFile, stems: ReturnType<typeof lexiconStems>): readonly string[] {
  const ofConcepts = file.concepts.flatMap((concept) => {
    const known = stems.get(concept);
    if (known === undefined) throw new AnswerFileError(path, `concepts: the lexicon has no "${concept}"`);
    return known;
  });
  return [...ofConcepts, ...Object.values(file.keywords).flat()];
}

function blocksOf(path: string, markdown: string): readonly Block[] {
  try {
    return answerBlocks(markdown);
  } catch (error) {
    throw new AnswerFileError(path, error instanceof Error ? error.message : String(error));
  }
}

const topicOf = (path: string) => basename(dirname(path));

/** A folder that is no topic comes last, and is refused when it is compiled. */
function topicPlace(path: string): number {
  const codes: readonly string[] = TOPIC_CODES;
  const place = codes.indexOf(topicOf(path));
  return place < 0 ? TOPIC_CODES.length : place;
}
