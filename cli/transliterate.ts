/** `ucc transliterate`: Kazakh lines from one script to another, as they come. */
import { type Command, Option } from "commander";
import type { KazakhScript } from "../shared/domain/language/kazakh-alphabets.ts";
import { transliterate } from "../shared/domain/language/transliterate.ts";
import { printText, say } from "./output.ts";

const SCRIPTS = ["Cyrl", "Latn", "Arab"] as const satisfies readonly KazakhScript[];

const AFTER_LINE_END = /(?<=\n)/;

type TransliterateOptions = { readonly to: KazakhScript; readonly from?: KazakhScript };

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
    .addHelpText("after", "\nExample:\n  $ echo 'Қазақстан' | npx ucc transliterate --to Arab")
    .action(async ({ to, from }: TransliterateOptions) => {
      for await (const line of wholeLines(process.stdin)) {
        await printText(transliterate(line, from === undefined ? { to } : { to, from }).text);
      }
      say("Converted by rules; the original stays what counts.");
    });
}

/**
 * Lines with whatever ended them, so that CRLF, empty lines and a last line without an end stay as they are. Only \n
 * ends a line here: node:readline would also break at U+2028, which stands inside texts.
 */
async function* wholeLines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = "";
  input.setEncoding("utf8");
  for await (const chunk of input) {
    const lines = `${rest}${String(chunk)}`.split(AFTER_LINE_END);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
