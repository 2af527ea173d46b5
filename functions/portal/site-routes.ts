/** Addresses that browsers, search engines and people try by themselves. */
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { ASSET_PATHS } from "./assets.ts";
import { PUBLIC, seeOther } from "./page-answer.ts";
import type { Answer } from "./portal-deps.ts";

/** People type the short tag of a language that is written in several ways; they mean the one most read. */
export const WHOLE_TAGS: ReadonlyMap<string, PageLanguage> = new Map([
  ["kk", "kk-Cyrl"],
  // What sites of Kazakhstan call their Kazakh pages, after the country.
  ["kz", "kk-Cyrl"],
  ["zh", "zh-Hans"],
  ["zh-CN", "zh-Hans"],
]);

/** To the same page under the language's whole tag; a query may hold a secret and stays behind. */
export const toWholeTag: Answer = ({ req }) => {
  const [, short = "", ...rest] = req.path.split("/");
  return seeOther(`/${[WHOLE_TAGS.get(short) ?? short, ...rest].join("/")}`);
};

/** Search engines read what is the same for everybody (RFC 9309). */
export const tellRobots: Answer = (context) =>
  context.text("User-agent: *\nDisallow: /api/\nDisallow: /inquiries\nDisallow: /*/inquiries\n", 200, PUBLIC);

/** Old browsers ask for it whatever the page names. */
export const showIcon: Answer = () => seeOther(ASSET_PATHS.icon);
