/** `ucc reconcile`: proves, day by day, that nothing that was accepted has been lost. */
import type { Command } from "commander";
import type { StackOutputs } from "../shared/adapters/stack-outputs.ts";
import type { Reference } from "../shared/domain/reference.ts";
import { sweepDeadLetters } from "./dead-letter-queues.ts";
import { timeOption, wholeNumber } from "./option-values.ts";
import { counted, print, say, someFailed } from "./output.ts";
import { type Accepted, beginning, reconcile, SINCE_DAYS, verdict } from "./reconciliation.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";

/** An inquiry is stored within seconds; one that is still in a queue after this is stuck, and worth a look as well. */
const GRACE_MINUTES = 15;
const MOST_GRACE_MINUTES = 100_000;

/** Queues whose messages do not hold the inquiry, though they name it: a lost inquiry must not hide behind one. */
const OTHER_QUEUES: readonly string[] = ["Mail", "MailFeedback", "FileScan", "Index", "LinkRecovery", "Erasure"];

type ReconcileOptions = TargetOptions & { readonly since?: string; readonly graceMinutes: number };

const DETAILS = `
What was accepted is told by the portal's log, inquiry by inquiry. Prints for each day in Kazakhstan time
{"day", "accepted", "stored", "deadLettered", "onTheWay", "missing"}, then {"missing", "acceptedAt"} for each inquiry
that is nowhere. Exit code 1 if there is one. It looks no further back than the log is kept.

Example:
  $ npx ucc reconcile --since 2026-11-16`;

export function addReconcile(program: Command): void {
  program
    .command("reconcile")
    .summary("whether everything that was accepted is stored or dead-lettered")
    .description("Compares what the portal accepted with what is stored and what is in the dead-letter queues.")
    .addOption(timeOption("--since <time>", `from when on (default: ${SINCE_DAYS} days ago)`))
    .option(
      "--grace-minutes <count>",
      "what was accepted later may still be on its way",
      wholeNumber(0, MOST_GRACE_MINUTES),
      GRACE_MINUTES,
    )
    .addHelpText("after", DETAILS)
    .action((_options: ReconcileOptions, command: Command) =>
      reconcileStack(command.optsWithGlobals<ReconcileOptions>(), Date.now()),
    );
}

/** @param now milliseconds since 1970 */
async function reconcileStack(options: ReconcileOptions, now: number): Promise<void> {
  const outputs = await openStack(options);
  const since = beginning(options.since, now, Number(outputs.value("LogRetentionDays")));
  const accepted = await acceptances(outputs, since, new Date(now).toISOString());
  // Dead letters before the table: what is redriven meanwhile is then found in one of the two.
  const deadLettered = await deadLetteredInquiries(outputs);
  const stored = await storedInquiries(
    outputs,
    accepted.map(({ reference }) => reference),
  );
  const settledBefore = new Date(now - options.graceMinutes * 60_000).toISOString();
  const reconciliation = reconcile(accepted, { stored, deadLettered, settledBefore });
  for (const day of reconciliation.days) await print(day);
  for (const { reference, acceptedAt } of reconciliation.missing) await print({ missing: reference, acceptedAt });
  say(verdict(reconciliation, since));
  if (reconciliation.missing.length > 0) someFailed();
}

/** Outputs that name the logs of whoever takes inquiries in: people themselves, and operators for callers and visitors. */
const ACCEPTING_LOG_GROUPS = ["PortalLogGroupName", "DeskLogGroupName"] as const;

async function acceptances(outputs: StackOutputs, from: string, to: string): Promise<readonly Accepted[]> {
  const { cloudWatchLogs } = await import("../shared/adapters/clients/cloud-watch-logs.ts");
  const { AcceptedLog } = await import("../shared/adapters/accepted-log.ts");
  const accepted: Accepted[] = [];
  for (const logGroup of ACCEPTING_LOG_GROUPS) {
    const log = new AcceptedLog(cloudWatchLogs, outputs.value(logGroup));
    for await (const acceptance of log.acceptances(from, to)) accepted.push(acceptance);
  }
  return accepted;
}

async function deadLetteredInquiries(outputs: StackOutputs): Promise<ReadonlySet<string>> {
  const swept = await sweepDeadLetters(outputs, () => "leave");
  const letters = swept.map(({ letter }) => letter).filter(({ queue }) => !OTHER_QUEUES.includes(queue));
  const nameless = letters.filter(({ reference }) => reference === null).length;
  if (nameless > 0) say(`${counted(nameless, "dead letter")} without a reference: see "ucc dead-letters list".`);
  return new Set(letters.flatMap(({ reference }) => reference ?? []));
}

async function storedInquiries(outputs: StackOutputs, references: readonly Reference[]): Promise<ReadonlySet<string>> {
  const { dynamoDb } = await import("../shared/adapters/clients/dynamo-db.ts");
  const { InquiryArchive } = await import("../shared/adapters/inquiry-archive.ts");
  return new InquiryArchive(dynamoDb, outputs.value("InquiryTableName")).stored([...new Set(references)]);
}
