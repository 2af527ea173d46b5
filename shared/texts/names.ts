/** Names of topics and countries in the languages of the pages. */
import { COUNTRIES_FIRST, COUNTRY_CODES } from "../domain/country-codes.ts";
import { HOLIDAY_NAMES, type Holiday } from "../domain/holiday-names.ts";
import { isTopic, type Topic } from "../domain/topic.ts";
import { TOPIC_NAMES } from "../domain/topic-names.ts";
import type { EveryLanguage } from "../domain/trilingual.ts";
import { KAZAKH_NAMES } from "./kazakh-names.ts";
import { OWN_COUNTRY_NAMES } from "./own-country-names.ts";
import { INTL_LOCALES, type PageLanguage } from "./page-language.ts";
import { TOPIC_HINTS } from "./topic-hints.ts";

/** Kazakh in letters that neither Intl nor the registries have. */
type ConvertedKazakh = keyof typeof KAZAKH_NAMES;

/** Key of a page language in the registries. */
const REGISTRY_KEYS = {
  "kk-Cyrl": "kk",
  ru: "ru",
  en: "en",
  "zh-Hans": "zh",
  tr: "tr",
  mn: "mn",
  uz: "uz",
  de: "de",
  fa: "fa",
} as const satisfies Readonly<Record<Exclude<PageLanguage, ConvertedKazakh>, keyof EveryLanguage>>;

/** A topic's label; a code nobody knows is shown as it is. */
export function topicName(language: PageLanguage, code: string): string {
  if (!isTopic(code)) return code;
  if (isConverted(language)) return KAZAKH_NAMES[language].topics[code];
  return TOPIC_NAMES[code].label[REGISTRY_KEYS[language]];
}

/** What belongs to a topic, in one line. */
export function topicHint(language: PageLanguage, code: Topic): string {
  if (isConverted(language)) return KAZAKH_NAMES[language].hints[code];
  return TOPIC_HINTS[code][REGISTRY_KEYS[language]];
}

/** Who decides in the matters of a topic. */
export function topicOwner(language: PageLanguage, code: Topic): string {
  if (isConverted(language)) return KAZAKH_NAMES[language].owners[code];
  return TOPIC_NAMES[code].owner[REGISTRY_KEYS[language]];
}

/** A holiday's name. */
export function holidayName(language: PageLanguage, holiday: Holiday): string {
  if (isConverted(language)) return KAZAKH_NAMES[language].holidays[holiday];
  return HOLIDAY_NAMES[holiday][REGISTRY_KEYS[language]];
}

/** A country and its name. */
export type Country = { readonly code: string; readonly name: string };

/** Countries as they are offered: those most people write from, then all others by name. */
type OfferedCountries = { readonly first: readonly Country[]; readonly all: readonly Country[] };

/** Sorting 249 names takes longer than the rest of a page, so each language is sorted once. */
const offered = new Map<PageLanguage, OfferedCountries>();

/** The countries in the order in which they are offered. */
export function countries(language: PageLanguage): OfferedCountries {
  const known = offered.get(language) ?? sortedCountries(language);
  offered.set(language, known);
  return known;
}

function sortedCountries(language: PageLanguage): OfferedCountries {
  const byName = new Intl.Collator(INTL_LOCALES[language]);
  const nameOf = countryNames(language);
  const named = (code: string): Country => ({ code, name: nameOf(code) });
  return {
    first: COUNTRIES_FIRST.map(named),
    all: COUNTRY_CODES.filter((code) => !COUNTRIES_FIRST.includes(code))
      .map(named)
      .toSorted((a, b) => byName.compare(a.name, b.name)),
  };
}

/** A country's name; a code nobody knows is shown as it is. */
export function countryName(language: PageLanguage, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? countryNames(language)(code) : code;
}

function countryNames(language: PageLanguage): (code: string) => string {
  const ofIntl = new Intl.DisplayNames(INTL_LOCALES[language], { type: "region" });
  const own = OWN_COUNTRY_NAMES.get(language);
  const fromIntl = (code: string) => own?.get(code) ?? ofIntl.of(code) ?? code;
  if (!isConverted(language)) return fromIntl;
  const names = KAZAKH_NAMES[language].countries.split("|");
  const converted = new Map(COUNTRY_CODES.map((code, index) => [code, names[index]]));
  return (code) => converted.get(code) ?? fromIntl(code);
}

function isConverted(language: PageLanguage): language is ConvertedKazakh {
  return Object.hasOwn(KAZAKH_NAMES, language);
}
