/** `ucc dead-letters redrive`: sends messages back to the queue they failed in. */
import type { Command } from "commander";
import { letterHeading, sweepDeadLetters } from "./dead-letter-queues.ts";
import { type SelectionOptions, select, withSelection } from "./dead-letter-selection.ts";
import { counted, print, say, someFailed } from "./output.ts";

export function addRedrive(group: Command): void {
  withSelection(group.command("redrive"))
    .summary("send messages back to the queue they failed in")
    .description(
      "Sends the selected messages, or all, back to the queue they failed in, once what made them fail is put right. " +
        "Safe to repeat, also by two people at once: an inquiry exists once and its mail is sent once.",
    )
    .addHelpText("after", "\nExample:\n  $ npx ucc dead-letters redrive --reference 7K3M-Q9XD-2V4D")
    .action(async (_options: SelectionOptions, command: Command) => {
      const { outputs, selected } = await select(command.optsWithGlobals<SelectionOptions>());
      const swept = await sweepDeadLetters(outputs, (letter) => (selected(letter) ? "redrive" : "leave"));
      const touched = swept.filter(({ outcome }) => outcome !== "left");
      for (const { letter, outcome } of touched) await print({ ...letterHeading(letter), outcome });
      const back = touched.filter(({ outcome }) => outcome === "came-back").length;
      say(`${counted(touched.length - back, "message")} redriven.`);
      if (back === 0) return;
      say(`${counted(back, "message")} failed again or stood there twice, and stayed. See what "list" says of them.`);
      someFailed();
    });
}
