import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { AddressBook, addressItem } from "../../../shared/adapters/address-book.ts";
import { ContractError } from "../../../shared/domain/errors.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const AT = "2026-11-23T06:00:00.000Z";
const BUDGET = { hour: "2026-11-23T06", inHour: 1, day: "2026-11-23", inDay: 1 };

describeWithTable("the address book", () => {
  const { table } = inquiryTables();

  async function emptyBook() {
    const { client, tableName, put } = await table();
    const key = marshall({ pk: "ADDRESS#person-1", sk: "ADDRESS" });
    return {
      addresses: new AddressBook(client, tableName),
      put,
      /** When DynamoDB may remove the item of person-1; epoch seconds. */
      expiry: async () => {
        const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key: key }));
        return Number(Item?.["expiresAt"]?.N);
      },
    };
  }

  it("knows nothing of an address it has never seen", async () => {
    const { addresses } = await emptyBook();
    expect(await addresses.find("person-1")).toEqual({ personKey: "person-1", revision: 0 });
  });

  it.each(["bounced", "complained"] as const)("suppresses an address that %s, seen before or not", async (because) => {
    const { addresses } = await emptyBook();
    await addresses.suppress("person-1", because, AT);
    expect(await addresses.find("person-1")).toEqual({ personKey: "person-1", revision: 1, suppressed: because });
    expect(await addresses.find("person-2")).toEqual({ personKey: "person-2", revision: 0 });
  });

  it("keeps an address's budget when it suppresses it, and counts the change", async () => {
    const { addresses, put } = await emptyBook();
    await put(addressItem({ personKey: "person-1", revision: 4, budget: BUDGET }));
    await addresses.suppress("person-1", "complained", "2026-11-23T06:00:00.000Z");
    expect(await addresses.find("person-1")).toEqual({
      personKey: "person-1",
      revision: 5,
      suppressed: "complained",
      budget: BUDGET,
    });
  });

  it("lets DynamoDB remove a budget two days after its last day, and a suppression after two years", async () => {
    const { addresses, put, expiry } = await emptyBook();
    await put(addressItem({ personKey: "person-1", revision: 1, budget: BUDGET }));
    expect(await expiry()).toBe(Date.parse(BUDGET.day) / 1000 + 2 * 24 * 3600);
    await addresses.suppress("person-1", "bounced", AT);
    expect(await expiry()).toBe(Date.parse(AT) / 1000 + 730 * 24 * 3600);
  });

  it("forgets an address with its last inquiry, its bounce included", async () => {
    const { addresses, put } = await emptyBook();
    await put(addressItem({ personKey: "person-1", revision: 1, budget: BUDGET }));
    await addresses.suppress("person-1", "bounced", AT);
    expect(await addresses.forget("person-1", "2026-11-24T00:00:00.000Z")).toBe(true);
    expect(await addresses.find("person-1")).toEqual({ personKey: "person-1", revision: 0 });
  });

  it("keeps today's budget, so that erasing gives nobody a fresh one", async () => {
    const { addresses, put } = await emptyBook();
    await put(addressItem({ personKey: "person-1", revision: 1, budget: BUDGET }));
    expect(await addresses.forget("person-1", AT)).toBe(false);
    expect(await addresses.find("person-1")).toMatchObject({ budget: BUDGET });
  });

  it("keeps a complaint: its owner must not get mail again because somebody else erases what they typed", async () => {
    const { addresses } = await emptyBook();
    await addresses.suppress("person-1", "complained", AT);
    expect(await addresses.forget("person-1", "2027-01-01T00:00:00.000Z")).toBe(false);
  });

  it("refuses an item that is not one of ours", async () => {
    const { addresses, put } = await emptyBook();
    await put(marshall({ pk: "ADDRESS#person-1", sk: "ADDRESS", personKey: "person-1", revision: "many" }));
    await expect(addresses.find("person-1")).rejects.toThrow(ContractError);
  });
});
