/** Gathers what a batch's records ask for side by side, so that one call can serve them all. */

/** One thing asked for; whoever serves it answers or refuses, once. */
export type Question<Asked, Given> = {
  readonly asked: Asked;
  readonly answer: (given: Given) => void;
  readonly refuse: (error: unknown) => void;
};

/** Everything asked for in one turn of the event loop is served together; nobody waits for more to come. */
export class Gathering<Asked, Given> {
  readonly #serve: (questions: readonly Question<Asked, Given>[]) => Promise<void>;
  #questions: Question<Asked, Given>[] = [];

  /** @param serve settles every question; what it throws is the refusal of those it has not settled */
  constructor(serve: (questions: readonly Question<Asked, Given>[]) => Promise<void>) {
    this.#serve = serve;
  }

  /** @throws whatever the question is refused with */
  ask(asked: Asked): Promise<Given> {
    const { promise, resolve: answer, reject: refuse } = Promise.withResolvers<Given>();
    if (this.#questions.length === 0) setImmediate(() => void this.#serveAll());
    this.#questions.push({ asked, answer, refuse });
    return promise;
  }

  async #serveAll(): Promise<void> {
    const questions = this.#questions;
    this.#questions = [];
    let reason: unknown = new Error("Nobody answered");
    await this.#serve(questions).catch((error: unknown) => {
      reason = error;
    });
    // A question that is settled already takes no second word; one that was forgotten must not wait for ever.
    for (const { refuse } of questions) refuse(reason);
  }
}

/** The list in pieces of so many at most. */
export function piecesOf<Item>(items: readonly Item[], atMost: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / atMost);
  return Array.from({ length: count }, (_, index) => items.slice(index * atMost, (index + 1) * atMost));
}
