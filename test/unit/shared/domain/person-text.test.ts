import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "../../../../shared/domain/country-codes.ts";
import {
  cleanLine,
  cleanText,
  isCountryCode,
  normaliseDay,
  normaliseEmail,
  normalisePhone,
} from "../../../../shared/domain/person-text.ts";
import { anyString } from "./any-string.ts";

/** SQS SendMessage: what a message may hold. Only well-formed texts match. */
const SQS_CHARACTERS = /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

/** Names and subjects as people really write them: nothing in them is to be touched. */
const REAL_LINES = [
  "Әйгерім Нұрланқызы Қасымова",
  "قازاق ەلى",
  "Aygül Öztürk-Şahin",
  "می\u200cخواهم",
  "क्\u200dष",
  "古丽 · 阿依",
  "O'Brien, née Smith (Jr.)",
  "👩\u200d👩\u200d👧 рахмет ❤️",
  "Бөгенбай батыр к-сі, 12/3 — №4",
];

describe("a cleaned message", () => {
  it("is well-formed, in SQS's character set, NFC and clean already, whatever came in", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const clean = cleanText(text);
        expect(clean).toMatch(SQS_CHARACTERS);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize("NFC"));
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
      { numRuns: 1_000 },
    );
  });

  it("ends its lines with LF", () => {
    expect(cleanText("one\r\ntwo\rthree\n\r\nfour")).toBe("one\ntwo\nthree\n\nfour");
  });

  it("loses control characters and non-characters, and keeps tabs and lines", () => {
    expect(cleanText("a\u0000b\u001bc\u007fd\u0085e\v\ff\ufffeg\uffffh\ti\nj")).toBe("abcdefgh\ti\nj");
  });

  it("shows a broken surrogate as U+FFFD", () => {
    expect(cleanText("a\ud83dz \ude00")).toBe("a\ufffdz \ufffd");
  });

  it("is composed: й typed as two characters is й", () => {
    expect(cleanText("и\u0306")).toBe("й");
  });

  it("is otherwise what the person wrote, spaces, joiners and bidi marks included", () => {
    const texts = [...REAL_LINES, "  two  spaces \n\n\n end  ", "\u202babc\u202c \u2068x\u2069 \u200bz\u00ad \u2028"];
    expect(texts.map(cleanText)).toEqual(texts);
  });
});

describe("a cleaned line", () => {
  it("is one trimmed line in SQS's character set and clean already, whatever came in", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const line = cleanLine(text);
        expect(line).toMatch(SQS_CHARACTERS);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(line).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u00AD\u{E0000}-\u{E007F}]/u);
        expect(line).not.toMatch(/^\s|\s$|\s\s/);
        expect(cleanLine(line)).toBe(line);
      }),
      { numRuns: 1_000 },
    );
  });

  it("leaves real names and subjects of every script as they are", () => {
    expect(REAL_LINES.map(cleanLine)).toEqual(REAL_LINES);
  });

  it.each(["\n", "\r", "\r\n", "\t", "\v", "\f", "\u0085", "\u2028", "\u2029", " \u00a0 ", "\u3000"])(
    "has a space for %j",
    (between) => {
      expect(cleanLine(`Subject${between}Bcc: x`)).toBe("Subject Bcc: x");
    },
  );

  it("loses what hides or turns text around", () => {
    const hidden =
      "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff\u00ad\u{e0001}\u{e0041}\u{e007f}";
    expect(cleanLine(`a${hidden}b`)).toBe("ab");
  });

  it("makes no hidden character out of two halves by removing what stood between them", () => {
    expect(cleanLine("a\udb40\u200b\udc41b")).toBe("a\ufffd\ufffdb");
  });

  it.each([
    "",
    "   ",
    "\u200b\u2060\ufeff",
    "\u202e\u202c",
    "\u200c\u200d",
    "\u3164\u115f",
    "\u2800\u2800",
    " \u00ad\n",
    "\u{e0041}",
  ])("is empty when nothing of it is visible: %j", (text) => {
    expect(cleanLine(text)).toBe("");
  });
});

