/** How long until a time limit, or since it, in words. */
import type { DueState } from "../../../shared/domain/deadline.ts";
import type { InquiryStatus } from "../../../shared/domain/inquiry.ts";
import type { DeskTexts } from "../texts/kk.ts";
import { workingTime } from "./durations.ts";

type Limit = {
  readonly state: DueState;
  /** Minutes of working time until then; negative once some has gone by since. */
  readonly workingMinutesLeft: number;
  /** Whether the clock stands: nothing is late then. */
  readonly stands?: boolean;
};

type DueTexts = Pick<DeskTexts, "due" | "units">;

/** Whether an inquiry's limits stand still: the person has to answer first. */
export const clockStands = (status: InquiryStatus): boolean => status === "awaiting-compatriot";

/** What is missed is never "0 min left": in an evening or on a day off no working time goes by since. */
export function dueWords({ state, workingMinutesLeft: left, stands }: Limit, { due, units }: DueTexts): string {
  if (stands === true) return due.stands;
  const span = workingTime(left, units);
  if (left < 0) return due.overdue(span);
  if (state === "missed") return due.missed;
  return state === "soon" ? due.soon(span) : due.left(span);
}

/** The same of the limit for passing on, which no question stops; nothing while there is time. */
export function passOnWords({ state, workingMinutesLeft: left }: Limit, { due, units }: DueTexts): string | undefined {
  const span = workingTime(left, units);
  if (left < 0) return due.passOnMissed(span);
  if (state === "missed") return due.passOnOver;
  return state === "soon" ? due.passOnSoon(span) : undefined;
}
