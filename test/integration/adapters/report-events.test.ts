import { expect, it } from "vitest";
import { ReportEvents } from "../../../shared/adapters/report-events.ts";
import { SelfServedCounter } from "../../../shared/adapters/self-served-counter.ts";
import type { ReportEvent } from "../../../shared/domain/report/report-event.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const ANSWERED: ReportEvent = {
  kind: "answered",
  reference: "7K3M-Q9XD-2V4D",
  about: "2026-11-23T06:00:00.000Z",
  version: 3,
  day: "2026-11-23",
  topic: "citizenship",
  language: "kk-Arab",
  channel: "web",
  workingMinutes: 60,
  onTime: true,
};

describeWithTable("the events of reports", () => {
  const { table } = inquiryTables();

  async function world() {
    const { client, tableName } = await table();
    return { events: new ReportEvents(client, tableName), selfServed: new SelfServedCounter(client, tableName) };
  }

  it("come back whole, on their day only", async () => {
    const { events } = await world();
    await events.keep(ANSWERED);
    expect(await events.ofDay("2026-11-23")).toEqual([ANSWERED]);
    expect(await events.ofDay("2026-11-24")).toEqual([]);
  });

  it("are counted once, however often they are told", async () => {
    const { events } = await world();
    await Promise.all([events.keep(ANSWERED), events.keep(ANSWERED), events.keep(ANSWERED)]);
    expect(await events.ofDay("2026-11-23")).toHaveLength(1);
  });

  it("stay taken back, even if the older word comes once more", async () => {
    const { events } = await world();
    const takenBack: ReportEvent = { ...ANSWERED, version: 4, void: true };
    for (const told of [ANSWERED, takenBack, ANSWERED]) await events.keep(told);
    expect(await events.ofDay("2026-11-23")).toEqual([takenBack]);
  });

  it("tell who served themselves, by topic and language of the page", async () => {
    const { events, selfServed } = await world();
    const served = { topic: "citizenship", id: "test", language: "ru", day: "2026-11-23" } as const;
    await selfServed.count({ ...served, nonce: "nonce-0000000001" });
    await selfServed.count({ ...served, nonce: "nonce-0000000002" });
    expect(await events.selfServedOfDay("2026-11-23")).toEqual([
      { day: "2026-11-23", topic: "citizenship", language: "ru", count: 2 },
    ]);
    expect(await events.ofDay("2026-11-23")).toEqual([]);
  });
});
