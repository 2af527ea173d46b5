import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiAddress, type MailParts, writeMime } from "../../../../shared/platform/mime.ts";
import { anyString } from "../domain/any-string.ts";
import { headerNames, parseMail, wireLines } from "./read-mail.ts";

function aMail(change: Partial<MailParts> = {}): MailParts {
  return {
    from: { name: "Отандастар қоры", address: "no-reply@ucc.example" },
    to: "aigerim@example.org",
    subject: "Өтінішіңіз қабылданды",
    text: "Сәлеметсіз бе?\n",
    html: "<p>Сәлеметсіз бе?</p>",
    language: "kk-Cyrl",
    automatic: true,
    boundary: "b0undary",
    ...change,
  };
}

const HEADERS = [
  "from",
  "to",
  "subject",
  "mime-version",
  "content-language",
  "auto-submitted",
  "x-auto-response-suppress",
  "content-type",
];

const WORDS = {
  Kazakh: "Қазақстан азаматтығын қалай аламын? Әбіш Өмір Ұлы Ғали Іңкәр",
  "Kazakh in Arabic script": "قازاقستان ازاماتتىعىن قالاي الامىن؟",
  Persian: "می‌خواهم به قزاقستان برگردم",
  Chinese: "我想回哈萨克斯坦",
  emoji: "Рақмет 👨‍👩‍👧‍👦 🇰🇿 ✅",
  "a word longer than a line": "ә".repeat(200),
  "what templates would fill in": "{{7*7}} $\u007b7*7} <%= 7*7 %> =?UTF-8?B?0YU=?=",
};

/** Ways in which others have tried to make a header line of their own, or a second recipient. */
const HOSTILE = [
  "a\r\nBcc: victim@example.org",
  "a\nBcc: victim@example.org",
  "a\rBcc: victim@example.org",
  "a\r\n\r\nbody",
  "a\n\n<html>",
  "a\r\n Bcc: victim@example.org",
  "a\r\n\tfolded",
  "a\u0085Bcc: victim@example.org",
  "a\u2028Bcc: victim@example.org",
  "a\u2029Bcc: victim@example.org",
  "a\u000bBcc: victim@example.org",
  "a\u000cBcc: victim@example.org",
  "a\u0000Bcc: victim@example.org",
  "a\u560d\u560aBcc: victim@example.org",
  "a%0d%0aBcc: victim@example.org",
  "a\\r\\nBcc: victim@example.org",
  "=?UTF-8?B?DQpCY2M6IHZpY3RpbUBleGFtcGxlLm9yZw==?=",
  "=?UTF-8?Q?=0D=0ABcc:_victim@example.org?=",
  '"a" <victim@example.org>',
  "a <victim@example.org>, b",
  "a, victim@example.org",
  "group: victim@example.org;",
  "(comment) victim@example.org",
  "a\\",
  '"',
  "<>",
  "\u202egro.elpmaxe@mitciv",
  "\u2066a\u2069\u200f",
  "\u200b\u2060\ufeff\u00ad",
  "\ud800a\udc00",
  "--b0undary\r\nContent-Type: text/html",
  "\r\n.\r\n",
];

describe("a mail", () => {
  it("has these header fields and no others", async () => {
    expect(await headerNames(writeMime(aMail()))).toEqual(HEADERS);
  });

  it("tells other machines not to answer only where it is automatic", async () => {
    const automatic = writeMime(aMail());
    expect(automatic).toContain("\r\nAuto-Submitted: auto-replied\r\nX-Auto-Response-Suppress: All\r\n");
    const personal = HEADERS.filter((name) => name !== "auto-submitted" && name !== "x-auto-response-suppress");
    expect(await headerNames(writeMime(aMail({ automatic: false })))).toEqual(personal);
  });

  it.each(Object.entries(WORDS))("carries %s unharmed in sender, subject and both texts", async (_, words) => {
    const raw = writeMime(
      aMail({
        from: { name: words, address: "no-reply@ucc.example" },
        subject: words,
        text: words,
        html: `<p>${words}</p>`,
      }),
    );
    const mail = await parseMail(raw);
    expect(mail.subject).toBe(words);
    expect(mail.from.value).toEqual([{ name: words, address: "no-reply@ucc.example" }]);
    expect(mail.text).toBe(words);
    expect(mail.html).toBe(`<p>${words}</p>`);
  });

  it("has one recipient, without a display name", async () => {
    const { to } = await parseMail(writeMime(aMail()));
    expect(to.value).toEqual([{ name: "", address: "aigerim@example.org" }]);
  });

  it("leaves a plain English subject and sender readable on the wire", () => {
    const raw = writeMime(
      aMail({ subject: "We have your inquiry 7K3M-Q9XD-2V4D", from: { name: "Otandastar", address: "a@b.example" } }),
    );
    expect(raw).toContain("From: Otandastar\r\n <a@b.example>\r\n");
    expect(raw).toContain("\r\nSubject: We have your inquiry 7K3M-Q9XD-2V4D\r\n");
  });

  it.each(["Fund, Otandastar", "Otandastar (UCC)", "UCC: Otandastar", "Otandastar Inc."])(
    "has one sender who is called %s",
    async (name) => {
      const { from } = await parseMail(writeMime(aMail({ from: { name, address: "a@b.example" } })));
      expect(from.value).toEqual([{ name, address: "a@b.example" }]);
    },
  );

  it.each(Object.values(WORDS))(
    "keeps to ASCII, to 998 characters a line, and to 76 beside encoded words: %s",
    (words) => {
      const lines = wireLines(
        writeMime(aMail({ from: { name: words, address: "a@b.example" }, subject: words, text: words.repeat(99) })),
      );
      expect(lines.join("")).toMatch(/^[\x20-\x7e]*$/);
      expect(lines.filter((line) => line.length > 998)).toEqual([]);
      expect(lines.filter((line) => line.length > 76 && !/^[\w-]+:(?!.*=\?)/.test(line))).toEqual([]);
    },
  );

  it("is read back as it was written, whatever its texts hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyString, async (any) => {
        const raw = writeMime(aMail({ from: { name: any, address: "a@b.example" }, subject: any, text: any }));
        expect(await headerNames(raw)).toEqual(HEADERS);
        const encoded = /Content-Transfer-Encoding: base64\r\n\r\n([^-]*)/.exec(raw)?.[1] ?? "";
        expect(Buffer.from(encoded, "base64").toString("utf8")).toBe(any.toWellFormed());
      }),
    );
  });
});

