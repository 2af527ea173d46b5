/** More time for an answer, as the law allows it: with a reason that the person reads. */
import { CENTRE_HOURS } from "../deadline.ts";
import { type Change, changeBy } from "../life.ts";
import { instantOf, type LocalDate } from "../local-date.ts";
import { isWorkingDay } from "../working-calendar.ts";
import { authorOf } from "./author-of.ts";
import { earliestBefore, latestExtension } from "./latest-extension.ts";
import { type Doing, type Known, permit } from "./permitted-actions.ts";
import { ActionRefusedError, type RefusalCode } from "./refused-action.ts";

/**
 * Moves the limit to the end of a later working day. The person is told at once (the law allows three working days).
 * @param to `dueOn` is a day in Kazakhstan; the person reads the text
 * @throws ActionRefusedError
 * @throws CalendarYearMissingError if nobody has entered the calendar of that year yet
 */
export function extendChange(
  known: Known,
  { dueOn, text }: { readonly dueOn: LocalDate; readonly text: string },
  doing: Doing,
): Change {
  permit("extend", known, doing);
  const reason = whyNot(known, dueOn, doing);
  if (reason !== undefined) throw new ActionRefusedError(reason);
  const dueAt = instantOf(dueOn, CENTRE_HOURS.closesAtHour);
  return changeBy(known.inquiry, { kind: "extension", dueAt, text, ...authorOf(doing) });
}

function whyNot({ inquiry }: Known, dueOn: LocalDate, { at }: Doing): RefusalCode | undefined {
  if (dueOn <= earliestBefore(inquiry, at)) return "limit-not-later";
  if (dueOn > (latestExtension(inquiry, at) ?? "")) return "limit-too-late";
  return isWorkingDay(dueOn) ? undefined : "limit-not-working-day";
}
