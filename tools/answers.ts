/** `npm run answers`: compiles content/answers into the two files that functions load; a test fails when they are old. */
import { writeFileSync } from "node:fs";
import { AnswerFileError } from "./answers/answer-file.ts";
import { compileAnswers, compiledTexts } from "./answers/compile-answers.ts";

try {
  const compiled = compileAnswers(process.cwd());
  const { answers, needles } = compiledTexts(compiled);
  writeFileSync("content/answers.json", answers);
  writeFileSync("content/answer-needles.json", needles);
  console.log(`${compiled.answers.length} answers, found by ${compiled.needles.length} words and phrases`);
} catch (error) {
  if (!(error instanceof AnswerFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
