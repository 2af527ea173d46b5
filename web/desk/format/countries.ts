/** Names of countries in the interface's language. */
import { COUNTRIES_FIRST, COUNTRY_CODES } from "../../../shared/domain/country-codes.ts";
import { OWN_COUNTRY_NAMES } from "../../../shared/texts/own-country-names.ts";
import type { DeskLanguage } from "../settings/settings.ts";

/** Kazakh names in the order of COUNTRY_CODES, put in by the build: browsers have none (infra/parts/build-desk-app.ts). */
declare const KAZAKH_COUNTRIES: string | undefined;

type NameOf = (code: string) => string;

const names = new Map<DeskLanguage, NameOf>();

/** A country's name; a code that nobody knows is shown as it is. */
export function countryLabel(language: DeskLanguage, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const known = names.get(language) ?? namesIn(language);
  names.set(language, known);
  return known(code);
}

function namesIn(language: DeskLanguage): NameOf {
  const ofIntl = new Intl.DisplayNames(language, { type: "region", fallback: "code" });
  if (language !== "kk" || typeof KAZAKH_COUNTRIES !== "string") {
    const own = OWN_COUNTRY_NAMES.get(language);
    return (code) => own?.get(code) ?? ofIntl.of(code) ?? code;
  }
  const listed = KAZAKH_COUNTRIES.split("|");
  const kazakh = new Map(COUNTRY_CODES.map((code, index) => [code, listed[index]]));
  return (code) => kazakh.get(code) ?? code;
}

/** Countries as they are offered: those most write from, then all others by name. */
export function countryOptions(language: DeskLanguage): readonly { readonly code: string; readonly name: string }[] {
  const named = (code: string) => ({ code, name: countryLabel(language, code) });
  const byName = new Intl.Collator(language);
  const others = COUNTRY_CODES.filter((code) => !COUNTRIES_FIRST.includes(code)).map(named);
  return [...COUNTRIES_FIRST.map(named), ...others.toSorted((a, b) => byName.compare(a.name, b.name))];
}
