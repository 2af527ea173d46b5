/** Which pages a browser's wishes lead to. */
import type { PageLanguage } from "./page-language.ts";

/** Used where nothing tells the person's language: the state language (Law on Languages). */
const DEFAULT_PAGE_LANGUAGE: PageLanguage = "kk-Cyrl";

/**
 * Browsers' primary language tags and the pages they get. A language without pages gets the one that most of its
 * readers also read, or the closest; the switch is on every page. Uyghur: Arabic-script Kazakh and not Chinese, since
 * it is the closest language in the same script, and systems offer the Kazakhs of Xinjiang no closer setting.
 */
const BROWSER_LANGUAGES: ReadonlyMap<string, PageLanguage> = new Map([
  ["kk", "kk-Cyrl"],
  ["ru", "ru"],
  ["en", "en"],
  ["zh", "zh-Hans"],
  ["cmn", "zh-Hans"],
  ["yue", "zh-Hans"],
  ["tr", "tr"],
  ["mn", "mn"],
  ["uz", "uz"],
  ["de", "de"],
  ["fa", "fa"],
  ["prs", "fa"],
  ["ug", "kk-Arab"],
  ["kaa", "kk-Cyrl"],
  ["az", "tr"],
  ["ky", "ru"],
  ["tk", "ru"],
  ["tg", "ru"],
  ["tt", "ru"],
  ["ba", "ru"],
]);

/**
 * A script in the tag tells the alphabet of Kazakh. A region does not: systems speak Kazakh in Cyrillic only, so who
 * has set one to Kazakh reads Cyrillic, in Türkiye and in China too.
 */
const KAZAKH_ALPHABETS: ReadonlyMap<string, PageLanguage> = new Map([
  ["arab", "kk-Arab"],
  ["latn", "kk-Latn"],
]);

/**
 * The page language that a browser's wishes lead to.
 * @param acceptLanguage value of the Accept-Language header (RFC 9110, 12.5.4); anything at all may stand in it
 */
export function negotiatePageLanguage(acceptLanguage: string): PageLanguage {
  const wishes = acceptLanguage
    .slice(0, 500)
    .split(",")
    .map((wish) => {
      const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { page: pageOf(tag.trim()), quality: Number(quality ?? 1) };
    })
    .filter(({ page, quality }) => page !== undefined && quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return wishes[0]?.page ?? DEFAULT_PAGE_LANGUAGE;
}

/** The page of one language tag (RFC 5646: language, then script, then region). */
function pageOf(tag: string): PageLanguage | undefined {
  const [language = "", script = ""] = tag.split("-");
  return (language === "kk" ? KAZAKH_ALPHABETS.get(script) : undefined) ?? BROWSER_LANGUAGES.get(language);
}
