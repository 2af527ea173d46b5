import { describe, expect, it } from "vitest";
import { mailComposer } from "../../../../functions/deliver-mail/compose-mail.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { MAIL } from "./mail-world.ts";

const compose = mailComposer({
  portalUrl: "https://centre.example.org",
  from: { address: "no-reply@example.org", name: "Otandastar", noticeName: "Service" },
  statusLinks: { secretOf: async () => "1.AAAAAAAAAAAAAAAAAAAAAA" },
});

/** The mail with its base64 parts opened. */
async function opened(change: Partial<Inquiry> = {}): Promise<string> {
  const { raw } = await compose(anInquiry(change), MAIL, "aigerim@example.org");
  return raw.replaceAll(
    /\r\n\r\n((?:[A-Za-z0-9+/=]+\r\n)+)/g,
    (_, base64: string) => `\n\n${Buffer.from(base64, "base64").toString()}\n`,
  );
}

const LINK = `https://centre.example.org/kk-Cyrl/inquiries/${aReference()}?key=1.AAAAAAAAAAAAAAAAAAAAAA`;

describe("the acknowledgement", () => {
  it("tells the number, the promised date and the status link in the person's language", async () => {
    const mail = await opened();
    expect(mail).toContain(aReference());
    expect(mail).toContain("14 желтоқсан");
    expect(mail).toContain(LINK);
    expect(mail).toContain("Content-Language: kk-Cyrl");
  });

  it("says to other machines that a machine wrote it", async () => {
    expect(await opened()).toContain("Auto-Submitted: auto-replied\r\nX-Auto-Response-Suppress: All");
  });

  it.each(["answer", "notice"] as const)(
    "holds neither name nor country nor topic of the person when they chose '%s'",
    async (contact) => {
      const mail = await opened({ contact });
      expect(mail).not.toMatch(/Айгерім|Азаматтық|citizenship|MN/u);
    },
  );

  it("holds nothing but the number and the link when the person asked for a notice only", async () => {
    const mail = await opened({ contact: "notice" });
    expect(mail).toMatch(/From: Service\s+<no-reply@example\.org>/);
    expect(mail).not.toMatch(/Otandastar|Отандас|қазақ|қандас|Content-Language|lang=/iu);
    const words = mail
      .slice(mail.indexOf("\n\n"))
      .replaceAll(LINK, "")
      .replaceAll(aReference(), "")
      .match(/\p{L}{3,}/gu);
    expect(words?.filter((word) => /[^\u0000-\u007f]/.test(word)) ?? []).toEqual([]);
  });
});
