/** Brings the documents of a batch's records into one write, and lets each record end as that write ends. */
import type { SearchDocument } from "../../shared/domain/search/segment.ts";

type Write = (documents: readonly SearchDocument[]) => Promise<void>;

/** Waits until every record has added its document or failed, then writes what there is, once. */
export class OneWrite {
  readonly #documents: SearchDocument[] = [];
  readonly #written = Promise.withResolvers<void>();
  readonly #write: Write;
  #awaited: number;

  /** @param records how many records will add */
  constructor(records: number, write: Write) {
    this.#awaited = records;
    this.#write = write;
    // Where every record has failed nobody waits for it; whoever does wait is told what it failed with.
    this.#written.promise.catch(() => undefined);
  }

  /**
   * Adds what `make` makes, and resolves once it is written; what it fails with is this record's failure alone.
   * @param make undefined where there is nothing to write
   */
  async add(make: () => Promise<SearchDocument | undefined>): Promise<void> {
    try {
      const document = await make();
      if (document !== undefined) this.#documents.push(document);
    } finally {
      this.#awaited -= 1;
      if (this.#awaited === 0) this.#end();
    }
    await this.#written.promise;
  }

  #end(): void {
    this.#writeAll().then(this.#written.resolve, this.#written.reject);
  }

  /** Async, so that a write that throws before it returns fails every record too, and leaves none waiting. */
  async #writeAll(): Promise<void> {
    if (this.#documents.length > 0) await this.#write(this.#documents);
  }
}
