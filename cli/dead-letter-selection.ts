/** Which dead letters a command is about: of a queue, of an inquiry, or a single one. */
import { type Command, InvalidArgumentError } from "commander";
import type { StackOutputs } from "../shared/adapters/stack-outputs.ts";
import { parseReference } from "../shared/domain/reference.ts";
import type { QueuedLetter } from "./dead-letter-queues.ts";
import { UsageError } from "./failure.ts";
import { say, someFailed } from "./output.ts";
import { openStack } from "./stack.ts";
import type { TargetOptions } from "./target.ts";

/** What is not said excludes none. */
export type SelectionOptions = TargetOptions & {
  readonly queue?: string;
  readonly messageId?: string;
  readonly reference?: string;
};

export type Selected = (letter: QueuedLetter) => boolean;

export function isUnselective({ queue, messageId, reference }: SelectionOptions): boolean {
  return queue === undefined && messageId === undefined && reference === undefined;
}

export function withSelection(command: Command): Command {
  return command
    .option("--queue <name>", "only of this work queue, such as Intake or KazakhCard")
    .option("--message-id <id>", "only this message")
    .option("--reference <reference>", "only what belongs to this inquiry", anyReference);
}

/** A queue may be empty, and be redriven twice; a message or an inquiry that is named is meant to be there. */
export function failIfNoneFound({ messageId, reference }: SelectionOptions, isFound: boolean): void {
  if (isFound || (messageId === undefined && reference === undefined)) return;
  say('No dead letter is as you said: see "ucc dead-letters list".');
  someFailed();
}

function anyReference(text: string): string {
  const reference = parseReference(text);
  if (reference === undefined) throw new InvalidArgumentError("A reference such as 7K3M-Q9XD-2V4D.");
  return reference;
}

export async function select(
  options: SelectionOptions,
): Promise<{ readonly outputs: StackOutputs; readonly selected: Selected }> {
  const { messageId, reference } = options;
  const outputs = await openStack(options);
  const names = outputs.workQueues().map(({ name }) => name);
  const queue = names.find((name) => name.toLowerCase() === options.queue?.toLowerCase());
  if (options.queue !== undefined && queue === undefined) {
    throw new UsageError(`There is no work queue ${options.queue}; there are ${names.join(", ")}.`);
  }
  const selected: Selected = (letter) =>
    letter.queue === (queue ?? letter.queue) &&
    letter.messageId === (messageId ?? letter.messageId) &&
    letter.reference === (reference ?? letter.reference);
  return { outputs, selected };
}
