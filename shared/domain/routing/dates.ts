/** Dates and weekdays that a text names, each replaced by a sign that says how far it is: a model must not learn dates by heart. */
import { kazakhstanTime, millisecondsOf } from "../local-date.ts";

/** What stands in a text for a date or weekday, with what a person reads in an explanation. */
export const DATE_SIGNS = {
  close: { sign: "①", meaning: "a date a few days around today" },
  week: { sign: "②", meaning: "a date in about a week" },
  far: { sign: "③", meaning: "a date more than nine days ahead" },
  past: { sign: "④", meaning: "a date some time ago" },
  unclear: { sign: "⑤", meaning: "a date without a year, far from today" },
  weekday: { sign: "⑥", meaning: "a weekday" },
  hours: { sign: "⑦", meaning: "a span of two days at most" },
} as const;

type Distance = keyof typeof DATE_SIGNS;

const SIGNS = /[①-⑦]/g;

/** Months by their first letters, lower case, in the languages that write to the centre; in the year's order. */
const MONTHS: readonly string[] = [
  "январ|янв|қаңтар|кантар|qañtar|qantar|january|jan|januar|ocak|yanvar|ژانویه|قاڭتار",
  "феврал|фев|ақпан|акпан|aqpan|akpan|february|feb|februar|şubat|subat|fevral|فوریه|اقپان",
  "март|наурыз|nauryz|nawrız|march|märz|maerz|mart|مارس|ناۋرىز",
  "апрел|апр|сәуір|сауир|säuır|sauir|april|apr|nisan|aprel|آوریل|ءساۋىر",
  "май|мая|мамыр|mamyr|mamır|may|mai|mayıs|mayis|مامىر|مه(?=\\s)",
  "июн|маусым|mausym|mawsım|june|jun|juni|haziran|iyun|ژوئن|ماۋسىم",
  "июл|шілде|шилде|şılde|shilde|şilde|july|jul|juli|temmuz|iyul|ژوئیه|جولای|شىلدە",
  "август|авг|тамыз|tamyz|tamız|august|aug|ağustos|agustos|avgust|اوت|تامىز",
  "сентябр|сент|қыркүйек|қыркуйек|qyrküiek|qırküyek|september|sept|eylül|eylul|sentabr|sentyabr|سپتامبر|قىركۇيەك",
  "октябр|окт|қазан|казан|qazan|october|oct|oktober|ekim|oktabr|oktyabr|اکتبر|قازان",
  "ноябр|нояб|қараша|караша|qaraşa|qarasha|november|nov|kasım|kasim|noyabr|نوامبر|قاراشا",
  "декабр|дек|желтоқсан|желтоксан|jeltoqsan|december|dec|dezember|aralık|aralik|dekabr|دسامبر|جەلتوقسان",
];
const ANY_MONTH = MONTHS.map((names) => `(${names})`).join("|");
/** What joins a day to its month: 24-қараша, 24. November, 24th of November. */
const JOINT = "(?:\\s*[-–.]?\\s*(?:(?:st|nd|rd|th)\\s+(?:of\\s+)?|(?:шы|ші|нчи|inchi|chi)\\s+)?)";
const YEAR = "(?:[\\s,]*(20[0-9]{2}))?";
const DAY_MONTH = new RegExp(`(?<![\\p{L}\\d])([0-3]?\\d)${JOINT}(?:${ANY_MONTH})\\p{L}*${YEAR}`, "gu");
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})(?:${ANY_MONTH})\\p{L}{0,6}\\.?\\s+(?:the\\s+)?([0-3]?\\d)(?![\\d:]|\\s*\\p{L}{0,2}\\d)(?:st|nd|rd|th)?${YEAR}`,
  "gu",
);
const EAST_ASIAN =
  /(?:(20\d{2})\s*(?:年|оны)\s*)?(1[0-2]|0?[1-9])\s*(?:月|(?:-?р\s+)?сар(?:ын)?\s+)([0-3]?\d)(?:日|号|號)?/gu;
const NUMERIC = /(?<![\d.,/])([0-3]?\d)[./](0[1-9]|1[0-2])(?:[./](20\d{2}|\d{2}))?(?![\d/]|[.,]\d)/gu;
const ISO = /(?<!\d)(20\d{2})-(0[1-9]|1[0-2])-([0-3]\d)(?!\d)/gu;
const WEEKDAYS =
  /(?<!\p{L})(?:понедельник|вторник|сред[уы](?=[\s,.!]|$)|четверг|пятниц|суббот|воскресень|дүйсенбі|дуйсенби|сейсенбі|сейсенби|сәрсенбі|сарсенби|бейсенбі|бейсенби|жұма(?!с)|сенбі|жексенбі|жексенби|düisenbı|düysenbi|duisenbi|seisenbi|seysenbi|sarsenbi|beisenbi|beysenbi|jeksenbi|monday|tuesday|wednesday|thursday|friday|saturday|sunday|pazartesi|salı(?!\p{L})|çarşamba|carsamba|perşembe|persembe|cuma(?:ya|da|rtesi)?(?!\p{L})|dushanba|seshanba|chorshanba|payshanba|juma(?:gacha|da|ga)?(?!\p{L})|shanba|yakshanba|душанба|сешанба|чоршанба|пайшанба|якшанба|даваа(?=\s+гар)|мягмар|лхагва|пүрэв|баасан(?=\s+гар)|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|دوشنبه|سه.?شنبه|چهارشنبه|پنج.?شنبه|جمعه|یکشنبه|دۇيسەنبى|سەيسەنبى|سارسەنبى|بەيسەنبى|جۇما|سەنبى|جەكسەنبى)\p{L}*|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]/gu;

/** Numbers before a unit of time; the unit stays in the text, so that "left" and "within" are still near. */
const HOURS =
  /(?<![\p{L}\d.,:/+-])(\d{1,3})(?=\s?[-–]?(?:час|сағат|сагат|sağat|saǵat|sagat|hour|hrs?(?!\p{L})|h(?!\p{L})|saat|soat|соат|цаг|stunde|std(?!\p{L})|ساعت|ساعات|ساعتا|ساعت|ساعات|个?小时|個?小時|个?钟头))/gu;
const DAYS =
  /(?<![\p{L}\d.,:/+-])(1|2|один|одни|два|две|двое|бір|бир|екі|еки|bir|eki|iki|ikki|one|two|нэг|хоёр|einen|einem|zwei|یک|دو|ءبىر|بىر|ەكى|一|两|兩|二)(?=\s?[-–]?(?:сут(?:ки|ок)|дня|день|дней|тәулік|тəулік|күн(?!д[іе]з)|кун(?!диз)|täulık|kün|kun|day|gün|gun|хоног|өдөр|tage?n?(?!\p{L})|روز|كۇن|天))/gu;
const HOURS_MAX = 48;

const DAY_MILLISECONDS = 24 * 3600 * 1000;
/** A deadline that passed while the letter was under way still needs a person, so a few days past count as close. */
const CLOSE = { from: -5, to: 3 } as const;
const WEEK_TO = 9;
/** Without a year nobody knows which one is meant; so many days from today it may be either. */
const YEARLESS_MAX = 60;

/** Where the days of dates are counted from. */
export type Today = { readonly year: number; readonly milliseconds: number };

/**
 * The day of a time in Kazakhstan, to count dates from.
 * @param at ISO 8601
 */
export function dayOf(at: string): Today {
  const { day } = kazakhstanTime(at);
  return { year: Number(day.slice(0, 4)), milliseconds: millisecondsOf(`${day}T00:00:00Z`) };
}

/** A text in lower case with its dates and weekdays replaced by signs. */
export function markDates(lower: string, today: Today): string {
  const sign = (day: number, month: number, year: number | undefined, as: string) => {
    if (day < 1 || day > 31) return as;
    return ` ${DATE_SIGNS[distance({ day, month, year }, today)].sign} `;
  };
  const named = (months: readonly (string | undefined)[]) => months.findIndex((month) => month !== undefined) + 1;
  return lower
    .replaceAll(SIGNS, " ")
    .replaceAll(ISO, (as, year: string, month: string, day: string) =>
      sign(Number(day), Number(month), Number(year), as),
    )
    .replaceAll(EAST_ASIAN, (as, year: string | undefined, month: string, day: string) =>
      sign(Number(day), Number(month), yearOf(year), as),
    )
    .replaceAll(DAY_MONTH, (as: string, ...groups: (string | undefined)[]) =>
      sign(Number(groups[0]), named(groups.slice(1, 13)), yearOf(groups[13]), as),
    )
    .replaceAll(MONTH_DAY, (as: string, ...groups: (string | undefined)[]) =>
      sign(Number(groups[12]), named(groups.slice(0, 12)), yearOf(groups[13]), as),
    )
    .replaceAll(NUMERIC, (as, day: string, month: string, year: string | undefined) =>
      sign(Number(day), Number(month), yearOf(year), as),
    )
    .replaceAll(HOURS, (as, hours: string) => (Number(hours) <= HOURS_MAX ? ` ${DATE_SIGNS.hours.sign} ` : as))
    .replaceAll(DAYS, ` ${DATE_SIGNS.hours.sign} `)
    .replaceAll(WEEKDAYS, ` ${DATE_SIGNS.weekday.sign} `);
}

function yearOf(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

type CalendarDate = { readonly day: number; readonly month: number; readonly year: number | undefined };

function distance({ day, month, year }: CalendarDate, today: Today): Distance {
  const years = year === undefined ? [today.year - 1, today.year, today.year + 1] : [year];
  const days = years.map((each) =>
    Math.round((Date.UTC(each, month - 1, day) - today.milliseconds) / DAY_MILLISECONDS),
  );
  const nearest = days.reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best));
  if (year === undefined && Math.abs(nearest) > YEARLESS_MAX) return "unclear";
  if (nearest < CLOSE.from) return "past";
  if (nearest <= CLOSE.to) return "close";
  return nearest <= WEEK_TO ? "week" : "far";
}
