/** The Kazakh catalogs in Latin and Arabic letters, made from the Cyrillic ones; where conversion errs, an override stands. */
import { COUNTRY_CODES } from "../shared/domain/country-codes.ts";
import { HOLIDAY_NAMES } from "../shared/domain/holiday-names.ts";
import { withArabicPunctuation } from "../shared/domain/language/kazakh-alphabets.ts";
import { transliterate } from "../shared/domain/language/transliterate.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";
import { TOPIC_NAMES } from "../shared/domain/topic-names.ts";
import { KK_CYRL as KK_CYRL_ABOUT } from "../shared/texts/about/kk-cyrl.ts";
import { KK_CYRL as KK_CYRL_FILES } from "../shared/texts/files/kk-cyrl.ts";
import { KK_CYRL as KK_CYRL_FOLLOW } from "../shared/texts/follow/kk-cyrl.ts";
import { KK_ARAB_MAIL_TEXTS, KK_ARAB_TEXTS } from "../shared/texts/kk-arab-overrides.ts";
import { KK_CYRL } from "../shared/texts/kk-cyrl.ts";
import { KK_LATN_MAIL_TEXTS, KK_LATN_TEXTS } from "../shared/texts/kk-latn-overrides.ts";
import { KK_CYRL as KK_CYRL_MAIL } from "../shared/texts/mail/kk-cyrl.ts";
import { KK_CYRL as KK_CYRL_QUESTIONS } from "../shared/texts/questions/kk-cyrl.ts";
import { TOPIC_HINTS } from "../shared/texts/topic-hints.ts";

/** Letters that Kazakh is converted to, and what the catalogs of each are called. */
const SCRIPTS = {
  Latn: { tag: "kk-Latn", letters: "Latin letters of 2021" },
  Arab: { tag: "kk-Arab", letters: "Arabic letters" },
} as const;

type Script = keyof typeof SCRIPTS;

/** A catalog or a part of one: texts under their names. As overrides, some are absent. */
type Catalog = string | readonly Catalog[] | { readonly [name: string]: Catalog | undefined };

/** A source file that `npm run texts` writes. */
export type MadeFile = {
  readonly path: string;
  /** The file's first line. */
  readonly about: string;
  /** The type and the file it comes from; none is `as const`. */
  readonly type?: readonly [name: string, from: string];
  readonly constant: string;
  readonly content: Catalog;
};

/** A set of Cyrillic texts; the converted ones lie beside it. */
type Source = {
  readonly folder: string;
  readonly about: string;
  readonly type: readonly [name: string, from: string];
  readonly texts: Catalog;
  readonly overrides?: Readonly<Record<Script, Catalog>>;
};

const SOURCES: readonly Source[] = [
  {
    folder: "shared/texts",
    about: "The portal's texts",
    type: ["Texts", "./texts.ts"],
    texts: KK_CYRL,
    overrides: { Latn: KK_LATN_TEXTS, Arab: KK_ARAB_TEXTS },
  },
  {
    folder: "shared/texts/mail",
    about: "The mails' texts",
    type: ["MailTexts", "./mail-texts.ts"],
    texts: KK_CYRL_MAIL,
    overrides: { Latn: KK_LATN_MAIL_TEXTS, Arab: KK_ARAB_MAIL_TEXTS },
  },
  {
    folder: "shared/texts/questions",
    about: "The topics' questions",
    type: ["QuestionTexts", "./question-texts.ts"],
    texts: KK_CYRL_QUESTIONS,
  },
  {
    folder: "shared/texts/about",
    about: "The pages about the centre and about people's data",
    type: ["AboutTexts", "./about-texts.ts"],
    texts: KK_CYRL_ABOUT,
  },
  {
    folder: "shared/texts/follow",
    about: "The texts of following an inquiry",
    type: ["FollowTexts", "./follow-texts.ts"],
    texts: KK_CYRL_FOLLOW,
  },
  {
    folder: "shared/texts/files",
    about: "Texts about files",
    type: ["FileTexts", "./file-texts.ts"],
    texts: KK_CYRL_FILES,
  },
];

