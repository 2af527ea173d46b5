import { expect, it } from "vitest";
import { Watermarks } from "../../../shared/adapters/watermarks.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const [EARLY, MIDDLE, LATE] = [
  "2026-11-23T06:00:00.000Z",
  "2026-11-23T06:00:00.001Z",
  "2026-11-24T00:00:00.000Z",
] as const;

describeWithTable("a watermark", () => {
  const { table } = inquiryTables();

  async function emptyTable() {
    const { client, tableName } = await table();
    return new Watermarks(client, tableName);
  }

  it("is nowhere before it begins", async () => {
    expect(await (await emptyTable()).find("mail-events")).toBeUndefined();
  });

  it("only moves forward", async () => {
    const watermarks = await emptyTable();
    const seen: (string | undefined)[] = [];
    for (const reached of [MIDDLE, EARLY, MIDDLE, LATE, EARLY]) {
      await watermarks.advance("mail-events", reached);
      seen.push(await watermarks.find("mail-events"));
    }
    expect(seen).toEqual([MIDDLE, MIDDLE, MIDDLE, LATE, LATE]);
  });

  it("ends at the latest time when many move it at once", async () => {
    const watermarks = await emptyTable();
    await Promise.all([EARLY, LATE, MIDDLE, LATE, EARLY].map((reached) => watermarks.advance("mail-events", reached)));
    expect(await watermarks.find("mail-events")).toBe(LATE);
  });

  it("moves without the others", async () => {
    const watermarks = await emptyTable();
    await watermarks.advance("deadlines#culture#soon", LATE);
    expect(await watermarks.find("deadlines#culture#missed")).toBeUndefined();
  });
});
