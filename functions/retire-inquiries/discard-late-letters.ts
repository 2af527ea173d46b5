/** Discards the dead letters of erased inquiries: a message that failed after the erasure's last look is found here. */
import { erasedWith } from "../../shared/domain/dead-letter.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { everyPart } from "../../shared/platform/every-part.ts";
import { log } from "../../shared/platform/log.ts";

/** What is looked at of a letter: whose it is, and never what it holds. */
type Letter = {
  readonly messageId: string;
  readonly reference?: Reference | undefined;
  readonly reason?: string | undefined;
};

type Store = {
  sweep(decide: (letter: Letter) => "discard" | "leave"): AsyncIterable<{
    readonly letter: Letter;
    readonly outcome: string;
  }>;
};

/** What discarding needs from outside. */
export type DiscardDeps = {
  readonly inquiries: { find(reference: Reference): Promise<Inquiry | "erased" | undefined> };
  /** Every dead-letter queue there is. */
  readonly deadLetters: readonly Store[];
};

/**
 * Looks once through every dead-letter queue, side by side: each look waits a second for SQS to ask all of its servers.
 * Safe to repeat.
 * @throws AggregateError if a queue could not be looked through; the others have been
 */
export async function discardLateLetters({ inquiries, deadLetters }: DiscardDeps): Promise<void> {
  await everyPart(
    deadLetters.map((store) => discardFrom(store, inquiries)),
    "late-letters-failed",
  );
}

/**
 * Letters are read first and discarded in a second pass, because what is discarded depends on the table; who is alive, or
 * unknown, keeps theirs.
 */
async function discardFrom(store: Store, inquiries: DiscardDeps["inquiries"]): Promise<void> {
  const owners = new Set<Reference>();
  for await (const { letter } of store.sweep(() => "leave")) {
    const owner = erasedWith(letter);
    if (owner !== undefined) owners.add(owner);
  }
  const erased = new Set<Reference | undefined>();
  for (const owner of owners) if ((await inquiries.find(owner)) === "erased") erased.add(owner);
  if (erased.size === 0) return;
  let count = 0;
  const decide = (letter: Letter) => (erased.has(erasedWith(letter)) ? "discard" : "leave");
  for await (const { letter, outcome } of store.sweep(decide)) {
    if (outcome !== "discarded") continue;
    const { messageId, reference } = letter;
    log.info("dead-letter-discarded", { messageId, ...(reference === undefined ? {} : { reference }) });
    count += 1;
  }
  log.info("late-letters-discarded", { count });
}
