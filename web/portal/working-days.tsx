/** How the promised date comes about: which working days were counted, and which days off were passed over. */
import { countWorkingDays, OUTER_LIMIT_WORKING_DAYS, type WorkingDayCount } from "../../shared/domain/deadline.ts";
import { CalendarYearMissingError } from "../../shared/domain/errors.ts";
import { weekdayOf } from "../../shared/domain/local-date.ts";
import { dateText } from "../../shared/texts/dates.ts";
import { followTextsFor } from "../../shared/texts/follow/follow-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import { holidayName } from "../../shared/texts/names.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";

type WorkingDaysProps = {
  readonly language: PageLanguage;
  readonly count: WorkingDayCount;
};

/** As ISO 8601 numbers the days of the week. */
const FRIDAY = 5;

/** The count, so that everybody can check it by hand. */
export function WorkingDays({ language, count }: WorkingDaysProps) {
  const { days } = followTextsFor(language);
  const [first] = count.countedDays;
  const last = count.countedDays.at(-1);
  if (first === undefined || last === undefined) return null;
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
    </section>
  );
}

/**
 * The count behind the date that was promised when the inquiry came in. Undefined when the calendar no longer has the
 * year: an old inquiry's page must open all the same.
 * @param receivedAt ISO 8601, UTC
 */
export function firstCount(receivedAt: string): WorkingDayCount | undefined {
  try {
    return countWorkingDays(receivedAt, OUTER_LIMIT_WORKING_DAYS);
  } catch (error) {
    if (error instanceof CalendarYearMissingError) return undefined;
    throw error;
  }
}
