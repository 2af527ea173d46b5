/** Names that Node's own locale data (CLDR) has in Kazakh, Cyrillic and Arabic: of countries, cities, languages, money, days. */

/** One name, a word or several, in both scripts. */
export type IntlName = {
  readonly cyrillic: string;
  readonly arabic: string;
  /** A country, a region or a city: its words begin with capitals. */
  readonly isPlace: boolean;
};

const CODED = ["region", "language", "currency"] as const;
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
const DAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 5 + day));
/** "time", which follows the city in the name of a time zone. */
const TIME = / (?:уақыты|ۋاقىتى)$/;
const IN_CYRILLIC = /^[\p{Script=Cyrillic}\p{P} ]+$/u;
const IN_ARABIC = /^[\p{Script=Arabic}\p{P} ]+$/u;

let known: readonly IntlName[] | undefined;

/** Every name that is in both scripts, as CLDR spells it. Intl is asked for each code that could be one, so only once. */
export function intlNames(): readonly IntlName[] {
  known ??= [...codedNames(), ...cities(), ...dateWords()].filter(
    ({ cyrillic, arabic }) => IN_CYRILLIC.test(cyrillic) && IN_ARABIC.test(arabic),
  );
  return known;
}

function* codedNames(): Generator<IntlName> {
  for (const type of CODED) {
    const names = (locale: string) => new Intl.DisplayNames(locale, { type, fallback: "none" });
    const [kazakh, inArabic] = [names("kk"), names("kk-Arab")];
    for (const code of codesOf(type)) {
      const [cyrillic, arabic] = [kazakh.of(code), inArabic.of(code)];
      if (cyrillic !== undefined && arabic !== undefined) yield { cyrillic, arabic, isPlace: type === "region" };
    }
  }
}

/** Every code that could be one: Intl has no list of regions or languages. */
function* codesOf(type: (typeof CODED)[number]): Generator<string> {
  if (type === "currency") {
    yield* Intl.supportedValuesOf("currency");
    return;
  }
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  yield* type === "region" ? pairs.map((pair) => pair.toUpperCase()) : pairs;
  if (type === "language") yield* pairs.flatMap((pair) => letters.map((letter) => pair + letter));
}

/** The cities, or countries, after which time zones are called. */
function* cities(): Generator<IntlName> {
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    const name = (locale: string) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "shortGeneric" })
        .formatToParts(0)
        .find(({ type }) => type === "timeZoneName")
        ?.value.replace(TIME, "") ?? "";
    yield { cyrillic: name("kk"), arabic: name("kk-Arab"), isPlace: true };
  }
}

function* dateWords(): Generator<IntlName> {
  for (const [options, dates] of [
    [{ month: "long" }, MONTHS],
    [{ weekday: "long" }, DAYS],
  ] as const) {
    const format = (locale: string) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    for (const date of dates) {
      yield { cyrillic: format("kk").format(date), arabic: format("kk-Arab").format(date), isPlace: false };
    }
  }
}
