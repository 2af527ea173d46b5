/** The ways Kazakh is spelled in Latin letters, and which one a text uses. */
import type { KazakhLatin } from "./kazakh-alphabets.ts";
import { ADDRESSES, isLatinName } from "./protected-spans.ts";

/** Letters that one alphabet only has. */
const MARKS_OF_2018 = /[áǵńóúý]|[aoäöe]ı|ıa/i;
const MARKS_OF_2021 = /ū/i;
/** An apostrophe for an umlaut, a caron or a tail; Uzbek has o' and g' alone, and English n't. */
const MARKS_OF_2017 = /[agnosuyci]['’ʼ]/gi;
const ONLY_OF_2017 = /[asuyc]['’ʼ](?=\p{L})/iu;
const DIACRITIC = /[äöüñğşŋıçï]/i;

/** What speaks for the Turkish way, a sign of it each. */
const TURKISH_SIGNS: readonly RegExp[] = [
  /[çïâw]|(?<![a-z])c(?=[aäeıioöuü])/gi,
  // ı in a word of back vowels is ы; in 2021 it is і, which stands beside them in few words: kıtap, mağlümattı.
  /(?<!\p{L})(?=\S{0,30}ı)(?=\S{0,30}[aoq])(?!kı|tıl|qauı|qaz|mağ|qad)[^\säeöüg]{1,60}(?!\p{L})/giu,
  // y after or before a vowel is й: üy, ay, jaya. In 2021 ы stands beside у and и only: auyl, qiyn.
  /(?<=[aäeoöüı])y|(?<=[iu])y(?=[aäeoöuüiı])|(?<!\p{L})y(?=[aäeoöü])/giu,
  // i in a word of front vowels is і: üşin, kerekti. In 2021 it is и, which few words have there: mädeni.
  /(?<!\p{L})(?=\S{0,30}[äeöü])[^\saıoqū]{0,30}[^\saäeıioöquūü]i(?![aeuıi])[^\saıoqū]{0,30}(?!\p{L})/giu,
];
/** What speaks for the alphabet of 2021. */
const SIGNS_OF_2021: readonly RegExp[] = [
  // ы between consonants or at the end.
  /(?<![aäeoöüuıiū])y(?![aäeoöuüū])|(?<=[ui])y(?![aäeoöuüıiū])/gi,
  // ı in a word of front vowels is і, where the Turkish way has i.
  /(?<!\p{L})(?=\S{0,30}ı)(?=\S{0,30}[äeöü])[^\saoyūq]{1,60}(?!\p{L})/giu,
  // i after a vowel is й: aimaq, üi; with ı it is ий or йі: beiım.
  /(?<=[aäeoöü])i|iı|ch|i[ua](?!\w{0,3}[ïw])/gi,
];
/** Digraphs, g and k beside back vowels, i for ы, an umlaut left out: what nobody does who writes the letters of 2021. */
const CHAT_HABITS =
  /sh|gh|zh|[wx]|c(?!h)|(?<!\p{L})k[aou]|[aouy]k(?!\p{L})|g[aouy]|[aouy]g|(?<!\p{L})[^\saeouyq]?[aou][bdgjlmnprstz]e|[aoqu][^\se]{0,20}i[nmpt](?!\p{L})/iu;
/** i for і in words of front vowels: tilin, kelip. In 2021 such words have ı, but for loans and a few others. */
const CHAT_FRONT_I =
  /(?<!\p{L})(?![^\saeiou]{2}|[bl]i(?:le?t|z)|in|lim|di|res|emt|\p{L}{0,20}(?:[vf]|iz[mn]|i[sn][tp]|tet|kt))(?=\S{0,20}e)[^\saoqyu]{0,20}(?<=[^\saei])i(?![aeiu])[^\saoqyu]{0,20}(?!\p{L})/iu;
/** Loans that a phone spells in another way, or no differently: kompaniya, but obekt. */
const LOAN_OF_2021 = /ii?a|bekt/i;
const WORDS = /\p{L}+/gu;

/** Which way of spelling a text in Kazakh Latin letters uses. Plain ASCII is a phone's, unless nothing in it is against 2021. */
export function recogniseKazakhLatin(text: string): KazakhLatin {
  const words = text.normalize("NFC").replaceAll(ADDRESSES, " ").match(WORDS) ?? [];
  const composed = words.filter((word) => !isLatinName(word)).join(" ");
  if (isOf2017(text)) return "2017";
  if (MARKS_OF_2021.test(composed)) return "2021";
  if (MARKS_OF_2018.test(composed)) return "2018";
  if (!DIACRITIC.test(composed)) return isChat(composed) ? "chat" : "2021";
  return count(composed, TURKISH_SIGNS) > count(composed, SIGNS_OF_2021) ? "turkish" : "2021";
}

const count = (text: string, signs: readonly RegExp[]): number =>
  signs.reduce((sum, sign) => sum + (text.match(sign)?.length ?? 0), 0);

const isOf2017 = (text: string): boolean => ONLY_OF_2017.test(text) && (text.match(MARKS_OF_2017)?.length ?? 0) > 1;

function isChat(text: string): boolean {
  const telling = text
    .split(" ")
    .filter((word) => !LOAN_OF_2021.test(word))
    .join(" ");
  return CHAT_HABITS.test(telling) || CHAT_FRONT_I.test(telling);
}
