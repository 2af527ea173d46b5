/** CloudWatch Logs' FilterLogEvents over the functions' log files. */
import * as z from "zod";
import type { FunctionLogs, LogEvent } from "./function-log.ts";

/** docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html */
export const filterLogEventsSchema = z.object({
  logGroupName: z.string().optional(),
  logGroupIdentifier: z.string().optional(),
  startTime: z.number().optional(),
  endTime: z.number().optional(),
  filterPattern: z.string().optional(),
  limit: z.number().int().min(1).max(10_000).default(10_000),
  nextToken: z.string().optional(),
});

export type FilterLogEvents = z.infer<typeof filterLogEventsSchema>;

/** Events of a function in the asked-for time, from startTime on and before endTime, oldest first, a page at a time. */
export function filterLogEvents(logs: FunctionLogs, functionName: string, request: FilterLogEvents) {
  const { startTime = 0, endTime = Number.POSITIVE_INFINITY, limit } = request;
  const terms = termsOf(request.filterPattern ?? "");
  const found = logs
    .events(functionName)
    .filter(({ timestamp }) => timestamp >= startTime && timestamp < endTime)
    .filter(({ message }) => terms.every((term) => message.includes(term)));
  const from = Number(request.nextToken ?? 0);
  const page = found.slice(from, from + limit);
  return {
    events: page.map((event, index) => wireEvent(event, from + index)),
    searchedLogStreams: [],
    ...(from + limit < found.length ? { nextToken: String(from + limit) } : {}),
  };
}

/** `"a term" another`: every term must occur. Patterns of JSON fields are not known here. */
function termsOf(pattern: string): readonly string[] {
  return [...pattern.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "",
  );
}

function wireEvent({ timestamp, stream, message }: LogEvent, index: number) {
  return {
    logStreamName: stream,
    timestamp,
    ingestionTime: timestamp,
    message,
    eventId: String(index).padStart(20, "0"),
  };
}
