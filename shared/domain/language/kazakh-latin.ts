/** The ways Kazakh is spelled in Latin letters, and which one a text uses. */
import type { KazakhLatin } from "./kazakh-alphabets.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

/** Letters that one alphabet only has. */
const MARKS_OF_2018 = /[áǵńóúý]/i;
const MARKS_OF_2021 = /ū/i;
const TURKISH_MARKS = /[çïâ]|w|(?<![a-z])c(?=[aeıiouöü])/gi;
const DIACRITIC = /[äöüñğşŋı]/i;
/** ы between consonants, spelled y: 2021, 2018 and phones; never in the Turkish way. */
const Y_AS_VOWEL = /[bdfgğjhklmnñpqrsştvz]y(?![aeiouäöüū])/gi;
/** ı in a word of front vowels is the і of 2021; the Turkish way has i there and keeps ı for ы. */
const FRONT_DOTLESS = /(?<![\p{L}])(?=\S{0,30}ı)(?=\S{0,30}[äeöü])[^\saoyūq]+(?![\p{L}])/giu;
/** Digraphs, g and k beside back vowels, i for ы, an umlaut left out: what nobody does who writes the letters of 2021. */
const CHAT_HABITS =
  /sh|gh|zh|[wx]|c(?!h)|(?<!\p{L})k[aou]|[aouy]k(?!\p{L})|g[aouy]|[aouy]g|(?<!\p{L})[^\saeouy]?[aou][bdgjlmnprstz]e|[aoqu][^\se]{0,20}i[nmpt](?!\p{L})/iu;
/** ı in a word of back vowels is the ы of the Turkish way; in 2021 it is і, which cannot stand there. */
const BACK_DOTLESS = /(?<![\p{L}])(?=\S{0,30}ı)(?=\S{0,30}[aoq])[^\säeöü]+(?![\p{L}])/giu;
const WORDS = /\p{L}+/gu;

/** Which way of spelling a text in Kazakh Latin letters uses. Plain ASCII is a phone's, unless nothing in it is against 2021. */
export function recogniseKazakhLatin(text: string): KazakhLatin {
  const words = text.normalize("NFC").replaceAll(ADDRESSES, " ").match(WORDS) ?? [];
  const composed = words.filter((word) => !isLatinName(word)).join(" ");
  if (MARKS_OF_2021.test(composed)) return "2021";
  if (MARKS_OF_2018.test(composed)) return "2018";
  if (!DIACRITIC.test(composed) && !/[çï]/i.test(composed)) return CHAT_HABITS.test(composed) ? "chat" : "2021";
  const count = (mark: RegExp) => composed.match(mark)?.length ?? 0;
  return count(Y_AS_VOWEL) + count(FRONT_DOTLESS) > count(TURKISH_MARKS) + count(BACK_DOTLESS) ? "2021" : "turkish";
}
