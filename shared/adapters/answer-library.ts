/** The answers and their index, read from the files that lie beside a function's bundle, when they are first asked for. */
import * as z from "zod/mini";
import type { Answer } from "../domain/answers/answer.ts";
import { type AnswerIndex, indexAnswers } from "../domain/answers/answer-index.ts";

/**
 * The build has checked every answer against its contract, and a test holds the files to what the build writes; doing
 * it again in each new environment would take longer than reading them (60 ms against 4, on two shared cores).
 */
const builtAnswers = z.custom<readonly Answer[]>(Array.isArray);
const builtNeedles = z.custom<readonly string[]>(Array.isArray);

let answersRead: Promise<readonly Answer[]> | undefined;
let indexMade: Promise<AnswerIndex> | undefined;

/** All answers, and the index by which they are found; each is read once. */
export const answerLibrary = {
  answers: (): Promise<readonly Answer[]> => (answersRead ??= readAnswers()),
  index: (): Promise<AnswerIndex> => (indexMade ??= makeIndex()),
};

async function readAnswers(): Promise<readonly Answer[]> {
  const { default: answers } = await import("../../content/answers.json", { with: { type: "json" } });
  return builtAnswers.parse(answers);
}

async function makeIndex(): Promise<AnswerIndex> {
  const { default: needles } = await import("../../content/answer-needles.json", { with: { type: "json" } });
  return indexAnswers(await answerLibrary.answers(), builtNeedles.parse(needles));
}
