import { expect, it } from "vitest";
import { ReplyTemplates } from "../../../shared/adapters/reply-templates.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const KEY = { topic: "citizenship", id: "documents", language: "ru" } as const;
const AT = "2026-11-26T06:00:00.000Z";

describeWithTable("reply templates", () => {
  const { table } = inquiryTables();

  async function templates() {
    const { client, tableName } = await table();
    return new ReplyTemplates(client, tableName);
  }

  it("are kept by topic, and get a new version with each new text", async () => {
    const store = await templates();
    await store.put({ ...KEY, title: "Документы", text: "Первый" });
    const second = await store.put({ ...KEY, title: "Документы", text: "Второй" }, 1);
    expect(second).toEqual({ ...KEY, title: "Документы", text: "Второй", version: 2 });
    expect(await store.put({ ...KEY, title: "Документы", text: "Третий" }, 1)).toBeUndefined();
    expect(await store.put({ ...KEY, title: "Документы", text: "Третий" })).toBeUndefined();
    expect(await store.delete(KEY, 1, AT)).toBe(false);
    expect(await store.ofTopic("citizenship")).toEqual([second]);
    expect(await store.ofTopic("employment")).toEqual([]);
  });

  it("are gone when they were taken away, and can be written again", async () => {
    const store = await templates();
    await store.put({ ...KEY, title: "Документы", text: "Первый" });
    expect(await store.delete(KEY, 1, AT)).toBe(true);
    expect(await store.ofTopic("citizenship")).toEqual([]);
    expect(await store.put({ ...KEY, title: "Документы", text: "Снова" }, 1)).toBeUndefined();
    const again = await store.put({ ...KEY, title: "Документы", text: "Снова" });
    expect(await store.ofTopic("citizenship")).toEqual([again]);
  });

  it("that are not there are not taken away", async () => {
    const store = await templates();
    expect(await store.delete(KEY, 1, AT)).toBe(false);
    expect(await store.ofTopic("citizenship")).toEqual([]);
  });
});
