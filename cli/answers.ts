/** `ucc answers`: the short answers that people find before they ask, and those of them that wait for a new check. */
import { type Command, Option } from "commander";
import { answerLibrary } from "../shared/adapters/answer-library.ts";
import { answerPath, staleAnswers } from "../shared/domain/answers/answer.ts";
import { kazakhstanTime } from "../shared/domain/local-date.ts";
import { isoTime } from "./option-values.ts";
import { counted, print, say } from "./output.ts";

type AnswersOptions = { readonly stale?: true; readonly on?: string };

export function addAnswers(program: Command): void {
  program
    .command("answers")
    .summary("the short answers of the portal, or those past their review date")
    .description(
      "Lists the answers of this version of the project, in the order of topics; with --stale those alone that have " +
        "passed their review date, the longest overdue first. Their files are in content/answers.",
    )
    .option("--stale", "only what is past its review date")
    .addOption(new Option("--on <day>", "as of this day instead of today, such as 2027-01-31").argParser(isoTime))
    .addHelpText(
      "after",
      '\nPrints {"topic", "id", "title", "checkedOn", "reviewBy", "path"} a line.\n\nExample:\n' +
        "  $ npx ucc answers --stale --on 2027-01-31",
    )
    .action(async ({ stale, on = new Date().toISOString() }: AnswersOptions) => {
      const all = await answerLibrary.answers();
      const overdue = staleAnswers(all, kazakhstanTime(on).day);
      for (const answer of stale ? overdue : all) {
        const { topic, id, texts, checkedOn, reviewBy } = answer;
        await print({ topic, id, title: texts.en.title, checkedOn, reviewBy, path: answerPath(answer) });
      }
      say(`${counted(all.length, "answer")}, ${overdue.length} past the review date.`);
    });
}
