/** Discards the dead letters of erased inquiries: a message that failed after the erasure's last look is found here. */
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import { everyPart } from "../../shared/platform/every-part.ts";
import { log } from "../../shared/platform/log.ts";

type Letter = { readonly reference?: string | undefined; readonly body: string };

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

/** References as messages write them: their own spelling, beside the body or in it, also in a mail's tag. */
const REFERENCE = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g;

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
  const named = new Set<Reference>();
  for await (const { letter } of store.sweep(() => "leave")) for (const one of referencesIn(letter)) named.add(one);
  const erased = new Set<Reference>();
  for (const reference of named) if ((await inquiries.find(reference)) === "erased") erased.add(reference);
  if (erased.size === 0) return;
  let count = 0;
  const isOfErased = (letter: Letter) => referencesIn(letter).some((reference) => erased.has(reference));
  for await (const { outcome } of store.sweep((letter) => (isOfErased(letter) ? "discard" : "leave"))) {
    if (outcome === "discarded") count += 1;
  }
  log.info("late-letters-discarded", { count });
}

function referencesIn({ reference = "", body }: Letter): readonly Reference[] {
  const found = `${reference} ${body}`.match(REFERENCE) ?? [];
  return found.flatMap((text) => parseReference(text) ?? []);
}
