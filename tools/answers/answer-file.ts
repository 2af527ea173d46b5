/** One file of content/answers: front matter in YAML, then the same answer under a heading for each language. */
import { parse } from "yaml";
import type * as z from "zod/mini";
import { answerFrontMatter } from "../../shared/contracts/answer-catalog.ts";
import { parseContract } from "../../shared/contracts/parse.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { Trilingual } from "../../shared/domain/trilingual.ts";

const FRONT_MATTER = /^---\n(?<yaml>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/;
/** With a group: a text split by it has the headings between its parts. */
const HEADINGS = /^# (\S+)$/gm;

/** A file's front matter and its text in each language, still Markdown. */
export type AnswerFile = z.output<typeof answerFrontMatter> & { readonly markdown: Trilingual };

/** A file that cannot become an answer; the message names the file, and the field where there is one. */
export class AnswerFileError extends Error {
  constructor(path: string, what: string) {
    super(`${path}: ${what}`);
    this.name = "AnswerFileError";
  }
}

/**
 * Reads a file's content.
 * @throws AnswerFileError if a field is missing or wrong, or a language has no text
 */
export function readAnswerFile(path: string, content: string): AnswerFile {
  const { yaml, body } = FRONT_MATTER.exec(content)?.groups ?? {};
  if (yaml === undefined || body === undefined) {
    throw new AnswerFileError(path, "begins with front matter between two lines of ---, and this one does not");
  }
  const fields = fitting(answerFrontMatter, parseYaml(path, yaml), path);
  return { ...fields, markdown: textsByLanguage(path, body) };
}

function parseYaml(path: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    throw new AnswerFileError(path, `front matter: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A value that fits its contract.
 * @throws AnswerFileError that names each field and what is wrong with it
 */
export function fitting<T extends z.ZodMiniType>(schema: T, value: unknown, path: string): z.output<T> {
  try {
    return parseContract(schema, value, path);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    const faults = error.errors.map(({ pointer, detail }) => `${pointer.slice(1).replaceAll("/", ".")}: ${detail}`);
    throw new AnswerFileError(path, faults.join("; "));
  }
}

function textsByLanguage(path: string, body: string): Trilingual {
  const [, ...parts] = body.split(HEADINGS);
  const texts = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) texts.set(parts[at] ?? "", (parts[at + 1] ?? "").trim());
  const take = (language: keyof Trilingual): string => {
    const found = texts.get(language);
    texts.delete(language);
    if (!found) throw new AnswerFileError(path, `has no text under the heading "# ${language}"`);
    return found;
  };
  const taken = { kk: take("kk"), ru: take("ru"), en: take("en") };
  const [unknown] = texts.keys();
  if (unknown !== undefined) throw new AnswerFileError(path, `"# ${unknown}" is no language of answers`);
  return taken;
}
