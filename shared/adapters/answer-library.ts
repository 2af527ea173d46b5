/** The answers, read from the file that lies beside a function's bundle, when they are first asked for. */
import * as z from "zod/mini";
import type { Answer } from "../domain/answers/answer.ts";

/**
 * The build has checked every answer against its contract, and a test holds the files to what the build writes; doing
 * it again in each new environment would take longer than reading them (60 ms against 4, on two shared cores).
 */
const builtAnswers = z.custom<readonly Answer[]>(Array.isArray);

let answersRead: Promise<readonly Answer[]> | undefined;

/** Every answer; the file is read once. */
export function allAnswers(): Promise<readonly Answer[]> {
  answersRead ??= readAnswers();
  return answersRead;
}

async function readAnswers(): Promise<readonly Answer[]> {
  const { default: answers } = await import("../../content/answers.json", { with: { type: "json" } });
  return builtAnswers.parse(answers);
}
