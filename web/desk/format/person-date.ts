/** A day as the person reads it, in the words of their pages and mails (shared/texts/dates.ts). */
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { kazakhstanTime } from "../../../shared/domain/local-date.ts";
import { dateText, inKazakhLetters } from "../../../shared/texts/dates.ts";
import { date } from "./times.ts";

/**
 * Chromium has the dates only of languages that it can be set to, and writes "2026 M11 27" in these two. The words are
 * CLDR's; the test holds them against Node's dates, which are whole.
 */
const MONTHS = {
  uz: "yanvar,fevral,mart,aprel,may,iyun,iyul,avgust,sentabr,oktabr,noyabr,dekabr",
  mn:
    "нэгдүгээр,хоёрдугаар,гуравдугаар,дөрөвдүгээр,тавдугаар,зургаадугаар,долоодугаар,наймдугаар,есдүгээр," +
    "аравдугаар,арван нэгдүгээр,арван хоёрдугаар",
} as const;

/**
 * The day with the month in words: "2026 ж. 27 қараша", "27-noyabr, 2026".
 * @param at ISO 8601
 */
export function personDate(language: AnswerLanguage, at: string): string {
  if (language === "uz" || language === "mn") return inWords(language, at);
  return language.startsWith("kk") ? inKazakhLetters(language, date("kk", at)) : dateText(language, at);
}

function inWords(language: keyof typeof MONTHS, at: string): string {
  const [year = "", number = "", day = ""] = kazakhstanTime(at).day.split("-");
  const month = MONTHS[language].split(",")[Number(number) - 1] ?? number;
  return language === "uz" ? `${Number(day)}-${month}, ${year}` : `${year} оны ${month} сарын ${Number(day)}`;
}
