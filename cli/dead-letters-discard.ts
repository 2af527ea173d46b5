/** `ucc dead-letters discard`: deletes messages for good, once a person has said so. */
import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import type { StackOutputs } from "../shared/adapters/stack-outputs.ts";
import { letterHeading, type QueuedLetter, sweepDeadLetters } from "./dead-letter-queues.ts";
import {
  failIfNoneFound,
  isUnselective,
  type Selected,
  type SelectionOptions,
  select,
  withSelection,
} from "./dead-letter-selection.ts";
import { UsageError } from "./failure.ts";
import { counted, print, say } from "./output.ts";

type DiscardOptions = SelectionOptions & { readonly all?: true; readonly yes?: true };

export function addDiscard(group: Command): void {
  withSelection(group.command("discard"))
    .summary("delete messages for good")
    .description("Deletes the selected messages for good. An inquiry among them is lost: its person must be told.")
    .option("--all", "every message of every queue")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      "\nExample:\n  $ npx ucc dead-letters discard --message-id 5fea7756-0ea4-451a-a703-a558b933e274",
    )
    .action((_options: DiscardOptions, command: Command) => discard(command.optsWithGlobals<DiscardOptions>()));
}

async function discard(options: DiscardOptions): Promise<void> {
  const { all, yes } = options;
  if (!all && isUnselective(options)) {
    throw new UsageError("Say what to discard: --message-id, --reference, --queue or --all.");
  }
  if (!yes && !process.stdin.isTTY) {
    throw new UsageError("Nobody can be asked here: say --yes to discard without a question.");
  }
  const { outputs, selected } = await select(options);
  const agreed = yes ? selected : await askAbout(outputs, selected);
  const swept = await sweepDeadLetters(outputs, (letter) => (agreed(letter) ? "discard" : "leave"));
  const discarded = swept.filter(({ outcome }) => outcome === "discarded");
  for (const { letter, outcome } of discarded) await print({ ...letterHeading(letter), outcome });
  say(`${counted(discarded.length, "message")} discarded.`);
  failIfNoneFound(
    options,
    swept.some(({ letter }) => selected(letter)),
  );
}

/** @returns what the person has agreed to: nothing that arrived while they were thinking */
async function askAbout(outputs: StackOutputs, selected: Selected): Promise<Selected> {
  const swept = await sweepDeadLetters(outputs, () => "leave");
  const letters = swept.map(({ letter }) => letter).filter(selected);
  const agreed = letters.length > 0 && (await confirmed(letters)) ? letters.map(({ messageId }) => messageId) : [];
  return ({ messageId }) => agreed.includes(messageId);
}

async function confirmed(letters: readonly QueuedLetter[]): Promise<boolean> {
  for (const { queue, reference, reason } of letters) say(`${queue}: ${reference ?? "no reference"} (${reason})`);
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Discard ${counted(letters.length, "message")} for good? Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}
