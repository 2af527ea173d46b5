/** What the local sign-in remembers between two requests: sessions, codes, grants, refresh tokens. Gone with the process. */
import type { Adapter, AdapterPayload } from "oidc-provider";

type Kept = { readonly model: string; readonly id: string; readonly payload: AdapterPayload; readonly until: number };

export class SignInStore {
  readonly #kept = new Map<string, Kept>();

  /** The part of it that holds one kind of thing. */
  readonly adapterOf = (model: string): Adapter => ({
    upsert: (id, payload, expiresIn) => {
      const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
      this.#kept.set(`${model}#${id}`, { model, id, payload, until });
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(this.#live(this.#kept.get(`${model}#${id}`))),
    findByUid: (uid) => Promise.resolve(this.#first((kept) => kept.model === model && kept.payload.uid === uid)),
    findByUserCode: () => Promise.resolve(undefined),
    consume: (id) => {
      const kept = this.#kept.get(`${model}#${id}`);
      if (kept !== undefined) kept.payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    },
    destroy: (id) => {
      this.#kept.delete(`${model}#${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      this.#forget(({ payload }) => payload.grantId === grantId);
      return Promise.resolve();
    },
  });

  /** Ends everything that somebody is signed in by: nothing can be renewed any more. */
  forgetAllOf(accountId: string): void {
    this.#forget(({ payload }) => payload.accountId === accountId);
  }

  #first(wanted: (kept: Kept) => boolean): AdapterPayload | undefined {
    return this.#live([...this.#kept.values()].find(wanted));
  }

  #live(kept: Kept | undefined): AdapterPayload | undefined {
    return kept !== undefined && Date.now() < kept.until ? kept.payload : undefined;
  }

  #forget(wanted: (kept: Kept) => boolean): void {
    for (const [key, kept] of this.#kept) if (wanted(kept)) this.#kept.delete(key);
  }
}
