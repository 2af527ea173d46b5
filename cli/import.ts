/** `ucc import`: many inquiries from a file, through the portal's public API; run it again and it continues. */
import { basename } from "node:path";
import type { Command } from "commander";
import { ANSWER_LANGUAGES, DEFAULT_LANGUAGE } from "../shared/domain/language/answer-language.ts";
import { CSV_COLUMNS } from "./csv-rows.ts";
import { describeField } from "./failure.ts";
import { ImportJournal } from "./import-journal.ts";
import { importProgress } from "./import-progress.ts";
import { importRows, type RowOutcome } from "./import-rows.ts";
import { readInquiryRows } from "./inquiry-rows.ts";
import { openPortal, type PortalOptions } from "./open-portal.ts";
import { portalAddress, wholeNumber } from "./option-values.ts";
import { counted, print, say, someFailed } from "./output.ts";

/** Eight at a time keep a portal of two execution environments busy; more only meet its throttle. */
const CONCURRENCY = 8;
const MOST_CONCURRENCY = 64;

type ImportOptions = PortalOptions & { readonly concurrency: number; readonly again?: true };

const DETAILS = `
A .jsonl file has an inquiry a line, as POST /api/inquiries takes it. A .csv file (UTF-8) has a heading with any of
  ${CSV_COLUMNS.join(", ")}
and answers.<code> for a topic's questions; the separator may be a comma, a semicolon or a tab.
consent must be true (in a .csv file yes, 1, да or иә will do): the person has agreed that their data is processed.
language is the one in which the person wants to be answered: ${ANSWER_LANGUAGES.join(", ")}.
A row that names none is answered in ${DEFAULT_LANGUAGE}, whatever it is written in.

A bad row is told by its line and does not stop the rest. FILE.ucc-journal.jsonl remembers what was accepted, so the
same command continues where it stopped. A row is known by what it says and the name of its file, not by its line: add,
mend, delete or sort rows and run it again, and what was accepted stays the same inquiry, without that journal, too. Two
rows that say the same are two inquiries.
Prints {"line", "outcome", …} for each row; outcomes are accepted, accepted-before, refused, unsent.

Example:
  $ npx ucc import inquiries.csv > outcomes.jsonl`;

export function addImport(program: Command): void {
  program
    .command("import")
    .summary("many inquiries from a CSV or JSONL file; resumable")
    .description("Sends each row of a file as an inquiry through the portal.")
    .argument("<file>", "a file that ends in .csv, .jsonl or .ndjson")
    .option("--concurrency <count>", "requests at a time", wholeNumber(1, MOST_CONCURRENCY), CONCURRENCY)
    .option("--again", "send rows too that were accepted before: after npm start -- --fresh, say")
    .option("--url <address>", "another portal than the stack's own", portalAddress)
    .addHelpText("after", DETAILS)
    .action((file: string, _options: ImportOptions, command: Command) =>
      importFile(file, command.optsWithGlobals<ImportOptions>()),
    );
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  const rows = await readInquiryRows(file);
  const { url, portal } = await openPortal(options);
  const progress = importProgress(rows.length, process.stderr);
  const tally = { accepted: 0, "accepted-before": 0, refused: 0, unsent: 0 };
  const report = async (outcome: RowOutcome): Promise<void> => {
    tally[outcome.outcome] += 1;
    progress.clear();
    for (const sentence of troubles(outcome)) say(sentence);
    await print(outcome);
    progress.step();
  };
  const journal = new ImportJournal(file, url, options.again ?? false);
  await importRows(rows, basename(file), { portal, journal, report, concurrency: options.concurrency }).finally(() =>
    progress.stop(),
  );
  summarise(rows.length, tally);
}

function troubles(outcome: RowOutcome): readonly string[] {
  const { line } = outcome;
  if (outcome.outcome === "refused") return outcome.errors.map((error) => `line ${line}: ${describeField(error)}`);
  return outcome.outcome === "unsent" ? [`line ${line}: ${outcome.reason}`] : [];
}

function summarise(total: number, tally: Readonly<Record<RowOutcome["outcome"], number>>): void {
  const left = total - tally.accepted - tally["accepted-before"] - tally.refused;
  say(
    `${counted(total, "row")}: ${tally.accepted} accepted, ${tally["accepted-before"]} accepted before, ` +
      `${tally.refused} refused, ${left} not sent.`,
  );
  if (left > 0) say("The same command continues with the rows that were not sent.");
  if (left > 0 || tally.refused > 0) someFailed();
}
