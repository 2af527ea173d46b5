import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailComposer } from "../../../../functions/deliver-mail/compose-mail.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { NotYetThereError } from "../../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../../shared/domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../../../../shared/domain/language/answer-language.ts";
import { MAIL_KINDS, type MailId, type MailKind } from "../../../../shared/domain/mail.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { parseMail } from "../../shared/platform/read-mail.ts";

const AT = "2026-11-24T06:00:00.000Z";
const operator = { role: "operator", operator: "operator-1" } as const;

/** One entry of every kind that a mail tells of, between the opening and notes that nobody outside may read. */
const HISTORY: readonly Entry[] = [
  { version: 1, at: AT, by: { role: "compatriot" }, kind: "opened", text: "Сұрақтың мәтіні" },
  { version: 2, at: AT, by: operator, kind: "note", text: "Ішкі ескертпе" },
  { version: 3, at: AT, by: operator, kind: "reply", text: "Жауаптың мәтіні", visibleFrom: AT },
  { version: 4, at: AT, by: operator, kind: "question", text: "Сұрақтың өзі", visibleFrom: AT },
  { version: 5, at: AT, by: operator, kind: "referral", to: "Көші-қон қызметі", text: "Берілу себебі" },
  { version: 6, at: AT, by: operator, kind: "extension", dueAt: "2027-02-01T13:00:00.000Z", text: "Ұзарту себебі" },
  { version: 7, at: AT, by: { role: "compatriot" }, kind: "link-renewed" },
  { version: 8, at: AT, by: { role: "service" }, kind: "links-requested" },
  {
    version: 10,
    at: AT,
    by: { role: "service" },
    kind: "file",
    fileId: "AAAAAAAAAAAAAAAAAAAAAA",
    title: "Айгерім құжат.pdf",
    outcome: "infected",
  },
  { version: 11, at: AT, by: operator, kind: "contact-changed", fields: ["email", "phone"] },
  { version: 12, at: AT, by: operator, kind: "resolved", unanswered: true },
];

const MAILS = [
  ["acknowledgement", 1],
  ["answer", 3],
  ["question", 4],
  ["referral", 5],
  ["extension", 6],
  ["link", 7],
  ["links", 8],
  ["erased", 9],
  ["file-refused", 10],
  ["contact-changed", 11],
  ["closed", 12],
] as const satisfies readonly (readonly [MailKind, number])[];

type Setting = { readonly history?: readonly Entry[]; readonly open?: readonly Inquiry[] };

function composer({ history = HISTORY, open = [] }: Setting = {}) {
  return mailComposer({
    portalUrl: "https://centre.example.org",
    from: { address: "no-reply@example.org", name: "Otandastar", noticeName: "Service" },
    statusLinks: { secretOf: async (_, linkVersion) => `${linkVersion}.AAAAAAAAAAAAAAAAAAAAAA` },
    entries: { entry: async (_, version) => history.find((entry) => entry.version === version) },
    personInquiries: { open: async () => open },
  });
}

const linkTo = (reference: string, linkVersion = 1) =>
  `https://centre.example.org/kk-Cyrl/inquiries/${reference}?key=${linkVersion}.AAAAAAAAAAAAAAAAAAAAAA`;

/** The link of a notice: no language is told by it. */
const discreetLinkTo = (reference: string) => linkTo(reference).replace("/kk-Cyrl", "");

/** The mail as its reader's program understands it, with its headers. */
async function opened(kind: MailKind, change: Partial<Inquiry> = {}, setting: Setting = {}) {
  const version = new Map<MailKind, number>(MAILS).get(kind) ?? 0;
  const mail: MailId = { reference: aReference(), version, kind };
  const { raw } = await composer(setting)(anInquiry(change), mail, "aigerim@example.org");
  const parsed = await parseMail(raw);
  return { raw, ...parsed, everything: [parsed.subject, parsed.text, parsed.html].join("\n") };
}

describe("the mail about a refused file", () => {
  it("says that one was refused and where to read which, and never its name", async () => {
    const { everything } = await opened("file-refused");
    for (const told of [aReference(), "қабылданбады", linkTo(aReference())]) expect(everything).toContain(told);
    expect(everything).not.toContain("Айгерім");
  });
});

describe("the mail to a new address", () => {
  it("asks to open the link that proves it, and quotes nobody", async () => {
    const { everything } = await opened("contact-changed", { linkVersion: 2 });
    expect(everything).toContain("растау үшін сілтемені ашыңыз");
    expect(everything).toContain(linkTo(aReference(), 2));
    expect(everything).not.toContain("мәтіні");
  });
});

describe("the mail about an inquiry that was closed unanswered", () => {
  it("says so, and how it opens again", async () => {
    const { everything } = await opened("closed");
    for (const told of ["жабылды", "қайта ашылады", linkTo(aReference())]) expect(everything).toContain(told);
  });
});

