/** Messages that were given up on: why, whose, and what a supervisor does about them. Never a word of what they hold. */

import type * as z from "zod/mini";
import { deadLettersRequest, type deadLetterView } from "../../shared/contracts/desk/supervisor.ts";
import { MOVED_BY_SQS } from "../../shared/domain/dead-letter.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { bodyOf, type Call, json } from "./desk-call.ts";
import { NotThereError } from "./desk-errors.ts";

type Fate = "leave" | "redrive" | "discard";

/** A message, as far as it is told. */
type Letter = {
  readonly messageId: string;
  readonly reference?: Reference | undefined;
  readonly reason?: string | undefined;
  readonly sentAt: string;
};

/** The dead letters of one work queue; shared/adapters/dead-letter-store.ts has them. */
type LetterStore = {
  sweep(decide: (letter: Letter) => Fate): AsyncIterable<{ readonly letter: Letter; readonly outcome: string }>;
};

/** What these routes need from outside: the queues by name, such as `Intake`. */
export type DeadLetterDeps = { readonly deadLetters: { stores(): Promise<ReadonlyMap<string, LetterStore>> } };

type Settled = { readonly id: string; readonly outcome: string };

/** Whoever lists the letters at the same moment holds them for as long as a sweep takes: then they are looked for again. */
const SWEEPS = 3;

/** GET /api/dead-letters: the oldest first. */
export function listDeadLetters({ deadLetters }: DeadLetterDeps): (call: Call) => Promise<Response> {
  return async () => {
    const stores = await reach(deadLetters.stores());
    const lists = await reach(Promise.all([...stores].map(([queue, store]) => lettersOf(queue, store))));
    const found = lists.flat().toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    return json({ deadLetters: found });
  };
}

/** POST /api/dead-letters/redrive and …/discard: what of them was still there, and what became of it. */
export function settleDeadLetters(
  fate: "redrive" | "discard",
  deps: DeadLetterDeps,
): (call: Call) => Promise<Response> {
  return async (call) => {
    const { queue, ids } = await bodyOf(deadLettersRequest, call);
    const store = (await reach(deps.deadLetters.stores())).get(queue);
    if (store === undefined) throw new NotThereError();
    const settled: Settled[] = [];
    const isLeft = (id: string) => ids.includes(id) && settled.every((one) => one.id !== id);
    for (let sweeps = 0; sweeps < SWEEPS && settled.length < ids.length; sweeps += 1) {
      for await (const { letter, outcome } of store.sweep(({ messageId }) => (isLeft(messageId) ? fate : "leave"))) {
        if (isLeft(letter.messageId)) settled.push({ id: letter.messageId, outcome });
      }
    }
    call.audit.about({
      difference: { queue: { after: queue }, messages: { after: settled.map(({ id }) => id).join(" ") } },
    });
    return json({ settled });
  };
}

async function lettersOf(queue: string, store: LetterStore): Promise<z.output<typeof deadLetterView>[]> {
  // By id: of a message that stands there twice, which is harmless, one is shown at a time.
  const found = new Map<string, z.output<typeof deadLetterView>>();
  for await (const { letter } of store.sweep(() => "leave")) {
    const { reference } = letter;
    found.set(letter.messageId, {
      id: letter.messageId,
      queue,
      reason: letter.reason ?? MOVED_BY_SQS,
      sentAt: letter.sentAt,
      ...(reference === undefined ? {} : { reference }),
    });
  }
  return [...found.values()];
}
