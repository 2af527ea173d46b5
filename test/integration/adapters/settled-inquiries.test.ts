import { expect, it } from "vitest";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { SettledInquiries, type SettledInquiry } from "../../../shared/adapters/settled-inquiries.ts";
import { type Inquiry, transition } from "../../../shared/domain/inquiry.ts";
import { anInquiry, aReference, aRequestHash } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const EARLY = "2026-12-01T06:00:00.000Z";
const LATE = "2026-12-05T06:00:00.000Z";

async function all(found: AsyncIterable<SettledInquiry>): Promise<SettledInquiry[]> {
  const rows: SettledInquiry[] = [];
  for await (const row of found) rows.push(row);
  return rows;
}

describeWithTable("the index of what is settled", () => {
  const { table } = inquiryTables();

  async function stored(number: number, change: (inquiry: Inquiry) => Inquiry) {
    const { client, tableName } = await table();
    const inquiries = new InquiryStore(client, tableName);
    const by = { role: "compatriot" } as const;
    const store = async (of: number, changed: (inquiry: Inquiry) => Inquiry) => {
      const inquiry = anInquiry({ reference: aReference(of), requestHash: aRequestHash(of) });
      await inquiries.create(inquiry, { version: 1, at: EARLY, by, kind: "opened", text: "?" });
      return inquiries.append(changed(inquiry), { kind: "solved", at: EARLY, by });
    };
    const first = await store(number, change);
    return { settled: new SettledInquiries(client, tableName), store, first, inquiries };
  }

  it("tells what has been resolved for long enough, the longest first, and nothing else", async () => {
    const { settled, store } = await stored(1, (inquiry) => transition(inquiry, "resolved", LATE));
    await store(2, (inquiry) => transition(inquiry, "resolved", EARLY));
    await store(3, (inquiry) => transition(inquiry, "assigned", EARLY));
    await store(4, (inquiry) => transition({ ...inquiry, topic: "culture" }, "resolved", EARLY));
    await store(5, (inquiry) => transition(transition(inquiry, "resolved", EARLY), "closed", EARLY));
    const found = await all(settled.find({ status: "resolved", topic: "citizenship", upTo: LATE }));
    expect(found).toEqual([
      { reference: aReference(2), settledAt: EARLY },
      { reference: aReference(1), settledAt: LATE },
    ]);
    expect(await all(settled.find({ status: "resolved", topic: "citizenship", upTo: EARLY }))).toHaveLength(1);
    expect(await all(settled.find({ status: "closed", topic: "citizenship", upTo: EARLY }))).toHaveLength(1);
  });

  it("forgets what is opened again", async () => {
    const { settled, first, inquiries } = await stored(1, (inquiry) => transition(inquiry, "resolved", EARLY));
    await inquiries.append(transition(first, "new", LATE), {
      kind: "message",
      text: "Тағы",
      at: LATE,
      by: { role: "compatriot" },
    });
    expect(await all(settled.find({ status: "resolved", topic: "citizenship", upTo: LATE }))).toEqual([]);
  });
});
