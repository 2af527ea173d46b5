/** Words that follow a number. */

/** Russian: 1 письмо, 2 письма, 5 писем. */
export function russianPlural(count: number, one: string, few: string, many: string): string {
  const rule = RUSSIAN.select(count);
  return `${count} ${rule === "one" ? one : rule === "few" ? few : many}`;
}

/** English: 1 mail, 2 mails. */
export function englishPlural(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** 10 000 in Kazakh and Russian, 10,000 in English. */
export function grouped(number: number, locale: "ru" | "en"): string {
  return number.toLocaleString(locale);
}

const RUSSIAN = new Intl.PluralRules("ru");
