/** Kazakh words in Cyrillic letters: our own lists of them, and the running words of inquiries. */
import { readFileSync } from "node:fs";
import { type Inquiry, readInquiry } from "./language-examples.ts";

const WORD = /[а-яёәғқңөұүһі]+/g;
/** Texts that are partly in another language, or typed without the letters that only Kazakh has. */
const NOT_PURE = /mixed|no-kk/;

/** A part of a name says nothing by itself: эль of Эль-Кувейт must not be read for ел. */
const PART_LENGTH_MIN = 5;
const NAME_LENGTH_MIN = 3;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

const listed = (list: "names" | "own-words"): readonly string[] =>
  readFileSync(new URL(`./data/${list}.txt`, import.meta.url), "utf8").split(/\s+/);

/** The words of data/own-words.txt and data/names.txt, each once, in lower case. */
export function ownWords(): ReadonlySet<string> {
  const names = [...listed("own-words"), ...listed("names")].map(wordsOf);
  return new Set(names.flatMap((parts) => (parts.length > 1 ? parts.filter(isTelling) : parts)));
}

/** Those of data/names.txt that are no other words, as a capital shows there; in lower case, each part by itself. */
export const properNames = (): readonly string[] =>
  listed("names")
    .filter((name) => name !== name.toLowerCase())
    .flatMap(wordsOf)
    .filter((part) => part.length >= NAME_LENGTH_MIN);

const isTelling = (part: string): boolean => part.length >= PART_LENGTH_MIN;

/** The words of Kazakh inquiries in Cyrillic letters, in lower case, as often as they stand there. */
export const runningWords = (inquiries: readonly Inquiry[]): readonly string[] =>
  inquiries
    .filter(({ language, script, style }) => language === "kk" && script === "Cyrl" && !NOT_PURE.test(style))
    .flatMap(({ subject = "", text }) => wordsOf(`${subject}\n${text}`));

/** Our own Kazakh inquiries that lists may be chosen by. */
export const ownInquiries = (): readonly Inquiry[] => inquiriesOf("kk");

/** Inquiries that came after the rules and the lists were made, so that neither was chosen by them. */
export const unseenInquiries = (): readonly Inquiry[] => inquiriesOf("kk-wide");

const inquiriesOf = (file: string): readonly Inquiry[] =>
  readFileSync(new URL(`./data/own/${file}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map(readInquiry);
