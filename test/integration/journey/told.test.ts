import { beforeAll, describe, expect, it } from "vitest";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import type { NewEntry } from "../../../shared/domain/entry.ts";
import { type MailKind, mailTag } from "../../../shared/domain/mail.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { parseMail } from "../../unit/shared/platform/read-mail.ts";
import { waitFor } from "../../wait-for.ts";
import { aQuestion, settled } from "../local-centre.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
let inquiries: InquiryStore;
beforeAll(async () => {
  centre = await theCentre();
  inquiries = new InquiryStore(centre.dynamoDb, centre.tableName);
});

const operator = { role: "operator", operator: "operator-1" } as const;

/** An inquiry whose address is proven, with its acknowledgement sent. */
async function anAskedInquiry(change: Record<string, unknown> = {}): Promise<Reference> {
  const { reference } = await centre.ask(aQuestion(change));
  await settled(centre, reference);
  await add(reference, { kind: "address-proven", at: now(), by: { role: "compatriot" } });
  return reference;
}

/** Adds an entry as the desk would, and returns its version. */
async function add(reference: Reference, entry: NewEntry): Promise<number> {
  const inquiry = await centre.inquiry(reference);
  if (inquiry === undefined) throw new Error(`No inquiry ${reference}`);
  return (await inquiries.append({ ...inquiry, addressProven: true }, entry)).version;
}

const now = () => new Date().toISOString();
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

const mailsOf = async (reference: Reference, version: number, kind: MailKind) =>
  (await centre.stack.sentMails()).filter(({ tags }) => tags["mail"] === mailTag({ reference, version, kind }));

describe("what an operator does", () => {
  it.each([
    ["answer", { kind: "reply", text: "Жауаптың мәтіні", visibleFrom: now() }],
    ["question", { kind: "question", text: "Төлқұжатыңыз бар ма?", visibleFrom: now() }],
    ["referral", { kind: "referral", to: "Көші-қон қызметі", text: "Шешім сонда" }],
    ["extension", { kind: "extension", dueAt: "2027-02-01T13:00:00.000Z", text: "Архивтен жауап күтеміз" }],
    ["link", { kind: "link-renewed" }],
    ["links", { kind: "links-requested" }],
  ] as const)("is told by one mail: %s", async (kind, content) => {
    const reference = await anAskedInquiry();
    await add(reference, { kind: "note", text: "Ішкі ескертпе", at: now(), by: operator });
    const version = await add(reference, { ...content, at: now(), by: operator });
    const [mail] = await waitFor("the mail", async () => {
      const mails = await mailsOf(reference, version, kind);
      return mails.length > 0 && mails;
    });
    const { text } = await parseMail(mail?.raw ?? "");
    expect(text).toContain("text" in content ? content.text : reference);
    expect(text).not.toContain("ескертпе");
    expect(await mailsOf(reference, version, kind)).toHaveLength(1);
  });

  it("is not told when it was taken back before its undo time was over", async () => {
    const reference = await anAskedInquiry();
    const visibleFrom = inSeconds(3);
    const version = await add(reference, { kind: "reply", text: "Қате жауап", visibleFrom, at: now(), by: operator });
    const ledger = new MailLedger(centre.dynamoDb, centre.tableName);
    expect(await ledger.move({ reference, version, kind: "answer" }, "cancelled", { reason: "undone" })).toBe(true);
    const later = await add(reference, { kind: "reply", text: "Дұрыс жауап", visibleFrom, at: now(), by: operator });
    await waitFor("the second answer", async () => (await mailsOf(reference, later, "answer")).length > 0);
    expect(await mailsOf(reference, version, "answer")).toEqual([]);
  });
});
