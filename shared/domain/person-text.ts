/** What people type about themselves and their matter, made safe to store, queue and mail, and otherwise left alone. */
import { COUNTRY_CODES } from "./country-codes.ts";

/**
 * What SQS refuses (SendMessage allows #x9, #xA, #xD and from #x20 on without surrogates, #xFFFE and #xFFFF), and the
 * controls that mean nothing in a message: DEL and C1.
 */
const FORBIDDEN_IN_TEXT = /[[\p{Cc}\uFFFE\uFFFF]--[\n\t]]/gv;

/** Line and paragraph ends of every kind: in a header or a subject each would be an attack, or at least ugly. */
const LINE_ENDS = /[\n\r\t\v\f\u0085\u2028\u2029]/g;

/**
 * Bidi embeddings, overrides and isolates, zero-width space, word joiner, byte-order mark, soft hyphen, tags.
 * ZWNJ and ZWJ stay: names in Persian and Indic scripts need them.
 */
const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD\u{E0000}-\u{E007F}]/gu;

/**
 * What shows something: no space, nothing that Unicode lets vanish, nor the Braille pattern without dots, nor what stands
 * for a character or an object that was lost on the way.
 */
const SOMETHING_VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800\uFFFC\uFFFD]/u;

/** The same without punctuation, lone accents, and signs of mathematics and money. Pictures say something: an SOS does. */
const SOMETHING_SAID =
  /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{P}\p{M}\p{Sm}\p{Sc}\p{Sk}\u2800\uFFFC\uFFFD]/u;

/** RFC 5321, 4.5.3.1: characters of a local part, and of a path without its brackets. */
const LOCAL_PART_MAX = 64;
const EMAIL_MAX = 254;

/** RFC 5322 dot-atom in ASCII: no quoted strings, comments, brackets or commas. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** What may stand in a domain before it is turned into ASCII: letters of any script, so nothing a URL reads specially. */
const DOMAIN_CHARACTERS = /^[\p{L}\p{M}\p{N}.-]+$/u;

/** Within an address such a character is refused: it is not the address that it looks like. */
const UNSEEN_AT_THE_ENDS = /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu;

/** RFC 1123 labels, at least two, the last beginning with a letter: no address literal, no bare host. */
const HOSTNAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** E.164: at most 15 digits; 7 is the shortest number in use with its country code. */
const INTERNATIONAL_NUMBER = /^(?:\+|00)([1-9]\d{6,14})$/;
/**
 * Kazakhstan's usual spelling, with the trunk prefix 8 in the place of +7; Russia, which shares the country code, has it too. Eleven
 * such digits have one reading: no country code begins with 89, and behind 87 there are satellites with longer numbers.
 */
const TRUNK_NUMBER = /^8([79]\d{9})$/;
/** Characters; more than any number has with its separators. */
const PHONE_SPELLING_MAX = 60;

const KNOWN_COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_CODES);

/**
 * The text of a message as it is stored: NFC, LF line ends, well-formed, without control characters. Nothing else is
 * changed: what a person wrote is evidence.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/g, "\n").replaceAll(FORBIDDEN_IN_TEXT, "").normalize("NFC");
}

/** Tells whether a text shows anything at all: spaces, invisible and lost characters are no message and no name. */
export function isVisible(text: string): boolean {
  return SOMETHING_VISIBLE.test(text);
}

/** Tells whether a text may ask something: signs alone are a message at most, since nobody could answer them. */
export function saysSomething(text: string): boolean {
  return SOMETHING_SAID.test(text);
}

/** A name or a subject as it is stored: clean, one line, nothing that hides or turns around; "" if nothing is visible. */
export function cleanLine(text: string): string {
  // Well-formed first: two halves of a surrogate pair must not meet when what stood between them is removed.
  const line = cleanText(text.toWellFormed().replaceAll(LINE_ENDS, " ").replaceAll(INVISIBLE, ""));
  return isVisible(line) ? line.replaceAll(/\s+/g, " ").trim() : "";
}

/**
 * The one e-mail address a text is, its domain in lower case and ASCII (SES takes no other); undefined if it is none,
 * or more than one. The case of the local part is its owner's matter and stays.
 */
export function normaliseEmail(text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return undefined;
  // Chats and right-to-left texts bring marks along that nobody sees, and nobody could find.
  const shown = text.replaceAll(UNSEEN_AT_THE_ENDS, "");
  const [localPart = "", domain = "", ...more] = shown.split("@", 3);
  if (more.length > 0 || localPart.length > LOCAL_PART_MAX || !LOCAL_PART.test(localPart)) return undefined;
  const hostname = asciiHostname(domain);
  if (hostname === undefined) return undefined;
  const email = `${localPart}@${hostname}`;
  return email.length <= EMAIL_MAX ? email : undefined;
}

/**
 * A phone number in E.164, `+77011234567`; undefined if the text is none. But for the form
 * of TRUNK_NUMBER the country code must be there: a national number is not guessed at, nor a trunk zero in brackets (Germany drops it, Italy does not).
 */
export function normalisePhone(text: string): string | undefined {
  if (text.length > PHONE_SPELLING_MAX || text.includes("(0)")) return undefined;
  const typed = latinDigits(text.normalize("NFKC").replaceAll(/[\s().\p{Dash}\p{Default_Ignorable_Code_Point}]/gu, ""));
  const trunk = TRUNK_NUMBER.exec(typed)?.[1];
  const digits = trunk === undefined ? INTERNATIONAL_NUMBER.exec(typed)?.[1] : `7${trunk}`;
  return digits && `+${digits}`;
}

/** Arabic-Indic and Persian digits as the Latin ones: the low four bits are the digit. */
function latinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * A day of the Gregorian calendar as yyyy-mm-dd; undefined if the text is none. Fields for dates send it so; where a
 * browser shows a field for text instead, people also write `31.05.2026`.
 */
export function normaliseDay(text: string): string | undefined {
  const typed = latinDigits(text.trim()).replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, "$3-$2-$1");
  const [, year, month = "", date = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const time = Date.parse(day);
  // Date.parse takes 31 February for 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

/** Tells whether a text is a country's code: ISO 3166-1 alpha-2, upper case. */
export function isCountryCode(text: string): boolean {
  return KNOWN_COUNTRIES.has(text);
}

/** A domain in lower-case ASCII by the rules of browsers (UTS 46): international labels become `xn--…`. */
function asciiHostname(domain: string): string | undefined {
  if (domain.length > EMAIL_MAX || !DOMAIN_CHARACTERS.test(domain)) return undefined;
  const hostname = URL.parse(`http://${domain}`)?.hostname;
  return hostname !== undefined && HOSTNAME.test(hostname) ? hostname : undefined;
}
