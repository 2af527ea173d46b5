import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { InquiryErasure } from "../../../shared/adapters/inquiry-erasure.ts";
import { inquiryPartition } from "../../../shared/adapters/inquiry-item.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { MailLedger } from "../../../shared/adapters/mail-ledger.ts";
import { receiptOf } from "../../../shared/domain/erasure.ts";
import { VersionConflictError } from "../../../shared/domain/errors.ts";
import type { MailId } from "../../../shared/domain/mail.ts";
import { anInquiry, aReference, aRequestHash } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const AT = "2026-11-24T06:00:00.000Z";
const CANARY = /canary|Канарейка|Қанария|77010000001|example\.org/iu;
const INQUIRY = anInquiry({
  person: { name: "Қанария Есімова", email: "canary.address@example.org", phone: "+77010000001", country: "MN" },
});
const by = { role: "compatriot" } as const;
const OPENING = { version: 1, at: AT, by, kind: "opened", text: "Канарейка-мәтін" } as const;
const MAIL: MailId = { reference: INQUIRY.reference, version: 1, kind: "acknowledgement" };
const RECEIPT: MailId = { reference: INQUIRY.reference, version: 3, kind: "erased" };

describeWithTable("erasing an inquiry", () => {
  const { table } = inquiryTables();

  async function stored() {
    const { client, tableName, put } = await table();
    const inquiries = new InquiryStore(client, tableName);
    const ledger = new MailLedger(client, tableName);
    await inquiries.create(INQUIRY, OPENING);
    const inquiry = await inquiries.append(INQUIRY, { kind: "message", text: "Канарейка тағы", at: AT, by });
    await ledger.move(MAIL, "suppressed", { reason: "budget" });
    const own = { pk: inquiryPartition(INQUIRY.reference) };
    await put(marshall({ ...own, sk: "DRAFT#operator-1", text: "Канарейка-черновик" }));
    await put(marshall({ ...own, sk: "FILE#1", name: "canary.pdf" }));
    return {
      inquiry,
      inquiries,
      ledger,
      erasure: new InquiryErasure(client, tableName),
      items: itemsOf(client, tableName),
    };
  }

  it("leaves two items without a word of the person, in no index", async () => {
    const { inquiry, inquiries, erasure, items } = await stored();
    await erasure.begin(inquiry, { at: AT, receipt: receiptOf(inquiry) });
    expect(await inquiries.find(inquiry.reference)).toBe("erased");
    expect(await inquiries.entry(inquiry.reference, 1)).toBeUndefined();
    await erasure.empty(inquiry.reference);
    await erasure.finish(inquiry.reference);
    expect(await items()).toEqual([
      { pk: inquiryPartition(inquiry.reference), sk: "ENTRY#00000001", erased: true, requestHash: aRequestHash() },
      {
        pk: inquiryPartition(inquiry.reference),
        sk: "INQUIRY",
        erased: true,
        erasedAt: AT,
        linkVersion: 1,
        reference: inquiry.reference,
        requestHash: aRequestHash(),
        lastVersion: 2,
      },
    ]);
  });

  it("hides everything from the first moment on, and keeps the address for the confirming mail alone", async () => {
    const { inquiry, inquiries, erasure, items } = await stored();
    await erasure.begin(inquiry, { at: AT, receipt: receiptOf(inquiry) });
    await expect(inquiries.append(inquiry, { kind: "solved", at: AT, by })).rejects.toThrow(VersionConflictError);
    await erasure.empty(inquiry.reference);
    expect((await items()).filter((item) => CANARY.test(JSON.stringify(item)))).toMatchObject([
      { sk: "INQUIRY", receipt: { person: { email: "canary.address@example.org" } } },
    ]);
    expect(await erasure.find(inquiry.reference)).toMatchObject({
      receipt: { contact: "answer" },
      personKey: "person-1",
    });
  });

  it("spares the line of the mail that confirms it until it is settled", async () => {
    const { inquiry, ledger, erasure } = await stored();
    await erasure.begin(inquiry, { at: AT });
    await ledger.move(RECEIPT, "suppressed", { reason: "budget" });
    await erasure.empty(inquiry.reference, RECEIPT);
    expect(await ledger.find(RECEIPT)).toMatchObject({ state: "suppressed" });
    expect(await ledger.find(MAIL)).toBeUndefined();
  });

  it("makes a repeat of the request meet its tombstone", async () => {
    const { inquiry, inquiries, erasure, items } = await stored();
    await erasure.begin(inquiry, { at: AT });
    await erasure.empty(inquiry.reference);
    await erasure.finish(inquiry.reference);
    const before = await items();
    expect(await inquiries.create(INQUIRY, OPENING)).toBe("duplicate");
    expect(await items()).toEqual(before);
  });

  it("lets no late event of SES write a line again", async () => {
    const { inquiry, ledger, erasure, items } = await stored();
    await erasure.begin(inquiry, { at: AT });
    await erasure.empty(inquiry.reference);
    for (const state of ["sent", "delivered", "bounced", "complained", "failed"] as const) {
      expect(await ledger.move(MAIL, state, { sesMessageId: "ses-1" })).toBe(false);
    }
    expect(await items()).toHaveLength(2);
  });

  it("erases one that is not registered yet, and whatever comes for it later", async () => {
    const { client, tableName } = await table();
    const erasure = new InquiryErasure(client, tableName);
    const inquiries = new InquiryStore(client, tableName);
    await erasure.beginUnregistered(INQUIRY.reference, AT);
    expect(await inquiries.create(INQUIRY, OPENING)).toBe("duplicate");
    expect(await inquiries.find(INQUIRY.reference)).toBe("erased");
    expect(JSON.stringify(await itemsOf(client, tableName)())).not.toMatch(CANARY);
  });

  it("changes nothing when the inquiry has changed meanwhile, or is erased already", async () => {
    const { inquiry, inquiries, erasure } = await stored();
    await expect(erasure.begin(INQUIRY, { at: AT })).rejects.toThrow(VersionConflictError);
    await expect(erasure.beginUnregistered(INQUIRY.reference, AT)).rejects.toThrow(VersionConflictError);
    expect(await inquiries.find(inquiry.reference)).toEqual(inquiry);
    await erasure.begin(inquiry, { at: AT });
    await expect(erasure.begin(inquiry, { at: AT })).rejects.toThrow(VersionConflictError);
  });

  it("finds no tombstone of what lives or never was", async () => {
    const { erasure } = await stored();
    expect(await erasure.find(INQUIRY.reference)).toBeUndefined();
    expect(await erasure.find(aReference(9))).toBeUndefined();
  });
});

function itemsOf(client: DynamoDBClient, TableName: string) {
  return async () => {
    const items: Record<string, unknown>[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName }))
      items.push(...Items.map((i) => unmarshall(i)));
    return items.toSorted((a, b) => String(a["sk"]).localeCompare(String(b["sk"])));
  };
}
