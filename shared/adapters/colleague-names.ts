/** The names of the people of the desk, kept for a while: every list shows some, and they hardly ever change. */
import type { Operator, OperatorId } from "../domain/desk/operator.ts";

/** Lists everybody, the deactivated too; shared/adapters/operator-directory.ts does. */
type Directory = { list(): Promise<readonly Pick<Operator, "id" | "name">[]> };

/** How long a name is kept, in milliseconds: a changed one is told everywhere no later than this. */
const KEPT_MILLISECONDS = 60_000;

/** Names by id. */
export class ColleagueNames {
  readonly #directory: Directory;
  readonly #clock: () => number;
  #kept: { readonly names: Promise<ReadonlyMap<OperatorId, string>>; readonly at: number } | undefined;

  /** @param clock milliseconds, ever rising */
  constructor(directory: Directory, clock: () => number = Date.now) {
    this.#directory = directory;
    this.#clock = clock;
  }

  /** The names of these; somebody who is new is looked for at once. An id that nobody has is not in the map. */
  async of(ids: readonly OperatorId[]): Promise<ReadonlyMap<OperatorId, string>> {
    if (ids.length === 0) return new Map();
    const names = await this.#names();
    return ids.every((id) => names.has(id)) ? names : this.#names(true);
  }

  #names(anew = false): Promise<ReadonlyMap<OperatorId, string>> {
    const now = this.#clock();
    if (!anew && this.#kept !== undefined && now - this.#kept.at < KEPT_MILLISECONDS) return this.#kept.names;
    const names = this.#read().catch((error: unknown) => {
      this.#kept = undefined;
      throw error;
    });
    this.#kept = { names, at: now };
    return names;
  }

  async #read(): Promise<ReadonlyMap<OperatorId, string>> {
    return new Map((await this.#directory.list()).map(({ id, name }) => [id, name]));
  }
}
