/** The letters of Kazakh in its three scripts: which Cyrillic letter is written how. Sources: docs of ICU, CLDR, news sites. */

/** A script in which Kazakh is written (ISO 15924). */
export type KazakhScript = "Cyrl" | "Latn" | "Arab";

/**
 * How Kazakh is spelled in Latin letters: the alphabets of 2021, 2018 (acutes) and 2017 (apostrophes), the Turkish way,
 * and a phone's ASCII.
 */
export const KAZAKH_LATIN = ["2021", "2018", "2017", "turkish", "chat"] as const;
export type KazakhLatin = (typeof KAZAKH_LATIN)[number];

/**
 * Lower-case Cyrillic to the Latin alphabet of April 2021. ц is s and щ is ş as the news sites write them; the hard and
 * the soft sign are left out.
 */
export const LATIN_2021: Readonly<Record<string, string>> = {
  а: "a",
  ә: "ä",
  б: "b",
  в: "v",
  г: "g",
  ғ: "ğ",
  д: "d",
  е: "e",
  ё: "io",
  ж: "j",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  қ: "q",
  л: "l",
  м: "m",
  н: "n",
  ң: "ñ",
  о: "o",
  ө: "ö",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ұ: "ū",
  ү: "ü",
  ф: "f",
  х: "h",
  һ: "h",
  ц: "s",
  ч: "ch",
  ш: "ş",
  щ: "ş",
  ъ: "",
  ы: "y",
  і: "ı",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
};

/** Lower-case Cyrillic to the Arabic letters of töte jazu as news sites and CLDR write them; hamza is a matter of words. */
export const ARABIC: Readonly<Record<string, string>> = {
  а: "ا",
  ә: "ا",
  б: "ب",
  в: "ۆ",
  г: "گ",
  ғ: "ع",
  д: "د",
  е: "ە",
  ё: "يو",
  ж: "ج",
  з: "ز",
  и: "ي",
  й: "ي",
  к: "ك",
  қ: "ق",
  л: "ل",
  м: "م",
  н: "ن",
  ң: "ڭ",
  о: "و",
  ө: "و",
  п: "پ",
  р: "ر",
  с: "س",
  т: "ت",
  у: "ۋ",
  ұ: "ۇ",
  ү: "ۇ",
  ф: "ف",
  х: "ح",
  һ: "ھ",
  ц: "تس",
  ч: "چ",
  ш: "ش",
  щ: "شش",
  ъ: "",
  ы: "ى",
  і: "ى",
  ь: "",
  э: "ە",
  ю: "يۋ",
  я: "يا",
};

/** U+0621, which stands once before a word whose vowels are front and whose letters do not already say so. */
export const HAMZA = "ء";

/** Arabic punctuation by the sign that Cyrillic and Latin text has. */
const ARABIC_PUNCTUATION: Readonly<Record<string, string>> = { ",": "،", ";": "؛", "?": "؟" };

/** A text with the signs of Arabic punctuation; a comma between digits is a decimal sign and stays. */
export function withArabicPunctuation(text: string): string {
  return text.replaceAll(/(?<!\d)[,;?]|[,;?](?!\d)/g, (sign) => ARABIC_PUNCTUATION[sign] ?? sign);
}
