import { expect, it } from "vitest";
import { OperatorDirectory } from "../../../shared/adapters/operator-directory.ts";
import type { Operator } from "../../../shared/domain/desk/operator.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const AIGERIM: Operator = {
  id: "aigerim",
  name: "Aigerim",
  role: "operator",
  topics: ["citizenship", "kazakh-card"],
  languages: ["kk-Cyrl", "ru"],
};
const SAULE: Operator = { id: "saule", name: "Saule", role: "supervisor", topics: [], languages: ["kk-Cyrl"] };

describeWithTable("the directory of operators", () => {
  const { table } = inquiryTables();

  async function directory(): Promise<OperatorDirectory> {
    const { client, tableName } = await table();
    return new OperatorDirectory(client, tableName);
  }

  it("finds somebody as they were put, and nobody under another id", async () => {
    const people = await directory();
    await people.put({ ...AIGERIM, awayUntil: "2026-12-01" });
    expect(await people.find("aigerim")).toEqual({ ...AIGERIM, awayUntil: "2026-12-01" });
    expect(await people.find("OPERATORS")).toBeUndefined();
  });

  it("lists everybody by name", async () => {
    const people = await directory();
    await people.put(SAULE);
    await people.put(AIGERIM);
    expect(await people.list()).toEqual([AIGERIM, SAULE]);
  });

  it("loses neither of two changes that are made at once", async () => {
    const people = await directory();
    await people.put({ ...AIGERIM, awayUntil: "2026-12-01" });
    const signedOutAt = "2026-11-26T10:00:00.000Z";
    await Promise.all([
      people.change("aigerim", { signedOutAt }),
      people.change("aigerim", { topics: ["business"], awayUntil: null }),
    ]);
    expect(await people.find("aigerim")).toEqual({ ...AIGERIM, topics: ["business"], signedOutAt, changes: 2 });
  });

  it("makes a change only after those that it knows of, where it could undo another", async () => {
    const people = await directory();
    await people.put(AIGERIM);
    expect(await people.change("aigerim", { topics: [] }, 1)).toBeUndefined();
    expect(await people.change("aigerim", { topics: [] }, 0)).toMatchObject({ topics: [], changes: 1 });
    expect(await people.change("aigerim", { topics: ["business"] }, 0)).toBeUndefined();
    expect(await people.change("aigerim", { topics: ["business"] }, 1)).toMatchObject({ changes: 2 });
  });

  it("makes nobody of a change to somebody who is not there", async () => {
    const people = await directory();
    expect(await people.change("nobody", { deactivated: true })).toBeUndefined();
    expect(await people.list()).toEqual([]);
  });
});
