import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, it } from "vitest";
import { AddressBook, addressItem } from "../../../shared/adapters/address-book.ts";
import { ContractError } from "../../../shared/domain/errors.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const BUDGET = { hour: "2026-11-23T06", inHour: 1, day: "2026-11-23", inDay: 1 };

describeWithTable("the address book", () => {
  const { table } = inquiryTables();

  async function emptyBook() {
    const { client, tableName, put } = await table();
    return { addresses: new AddressBook(client, tableName), put };
  }

  it("knows nothing of an address it has never seen", async () => {
    const { addresses } = await emptyBook();
    expect(await addresses.find("person-1")).toEqual({ personKey: "person-1", revision: 0 });
  });

  it.each(["bounced", "complained"] as const)("suppresses an address that %s, seen before or not", async (because) => {
    const { addresses } = await emptyBook();
    await addresses.suppress("person-1", because);
    expect(await addresses.find("person-1")).toEqual({ personKey: "person-1", revision: 1, suppressed: because });
    expect(await addresses.find("person-2")).toEqual({ personKey: "person-2", revision: 0 });
  });

  it("keeps an address's budget when it suppresses it, and counts the change", async () => {
    const { addresses, put } = await emptyBook();
    await put(addressItem({ personKey: "person-1", revision: 4, budget: BUDGET }));
    await addresses.suppress("person-1", "complained");
    expect(await addresses.find("person-1")).toEqual({
      personKey: "person-1",
      revision: 5,
      suppressed: "complained",
      budget: BUDGET,
    });
  });

  it("refuses an item that is not one of ours", async () => {
    const { addresses, put } = await emptyBook();
    await put(marshall({ pk: "ADDRESS#person-1", sk: "ADDRESS", personKey: "person-1", revision: "many" }));
    await expect(addresses.find("person-1")).rejects.toThrow(ContractError);
  });
});
