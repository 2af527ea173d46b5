/** How far each function has read each stream, kept on disk where the streams are: a restart goes on where the last run ended. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { tryParseJson } from "./json.ts";

/** Soon, and not with every batch: to put a file in another's place made all of the stack wait for the disk each time. */
const WRITTEN_WITHIN_MILLISECONDS = 100;

const fileSchema = z.record(z.string(), z.string());

export class Checkpoints {
  readonly #file: string | undefined;
  readonly #positions: Map<string, string>;
  #writing: NodeJS.Timeout | undefined;

  /** @param stateDirectory undefined where the streams are gone with the stack, and their positions with them */
  constructor(stateDirectory: string | undefined) {
    this.#file = stateDirectory === undefined ? undefined : join(stateDirectory, "checkpoints.json");
    const kept =
      this.#file !== undefined && existsSync(this.#file)
        ? fileSchema.safeParse(tryParseJson(readFileSync(this.#file, "utf8")))
        : undefined;
    this.#positions = new Map(kept?.success === true ? Object.entries(kept.data) : []);
  }

  /** The sequence number read last. */
  position(reader: string): string | undefined {
    return this.#positions.get(reader);
  }

  /**
   * Known at once, on disk a moment later, or when `flush` is called. A kill in between makes the last records come
   * once more, as they may on AWS.
   */
  save(reader: string, sequenceNumber: string): void {
    this.#positions.set(reader, sequenceNumber);
    if (this.#file !== undefined) this.#writing ??= setTimeout(() => this.flush(), WRITTEN_WITHIN_MILLISECONDS).unref();
  }

  /** On disk when it returns; a kill in the middle leaves the file as it was. */
  flush(): void {
    if (this.#writing === undefined || this.#file === undefined) return;
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const next = `${this.#file}.next`;
    writeFileSync(next, JSON.stringify(Object.fromEntries(this.#positions)));
    renameSync(next, this.#file);
  }
}
