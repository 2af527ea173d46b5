/** Kazakhstan's days off on weekdays, year by year, each year with its source: the only list of them. */
import type { LocalDate } from "./local-date.ts";
import type { Trilingual } from "./topic.ts";

/** A weekday on which nobody works. */
export type WeekdayOff = {
  readonly day: LocalDate;
  readonly holiday: Trilingual;
  /** The Saturday or Sunday holiday whose day off was moved here; absent on the holiday itself. */
  readonly insteadOf?: LocalDate;
};

/** One year of the working-day calendar. */
export type CalendarYear = {
  readonly year: number;
  /** Whether a published calendar stands behind the list; an unconfirmed one is computed by the rules below. */
  readonly confirmed: boolean;
  readonly source: string;
  readonly daysOff: readonly WeekdayOff[];
};

const NEW_YEAR = { kk: "Жаңа жыл", ru: "Новый год", en: "New Year" };
const CHRISTMAS = { kk: "Православиелік Рождество", ru: "Православное Рождество", en: "Orthodox Christmas" };
const WOMENS_DAY = {
  kk: "Халықаралық әйелдер күні",
  ru: "Международный женский день",
  en: "International Women's Day",
};
const CONSTITUTION_DAY = { kk: "Конституция күні", ru: "День Конституции", en: "Constitution Day" };
const NAURYZ = { kk: "Наурыз мейрамы", ru: "Наурыз мейрамы", en: "Nauryz" };
const UNITY_DAY = {
  kk: "Қазақстан халқының бірлігі мерекесі",
  ru: "Праздник единства народа Казахстана",
  en: "Unity Day of the People of Kazakhstan",
};
const DEFENDERS_DAY = {
  kk: "Отан қорғаушы күні",
  ru: "День защитника Отечества",
  en: "Defender of the Fatherland Day",
};
const VICTORY_DAY = { kk: "Жеңіс күні", ru: "День Победы", en: "Victory Day" };
const KURBAN_AIT = { kk: "Құрбан айттың бірінші күні", ru: "Первый день Курбан-айта", en: "First day of Kurban Ait" };
const CAPITAL_DAY = { kk: "Астана күні", ru: "День столицы", en: "Capital Day" };
const REPUBLIC_DAY = { kk: "Республика күні", ru: "День Республики", en: "Republic Day" };
const INDEPENDENCE_DAY = { kk: "Тәуелсіздік күні", ru: "День Независимости", en: "Independence Day" };

/**
 * A holiday on a Saturday or Sunday moves its day off to the next working day, except Kurban Ait and 7 January,
 * which never move. 30 August is no holiday from 2026 on, so Monday 31 August 2026 is a working day, whatever
 * calendars printed in January 2026 say; the Constitution of 15 March 2026 is celebrated on 15 March from 2027.
 */
const YEARS: readonly CalendarYear[] = [
  {
    year: 2026,
    confirmed: true,
    source:
      "inform.kz and alau.kz, 2 January 2026; taspanews.kz, 18 March 2026, quoting the Ministry of Labour: no day off on 31 August. Government transfers of working days after March 2026 were not looked up.",
    daysOff: [
      { day: "2026-01-01", holiday: NEW_YEAR },
      { day: "2026-01-02", holiday: NEW_YEAR },
      { day: "2026-01-07", holiday: CHRISTMAS },
      { day: "2026-03-09", holiday: WOMENS_DAY, insteadOf: "2026-03-08" },
      { day: "2026-03-23", holiday: NAURYZ },
      { day: "2026-03-24", holiday: NAURYZ, insteadOf: "2026-03-21" },
      { day: "2026-03-25", holiday: NAURYZ, insteadOf: "2026-03-22" },
      { day: "2026-05-01", holiday: UNITY_DAY },
      { day: "2026-05-07", holiday: DEFENDERS_DAY },
      { day: "2026-05-11", holiday: VICTORY_DAY, insteadOf: "2026-05-09" },
      { day: "2026-05-27", holiday: KURBAN_AIT },
      { day: "2026-07-06", holiday: CAPITAL_DAY },
      { day: "2026-10-26", holiday: REPUBLIC_DAY, insteadOf: "2026-10-25" },
      { day: "2026-12-16", holiday: INDEPENDENCE_DAY },
    ],
  },
  {
    year: 2027,
    // Kurban Ait falls on about Sunday 16 May 2027 and does not move, so no weekday is off for it; the date is
    // announced by the religious board. Replace this list when the 2027 calendar is published.
    confirmed: false,
    source: "Computed from the rules of the 2026 calendar; no published calendar of 2027 was found in November 2026.",
    daysOff: [
      { day: "2027-01-01", holiday: NEW_YEAR },
      { day: "2027-01-04", holiday: NEW_YEAR, insteadOf: "2027-01-02" },
      { day: "2027-01-07", holiday: CHRISTMAS },
      { day: "2027-03-08", holiday: WOMENS_DAY },
      { day: "2027-03-15", holiday: CONSTITUTION_DAY },
      { day: "2027-03-22", holiday: NAURYZ },
      { day: "2027-03-23", holiday: NAURYZ },
      { day: "2027-03-24", holiday: NAURYZ, insteadOf: "2027-03-21" },
      { day: "2027-05-03", holiday: UNITY_DAY, insteadOf: "2027-05-01" },
      { day: "2027-05-07", holiday: DEFENDERS_DAY },
      { day: "2027-05-10", holiday: VICTORY_DAY, insteadOf: "2027-05-09" },
      { day: "2027-07-06", holiday: CAPITAL_DAY },
      { day: "2027-10-25", holiday: REPUBLIC_DAY },
      { day: "2027-12-16", holiday: INDEPENDENCE_DAY },
    ],
  },
];

/** The working-day calendar by year. */
export const CALENDAR_YEARS: ReadonlyMap<number, CalendarYear> = new Map(YEARS.map((year) => [year.year, year]));
