/** Log lines: one JSON object each, named by a stable event, holding ids and counts and never a person's data. */
import { UccError } from "../domain/errors.ts";

/** What may stand in a log line. A field that is not here is not logged: that is how addresses and texts stay out. */
export type LogFields = {
  readonly reference?: string;
  readonly messageId?: string;
  readonly requestId?: string;
  readonly topic?: string;
  readonly channel?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly outcome?: string;
  readonly route?: string;
  readonly queue?: string;
  readonly status?: number;
  readonly version?: number;
  readonly count?: number;
  readonly milliseconds?: number;
  readonly error?: unknown;
};

type Level = "info" | "warn" | "error";

function write(level: Level, event: string, fields: LogFields): void {
  const { error, ...rest } = fields;
  const line = {
    level,
    event,
    time: new Date().toISOString(),
    service: process.env["SERVICE_NAME"],
    ...rest,
    ...(error === undefined ? {} : { error: describeError(error) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** `log.info("inquiry-accepted", { reference })`: events are hyphenated and never reworded, alarms refer to them. */
export const log = {
  info: (event: string, fields: LogFields = {}): void => write("info", event, fields),
  warn: (event: string, fields: LogFields = {}): void => write("warn", event, fields),
  error: (event: string, fields: LogFields = {}): void => write("error", event, fields),
};

/**
 * An error as it may be logged. A fault's message can hold what was sent (the SDK's do), so only its name, code and
 * stack frames are kept; a UccError's message holds no personal data by construction.
 */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof UccError) return { name: error.name, code: error.code, message: error.message };
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { name: error.name, ...code, frames: frames.slice(0, 8).map((line) => line.trim()) };
}