/** Every file that is made from the Cyrillic texts. */
export function kazakhFiles(): readonly MadeFile[] {
  return [
    ...SOURCES.flatMap((source) => scripts().map((script) => madeFrom(source, script))),
    {
      path: "shared/texts/kazakh-names.ts",
      about: "Names that other languages take from Intl or the registries, in Kazakh of other letters.",
      constant: "KAZAKH_NAMES",
      content: Object.fromEntries(scripts().map((script) => [SCRIPTS[script].tag, kazakhNames(script)])),
    },
    {
      path: "shared/texts/kazakh-date-words.ts",
      about: "Every word of Intl's Kazakh dates in other letters; apart from the names, which mails do without.",
      constant: "KAZAKH_DATE_WORDS",
      content: Object.fromEntries(scripts().map((script) => [SCRIPTS[script].tag, dateWords(script)])),
    },
  ];
}

function madeFrom({ folder, about, type, texts, overrides }: Source, script: Script): MadeFile {
  const { tag, letters } = SCRIPTS[script];
  return {
    path: `${folder}/${tag.toLowerCase()}.ts`,
    about: `${about} in Kazakh, ${letters}.`,
    type,
    constant: tag.toUpperCase().replace("-", "_"),
    content: convertCatalog(texts, script, overrides?.[script]),
  };
}

/** Countries are in the order of their codes, as one string, since there are 249. */
function kazakhNames(script: Script): Catalog {
  const countryNames = new Intl.DisplayNames("kk", { type: "region" });
  const convert = (text: string) => convertMessage(text, script);
  return {
    topics: Object.fromEntries(TOPIC_CODES.map((code) => [code, convert(TOPIC_NAMES[code].label.kk)])),
    hints: Object.fromEntries(TOPIC_CODES.map((code) => [code, convert(TOPIC_HINTS[code].kk)])),
    owners: Object.fromEntries(TOPIC_CODES.map((code) => [code, convert(TOPIC_NAMES[code].owner.kk)])),
    holidays: Object.fromEntries(Object.entries(HOLIDAY_NAMES).map(([code, { kk }]) => [code, convert(kk)])),
    countries: COUNTRY_CODES.map((code) => convert(countryNames.of(code) ?? code)).join("|"),
  };
}

function dateWords(script: Script): Catalog {
  const format = new Intl.DateTimeFormat("kk", { dateStyle: "long" });
  const dates = Array.from({ length: 12 }, (_, month) => format.format(new Date(2026, month, 15)));
  const words = new Set(dates.flatMap((date) => date.match(/\p{L}+/gu) ?? []));
  return Object.fromEntries(Array.from(words, (word) => [word, convertMessage(word, script)]));
}

/**
 * A text in other letters. What stands inside an odd number of braces is ICU syntax (`{days, plural, other {…}}`) and
 * stays; inside the braces of a branch there is text again.
 */
export function convertMessage(message: string, to: Script): string {
  let depth = 0;
  const parts = message.split(/([{}])/).map((part) => {
    if (part === "{") depth += 1;
    if (part === "}") depth -= 1;
    return depth % 2 === 0 ? convertText(part, to) : part;
  });
  return parts.join("");
}

/** A phone number, a date, a reference or a law's number: after Arabic letters it would turn around (Unicode UAX 9, W2). */
const TURNS_AROUND = /(?<![A-Za-z\d\u200e])(?:\+\d|\d[\dA-Z]{3}-|\d+-[A-Z])/g;

function convertText(text: string, to: Script): string {
  const converted = transliterate(text, { from: "Cyrl", to }).text;
  if (to === "Latn") return converted;
  // Between two placeholders there may be no word to convert, and yet a comma of the sentence.
  const written = /\p{L}/u.test(text) ? converted : withArabicPunctuation(converted);
  return written.replaceAll(TURNS_AROUND, "\u200e$&");
}

/** A catalog in other letters, but for what the overrides say. */
export function convertCatalog(catalog: Catalog, to: Script, overrides?: Catalog): Catalog {
  if (typeof catalog === "string") return typeof overrides === "string" ? overrides : convertMessage(catalog, to);
  if (isList(catalog)) {
    return overrides !== undefined && isList(overrides) ? overrides : catalog.map((text) => convertCatalog(text, to));
  }
  const own = new Map(Object.entries(overrides ?? {}));
  return Object.fromEntries(
    Object.entries(catalog).flatMap(([name, inner]) =>
      inner === undefined ? [] : [[name, convertCatalog(inner, to, own.get(name))]],
    ),
  );
}

function isList(catalog: Catalog): catalog is readonly Catalog[] {
  return Array.isArray(catalog);
}

function scripts(): Script[] {
  return ["Latn", "Arab"];
}
