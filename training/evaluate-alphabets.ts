/**
 * Prints how well Kazakh alphabets are converted, and with --write puts the figures into docs/routing.md:
 * `npm run evaluate:alphabets -- [--write] [<hunspell-kk folder>]`. Each list of faults goes to stdout only.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  crossReader,
  fallingTogether,
  intlShare,
  isReadRightly,
  percent,
  ROUND_TRIPS,
  type Share,
  thereAndBack,
} from "./alphabet-figures.ts";
import { hunspellWords } from "./hunspell-kk.ts";
import { intlPairs, type WordPair } from "./intl-pairs.ts";
import { ownWords, runningWords, unseenInquiries } from "./kazakh-words.ts";

const REPORT = new URL("../docs/routing.md", import.meta.url);
const SECTION = /(<!-- alphabets: npm run evaluate:alphabets -->\n)[\s\S]*?(<!-- \/alphabets -->)/;

const row = (name: string, share: Share): string =>
  `| ${name} | ${share.right.toLocaleString("en")} of ${share.all.toLocaleString("en")} | ${percent(share)} |`;

function intlRows(pairs: readonly WordPair[]): readonly string[] {
  const listed = ownWords();
  const same = pairs.filter(({ sameWord }) => sameWord);
  const heldOut = same.filter((pair) => pair.heldOut);
  const asRulesWrite = heldOut.filter((pair) => pair.asRulesWrite);
  const inNoList = heldOut.filter(({ cyrillic }) => !listed.has(cyrillic));
  return [
    row("Intl, all words, as shipped", intlShare(pairs)),
    row("Intl, words with the same consonants on both sides, as shipped", intlShare(same)),
    row("… cross-validated: each half with only the other's names listed", intlShare(same, cross)),
    row("… the held-out half of these, cross-validated", intlShare(heldOut, cross)),
    row("… of that half, spelled as the rules of writing spell", intlShare(asRulesWrite, cross)),
    row("… of that half, in none of our own lists", intlShare(inNoList, cross)),
  ];
}

const tripRows = (name: string, words: readonly string[]): readonly string[] =>
  Object.entries(ROUND_TRIPS).map(([way, back]) => row(`${name}: ${way}`, thereAndBack(words, back)));

function lossRow(words: readonly string[], script: "Arab" | "Latn"): string {
  const groups = fallingTogether(words, script);
  const lost = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const examples = groups.slice(0, 4).map((group) => group.join("/"));
  return `| ${script === "Arab" ? "Arabic" : "Latin of 2021"}: words that fall together, so that one of each is lost | ${lost} | ${examples.join(", ")} |`;
}

const pairs = intlPairs();
const cross = crossReader();
const write = process.argv.includes("--write");
const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const rows = [
  ...intlRows(pairs),
  ...tripRows("Running words of inquiries that nothing was chosen by", runningWords(unseenInquiries())),
];
if (folder !== undefined) {
  const words = hunspellWords(folder);
  rows.push(...tripRows("hunspell-kk, distinct words", words), lossRow(words, "Arab"), lossRow(words, "Latn"));
}
const table = ["| what | right | share |", "|---|---:|---|", ...rows].join("\n");
console.log(table);
console.log(
  `\nIntl, other words, left out: ${pairs
    .filter(({ sameWord }) => !sameWord)
    .map(({ cyrillic, arabic }) => `${cyrillic}/${arabic}`)
    .join(" ")}`,
);
// Faults of the held-out half are not shown: who reads them would choose by them.
console.log(
  `\nIntl, read wrongly, of the other half: ${pairs
    .filter((pair) => pair.sameWord && !pair.heldOut && !isReadRightly(pair, cross))
    .map((pair) => `${pair.cyrillic}/${cross(pair)}`)
    .join(" ")}`,
);
if (write) writeFileSync(REPORT, readFileSync(REPORT, "utf8").replace(SECTION, `$1${table}\n$2`));
