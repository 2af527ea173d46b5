/** Words of the Latin alphabet of 2018, and of the Turkish way, in the letters of 2021. */

/** Letters of 2018 that are met in texts of 2021, with ŋ of some sites. */
const ACUTE: Readonly<Record<string, string>> = { ŋ: "ñ", ń: "ñ", ǵ: "ğ", á: "ä", ó: "ö" };

/** A word (lower case) of a text in the letters of 2021, without what some sites and older habits mix in. */
export const from2021 = (word: string): string => word.replaceAll(/[ŋńǵáó]/g, (letter) => ACUTE[letter] ?? letter);

const LETTERS_OF_2018: Readonly<Record<string, string>> = {
  á: "ä",
  ǵ: "ğ",
  ń: "ñ",
  ó: "ö",
  ú: "ü",
  ý: "u",
  u: "ū",
  i: "ı",
  ı: "i",
  sh: "ş",
};

/** A word (lower case) of the alphabet of 2018. */
export const from2018 = (word: string): string =>
  word.replaceAll(/sh|./gsu, (letter) => LETTERS_OF_2018[letter] ?? letter);

/** Letters of 2017, before their apostrophe, in those of 2018. */
const LETTERS_OF_2017: Readonly<Record<string, string>> = {
  a: "á",
  g: "ǵ",
  n: "ń",
  o: "ó",
  u: "ú",
  y: "ý",
  i: "ı",
  s: "sh",
  c: "ch",
};

/** A text of the alphabet of 2017 in the letters of 2018, capitals and all. */
export const textOf2017 = (text: string): string =>
  text.replaceAll(/([agnosuyci])['’ʼ]/gi, (_, letter: string) => {
    const acute = LETTERS_OF_2017[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? acute : acute.replace("ı", "i").toUpperCase();
  });

const BACK_VOWEL = /[aouı]/;
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  w: "u",
  c: "j",
  ç: "ş",
  x: "h",
  ŋ: "ñ",
  â: "ä",
  ï: "i",
  ý: "i",
  й: "i",
};

/** A word (lower case) in the Turkish way: ı is ы, i is і, y is й and w is у. */
export function fromTurkish(word: string): string {
  // й stands in for the semivowel until the vowels are done, because i, y and ı all change places.
  const semivowels = word.replaceAll(/[uü]w/g, "w").replaceAll("y", "й");
  return (
    vowelU(semivowels)
      // ый and ій before a consonant or е are spelled и: oqıydı, kiyim, Türkiyede.
      .replaceAll(/[ıi]й(?![ou])/g, "й")
      .replaceAll("ı", "y")
      .replaceAll(/(?<![aeoäöüu])i(?!a|o|u)/g, (_, at: number) => (isLoanI(word, at) ? "i" : "ı"))
      .replaceAll(/[ïýйwcçxŋâ]/g, (letter) => OTHER_LETTERS[letter] ?? letter)
  );
}

/** Loans have i beside back vowels (diplom), where Kazakh і cannot stand; after е it is a suffix's: Paristegi. */
function isLoanI(word: string, at: number): boolean {
  if (/^(?:bir|kit|qazir)/.test(word)) return false;
  return BACK_VOWEL.test(word) && !/[eäöü][^aouı]*$/.test(word.slice(0, at));
}

/**
 * Tells у from ұ in a word (lower case) whose writer spells both u: ұ stands between consonants of the first syllable, у
 * beside a vowel, at the end of a verb's name (beru), and in every later syllable.
 */
export function vowelU(word: string): string {
  return word.replaceAll("u", (_, at: number) => {
    const before = word.charAt(at - 1);
    const isSemivowel = /[aeıioöuüä]/.test(before) || /[aeıiäoöu]/.test(word.charAt(at + 1));
    const isLater = /[aeıioöuüäy]/.test(word.slice(0, at));
    return isSemivowel || isLater || (at > 1 && at === word.length - 1) ? "u" : "ū";
  });
}
