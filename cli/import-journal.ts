/** The journal beside an import file: which of its rows the portal has accepted, so that a second run goes on. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import * as z from "zod/mini";

/** No status link: it is the person's secret, and this file lies about. */
const journalLine = z.object({ portal: z.string(), key: z.string(), line: z.int(), reference: z.string() });

/** What was accepted, for one file and one portal. */
export class ImportJournal {
  readonly #path: string;
  readonly #portal: string;
  readonly #accepted: Map<string, string>;

  /**
   * @param portal its address: what one portal has accepted, another has not
   * @param again begins as if nothing had been accepted
   */
  constructor(importFile: string, portal: string, again = false) {
    this.#path = `${importFile}.ucc-journal.jsonl`;
    this.#portal = portal;
    this.#accepted = again ? new Map<string, string>() : this.#read();
  }

  /** The reference that the row with this key got; undefined if it was not accepted yet. */
  reference(key: string): string | undefined {
    return this.#accepted.get(key);
  }

  /** Written before the next row is taken up: what a killed run has done is known to the next one. */
  remember(row: { readonly key: string; readonly line: number; readonly reference: string }): void {
    appendFileSync(this.#path, `${JSON.stringify({ portal: this.#portal, ...row })}\n`);
    this.#accepted.set(row.key, row.reference);
  }

  #read(): Map<string, string> {
    if (!existsSync(this.#path)) return new Map();
    const text = readFileSync(this.#path, "utf8");
    // A run that was killed while writing leaves half a line; the next one must not be glued to it.
    if (text !== "" && !text.endsWith("\n")) appendFileSync(this.#path, "\n");
    const lines = text.split("\n").flatMap((line) => parsedLine(line) ?? []);
    return new Map(lines.filter(({ portal }) => portal === this.#portal).map(({ key, reference }) => [key, reference]));
  }
}

function parsedLine(text: string): z.output<typeof journalLine> | undefined {
  try {
    return journalLine.safeParse(JSON.parse(text)).data;
  } catch {
    // Half a line: its row is sent again, under the same key.
    return undefined;
  }
}
