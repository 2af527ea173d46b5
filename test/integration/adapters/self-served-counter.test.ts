import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { SelfServedCounter } from "../../../shared/adapters/self-served-counter.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const SERVED = {
  topic: "citizenship",
  id: "test",
  language: "ru",
  day: "2026-11-23",
  nonce: "nonce-0000000001",
} as const;
const DAY_SECONDS = 86_400;

describeWithTable("the counter of people who found their answer", () => {
  const { table } = inquiryTables();

  async function counter() {
    const { client, tableName } = await table();
    const items = async () => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
      return Items.map((item) => unmarshall(item));
    };
    const counts = async () => (await items()).filter(({ pk }) => String(pk).startsWith("DAY#"));
    return { counter: new SelfServedCounter(client, tableName), items, counts };
  }

  it("adds up by day, topic, answer and language", async () => {
    const { counter: of, counts } = await counter();
    await of.count(SERVED);
    await of.count({ ...SERVED, nonce: "nonce-0000000002" });
    await of.count({ ...SERVED, nonce: "nonce-0000000003", language: "kk-Arab" });
    await of.count({ ...SERVED, nonce: "nonce-0000000004", day: "2026-11-24" });
    const found = await counts();
    expect(found.toSorted((a, b) => `${a["pk"]}${a["sk"]}`.localeCompare(`${b["pk"]}${b["sk"]}`))).toEqual([
      { pk: "DAY#2026-11-23", sk: "COUNT#self-served#citizenship#test#kk-Arab", counted: 1 },
      { pk: "DAY#2026-11-23", sk: "COUNT#self-served#citizenship#test#ru", counted: 2 },
      { pk: "DAY#2026-11-24", sk: "COUNT#self-served#citizenship#test#ru", counted: 1 },
    ]);
  });

  it("counts one page once, on whatever day and for whatever answer it is pressed again", async () => {
    const { counter: of, counts } = await counter();
    const outcomes: string[] = [];
    for (const again of [SERVED, SERVED, { ...SERVED, day: "2026-11-24" }, { ...SERVED, id: "spouse" }]) {
      outcomes.push(await of.count(again));
    }
    expect(outcomes).toEqual(["counted", "repeated", "repeated", "repeated"]);
    expect(await counts()).toEqual([expect.objectContaining({ counted: 1 })]);
  });

  it("counts one page once when it is pressed ten times at the same moment", async () => {
    const { counter: of, counts } = await counter();
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => of.count(SERVED)));
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect(await counts()).toEqual([expect.objectContaining({ counted: 1 })]);
  });

  it("forgets a page after a week, and keeps nothing of the person", async () => {
    const { counter: of, items } = await counter();
    await of.count(SERVED);
    const nonce = (await items()).find(({ sk }) => sk === "NONCE");
    expect(nonce).toEqual({
      pk: "NONCE#self-served#nonce-0000000001",
      sk: "NONCE",
      expiresAt: Date.parse("2026-11-23T00:00:00Z") / 1000 + 7 * DAY_SECONDS,
    });
  });
});
