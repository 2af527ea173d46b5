/** What functions write, kept as CloudWatch Logs would: one file a function, one JSON line an event. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as z from "zod";
import { tryParseJson } from "./json.ts";

const eventSchema = z.object({
  /** When the line was written; milliseconds since 1970. */
  timestamp: z.number(),
  /** The execution environment that wrote it. */
  stream: z.string(),
  message: z.string(),
});

export type LogEvent = z.infer<typeof eventSchema>;

const EXTENSION = ".jsonl";

/** The log files of one state directory. */
export class FunctionLogs {
  readonly #directory: string;

  constructor(stateDirectory: string) {
    this.#directory = join(stateDirectory, "logs");
    mkdirSync(this.#directory, { recursive: true });
  }

  fileOf(functionName: string): string {
    return join(this.#directory, `${functionName}${EXTENSION}`);
  }

  append(functionName: string, event: LogEvent): void {
    appendFileSync(this.fileOf(functionName), `${JSON.stringify(event)}\n`);
  }

  /** Everything a function wrote, oldest first. */
  events(functionName: string): readonly LogEvent[] {
    const file = this.fileOf(functionName);
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.flatMap((line) => {
      // The last line may be half written when a function is killed in the middle of it.
      const parsed = eventSchema.safeParse(tryParseJson(line));
      return parsed.success ? [parsed.data] : [];
    });
  }

  /** The lines of one function or of all, as JSON where they are JSON. */
  lines(functionName?: string): readonly unknown[] {
    const names = functionName === undefined ? this.#names() : [functionName];
    return names.flatMap((name) => this.events(name)).map(({ message }) => tryParseJson(message) ?? message);
  }

  #names(): readonly string[] {
    return readdirSync(this.#directory)
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => basename(file, EXTENSION));
  }
}
