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

const RUSSIAN = new Intl.PluralRules("ru");