describe("an e-mail address", () => {
  it.each([
    ["aigerim@example.org", "aigerim@example.org"],
    ["  aigerim@example.org ", "aigerim@example.org"],
    ["\ufeffaigerim@example.org\u00a0", "aigerim@example.org"],
    ["Aigerim.K+Astana@Mail.Example.KZ", "Aigerim.K+Astana@mail.example.kz"],
    ["o'brien_#1@example.co.uk", "o'brien_#1@example.co.uk"],
    ["info@пошта.қаз", "info@xn--80a1acn3a.xn--80ao21a"],
    ["info@ПОШТА.ҚАЗ", "info@xn--80a1acn3a.xn--80ao21a"],
    ["info@xn--80a1acn3a.xn--80ao21a", "info@xn--80a1acn3a.xn--80ao21a"],
    [`${"l".repeat(64)}@example.org`, `${"l".repeat(64)}@example.org`],
  ])("%j is %j", (typed, normalised) => {
    expect(normaliseEmail(typed)).toBe(normalised);
  });

  it.each([
    "",
    "aigerim",
    "@example.org",
    "aigerim@",
    "aigerim@example",
    "a@example.org,b@example.org",
    "a@example.org b@example.org",
    "a@example.org;b@example.org",
    "a@b@example.org",
    "a@example.org@",
    "<a@example.org>",
    "<a@example.org>,b",
    "A <a@example.org>",
    "friends:a@example.org;",
    '"a b"@example.org',
    "a(comment)@example.org",
    ".a@example.org",
    "a.@example.org",
    "a..b@example.org",
    "әйгерім@example.org",
    "a@example.org\r\nBcc: b@example.org",
    "a@example.org\n",
    "a\u0000@example.org",
    "a@exa\u0085mple.org",
    "a@exa\u2028mple.org",
    "a@exa\u200bmple.org",
    "a@example.org%0d%0aBcc:b",
    "a@[192.0.2.1]",
    "a@[IPv6:2001:db8::1]",
    "a@192.0.2.1",
    "a@0x7f.1",
    "a@-example.org",
    "a@example-.org",
    "a@exam_ple.org",
    "a@example..org",
    "a@.example.org",
    "a@example.org.",
    "a@example.o",
    "a@example.123",
    "a@example.org:25",
    "a@example.org/path",
    "a@example.org#x",
    "a@example.org\\x",
    "a@%65xample.org",
    `${"l".repeat(65)}@example.org`,
    `a@${"d".repeat(64)}.org`,
    `${"l".repeat(64)}@${`${"d".repeat(60)}.`.repeat(3)}example.org`,
  ])("%j is refused", (typed) => {
    expect(normaliseEmail(typed)).toBeUndefined();
  });

  it("is read without the marks that nobody sees", () => {
    expect(normaliseEmail("\u200eaigerim@example.org\u200b")).toBe("aigerim@example.org");
  });

  it("has at most 254 characters", () => {
    const domain = `${"d".repeat(61)}.${"d".repeat(61)}.${"d".repeat(61)}.org`;
    const longest = `${"l".repeat(64)}@${domain}`;
    expect(normaliseEmail(longest)).toHaveLength(254);
    expect(normaliseEmail(longest.replace("@d", "@dd"))).toBeUndefined();
  });

  it("is one plain ASCII address and normal already, or refused, whatever came in", () => {
    const piece = fc.constantFrom(
      "a",
      "B",
      ".",
      "@",
      "-",
      "қ",
      "ｅ",
      "。",
      "xn--",
      "kz",
      " ",
      ",",
      "<",
      '"',
      "\n",
      "\ud800",
    );
    const nearly = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    const typed = fc.oneof(
      anyString,
      nearly,
      nearly.map((domain) => `a@${domain}`),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const email = normaliseEmail(text) ?? "a@example.org";
        expect(email).toMatch(/^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        expect(email).toMatch(/^[!-~]{1,254}$/);
        expect(normaliseEmail(email)).toBe(email);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes no time over hostile input", () => {
    const started = performance.now();
    for (const hostile of ["a.", " ", "a@", "a@b.", "-", "@", "қ."]) normaliseEmail(hostile.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("a day", () => {
  it.each([
    ["2026-05-31", "2026-05-31"],
    [" 2026-5-3 ", "2026-05-03"],
    ["31.05.2026", "2026-05-31"],
    ["3.5.2026", "2026-05-03"],
    ["۲۰۲۶-۰۵-۳۱", "2026-05-31"],
    ["2028-02-29", "2028-02-29"],
  ])("is written yyyy-mm-dd: %s", (typed, day) => {
    expect(normaliseDay(typed)).toBe(day);
  });

  it.each([
    "",
    "2026",
    "2026-02-29",
    "2026-13-01",
    "31.02.2026",
    "05/31/2026",
    "31.05.26",
    "in spring",
    "2026-05-31T00:00",
  ])("is none: %j", (typed) => {
    expect(normaliseDay(typed)).toBeUndefined();
  });
});

describe("a phone number", () => {
  it.each([
    ["+77011234567", "+77011234567"],
    ["+7 (701) 123-45-67", "+77011234567"],
    ["0086 10 1234 5678", "+861012345678"],
    ["＋７ ７０１ １２３ ４５ ６７", "+77011234567"],
    ["+۹۸ ۲۱ ۱۲۳۴ ۵۶۷۸", "+982112345678"],
    ["+٩٧٦ ١١ ٣٢ ٣٣ ٣٤", "+97611323334"],
    ["\u202a+7 701 123 45 67\u202c", "+77011234567"],
    ["+7.701.123‑45–67", "+77011234567"],
    ["+123456789012345", "+123456789012345"],
    ["+6834000", "+6834000"],
    ["8 701 123 45 67", "+77011234567"],
    ["87011234567", "+77011234567"],
    ["8 (913) 123-45-67", "+79131234567"],
  ])("%j is %j", (typed, e164) => {
    expect(normalisePhone(typed)).toBe(e164);
  });

  it.each([
    "",
    "+",
    "8 101 123 45 67",
    "8 701 123 45 6",
    "8 701 123 45 678",
    "77011234567",
    "+0 701 123 45 67",
    "+49 (0) 30 123456",
    "+1234567890123456",
    "+123456",
    "+7 701 123 45 67, +7 702 123 45 67",
    "+7 701 CALL ME",
    "tel:+77011234567",
    "++77011234567",
    "+7701123456७",
    `+7701${" ".repeat(60)}1234567`,
  ])("%j is refused", (typed) => {
    expect(normalisePhone(typed)).toBeUndefined();
  });

  it("is E.164 and normal already, or refused, whatever came in", () => {
    const piece = fc.constantFrom("+", "00", "7", "8", "701", " ", "-", "(", ")", "٧", "۷", "７", "x", "\ud800");
    const typed = fc.oneof(
      anyString,
      fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const phone = normalisePhone(text) ?? "+77011234567";
        expect(phone).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(normalisePhone(phone)).toBe(phone);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a country code", () => {
  it("is one of the 249 of ISO 3166-1 alpha-2, each a region that CLDR knows", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    expect(COUNTRY_CODES.filter((code) => !/^[A-Z]{2}$/.test(code) || names.of(code) === undefined)).toEqual([]);
  });

  it.each(["KZ", "CN", "MN", "UZ", "RU", "KG", "TM", "TR", "IR", "AF", "DE", "SE"])("is %s", (code) => {
    expect(isCountryCode(code)).toBe(true);
  });

  it.each(["", "kz", "KAZ", "SU", "UK", "EU", "XK", "ZZ", "K", "KZ ", "__proto__"])("is not %j", (text) => {
    expect(isCountryCode(text)).toBe(false);
  });
});
