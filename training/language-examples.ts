/** Texts with their language and script from which languages are learnt: inquiries, our own sentences, and careless spellings of both. */
import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { DETECTED_LANGUAGES } from "../shared/domain/language/detected.ts";
import { transliterate } from "../shared/domain/language/transliterate.ts";

export type Example = {
  readonly text: string;
  readonly language: string;
  readonly script: string;
  readonly weight: number;
};
const inquiry = z.object({
  text: z.string(),
  subject: z.optional(z.string()),
  language: z.string(),
  script: z.string(),
  style: z._default(z.string(), ""),
});
export type Inquiry = z.output<typeof inquiry>;

/** Russian and Uzbek as their writers type them in Latin letters; each row is one writer's habit. */
const RUSSIAN_HABITS = [
  "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya",
  "а=a б=b в=v г=g д=d е=e ё=e ж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=ch ш=sh щ=sh ъ= ы=i ь= э=e ю=yu я=ya",
  "а=a б=b в=v г=g д=d е=e ё=jo ж=zh з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=ch ш=sh щ=sch ъ= ы=y ь=' э=e ю=ju я=ja",
];
const UZBEK_LATIN =
  "а=a б=b в=v г=g ғ=g' д=d е=e ё=yo ж=j з=z и=i й=y к=k қ=q л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=x ҳ=h ц=ts ч=ch ш=sh ъ=' ў=o' э=e ю=yu я=ya";
/** As Kyrgyz of China write: with ۅ and ۉ, which no other language has. */
const KYRGYZ_ARABIC =
  "а=ا б=ب в=ۋ г=گ д=د е=ە ё=يو ж=ج з=ز и=ئ й=ي к=ك л=ل м=م н=ن ң=ڭ о=و ө=ۅ п=پ р=ر с=س т=ت у=ۇ ү=ۉ ф=ف х=ح ц=تس ч=چ ш=ش щ=ش ъ= ы=ى ь= э=ە ю=يۇ я=يا ,=، ?=؟";
const KARAKALPAK_LATIN =
  "а=a ә=á б=b в=v г=g ғ=ǵ д=d е=e ё=yo ж=j з=z и=i й=y к=k қ=q л=l м=m н=n ң=ń о=o ө=ó п=p р=r с=s т=t у=u ү=ú ў=w ф=f х=x ҳ=h ц=c ч=ch ш=sh щ=sh ъ= ы=ı ь= э=e ю=yu я=ya";
const KAZAKH_LETTERS = "ә=а ғ=г қ=к ң=н ө=о ұ=у ү=у һ=х і=и";
const MONGOLIAN_LETTERS = "ө=о ү=у";
const UZBEK_LETTERS = "ў=у қ=к ғ=г ҳ=х";
const PERSIAN_KEYBOARD = "ي=ی ك=ک ە=ه ء=";
const TURKISH_ASCII = "ş=s ç=c ğ=g ı=i ö=o ü=u İ=I";
const GERMAN_ASCII = "ä=ae ö=oe ü=ue ß=ss";
const KAZAKH_TURKISH =
  "ш=ş ч=ç щ=ş ж=j х=x һ=h ғ=ğ қ=q ң=ñ ы=ı і=i и=i й=y у=w ұ=u ү=ü ә=ä ө=ö а=a б=b в=v г=g д=d е=e з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t ф=f ц=c ъ= ь= э=e ю=yu я=ya";
const KAZAKH_CHAT =
  "ш=sh ч=ch щ=sh ж=j х=h һ=h ғ=g қ=q ң=n ы=y і=i и=i й=i у=u ұ=u ү=u ә=a ө=o а=a б=b в=v г=g д=d е=e з=z к=k л=l м=m н=n о=o п=p р=r с=s т=t ф=f ц=c ъ= ь= э=e ю=iu я=ia";
const KAZAKH_CHAT_K = `${KAZAKH_CHAT} ж=zh ғ=gh қ=k й=y ы=i х=kh`;
/** How a language in a script is typed otherwise; with the script that it then has. */
const HABITS: Readonly<Record<string, readonly (readonly [habit: string, script?: string])[]>> = {
  "uz-Cyrl": [[UZBEK_LATIN, "Latn"], [UZBEK_LETTERS]],
  "mn-Cyrl": [[MONGOLIAN_LETTERS]],
  "tr-Latn": [[TURKISH_ASCII]],
  "de-Latn": [[GERMAN_ASCII]],
  "ky-Cyrl": [[KYRGYZ_ARABIC, "Arab"]],
  "kaa-Cyrl": [[KARAKALPAK_LATIN, "Latn"]],
  "kk-Arab": [[PERSIAN_KEYBOARD]],
};
/** A weight for texts that we made from others, beside 1 for those that somebody wrote. */
const DERIVED = 0.5;
/** Pieces of one to four words that a text gives, so that short texts are learnt too. */
const PIECES = 4;
const PIECE_WEIGHT = 0.25;

