/** What no conversion may touch in a text: addresses, and names of things that are Latin in every language. */

/** URLs, e-mail addresses, bare hosts, @names. The parts are bounded so that a hostile text costs no more than it is long. */
export const ADDRESSES =
  /\bhttps?:\/\/[^\s<>«»"]+|\bwww\.[^\s<>«»"]+|[\w.+-]{1,64}@[\w.-]{1,255}|(?<![\w.])(?:[a-z0-9-]{1,63}\.){1,4}(?:kz|com|org|net|ru|uz|mn|cn|tr|de|ir|eu|info|gov|edu|io|example)\b(?:\/[^\s<>«»"]*)?|(?<!\w)@\w{2,32}/gi;

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
