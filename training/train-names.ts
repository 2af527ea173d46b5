/** Writes the names of the world, as Node's own locale data has them, to shared/domain/language/world-names.ts. */
import { pack } from "./choose-beginnings.ts";
import { chooseNames } from "./choose-names.ts";
import { type Files, NOTE } from "./generated-files.ts";
import { intlNames } from "./intl-names.ts";
import { properNames } from "./kazakh-words.ts";

const PART_MIN = 4;
const PARTS = /[\s’-]+/;

/** The file of shared/domain/language that holds the names. */
export function nameFiles(): Files {
  const { spellings, respelled } = chooseNames();
  return {
    "world-names.ts": `/**
 * Names of countries, cities, languages, money and days in Kazakh. ${NOTE}
 * From the Unicode CLDR that Node holds, (c) 1991-2026 Unicode, Inc., under the Unicode License V3 (see NOTICE), and from
 * training/data/names.txt.
 */

/** Those that are read wrongly by rules and by the list of words, packed as \`unpackSpellings\` reads them. */
export const NAME_SPELLINGS =
  "${spellings}";

/** Those that CLDR spells otherwise in Arabic letters than the rules of writing would, each after how it spells them. */
export const RESPELLED_NAMES =
  "${respelled}";

/** Places and persons, lower case, whose names are no other words; packed as \`unpackWords\` reads them. */
export const PROPER_NAMES =
  "${pack(capitalised())}";
`,
  };
}

/** Of names of several words only those that stand alone somewhere: the others have words like "new" and "islands". */
function capitalised(): readonly string[] {
  const places = intlNames().filter(({ cyrillic, isPlace }) => isPlace && !cyrillic.includes(" "));
  const parts = places.flatMap(({ cyrillic }) => cyrillic.split(PARTS));
  const long = parts.filter((part) => part.length >= PART_MIN && part !== part.toUpperCase());
  return [...new Set([...long.map((part) => part.toLowerCase()), ...properNames()])].toSorted();
}
