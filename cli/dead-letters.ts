/** `ucc dead-letters`: what was given up on, and what a person decides about it. */
import type { Command } from "commander";
import { letterHeading, sweepDeadLetters } from "./dead-letter-queues.ts";
import { type SelectionOptions, select, withSelection } from "./dead-letter-selection.ts";
import { addDiscard } from "./dead-letters-discard.ts";
import { addRedrive } from "./dead-letters-redrive.ts";
import { counted, print, say, someFailed } from "./output.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";

export function addDeadLetters(program: Command): void {
  const group = program
    .command("dead-letters")
    .summary("what was given up on: list, show, redrive, discard")
    .description("Works through the dead-letter queues of the stack. docs/runbook.md tells when to do what.")
    .addHelpText("after", "\nExample:\n  $ npx ucc dead-letters list");
  addList(group);
  addShow(group);
  addRedrive(group);
  addDiscard(group);
}

function addList(group: Command): void {
  withSelection(group.command("list"))
    .summary("what is in the queues, without the texts")
    .description('Prints {"queue", "messageId", "reference", "reason", "sentAt"} for each message.')
    .addHelpText("after", "\nExample:\n  $ npx ucc dead-letters list --queue Intake")
    .action(async (_options: SelectionOptions, command: Command) => {
      const { outputs, selected } = await select(command.optsWithGlobals<SelectionOptions>());
      const swept = await sweepDeadLetters(outputs, () => "leave");
      const letters = swept.map(({ letter }) => letter).filter(selected);
      for (const letter of letters) await print(letterHeading(letter));
      say(letters.length === 0 ? "No dead letters." : `${counted(letters.length, "dead letter")}.`);
    });
}

function addShow(group: Command): void {
  group
    .command("show")
    .summary("one message with its body, which may hold what a person wrote")
    .description("Prints one message whole. It stays in its queue.")
    .argument("<message-id>", "as list shows it")
    .addHelpText("after", "\nExample:\n  $ npx ucc dead-letters show 5fea7756-0ea4-451a-a703-a558b933e274")
    .action(async (messageId: string, _options: TargetOptions, command: Command) => {
      const swept = await sweepDeadLetters(await openStack(command.optsWithGlobals<TargetOptions>()), () => "leave");
      const found = swept.find(({ letter }) => letter.messageId === messageId)?.letter;
      if (found !== undefined)
        return print({ ...letterHeading(found), group: found.group, body: readableBody(found.body) });
      say(`No dead letter has the message id ${messageId}.`);
      someFailed();
    });
}

function readableBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // No JSON: shown as it is.
    return body;
  }
}
