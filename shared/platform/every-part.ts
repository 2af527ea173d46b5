/** Work in parts of which none may keep back the others: topics, queues. */
import { log } from "./log.ts";

/**
 * Waits for every part, however many fail; each failure is logged on its own.
 * @param parts begun already, so that they run side by side
 * @param event of the log lines
 * @throws AggregateError of what failed, if anything did: whoever called this is repeated or raises an alarm
 */
export async function everyPart(parts: readonly Promise<void>[], event: string): Promise<void> {
  const outcomes = await Promise.allSettled(parts);
  const failures = outcomes.flatMap((outcome): unknown[] => (outcome.status === "rejected" ? [outcome.reason] : []));
  for (const error of failures) log.error(event, { error });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${parts.length} parts failed`);
}
