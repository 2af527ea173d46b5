/** Texts that take values, in ICU MessageFormat: numbers, dates and names inside a sentence, and the plurals of each language. */
import { IntlMessageFormat } from "intl-messageformat";
import { INTL_LOCALES, PAGE_DIRECTIONS, type PageLanguage } from "./page-language.ts";

/** Values of a message by name. A number is written the language's way and chooses its plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A text in ICU MessageFormat that takes these values: `"{days, plural, one {# day} other {# days}}"`. */
export type Message<Values extends MessageValues> = string & { readonly takes?: Values };

/** Parsing takes some 0.1 ms, so each message is parsed when it is first needed, and once. */
const parsed = new Map<string, IntlMessageFormat>();

/**
 * The message with its values in place. In a language written from right to left each text is isolated, so that a
 * number or an address inside the sentence does not turn around (Unicode UAX 9, 2.4.2; W3C "Inline markup and bidi").
 */
export function messageText<Values extends MessageValues>(
  language: PageLanguage,
  message: Message<Values>,
  values: NoInfer<Values>,
): string {
  const key = `${language} ${message}`;
  const format = parsed.get(key) ?? new IntlMessageFormat(message, INTL_LOCALES[language], {}, { ignoreTag: true });
  parsed.set(key, format);
  return String(format.format(PAGE_DIRECTIONS[language] === "rtl" ? isolated(values) : values));
}

function isolated(values: MessageValues): MessageValues {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === "string" ? isolate(value) : value]));
}

/** A text between FSI and PDI: its own direction, and no influence on what stands around it. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
