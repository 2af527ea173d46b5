/** `ucc retention`: how long each class of data is kept, and what the next run of retention would erase. */
import type { Command } from "commander";
import { INQUIRY_DAYS, isRetired, RETENTION, retiredBefore } from "../shared/domain/retention.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";
import { UsageError } from "./failure.ts";
import { timeOption } from "./option-values.ts";
import { counted, print, say } from "./output.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";

type RetentionOptions = TargetOptions & { readonly dryRun?: true; readonly on?: string };

const DETAILS = `
Without options it prints the rules, a class of data a line; they are in shared/domain/retention.ts, each with its reason.
With --dry-run it lists what the daily run (retire-inquiries) would erase now, or on another day; nothing is changed.

Example:
  $ npx ucc retention --dry-run --on 2027-01-01T00:00:00Z`;

export function addRetention(program: Command): void {
  program
    .command("retention")
    .summary("how long data are kept, and what goes next")
    .description("Prints the rules of retention, or lists the inquiries whose time is up.")
    .option("--dry-run", "list what would be erased")
    .addOption(timeOption("--on <time>", "only with --dry-run: as if it were this time"))
    .addHelpText("after", DETAILS)
    .action((_options: RetentionOptions, command: Command) => retention(command.optsWithGlobals<RetentionOptions>()));
}

async function retention(options: RetentionOptions): Promise<void> {
  if (options.dryRun === true) return listRetired(options);
  if (options.on !== undefined)
    throw new UsageError("--on tells when the inquiries are looked at: say --dry-run as well.");
  return printRules();
}

async function printRules(): Promise<void> {
  for (const topic of TOPIC_CODES) await print({ class: "inquiry", topic, days: INQUIRY_DAYS[topic], from: "closing" });
  for (const [name, { days, from, why }] of Object.entries(RETENTION)) await print({ class: name, days, from, why });
}

async function listRetired(options: RetentionOptions): Promise<void> {
  const outputs = await openStack(options);
  const { dynamoDb } = await import("../shared/adapters/clients/dynamo-db.ts");
  const { InquiryStore } = await import("../shared/adapters/inquiry-store.ts");
  const { SettledInquiries } = await import("../shared/adapters/settled-inquiries.ts");
  const tableName = outputs.value("InquiryTableName");
  const settled = new SettledInquiries(dynamoDb, tableName);
  const inquiries = new InquiryStore(dynamoDb, tableName);
  const now = options.on ?? new Date().toISOString();
  let due = 0;
  for (const topic of TOPIC_CODES) {
    for await (const { reference } of settled.find({ status: "closed", topic, upTo: retiredBefore(topic, now) })) {
      const inquiry = await inquiries.find(reference);
      if (inquiry === undefined || inquiry === "erased" || !isRetired(inquiry, now)) continue;
      await print({ reference, topic, closedAt: inquiry.closedAt });
      due += 1;
    }
  }
  say(`${counted(due, "inquiry", "inquiries")} would be erased.`);
}
