import { expect, it } from "vitest";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { PersonInquiries } from "../../../shared/adapters/person-inquiries.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import type { Inquiry } from "../../../shared/domain/inquiry.ts";
import { anInquiry, aReference, aRequestHash } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const OPENING: Entry = {
  version: 1,
  at: "2026-11-23T06:00:00.000Z",
  by: { role: "compatriot" },
  kind: "opened",
  text: "Қазақстан азаматтығын қалай аламын?",
};

describeWithTable("a person's open inquiries", () => {
  const { table } = inquiryTables();

  async function personWith(inquiries: readonly Partial<Inquiry>[]) {
    const { client, tableName } = await table();
    const store = new InquiryStore(client, tableName);
    for (const [index, change] of inquiries.entries()) {
      const number = index + 1;
      const own = { reference: aReference(number), requestHash: aRequestHash(number) };
      await store.create(anInquiry({ ...own, receivedAt: `2026-11-2${number}T06:00:00.000Z`, ...change }), OPENING);
    }
    return new PersonInquiries(client, tableName, store);
  }

  it("are found newest first, without those of others and without closed ones", async () => {
    const person = await personWith([
      {},
      { status: "closed", closedAt: "2026-11-23T06:00:00.000Z" },
      { personKey: "person-2" },
      { status: "resolved" },
    ]);
    const open = await person.open("person-1");
    expect(open.map(({ reference }) => reference)).toEqual([aReference(4), aReference(1)]);
  });

  it("are none for an address nobody has asked from", async () => {
    const person = await personWith([{}]);
    expect(await person.open("person-9")).toEqual([]);
  });
});
