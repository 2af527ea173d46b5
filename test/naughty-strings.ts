/** Strings that have broken programs, made here from what makes each kind dangerous; the same on every run. */

const CONTROLS = Array.from({ length: 32 }, (_, code) => code).concat(
  Array.from({ length: 33 }, (_, offset) => 0x7f + offset),
);
const INVISIBLE = [
  0x00ad, 0x034f, 0x061c, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b,
  0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f, 0x2800, 0x3164, 0xfe0f, 0xfeff,
  0xfff9, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0xe0001, 0xe0041, 0xe007f, 0x1d173, 0x10ffff,
];
const LONE_SURROGATES = ["\ud800", "\udbff", "\udc00", "\udfff", "\udfff\ud800", "a\ud83db"];

const ELEMENTS = [
  "script",
  "img",
  "svg",
  "iframe",
  "object",
  "style",
  "base",
  "meta",
  "link",
  "form",
  "details",
  "video",
];
const MARKUP = [
  ...ELEMENTS.flatMap((name) => [
    `<${name} src=x onerror=alert(1) onload=alert(1)>`,
    `"><${name}>alert(1)</${name}>`,
    `</textarea><${name} autofocus onfocus=alert(1)>`,
    `<${name.toUpperCase()}/x=">"onmouseover=alert(1)//`,
  ]),
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "' onclick=alert(1) x='",
  "<!--><script>alert(1)</script>",
  "<![CDATA[<script>]]>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#x3c;script&#x3e;",
  "＜script＞alert(1)＜/script＞",
];
const TEMPLATES = [
  "{{7*7}}",
  `\${7*7}`,
  "<%= 7*7 %>",
  "#{7*7}",
  "[[7*7]]",
  "{%7*7%}",
  "*{7*7}",
  "@(7*7)",
  "{7*7}",
  "$7*7$",
];
const QUERIES = [
  "'; DROP TABLE x; --",
  "' OR '1'='1",
  '{"$gt":""}',
  "attribute_exists(pk)",
  "1; SELECT 1",
  "') UNION ALL",
];
const FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "＝1", "=cmd|' /C calc'!A0"];
const PATHS = [
  "../../etc/passwd",
  "..\\..\\x",
  "%2e%2e%2f",
  "/dev/null",
  "C:\\x",
  "\\\\host\\x",
  "file:///etc/passwd",
  "%00",
];
const WORDS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "null",
  "undefined",
  "NaN",
  "true",
  "Infinity",
];
const NUMBERS = ["1e999", "-0", "0x1", "1/0", "9007199254740993", "٠١٢٣", "１２", "½", "①"];
const UNICODE = ["İstanbul ı", "ﬁ ﬂ ß ẞ", "é é", "👨‍👩‍👧‍👦🏳️‍🌈", "Z̸̡̢̛̗͖͉a̷l̴g̷o", "раураl", "аdmin", "قازاق ﷽", "𝕬𝖉𝖒𝖎𝖓", "क्षि"];
const REPEATED = ["a", " ", "\t", ".", "@", "-", "<", "(", "&", "\u0301", "％", "%0d", "a@", "a.", "@a.", "((", "\n"];

/** Line ends of every kind and spelling, in front of a header that must never be one. */
export const HEADER_INJECTIONS: readonly string[] = [
  "\r\n",
  "\n",
  "\r",
  "\n\r",
  "\u000b",
  "\u000c",
  "\u0000",
  "\u0085",
  "\u2028",
  "\u2029",
  "\u001c",
  "\u001d",
  "\u001e",
  "\u560a",
  "\u560d",
  "\u560d\u560a",
  "%0d%0a",
  "%0a",
  "%E5%98%8A",
  "\\r\\n",
  "&#13;&#10;",
  "=0D=0A",
  "\r\n\t",
  "\r\n ",
  "=?UTF-8?B?DQo=?=",
  "=?UTF-8?Q?=0D=0A?=",
  "\u0008\r\n",
  "\r\r\n\n",
  "\u2028\r",
  "\u0085\n",
  "\ufeff\r\n",
  "\u200b\r\n",
].map((end) => `Ай${end}Bcc: victim@example.org`);

/** More than five hundred. */
export const NAUGHTY_STRINGS: readonly string[] = [
  ...[...CONTROLS, ...INVISIBLE].flatMap((code) => {
    const character = String.fromCodePoint(code);
    return [character, `Ай${character}герім`, `${character}<b>${character}`];
  }),
  ...LONE_SURROGATES,
  ...MARKUP,
  ...TEMPLATES,
  ...QUERIES,
  ...FORMULAS,
  ...PATHS,
  ...WORDS,
  ...NUMBERS,
  ...UNICODE,
  ...HEADER_INJECTIONS,
  ...REPEATED.flatMap((piece) => [piece.repeat(200), piece.repeat(9_000).slice(0, 9_999), `${piece.repeat(4_000)}!`]),
];