const read = (file: string) =>
  readFileSync(new URL(`data/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");

/** The development set of inquiries. */
export const inquiries = (): readonly Inquiry[] => read("inquiries-dev.jsonl").map(readInquiry);

/** A labelled inquiry from its line of a data file. */
export const readInquiry = (line: string): Inquiry => inquiry.parse(JSON.parse(line));

/** Everything that one inquiry teaches. */
export function examplesOf({ text, subject, language, script, style }: Inquiry): readonly Example[] {
  const whole = subject === undefined ? text : `${subject}\n${text}`;
  const base = { text: whole, language, script, weight: 1 };
  const pure = !/mixed|spam/.test(style);
  return [
    base,
    ...(pure ? variants(base).flatMap((variant) => [variant, ...pieces(variant)]) : []),
    ...(pure ? pieces(base) : []),
  ];
}

/** Our own sentences and those of the declaration of human rights, of our languages and of others. */
export function ownExamples(): readonly Example[] {
  return [...read("sentences.txt"), ...read("declaration.txt")].flatMap((line) => {
    const [language = "", script = "", ...words] = line.split(" ");
    const example = { text: words.join(" "), language, script, weight: 1 };
    return [example, ...variants(example)].flatMap((each) => [each, ...(isForeign(language) ? pieces(each) : [])]);
  });
}

const isForeign = (language: string) => !DETECTED_LANGUAGES.some((ours) => ours === language);

/** The same text as others would type it. */
function variants({ text, language, script }: Example): readonly Example[] {
  const as = (variant: string, other = script) => ({ text: variant, language, script: other, weight: DERIVED });
  const key = `${language}-${script}`;
  if (key === "kk-Cyrl") return kazakhVariants(text, as);
  if (key === "ru-Cyrl") return RUSSIAN_HABITS.map((habit) => as(retype(text, habit), "Latn"));
  if (key === "uz-Latn") return [as(uzbekCyrillic(text), "Cyrl"), as(text.replaceAll(/['’ʻ‘`]/g, ""))];
  const retyped = (HABITS[key] ?? []).map(([habit, other]) => as(retype(text, habit), other));
  return key === "kk-Arab" ? [...retyped, as(transliterate(text, { from: "Arab", to: "Cyrl" }).text, "Cyrl")] : retyped;
}

function kazakhVariants(text: string, as: (variant: string, script?: string) => Example): readonly Example[] {
  const arabic = transliterate(text, { from: "Cyrl", to: "Arab" }).text;
  const latin = transliterate(text, { from: "Cyrl", to: "Latn" }).text;
  return [
    as(retype(text, KAZAKH_LETTERS)),
    as(latin, "Latn"),
    as(retype(text, KAZAKH_TURKISH), "Latn"),
    as(retype(text, KAZAKH_CHAT), "Latn"),
    as(retype(text, KAZAKH_CHAT_K), "Latn"),
    as(arabic, "Arab"),
    as(retype(arabic, PERSIAN_KEYBOARD), "Arab"),
  ];
}

function retype(text: string, habit: string): string {
  const letters = new Map(habit.split(" ").map((pair) => [pair.charAt(0), pair.slice(2)] as const));
  return Array.from(text, (letter) => letters.get(letter) ?? letters.get(letter.toLowerCase()) ?? letter).join("");
}

const UZBEK_CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/o['’ʻ‘`]/g, "ў"],
  [/g['’ʻ‘`]/g, "ғ"],
  [/sh/g, "ш"],
  [/ch/g, "ч"],
  [/yo/g, "ё"],
  [/yu/g, "ю"],
  [/ya/g, "я"],
  [/ye/g, "е"],
];

function uzbekCyrillic(text: string): string {
  const digraphs = UZBEK_CYRILLIC.reduce((so, [from, to]) => so.replaceAll(from, to), text.toLowerCase());
  return retype(
    digraphs,
    "a=а b=б d=д e=е f=ф g=г h=ҳ i=и j=ж k=к l=л m=м n=н o=о p=п q=қ r=р s=с t=т u=у v=в x=х y=й z=з '=ъ ’=ъ",
  );
}

function pieces({ text, language, script, weight }: Example): readonly Example[] {
  const words = text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
  return Array.from({ length: Math.min(PIECES, words.length >> 1) }, (_, at) => {
    const from = Math.floor((words.length * at) / PIECES);
    return { text: words.slice(from, from + 1 + (at % 4)).join(" "), language, script, weight: weight * PIECE_WEIGHT };
  });
}
