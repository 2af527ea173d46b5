/** `ucc dead-letters redrive`: sends messages back to the queue they failed in. */
import type { Command } from "commander";
import { REFERENCE_COLLISION } from "../shared/domain/dead-letter.ts";
import { letterHeading, type QueuedLetter, type SweptLetter, sweepDeadLetters } from "./dead-letter-queues.ts";
import {
  failIfNoneFound,
  isUnselective,
  type SelectionOptions,
  select,
  withSelection,
} from "./dead-letter-selection.ts";
import { UsageError } from "./failure.ts";
import { counted, print, say, someFailed } from "./output.ts";

type RedriveOptions = SelectionOptions & { readonly all?: true };

export function addRedrive(group: Command): void {
  withSelection(group.command("redrive"))
    .summary("send messages back to the queue they failed in")
    .description(
      "Sends the selected messages back to the queue they failed in, once what made them fail is put right. " +
        "Safe to repeat, also by two people at once: an inquiry exists once and its mail is sent once. " +
        `What failed with ${REFERENCE_COLLISION} would fail again, and is sent back by its --message-id only.`,
    )
    .option("--all", "every message of every queue")
    .addHelpText("after", "\nExample:\n  $ npx ucc dead-letters redrive --reference 7K3M-Q9XD-2V4D")
    .action((_options: RedriveOptions, command: Command) => redrive(command.optsWithGlobals<RedriveOptions>()));
}

async function redrive(options: RedriveOptions): Promise<void> {
  if (!options.all && isUnselective(options)) {
    throw new UsageError("Say what to redrive: --message-id, --reference, --queue or --all.");
  }
  const { outputs, selected } = await select(options);
  const isSpared = (letter: QueuedLetter) => selected(letter) && isForPeople(letter, options);
  const swept = await sweepDeadLetters(outputs, (letter) =>
    selected(letter) && !isSpared(letter) ? "redrive" : "leave",
  );
  const touched = swept.filter(({ outcome }) => outcome !== "left");
  for (const { letter, outcome } of touched) await print({ ...letterHeading(letter), outcome });
  const back = touched.filter(({ outcome }) => outcome === "came-back").length;
  say(`${counted(touched.length - back, "message")} redriven.`);
  sayWhatStayed(
    back,
    swept.filter(({ letter }) => isSpared(letter)),
  );
  failIfNoneFound(
    options,
    swept.some(({ letter }) => selected(letter)),
  );
}

/** A person has to log it anew (docs/runbook.md): sent back among others, it would only fail again. */
export function isForPeople({ reason }: Pick<QueuedLetter, "reason">, { messageId }: RedriveOptions): boolean {
  return reason === REFERENCE_COLLISION && messageId === undefined;
}

function sayWhatStayed(back: number, spared: readonly SweptLetter[]): void {
  if (back > 0) {
    say(`${counted(back, "message")} failed again or stood there twice, and stayed. See what "list" says of them.`);
  }
  if (spared.length > 0) {
    say(`${counted(spared.length, "message")} stayed for a person: ${REFERENCE_COLLISION}, see docs/runbook.md.`);
  }
  if (back + spared.length > 0) someFailed();
}
