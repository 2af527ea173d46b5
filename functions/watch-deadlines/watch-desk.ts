/** One run of the watch: what has come due, then the count of the desk and the limit for passing a matter on. */
import { type CountDeps, countDesk } from "./count-desk.ts";
import { type WatchDeps, watchDeadlines } from "./watch-deadlines.ts";
import { watchPassingOn } from "./watch-passing-on.ts";

/**
 * Safe to repeat. What fails in one topic keeps neither the board from being counted nor the other limit from being watched.
 * @throws AggregateError if something could not be looked through or noted, each told in the log; the rest has been
 */
export async function watchDesk(deps: WatchDeps & CountDeps): Promise<void> {
  try {
    await watchDeadlines(deps);
  } finally {
    const { passOnNear } = await countDesk(deps);
    await watchPassingOn(passOnNear, deps);
  }
}
