import { describe, expect, it } from "vitest";
import { ANSWER_LANGUAGES } from "../../../../shared/domain/language/answer-language.ts";
import { type AcknowledgementFacts, acknowledgement } from "../../../../shared/texts/mail/acknowledgement.ts";
import { aReference } from "../../../builders.ts";

const REFERENCE = aReference();

const facts = (change: Partial<AcknowledgementFacts> = {}): AcknowledgementFacts => ({
  language: "kk-Cyrl",
  contact: "answer",
  reference: REFERENCE,
  dueAt: "2026-12-14T13:00:00.000Z",
  statusUrl: `https://ucc.example/kk-Cyrl/inquiries/${REFERENCE}?key=1.AAAAAAAAAAAAAAAAAAAAAA`,
  ...change,
});

describe("the acknowledgement", () => {
  it.each([
    ["kk-Cyrl", "2026 ж. 14 желтоқсан", "15 жұмыс күні"],
    ["ru", "14 декабря 2026 г.", "15 рабочих дней"],
    ["en", "14 December 2026", "15 working days"],
  ] as const)("tells number, promised date and link in %s, in text and HTML alike", (language, date, days) => {
    const mail = acknowledgement(facts({ language }));
    expect(mail.language).toBe(language);
    expect(mail.subject).toContain(REFERENCE);
    for (const body of [mail.text, mail.html]) {
      for (const told of [REFERENCE, date, days, facts().statusUrl]) expect(body).toContain(told);
    }
  });

  it("has no address in it but the status link, once", () => {
    for (const language of ANSWER_LANGUAGES) {
      const { text, html } = acknowledgement(facts({ language }));
      expect(text.match(/https?:\/\/\S+/g)).toEqual([facts().statusUrl]);
      expect(html.match(/href="[^"]*"/g)).toEqual([`href="${facts().statusUrl}"`]);
    }
  });

  it("loads nothing and runs nothing", () => {
    expect(acknowledgement(facts()).html).not.toMatch(/<(img|link|script|style|iframe)|src=|url\(/);
  });

  it("takes a link for text, not for markup", () => {
    const { html } = acknowledgement(facts({ statusUrl: `https://ucc.example/?a=1&b="><script>` }));
    expect(html).toContain("?a=1&amp;b=&quot;&gt;&lt;script&gt;");
    expect(html).not.toContain("<script>");
  });
});

describe("the notice, for people whose mail others may read", () => {
  it("holds the number and the link and not one word more, in every language", () => {
    for (const language of ANSWER_LANGUAGES) {
      const { subject, text, html } = acknowledgement(facts({ language, contact: "notice" }));
      expect(subject).toBe(`№ ${REFERENCE}`);
      expect(text).toBe(`${REFERENCE}\n\n${facts().statusUrl}\n`);
      const words = html
        .replaceAll(/<!DOCTYPE html>|<[^>]*>/g, " ")
        .trim()
        .split(/\s+/);
      expect(words).toEqual(["№", REFERENCE, REFERENCE, facts().statusUrl]);
    }
  });
});
