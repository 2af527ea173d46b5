import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, it } from "vitest";
import { Budgets } from "../../../shared/adapters/budgets.ts";
import { BUDGETS } from "../../../shared/domain/budgets.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const AT = "2026-11-23T06:00:00.000Z";
const { limit } = BUDGETS["wrong-secret"];
/** Long enough for a slow machine: what a counter lets through that has not answered in time is another test's matter. */
const PATIENCE = 60_000;

describeWithTable("a budget", () => {
  const { table } = inquiryTables();

  async function aBudget({ factor = 1, now = (): string => AT } = {}) {
    const { client, tableName } = await table();
    const budgets = new Budgets(client, { name: tableName, factor }, { now, patienceMilliseconds: PATIENCE });
    return { client, tableName, budgets };
  }

  it("lets exactly its limit through, even when twice as many come at once", async () => {
    const { budgets } = await aBudget();
    const all = await Promise.all(Array.from({ length: 2 * limit }, () => budgets.spend("wrong-secret", "network")));
    expect(all.filter((spending) => spending === "within")).toHaveLength(limit);
  });

  it("is each network's own, and each budget's own", async () => {
    const { budgets } = await aBudget();
    for (let index = 0; index <= limit; index += 1) await budgets.spend("wrong-secret", "one");
    expect(await budgets.spend("wrong-secret", "one")).toBe("exceeded");
    expect(await budgets.spend("wrong-secret", "other")).toBe("within");
    expect(await budgets.spend("link-recovery", "one")).toBe("within");
  });

  it("is whole again with its next window, however many were refused", async () => {
    let at = AT;
    const { budgets } = await aBudget({ now: () => at });
    for (let index = 0; index < 3 * limit; index += 1) await budgets.spend("wrong-secret", "network");
    at = "2026-11-23T06:01:00.000Z";
    expect(await budgets.spend("wrong-secret", "network")).toBe("within");
  });

  it("counts a weighty request as several, and refuses it where only less is left", async () => {
    const { budgets } = await aBudget();
    expect(await budgets.spend("wrong-secret", "network", limit - 1)).toBe("within");
    expect(await budgets.spend("wrong-secret", "network", 2)).toBe("exceeded");
    expect(await budgets.spend("wrong-secret", "network")).toBe("within");
  });

  it("grows by the stage's factor", async () => {
    const { budgets } = await aBudget({ factor: 2 });
    expect(await budgets.spend("wrong-secret", "network", 2 * limit)).toBe("within");
    expect(await budgets.spend("wrong-secret", "network")).toBe("exceeded");
  });

  it("leaves an item that DynamoDB removes an hour after its window, in epoch seconds", async () => {
    const { client, tableName, budgets } = await aBudget();
    await budgets.spend("wrong-secret", "network");
    const Key = { pk: { S: "LIMIT#wrong-secret#network#2026-11-23T06:00:00Z" }, sk: { S: "LIMIT" } };
    const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
    expect(Item?.["expiresAt"]).toEqual({ N: String(Date.parse("2026-11-23T07:01:00Z") / 1000) });
  });
});
