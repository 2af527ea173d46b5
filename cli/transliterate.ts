/** `ucc transliterate`: Kazakh lines from one script to another, as they come. */
import { type Command, Option } from "commander";
import { KAZAKH_LATIN, type KazakhLatin, type KazakhScript } from "../shared/domain/language/kazakh-alphabets.ts";
import { transliterate } from "../shared/domain/language/transliterate.ts";
import { linesOf } from "./lines.ts";
import { hasReader, printText, say, someFailed } from "./output.ts";

const SCRIPTS = ["Cyrl", "Latn", "Arab"] as const satisfies readonly KazakhScript[];

type TransliterateOptions = {
  readonly to: KazakhScript;
  readonly from?: KazakhScript;
  readonly latin?: KazakhLatin;
};

const DETAILS = `
Latin letters are told to be those of 2021, 2018 (acutes) or 2017 (apostrophes), of the Turkish way, or a phone's ASCII
(chat); a short line may fit several, and is then read as 2021 unless --latin names another. What is written is 2021.
Addresses, product names, and what is clearly not Kazakh stay: English and German phrases in Latin letters, and, without
--from, lines in another language.

Example:
  $ echo 'Қазақстан' | npx ucc transliterate --to Arab`;

export function addTransliterate(program: Command): void {
  program
    .command("transliterate")
    .summary("Kazakh text from one script to another")
    .description(
      "Reads lines from stdin and writes each in another script of Kazakh: Cyrl, Latn (the alphabet of 2021) or Arab " +
        "(töte jazu). What comes out is converted by rules: it helps to read and to search, and replaces no original.",
    )
    .addOption(new Option("--to <script>", "script to write").choices(SCRIPTS).makeOptionMandatory())
    .addOption(new Option("--from <script>", "script to read; told from each line when absent").choices(SCRIPTS))
    .addOption(new Option("--latin <alphabet>", "how Latin letters are to be read").choices(KAZAKH_LATIN))
    .addHelpText("after", DETAILS)
    .action(async (conversion: TransliterateOptions) => {
      for await (const { number, bytes, text } of linesOf(process.stdin)) {
        if (text === undefined) {
          someFailed();
          say(`Line ${number}: no text in UTF-8; it is written as it came.`);
          await printText(bytes);
        } else await printText(transliterate(text, conversion).text);
        if (!hasReader()) return;
      }
      say("Converted by rules; the original stays what counts.");
    });
}