describe.each(HOSTILE)("the hostile text %j", (hostile) => {
  it("makes no header line and no recipient as a subject", async () => {
    const raw = writeMime(aMail({ subject: hostile }));
    expect(await headerNames(raw)).toEqual(HEADERS);
    const mail = await parseMail(raw);
    expect(mail.to.value).toHaveLength(1);
    expect(mail.subject).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
  });

  it("makes no header line and no second sender as the sender's name", async () => {
    const raw = writeMime(aMail({ from: { name: hostile, address: "no-reply@ucc.example" } }));
    expect(await headerNames(raw)).toEqual(HEADERS);
    expect((await parseMail(raw)).from.value).toMatchObject([{ address: "no-reply@ucc.example" }]);
  });

  it("makes no header line as the language", async () => {
    expect(await headerNames(writeMime(aMail({ language: hostile })))).toEqual(HEADERS);
  });

  it.each([hostile, `${hostile}@example.org`, `aigerim@${hostile}`, `aigerim@example.org${hostile}`])(
    "is refused in an address, or leaves exactly one: %j",
    async (to) => {
      const addresses = await recipients(to);
      expect(addresses.length).toBeLessThanOrEqual(1);
      expect(addresses.join()).toMatch(/^([\w%\\.=?+/-]+@[\w.-]+)?$/);
      expect(addresses.join()).not.toMatch(/victim/i);
    },
  );
});

/** The mail to this text; undefined when writing it is refused. */
function writtenOrRefused(to: string): string | undefined {
  try {
    return writeMime(aMail({ to }));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The recipients that a mail to this text reaches; none when writing it is refused. */
async function recipients(to: string): Promise<readonly string[]> {
  const raw = writtenOrRefused(to);
  if (raw === undefined) return [];
  return (await parseMail(raw)).to.value.map(({ address }) => address);
}

describe("an address in a mail", () => {
  it.each([
    ["aigerim@example.org", "aigerim@example.org"],
    ["Aigerim.N+ucc@EXAMPLE.org", "Aigerim.N+ucc@example.org"],
    ["o'neil_1@example.org", "o'neil_1@example.org"],
    ["aigerim@қазақ.kz", "aigerim@xn--80aau21bd.kz"],
    ["aigerim@xn--80aau21bd.kz", "aigerim@xn--80aau21bd.kz"],
    ["aigerim@例え.jp", "aigerim@xn--r8jz45g.jp"],
  ])("is written in ASCII: %s", (address, ascii) => {
    expect(asciiAddress(address)).toBe(ascii);
    expect(writeMime(aMail({ to: address }))).toContain(`\r\nTo: ${ascii}\r\n`);
  });

  it.each([
    "",
    "aigerim",
    "@example.org",
    "aigerim@",
    "aigerim@@example.org",
    "a@b@example.org",
    "айгерім@example.org",
    "aigerim@example.org/evil",
    "aigerim@example.org?x",
    "aigerim@example.org:25",
    "aigerim@%65xample.org",
    "aigerim@[127.0.0.1]",
    "aigerim@exa mple.org",
    "aigerim@example.org ",
    " aigerim@example.org",
    "<aigerim@example.org>",
    '"aigerim n"@example.org',
    "aigerim@example.org,bolat@example.org",
    "group:aigerim@example.org;",
    "group:aigerim@example.org",
  ])("is refused when it is %j", (to) => {
    expect(() => writeMime(aMail({ to }))).toThrow(RangeError);
    expect(() => writeMime(aMail({ from: { name: "a", address: to } }))).toThrow(RangeError);
  });

  it("is not repeated when it is refused", () => {
    expect(() => asciiAddress("aigerim@@example.org")).toThrow(new RangeError("Not one plain address"));
  });
});
