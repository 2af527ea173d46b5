/** `ucc export`: every inquiry with its texts, for archives and statistics; an offline tool that reads the whole table. */
import type { Command } from "commander";
import type { Entry } from "../shared/domain/entry.ts";
import { timeOption, wholeNumber } from "./option-values.ts";
import { counted, hasReader, print, say } from "./output.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";
import { trainingLine } from "./transfers.ts";

/** 500 read units a second are 4 MB a second, and cost next to nothing beside what the portal reads. */
const UNITS_PER_SECOND = 500;
const MOST_UNITS_PER_SECOND = 10_000;

type ExportOptions = TargetOptions & {
  readonly since?: string;
  readonly unitsPerSecond: number;
  readonly transfers?: true;
};

const DETAILS = `
Prints an inquiry a line: its data, "subject", "text" and the "answers" to its topic's questions as they came in, and
"entries", its whole history.
The lines come in no order. They hold what people wrote: keep them as you would keep letters.
With --transfers it prints only what an operator moved to another topic, as lines for training/data (docs/routing.md).

Example:
  $ npx ucc export --since 2026-11-01 > inquiries.jsonl`;

export function addExport(program: Command): void {
  program
    .command("export")
    .summary("all inquiries with their texts, as JSON lines")
    .description("Reads the whole inquiry table, slowly enough not to be in anybody's way.")
    .addOption(timeOption("--since <time>", "only what was received from then on"))
    .option("--transfers", "only inquiries that an operator moved to another topic, as training lines")
    .option(
      "--units-per-second <count>",
      "DynamoDB read units to use",
      wholeNumber(1, MOST_UNITS_PER_SECOND),
      UNITS_PER_SECOND,
    )
    .addHelpText("after", DETAILS)
    .action((_options: ExportOptions, command: Command) => exportInquiries(command.optsWithGlobals<ExportOptions>()));
}

async function exportInquiries(options: ExportOptions): Promise<void> {
  const outputs = await openStack(options);
  const { dynamoDb } = await import("../shared/adapters/clients/dynamo-db.ts");
  const { InquiryArchive } = await import("../shared/adapters/inquiry-archive.ts");
  const { InquiryStore } = await import("../shared/adapters/inquiry-store.ts");
  const tableName = outputs.value("InquiryTableName");
  const store = new InquiryStore(dynamoDb, tableName);
  const reading = {
    entries: store.entries.bind(store),
    unitsPerSecond: options.unitsPerSecond,
  };
  let exported = 0;
  for await (const { inquiry, entries } of new InquiryArchive(dynamoDb, tableName).inquiries(reading)) {
    if (options.since !== undefined && inquiry.receivedAt < options.since) continue;
    const line = options.transfers ? trainingLine(inquiry, entries) : { ...inquiry, ...openingOf(entries), entries };
    if (line === undefined) continue;
    await print(line);
    if (!hasReader()) return;
    exported += 1;
  }
  say(`${counted(exported, "inquiry", "inquiries")} exported.`);
}

function openingOf(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const opening = entries.find((entry) => entry.kind === "opened");
  if (opening === undefined) return {};
  const { subject, text, answers } = opening;
  return { ...(subject === undefined ? {} : { subject }), text, ...(answers === undefined ? {} : { answers }) };
}
