/** What no conversion may touch in a text: addresses, and names of things that are Latin in every language. */
import { COUNTRY_CODES } from "../country-codes.ts";

/**
 * Ends of bare hosts that are no country's. A word after a full stop without a space looks like one, so that ends which
 * are words of Kazakh in Latin letters (top, art) are not among them.
 */
const GENERIC =
  "com|org|net|info|biz|name|pro|edu|gov|mil|int|mobi|asia|eu|uk|su|app|dev|page|site|online|store|shop|blog|cloud|tech|" +
  "world|live|news|media|link|space|xyz|club|life|email|digital|center|centre|foundation|ngo|ong|education|academy|" +
  "school|university|fund|charity|support|help|group|company|business|work|team|travel|wiki|example|test|invalid";
/** Countries whose codes are words of Kazakh: a host with such an end is told by a second dot, a digit, a hyphen or a path. */
const WORDS_TOO = /^(?:A[EILNST]|B[AE]|DE|ET|I[DST]|M[AE]|NE|P[AE]|S[AEO]|TA)$/;
const COUNTRIES = COUNTRY_CODES.filter((code) => !WORDS_TOO.test(code)).join("|");
const CYRILLIC_ENDS = "қаз|рф|мон|бел|укр|срб|ком|орг|сайт|онлайн";

const REST = String.raw`[^\s<>«»"“”،؛]`;
const NOT_INSIDE = String.raw`(?<![\p{L}\p{N}_.-])`;
const ENDS = String.raw`(?![\p{L}\p{N}_])`;
const LABELS = String.raw`(?:[a-z0-9-]{1,63}\.){1,4}`;

/** Capitals begin a sentence, so that the ends of bare hosts are in one case: "keldim.Ne" is none. */
const inOneCase = (ends: string) => `(?-i:${ends.toLowerCase()}|${ends.toUpperCase()})`;

/**
 * Addresses of the web and of mail in any letters, bare hosts, @names. The parts are bounded so that a hostile text costs
 * no more than it is long.
 */
export const ADDRESSES = new RegExp(
  [
    String.raw`\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)${REST}+`,
    String.raw`${NOT_INSIDE}[\p{L}\p{N}_.+%-]{1,64}@[\p{L}\p{N}.-]{1,255}`,
    `${NOT_INSIDE}${LABELS}${inOneCase(`${GENERIC}|DE|${COUNTRIES}`)}${ENDS}(?:[/:?]${REST}*)?`,
    String.raw`${NOT_INSIDE}(?:[a-z0-9-]{2,63}\.){2,4}[a-z]{2,24}${ENDS}(?:[/:?]${REST}*)?`,
    `${NOT_INSIDE}(?=[a-z-]{0,63}[0-9-])${LABELS}[a-z]{2,24}${ENDS}(?:[/:?]${REST}*)?`,
    String.raw`${NOT_INSIDE}${LABELS}[a-z]{2,24}\/${REST}*`,
    String.raw`${NOT_INSIDE}(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:${CYRILLIC_ENDS})${ENDS}(?:[/:?]${REST}*)?`,
    String.raw`(?<!\w)@\w{2,32}`,
  ].join("|"),
  "giu",
);

/** Names that stay Latin in Kazakh of any script, lower case. */
const LATIN_NAMES: ReadonlySet<string> = new Set(
  (
    "whatsapp telegram instagram facebook google gmail youtube tiktok zoom wechat weixin viber skype linkedin " +
    "messenger signal windows microsoft excel word powerpoint apple iphone ipad android samsung huawei xiaomi visa " +
    "mastercard paypal moneygram western union swift online offline hub ielts toefl sat duolingo erasmus pdf jpg jpeg " +
    "png doc docx zip sms sim usb gps gpa qr pin cv dna covid egov kaspi halyk enbek bolashak python java " +
    "javascript react node linux email e-mail wi-fi wifi card club"
  ).split(" "),
);
/** Abbreviations that are words of Kazakh in lower case: ай is a month, ит a dog. */
const LATIN_ABBREVIATIONS: ReadonlySet<string> = new Set(["IB", "IT", "AI", "ID"]);
const CAMEL_CASE = /\p{Ll}\p{Lu}/u;

/** Whether a word in Latin letters is the name of a product, a test or a format rather than a word of the language. */
export function isLatinName(word: string): boolean {
  return LATIN_NAMES.has(word.toLowerCase()) || LATIN_ABBREVIATIONS.has(word) || CAMEL_CASE.test(word);
}
