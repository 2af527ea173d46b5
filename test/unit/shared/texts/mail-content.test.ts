import { describe, expect, it } from "vitest";
import { writeMime } from "../../../../shared/platform/mime.ts";
import { type MailFacts, type MailNews, mailContent } from "../../../../shared/texts/mail/mail-content.ts";
import { mailTextsFor } from "../../../../shared/texts/mail/mail-texts-for.ts";
import { PAGE_DIRECTIONS, PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { aReference } from "../../../builders.ts";
import { parseMail } from "../platform/read-mail.ts";

const REFERENCE = aReference();
const OTHER = aReference(2);
const linkTo = (reference: string) => `https://ucc.example/kk-Cyrl/inquiries/${reference}?key=1.AAAAAAAAAAAAAAAAAAAAAA`;
const LINK = linkTo(REFERENCE);

const facts = (change: Partial<MailFacts> = {}): MailFacts => ({
  language: "kk-Cyrl",
  form: "whole",
  reference: REFERENCE,
  statusUrl: LINK,
  news: { kind: "acknowledgement", dueAt: "2026-12-14T13:00:00.000Z" },
  ...change,
});

const WRITTEN = "Бірінші жол: <b>құжат</b>\nЕкінші жол & «сөз»";

const EVERY_KIND: readonly MailNews[] = [
  { kind: "acknowledgement", dueAt: "2026-12-14T13:00:00.000Z" },
  { kind: "answer", text: WRITTEN },
  { kind: "question", text: WRITTEN },
  { kind: "referral", to: "Көші-қон қызметі", text: WRITTEN },
  { kind: "extension", dueAt: "2027-02-01T13:00:00.000Z", text: WRITTEN },
  { kind: "link" },
  { kind: "file-refused" },
  {
    kind: "links",
    links: [
      { reference: REFERENCE, url: LINK },
      { reference: OTHER, url: linkTo(OTHER) },
    ],
  },
  { kind: "erased" },
];

const EVERY_MAIL = PAGE_LANGUAGES.flatMap((language) =>
  EVERY_KIND.map((news) => ({ language, news, kind: news.kind })),
);

describe("the acknowledgement", () => {
  it.each([
    ["kk-Cyrl", "2026 ж. 14 желтоқсан", "15 жұмыс күні"],
    ["ru", "14 декабря 2026 г.", "15 рабочих дней"],
    ["en", "14 December 2026", "15 working days"],
    ["kk-Arab", "2026 ج. 14 جەلتوقسان", "15 جۇمىس كۇنى"],
    ["zh-Hans", "2026年12月14日", "15个工作日"],
    ["fa", "۱۴ دسامبر ۲۰۲۶", "۱۵ روز کاری"],
  ] as const)("tells number, promised date and link in %s, in text and HTML alike", (language, date, days) => {
    const mail = mailContent(facts({ language }));
    expect(mail.language).toBe(language);
    expect(mail.subject).toContain(REFERENCE);
    for (const body of [mail.text, mail.html]) {
      for (const told of [REFERENCE, date, days, LINK]) expect(body).toContain(told);
    }
  });
});

describe.each(EVERY_MAIL)("the mail $kind in $language", ({ language, news, kind }) => {
  const mail = mailContent(facts({ language, news }));

  it("has no address in it but status links", () => {
    const expected = { links: [LINK, linkTo(OTHER)], erased: [] as string[] }[kind as "links"] ?? [LINK];
    expect(mail.text.match(/https?:\/\/\S+/g) ?? []).toEqual(expected);
    expect(mail.html.match(/href="[^"]*"/g) ?? []).toEqual(expected.map((url) => `href="${url}"`));
  });

  it("loads nothing and runs nothing", () => {
    expect(mail.html).not.toMatch(/<(img|link|script|style|iframe)|src=|url\(/);
  });

  it("has language and direction, in HTML and in the header", () => {
    expect(mail.html).toContain(`<html lang="${language}" dir="${PAGE_DIRECTIONS[language]}">`);
    expect(mail.language).toBe(language);
  });

  it("runs from right to left in a line of such letters that begins with a number, in plain text too", () => {
    const lines = [mail.subject, ...mail.text.split("\n")].filter((line) => /\p{Script=Arabic}/u.test(line));
    for (const line of lines) expect(line).toMatch(/^(\u200F|\P{L}*\p{Script=Arabic})/u);
    expect(lines.length > 0).toBe(PAGE_DIRECTIONS[language] === "rtl");
  });

  it("says whose mail it is: the centre's, and the Foundation's", () => {
    for (const body of [mail.text, mail.html]) expect(body).toMatch(/Otandastar|Отандастар|وتانداستار/);
  });

  it("can be read in the dark", () => {
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html.replaceAll(/border-(left|right):[^;"]*/g, "")).not.toMatch(/color:|background/);
  });

  it("never breaks a number at the end of a line", () => {
    const words = mail.html.replaceAll(/<title>[^<]*<\/title>|<a [^>]*>[^<]*<\/a>/g, "");
    const whole = /<span dir="ltr" style="white-space:nowrap">[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}<\/span>/g;
    expect(words).toMatch(whole);
    for (const number of [REFERENCE, OTHER]) expect(words.replaceAll(whole, "")).not.toContain(number);
  });

  it("arrives as it was written", async () => {
    const from = { name: "Otandastar", address: "no-reply@ucc.example" };
    const parsed = await parseMail(
      writeMime({ ...mail, from, to: "aigerim@example.org", automatic: false, boundary: `x_1_${kind}` }),
    );
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text.trim()).toBe(mail.text.trim());
    expect(parsed.html).toBe(mail.html);
  });
});

describe("the mail with lost links", () => {
  it.each(PAGE_LANGUAGES)("says once, and not twice, what to do if nobody asked for it (%s)", (language) => {
    const { links, unasked, automatic } = mailTextsFor(language);
    const { text } = mailContent(
      facts({ language, news: { kind: "links", links: [{ reference: REFERENCE, url: LINK }] } }),
    );
    for (const told of [links.notYou, automatic]) expect(text).toContain(told);
    expect(text).not.toContain(unasked);
    expect(mailContent(facts({ language })).text).toContain(unasked);
  });
});

describe("what an operator wrote", () => {
  it.each(["answer", "question", "referral", "extension"] as const)("stands whole in the mail %s", (kind) => {
    const news = EVERY_KIND.find((one) => one.kind === kind) ?? { kind: "link" };
    const { text, html } = mailContent(facts({ news }));
    expect(text).toContain(WRITTEN);
    expect(html).toContain("Бірінші жол: &lt;b&gt;құжат&lt;/b&gt;<br>Екінші жол &amp; «сөз»");
  });

  it.each([
    ["Здравствуйте", "ltr"],
    ["1. سالەم", "rtl"],
    ["(2) سلام hello", "rtl"],
    ["12:30", "ltr"],
  ])("has a direction of its own: %j is written %s", (text, direction) => {
    const { html } = mailContent(facts({ language: "fa", news: { kind: "answer", text } }));
    expect(html).toMatch(new RegExp(`<p dir="${direction}"[^>]*>${text.replaceAll(/[().]/g, "\\$&")}</p>`));
  });

  it("has addresses of the web that can be followed, and no other ones", () => {
    const text = 'Қараңыз: https://example.org/?a="b"&c, javascript:alert(1)';
    const { html } = mailContent(facts({ news: { kind: "answer", text } }));
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://example.org/?a="', `href="${LINK}"`]);
  });

  it("is not in the mail while the address is not proven: there is only news, and a link", () => {
    for (const { language, news } of EVERY_MAIL.filter(({ news: of }) => "text" in of)) {
      const { subject, text, html } = mailContent(facts({ language, news, form: "news" }));
      for (const words of ["құжат", "жол", "қызметі"]) expect(`${subject}${text}${html}`).not.toContain(words);
      expect(text).toContain(LINK);
      expect(text).toContain(REFERENCE);
    }
  });
});

describe("the notice, for people whose mail others may read", () => {
  it.each(EVERY_MAIL)("holds number and link and not one word more ($kind, $language)", ({ language, news, kind }) => {
    const { subject, text, html, language: told } = mailContent(facts({ language, news, form: "notice" }));
    const all = kind === "links" ? [REFERENCE, LINK, OTHER, linkTo(OTHER)] : [REFERENCE, LINK];
    const expected = kind === "erased" ? [REFERENCE] : all;
    expect(told).toBeUndefined();
    expect(subject).toBe(`№ ${REFERENCE}`);
    expect(text).toBe(`${expected.join("\n\n")}\n`);
    const words = html
      .replaceAll(/<!DOCTYPE html>|<[^>]*>/g, " ")
      .trim()
      .split(/\s+/);
    expect(words).toEqual(["№", REFERENCE, ...expected]);
  });

  it("looks the same in every language", () => {
    const mails = PAGE_LANGUAGES.map((language) => mailContent(facts({ language, form: "notice" })));
    expect(new Set(mails.map((mail) => JSON.stringify(mail))).size).toBe(1);
  });
});

describe("a link in a mail", () => {
  it("is text, never markup", () => {
    const { html } = mailContent(facts({ statusUrl: `https://ucc.example/?a=1&b="><script>` }));
    expect(html).toContain("?a=1&amp;b=&quot;&gt;&lt;script&gt;");
    expect(html).not.toContain("<script>");
  });
});
