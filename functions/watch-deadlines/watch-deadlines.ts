/** Reads what has come due since the last look, and nothing else: the cost follows the clock, not the store. */
import { DUE_SOON_HOURS, PRIORITIES, type Priority } from "../../shared/domain/deadline.ts";
import { dueChange } from "../../shared/domain/due-change.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { everyPart } from "../../shared/platform/every-part.ts";
import { log } from "../../shared/platform/log.ts";
import { type CloseDeps, closeQuiet } from "./close-quiet.ts";
import { noteChange } from "./note-change.ts";

type Window = { readonly topic: Topic; readonly priority: Priority; readonly after: string; readonly upTo: string };

/** What the watch needs from outside. */
export type WatchDeps = CloseDeps & {
  readonly deskQueue: { due(window: Window): AsyncIterable<{ readonly reference: Reference }> };
  readonly watermarks: {
    find(name: string): Promise<string | undefined>;
    advance(name: string, reached: string): Promise<void>;
  };
  /** ISO 8601, UTC, ms. */
  readonly now: () => string;
};

/**
 * How far each look reaches back behind the last one, in minutes: the index follows the table with a delay, and an
 * inquiry stored just before a look may not be in it yet. Telling twice is impossible: the entry's state says so.
 */
const OVERLAP_MINUTES = 5;

/** Where the first look of all begins, in days before now: what was due earlier than any message could have waited. */
const FIRST_LOOK_DAYS = 30;

/**
 * Notes in every topic what came due soon and what was missed, and closes what has long been answered or left without a reply. Safe to repeat and to run twice at once: every note is
 * a conditional change. The watermark moves only when everything before it has been noted.
 * @throws AggregateError if a topic could not be looked through; the others have been
 */
export async function watchDeadlines(deps: WatchDeps): Promise<void> {
  const now = deps.now();
  const looks = TOPIC_CODES.flatMap((topic) => [
    look({ topic, what: "missed", upTo: now }, now, deps),
    look({ topic, what: "soon", upTo: plusHours(now, DUE_SOON_HOURS) }, now, deps),
    closeQuiet(topic, now, deps),
  ]);
  await everyPart(looks, "deadline-look-failed");
}

/** Everything of one topic that has come due up to a time. */
type Look = { readonly topic: Topic; readonly what: "soon" | "missed"; readonly upTo: string };

async function look({ topic, what, upTo }: Look, now: string, deps: WatchDeps): Promise<void> {
  const name = `deadlines#${topic}#${what}`;
  const reached = (await deps.watermarks.find(name)) ?? plusHours(upTo, -24 * FIRST_LOOK_DAYS);
  const after = plusHours(reached, -OVERLAP_MINUTES / 60);
  let noted = 0;
  for (const priority of PRIORITIES) {
    for await (const row of deps.deskQueue.due({ topic, priority, after, upTo })) {
      if (await noteChange(row.reference, (inquiry) => dueChange(inquiry, now), deps)) noted += 1;
    }
  }
  await deps.watermarks.advance(name, upTo);
  if (noted > 0) log.info("deadlines-noted", { topic, kind: what, count: noted });
}

function plusHours(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3600 * 1000).toISOString();
}
