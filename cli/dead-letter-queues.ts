/** The stack's dead-letter queues, swept all at once. */
import type { DeadLetter, Fate, Swept } from "../shared/adapters/dead-letter-store.ts";
import type { StackOutputs } from "../shared/adapters/stack-outputs.ts";
import { MOVED_BY_SQS } from "../shared/domain/dead-letter.ts";

/** A message of one of the queues. */
export type QueuedLetter = Omit<DeadLetter, "reference" | "reason"> & {
  /** Name of the work queue it failed in, as in the stack's outputs. */
  readonly queue: string;
  /** Whose it is; null if not even that can be read. */
  readonly reference: string | null;
  readonly reason: string;
};

export type SweptLetter = { readonly letter: QueuedLetter; readonly outcome: Swept["outcome"] };

/** Sweeps the queues side by side; the outcomes come by queue, and in it by age. */
export async function sweepDeadLetters(
  outputs: StackOutputs,
  decide: (letter: QueuedLetter) => Fate,
): Promise<readonly SweptLetter[]> {
  const { sqs } = await import("../shared/adapters/clients/sqs.ts");
  const { DeadLetterStore } = await import("../shared/adapters/dead-letter-store.ts");
  const sweeps = outputs.workQueues().map(async (queue) => {
    const swept: SweptLetter[] = [];
    const store = new DeadLetterStore(sqs, queue);
    for await (const { letter, outcome } of store.sweep((found) => decide(queuedLetter(queue.name, found)))) {
      swept.push({ letter: queuedLetter(queue.name, letter), outcome });
    }
    return swept.toSorted((a, b) => a.letter.sentAt.localeCompare(b.letter.sentAt));
  });
  return (await Promise.all(sweeps)).flat();
}

function queuedLetter(queue: string, letter: DeadLetter): QueuedLetter {
  const { reference = null, reason = MOVED_BY_SQS } = letter;
  return { ...letter, queue, reference, reason };
}

/** What a list may show: nothing that a person wrote. */
export function letterHeading({ queue, messageId, reference, reason, sentAt }: QueuedLetter): object {
  return { queue, messageId, reference, reason, sentAt };
}
