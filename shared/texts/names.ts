/** Names of topics, countries and languages in the languages of the pages. */
import { COUNTRY_CODES } from "../domain/country-codes.ts";
import type { AnswerLanguage } from "../domain/language/answer-language.ts";
import { isTopic, topicEntry } from "../domain/topic.ts";
import type { PageLanguage } from "./page-language.ts";

/** Each language of answers by its own name, in its own letters. */
export const ANSWER_LANGUAGE_NAMES = {
  "kk-Cyrl": "Қазақша (кирилл)",
  "kk-Latn": "Qazaqşa (latyn)",
  "kk-Arab": "قازاقشا (توتە جازۋ)",
  ru: "Русский",
  en: "English",
  "zh-Hans": "中文（简体）",
  tr: "Türkçe",
  mn: "Монгол",
  uz: "Oʻzbekcha",
  de: "Deutsch",
  fa: "فارسی",
} as const satisfies Readonly<Record<AnswerLanguage, string>>;

/** Key of a page language in the registries' trilingual texts. */
const REGISTRY_KEYS = { "kk-Cyrl": "kk", ru: "ru", en: "en" } as const satisfies Readonly<
  Record<PageLanguage, "kk" | "ru" | "en">
>;

/** A topic's label; a code nobody knows is shown as it is. */
export function topicName(language: PageLanguage, code: string): string {
  return isTopic(code) ? topicEntry(code).label[REGISTRY_KEYS[language]] : code;
}

/** Kazakhstan and the countries from which most people write (oq.gov.kz's country counters; domain of the diaspora). */
const COUNTRIES_FIRST = ["KZ", "CN", "UZ", "MN", "RU", "KG", "TM", "TR", "IR", "AF", "DE"];

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
  const byName = new Intl.Collator(language);
  const names = new Intl.DisplayNames(language, { type: "region" });
  const named = (code: string): Country => ({ code, name: names.of(code) ?? code });
  return {
    first: COUNTRIES_FIRST.map(named),
    all: COUNTRY_CODES.filter((code) => !COUNTRIES_FIRST.includes(code))
      .map(named)
      .toSorted((a, b) => byName.compare(a.name, b.name)),
  };
}

/** A country's name; a code nobody knows is shown as it is. */
export function countryName(language: PageLanguage, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code) : code;
}
