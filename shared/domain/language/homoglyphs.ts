/** Letters of one alphabet typed for look-alikes of the other: each word goes by the letters that it has most of. */

/** Latin letters and the Cyrillic ones that they are typed for, in both cases. */
const LATIN = "aceopxyikABCEHIKMOPTXYhH";
const CYRILLIC = "асеорхуікАВСЕНІКМОРТХУһН";
const TO_CYRILLIC: ReadonlyMap<string, string> = new Map(
  Array.from(LATIN, (l, at) => [l, CYRILLIC.charAt(at)] as const),
);
const TO_LATIN: ReadonlyMap<string, string> = new Map(
  Array.from("асеорхуікАВСЕНІКМОРТХУ", (letter, at) => [letter, LATIN.charAt(at)] as const),
);
const WORD = /[\p{Script=Cyrillic}\p{Script=Latin}]{2,}/gu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;

/** Mends words of two alphabets where every letter of the rarer one has a look-alike; leaves real mixtures alone. */
export function mendHomoglyphs(text: string): string {
  return text.replaceAll(WORD, (word) => {
    const letters = Array.from(word);
    const cyrillic = letters.filter((letter) => CYRILLIC_LETTER.test(letter)).length;
    if (cyrillic === 0 || cyrillic === letters.length) return word;
    const looks = cyrillic * 2 >= letters.length ? TO_CYRILLIC : TO_LATIN;
    const isForeign = (letter: string) => CYRILLIC_LETTER.test(letter) === (looks === TO_LATIN);
    if (!letters.every((letter) => !isForeign(letter) || looks.has(letter))) return word;
    return letters.map((letter) => (isForeign(letter) ? (looks.get(letter) ?? letter) : letter)).join("");
  });
}
