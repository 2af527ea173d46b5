/** Discards the dead letters of erased inquiries: a message that failed after the erasure's last look is found here. */
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
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
 * Looks once through every dead-letter queue. Letters are read first and discarded in a second pass, because what is
 * discarded depends on the table; who is alive, or unknown, keeps theirs.
 */
export async function discardLateLetters({ inquiries, deadLetters }: DiscardDeps): Promise<void> {
  for (const store of deadLetters) {
    const named = new Set<Reference>();
    for await (const { letter } of store.sweep(() => "leave")) for (const one of referencesIn(letter)) named.add(one);
    const erased = new Set<Reference>();
    for (const reference of named) if ((await inquiries.find(reference)) === "erased") erased.add(reference);
    if (erased.size === 0) continue;
    let count = 0;
    const isOfErased = (letter: Letter) => referencesIn(letter).some((reference) => erased.has(reference));
    for await (const { outcome } of store.sweep((letter) => (isOfErased(letter) ? "discard" : "leave"))) {
      if (outcome === "discarded") count += 1;
    }
    log.info("late-letters-discarded", { count });
  }
}

function referencesIn({ reference = "", body }: Letter): readonly Reference[] {
  const found = `${reference} ${body}`.match(REFERENCE) ?? [];
  return found.flatMap((text) => parseReference(text) ?? []);
}
