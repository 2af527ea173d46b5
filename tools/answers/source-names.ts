/** What each source of the answers is called in every language: their files name it in English, one list has the others. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceTitles } from "../../shared/contracts/answer-catalog.ts";
import type { AnswerSource } from "../../shared/domain/answers/answer.ts";
import { AnswerFileError, fitting } from "./answer-file.ts";
import { convertLine } from "./convert-answer.ts";

const LIST = "content/source-titles.json";

/**
 * Gives a source's titles by the English one.
 * @throws AnswerFileError when it is asked for one that the list lacks; it names the answer's file
 */
export function sourceNames(root: string): (title: string, path: string) => AnswerSource["titles"] {
  const list = fitting(sourceTitles, JSON.parse(readFileSync(join(root, LIST), "utf8")), LIST);
  const known = new Map(Object.entries(list));
  return (en, path) => {
    const others = known.get(en);
    if (others === undefined) throw new AnswerFileError(path, `sources: ${LIST} has no "${en}"; add it in kk and ru`);
    const { kk, ru } = others;
    return { "kk-Cyrl": kk, "kk-Latn": convertLine(kk, "Latn"), "kk-Arab": convertLine(kk, "Arab"), ru, en };
  };
}
