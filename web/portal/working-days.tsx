/** How the promised date comes about: which working days were counted, and which days off were passed over. */
import { countWorkingDays, OUTER_LIMIT_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import { CalendarYearMissingError } from "../../shared/domain/errors.ts";
import { weekdayOf } from "../../shared/domain/local-date.ts";
import { dateText } from "../../shared/texts/dates.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import { holidayName } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";

type WorkingDaysProps = {
  readonly language: PageLanguage;
  /** ISO 8601, UTC; so is `dueAt`, the date that is promised now. */
  readonly receivedAt: string;
  readonly dueAt: string;
};

/** As ISO 8601 numbers the days of the week. */
const FRIDAY = 5;

/** The count, so that everybody can check it by hand. */
export function WorkingDays({ language, receivedAt, dueAt }: WorkingDaysProps) {
  const { days } = followTextsFor(language);
  const count = counted(receivedAt);
  const [first] = count?.countedDays ?? [];
  const last = count?.countedDays.at(-1);
  if (count === undefined || first === undefined || last === undefined) return null;
  const daysOff = count.skipped.filter(({ day }) => weekdayOf(day) <= FRIDAY);
  const values = { days: OUTER_LIMIT_WORKING_DAYS, first: dateText(language, first), last: dateText(language, last) };
  return (
    <section class="days" aria-labelledby="days">
      <h2 id="days">{days.title}</h2>
      <p>{messageText(language, days.counted, values)}</p>
      <p>{days.weekends}</p>
      {daysOff.length > 0 && (
        <>
          <p>{days.daysOff}</p>
          <ul>
            {daysOff.map(({ day, reason }) => (
              <li>
                <time datetime={day}>{dateText(language, day)}</time> <bdi>{holidayName(language, reason)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {count.dueAt !== dueAt && <p>{messageText(language, days.putOff, { date: dateText(language, count.dueAt) })}</p>}
    </section>
  );
}

/** Undefined when the calendar no longer has the year: an old inquiry's page must open all the same. */
function counted(receivedAt: string) {
  try {
    return countWorkingDays(receivedAt, OUTER_LIMIT_WORKING_DAYS);
  } catch (error) {
    if (error instanceof CalendarYearMissingError) return undefined;
    throw error;
  }
}