describe("the acknowledgement", () => {
  it("tells the number, the promised date and the status link in the person's language", async () => {
    const { everything, raw } = await opened("acknowledgement");
    for (const told of [aReference(), "14 желтоқсан", linkTo(aReference())]) expect(everything).toContain(told);
    expect(raw).toContain("Content-Language: kk-Cyrl");
  });

  it.each(["answer", "notice"] as const)(
    "holds neither name nor country nor topic nor words of the person when they chose '%s'",
    async (contact) => {
      const { raw, everything } = await opened("acknowledgement", { contact });
      expect(raw + everything).not.toMatch(/Айгерім|Азаматтық|citizenship|MN|Сұрақтың/u);
    },
  );
});

describe("a mail", () => {
  it.each(MAILS)("of the kind %s says whether a machine wrote it", async (kind) => {
    const { raw } = await opened(kind);
    const says = raw.includes("Auto-Submitted: auto-replied\r\nX-Auto-Response-Suppress: All");
    expect(says).toBe(MAIL_KINDS[kind].automatic);
  });

  it.each([
    ["answer", "Жауаптың мәтіні"],
    ["question", "Сұрақтың өзі"],
    ["referral", "Көші-қон қызметі"],
    ["referral", "Берілу себебі"],
    ["extension", "Ұзарту себебі"],
    ["extension", "2027 ж. 1 ақпан"],
  ] as const)("of the kind %s tells a proven address: %s", async (kind, told) => {
    expect((await opened(kind, { addressProven: true })).text).toContain(told);
  });

  it.each(["answer", "question", "referral", "extension"] as const)(
    "of the kind %s tells an unproven address only that there is news, with the link",
    async (kind) => {
      const { everything, subject } = await opened(kind);
      expect(everything).not.toMatch(/Жауаптың мәтіні|Сұрақтың өзі|қызметі|себебі|ақпан/u);
      expect(subject).toBe(`${aReference()} өтініші бойынша жаңалық`);
      expect(everything).toContain(linkTo(aReference()));
    },
  );

  it("with a fresh link holds the newest one", async () => {
    expect((await opened("link", { linkVersion: 3 })).text).toContain(linkTo(aReference(), 3));
  });

  it.each(MAILS)("of the kind %s holds nothing but numbers and links when a notice is wanted", async (kind) => {
    const { raw, everything, from } = await opened(kind, { contact: "notice", addressProven: true });
    expect(from.value).toEqual([{ name: "Service", address: "no-reply@example.org" }]);
    expect(raw).not.toMatch(/Content-Language|Otandastar/);
    const words = everything.replaceAll(/<[^>]*>/g, " ").replaceAll(discreetLinkTo(aReference()), "");
    expect(words.replaceAll(aReference(), "").match(/\p{L}+/gu)).toBeNull();
  });

  it("about an entry that is not there yet waits for it", async () => {
    await expect(opened("answer", {}, { history: [] })).rejects.toThrow(NotYetThereError);
  });

  it("never tells an entry of another kind than its own", async () => {
    const note: Entry = { version: 3, at: AT, by: operator, kind: "note", text: "Ішкі ескертпе" };
    await expect(opened("answer", { addressProven: true }, { history: [note] })).rejects.toThrow(NotYetThereError);
  });
});

describe("the links of an address", () => {
  const other = anInquiry({ reference: aReference(2) });

  it("are those of every open inquiry of the person", async () => {
    const { text } = await opened("links", {}, { open: [anInquiry(), other] });
    expect(text.match(/https:\S+/g)).toEqual([linkTo(aReference()), linkTo(aReference(2))]);
  });

  it("leave out whom no mail may tell of, and whoever is somebody else", async () => {
    const open = [
      other,
      anInquiry({ reference: aReference(3), contact: "none" }),
      anInquiry({ reference: aReference(4), personKey: "person-2" }),
    ];
    const { text } = await opened("links", {}, { open });
    expect(text.match(/https:\S+/g)).toEqual([linkTo(aReference(2))]);
  });

  it("come without a word when one of them wants notices only", async () => {
    const open = [anInquiry(), anInquiry({ reference: aReference(2), contact: "notice" })];
    const { text } = await opened("links", {}, { open });
    const expected = [aReference(), aReference(2)].flatMap((reference) => [reference, discreetLinkTo(reference)]);
    expect(text).toBe(`${expected.join("\n\n")}\n`);
  });
});

describe("notes of operators", () => {
  it("are in no mail of any kind, form or language, whatever they say", async () => {
    const secret = fc.stringMatching(/^[a-z]{12}$/).map((word) => `zq${word}`);
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom(...MAILS),
        fc.constantFrom(...ANSWER_LANGUAGES),
        fc.constantFrom("answer", "notice"),
        fc.boolean(),
        async (note, [kind], language, contact, isProven) => {
          const history = HISTORY.map((entry) => (entry.kind === "note" ? { ...entry, text: note } : entry));
          const proven = isProven ? { addressProven: true as const } : {};
          const { raw, everything } = await opened(kind, { language, contact, ...proven }, { history });
          expect(raw + everything).not.toContain(note);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("cannot be asked for by a mail that names their version", async () => {
    for (const kind of ["answer", "question", "referral", "extension", "link"] as const) {
      const mail: MailId = { reference: aReference(), version: 2, kind };
      await expect(composer()(anInquiry(), mail, "aigerim@example.org")).rejects.toThrow(NotYetThereError);
    }
  });
});
