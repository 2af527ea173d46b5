/** Log lines: one JSON object each, named by a stable event, holding ids and counts and never a person's data. */
import { UccError } from "../domain/errors.ts";

/** What may stand in a log line. A field that is not here is not logged: that is how addresses and texts stay out. */
const TEXT_FIELDS = [
  "segment",
  "reference",
  "messageId",
  "requestId",
  "topic",
  "channel",
  "kind",
  "state",
  "reason",
  "outcome",
  "route",
  "queue",
  "language",
  "script",
  "urgency",
] as const;
const NUMBER_FIELDS = ["status", "version", "count", "milliseconds"] as const;
const FIELDS = [...TEXT_FIELDS, ...NUMBER_FIELDS] as const;

/** The fields of a log line. */
export type LogFields = {
  readonly [Field in (typeof TEXT_FIELDS)[number]]?: string;
} & { readonly [Field in (typeof NUMBER_FIELDS)[number]]?: number } & { readonly error?: unknown };

type Level = "info" | "warn" | "error";

function write(level: Level, event: string, fields: LogFields): void {
  const { error } = fields;
  const line = {
    level,
    event,
    time: new Date().toISOString(),
    service: process.env["SERVICE_NAME"],
    // Picked at run time too: the compiler lets a wider object through when it comes in a variable.
    ...Object.fromEntries(FIELDS.map((field) => [field, fields[field]])),
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

/** Frames of a stack that a line keeps. */
const FRAMES = 8;

/**
 * An error as it may be logged. A fault's message can hold what was sent (the SDK's do), so only its name, code and
 * stack frames are kept; a UccError's message holds no personal data by construction.
 */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof UccError) return { name: error.name, code: error.code, message: error.message };
  if (!(error instanceof Error)) return { name: typeof error };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { name: error.name, ...code, frames: framesOf(error) };
}

/** The stack without the message in front of it, which may have lines of its own that look like frames. */
function framesOf({ stack = "", message }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const behindMessage = start < 0 ? stack : stack.slice(start + message.length);
  const frames = behindMessage.split("\n").filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return frames.slice(0, FRAMES).map((line) => line.trim());
}
