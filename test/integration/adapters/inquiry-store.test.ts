import { DeleteItemCommand, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { expect, it, vi } from "vitest";
import { entrySortKey, entryToItem } from "../../../shared/adapters/entry-item.ts";
import { inquiryKey, inquiryPartition, inquiryToItem } from "../../../shared/adapters/inquiry-item.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import type { Entry, NewEntry } from "../../../shared/domain/entry.ts";
import { ReferenceCollisionError, VersionConflictError } from "../../../shared/domain/errors.ts";
import { anInquiry, aReference, aRequestHash } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const OPENING: Entry = {
  version: 1,
  at: "2026-11-23T06:00:00.000Z",
  by: { role: "compatriot" },
  kind: "opened",
  text: "Қазақстан азаматтығын қалай аламын?",
};

function aMessage(text = "Рақмет"): NewEntry {
  return { kind: "message", text, at: "2026-11-24T06:00:00.000Z", by: { role: "compatriot" } };
}

const tombstone = (sort: string) =>
  marshall({ pk: inquiryPartition(aReference()), sk: sort, requestHash: aRequestHash(), erased: true });

describeWithTable("the inquiry store", () => {
  const { table, anotherClient } = inquiryTables();

  /** A store on a table of its own. */
  async function emptyStore() {
    const { client, tableName, put } = await table();
    const size = async () => (await client.send(new ScanCommand({ TableName: tableName, Select: "COUNT" }))).Count;
    return { store: new InquiryStore(client, tableName), client, tableName, put, size };
  }

  /** The same with the builder's inquiry in it. */
  async function storeWithInquiry() {
    const world = await emptyStore();
    await world.store.create(anInquiry(), OPENING);
    return world;
  }

  it("keeps a new inquiry and its opening", async () => {
    const { store } = await emptyStore();
    expect(await store.create(anInquiry(), OPENING)).toBe("created");
    expect(await store.find(aReference())).toEqual(anInquiry());
    expect(await store.entries(aReference())).toEqual([OPENING]);
  });

  it("stores an inquiry once: a redelivery changes nothing, not even after the inquiry went on", async () => {
    const { store } = await storeWithInquiry();
    const assigned = await store.append(anInquiry({ status: "assigned" }), aMessage());
    expect(await store.create(anInquiry(), OPENING)).toBe("duplicate");
    expect(await store.find(aReference())).toEqual(assigned);
  });

  it("stores an inquiry once when it is delivered to many at the same time", async () => {
    const { store, size } = await emptyStore();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => store.create(anInquiry(), OPENING)));
    expect(outcomes.toSorted()).toEqual(["created", ...Array.from({ length: 19 }, () => "duplicate")]);
    expect(await size()).toBe(2);
  });

  it("shows nothing to anybody after a crash between the two puts, and the redelivery completes it", async () => {
    const { store, client, tableName, size } = await storeWithInquiry();
    await client.send(new DeleteItemCommand({ TableName: tableName, Key: inquiryKey(aReference()) }));
    expect(await store.find(aReference())).toBeUndefined();
    expect(await store.create(anInquiry(), OPENING)).toBe("created");
    expect(await store.find(aReference())).toEqual(anInquiry());
    expect(await size()).toBe(2);
  });

  it("puts the opening before the snapshot, so that an inquiry that can be seen has its text", async () => {
    const { store, client } = await emptyStore();
    const sent = vi.spyOn(client, "send");
    await store.create(anInquiry(), OPENING);
    const sorts = sent.mock.calls.map(([command]) => "Item" in command.input && command.input.Item?.["sk"]?.S);
    expect(sorts).toEqual([entrySortKey(1), "INQUIRY"]);
  });

  it("does not bring an erased inquiry back", async () => {
    const { store, put, size } = await emptyStore();
    await put(tombstone("INQUIRY"));
    await put(tombstone(entrySortKey(1)));
    expect(await store.create(anInquiry(), OPENING)).toBe("duplicate");
    expect(await store.find(aReference())).toBe("erased");
    expect(await size()).toBe(2);
  });

  it.each(["INQUIRY", entrySortKey(1)])(
    "does not bring it back either when only %s has been erased yet",
    async (sort) => {
      const { store, put } = await emptyStore();
      await put(tombstone(sort));
      expect(await store.create(anInquiry(), OPENING)).toBe("duplicate");
      expect(await store.find(aReference())).toBe(sort === "INQUIRY" ? "erased" : undefined);
    },
  );

  it.each([
    ["an opening", entryToItem(aReference(), OPENING, aRequestHash(2))],
    ["a snapshot", inquiryToItem(anInquiry({ requestHash: aRequestHash(2) }))],
    ["an erased inquiry", { ...tombstone(entrySortKey(1)), requestHash: { S: aRequestHash(2) } }],
    ["an item without any hash", entryToItem(aReference(), OPENING)],
  ])("refuses another request under a reference that %s holds already, for good", async (_, there) => {
    const { store, put } = await emptyStore();
    await put(there);
    await expect(store.create(anInquiry(), OPENING)).rejects.toThrow(new ReferenceCollisionError(aReference()));
  });

  it("finds nothing where nothing is", async () => {
    const { store } = await emptyStore();
    expect(await store.find(aReference())).toBeUndefined();
    expect(await store.entries(aReference())).toEqual([]);
  });

  it("tells one inquiry from its neighbours", async () => {
    const { store } = await storeWithInquiry();
    expect(await store.find(aReference(2))).toBeUndefined();
    expect(await store.entries(aReference(2))).toEqual([]);
  });

  it("gives all entries, oldest first, even when they fill more than one page of 1 MB", async () => {
    const { store, client } = await storeWithInquiry();
    let inquiry = anInquiry();
    for (let n = 0; n < 12; n += 1) inquiry = await store.append(inquiry, aMessage(`${n} ${"ә".repeat(60_000)}`));
    const sent = vi.spyOn(client, "send");
    const entries = await store.entries(aReference());
    expect(entries.map(({ version }) => version)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(sent.mock.calls.filter(([command]) => command instanceof QueryCommand).length).toBeGreaterThan(1);
  });

  it("gives entries and nothing else of the inquiry's partition", async () => {
    const { store, put } = await storeWithInquiry();
    await put(
      marshall({ pk: inquiryPartition(aReference()), sk: "MAIL#1#acknowledgement", state: "sent", attempts: 1 }),
    );
    await put(marshall({ pk: inquiryPartition(aReference()), sk: "DRAFT#operator-1", text: "a draft" }));
    expect(await store.entries(aReference())).toEqual([OPENING]);
  });

  it("changes inquiry and history together, one version at a time", async () => {
    const { store } = await storeWithInquiry();
    const after = await store.append(
      anInquiry({ status: "assigned", updatedAt: "2026-11-24T06:00:00.000Z" }),
      aMessage(),
    );
    expect(after).toMatchObject({ version: 2, status: "assigned" });
    expect(await store.find(aReference())).toEqual(after);
    expect(await store.entries(aReference())).toEqual([OPENING, { ...aMessage(), version: 2 }]);
  });

  it("lets one of two changes win; the other is told, and has written nothing", async () => {
    const { store, tableName } = await storeWithInquiry();
    const other = new InquiryStore(anotherClient(), tableName);
    const outcomes = await Promise.allSettled([
      store.append(anInquiry({ status: "assigned" }), aMessage("one")),
      other.append(anInquiry({ status: "resolved" }), aMessage("other")),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost?.reason).toEqual(new VersionConflictError(aReference(), 1));
    expect(await store.entries(aReference())).toHaveLength(2);
  });

  it.each([
    ["that is not there", anInquiry({ reference: aReference(2) })],
    ["that has gone on", anInquiry({ version: 7 })],
  ])("refuses a change of an inquiry %s", async (_, inquiry) => {
    const { store, size } = await storeWithInquiry();
    await expect(store.append(inquiry, aMessage())).rejects.toThrow(VersionConflictError);
    expect(await size()).toBe(2);
  });

  it("refuses a change of an erased inquiry", async () => {
    const { store, put, size } = await emptyStore();
    await put(tombstone("INQUIRY"));
    await expect(store.append(anInquiry(), aMessage())).rejects.toThrow(VersionConflictError);
    expect(await size()).toBe(1);
  });

  it("never overwrites an entry", async () => {
    const { store, put } = await storeWithInquiry();
    const there: Entry = { ...aMessage("was here first"), version: 2 };
    await put(entryToItem(aReference(), there));
    await expect(store.append(anInquiry(), aMessage())).rejects.toThrow(VersionConflictError);
    expect(await store.entries(aReference())).toEqual([OPENING, there]);
    expect(await store.find(aReference())).toEqual(anInquiry());
  });

  it("has a history without gap or repeat when ten write at once and each tries until it has won", async () => {
    const { store } = await storeWithInquiry();
    const writeUntilWon = async (text: string): Promise<void> => {
      const inquiry = await store.find(aReference());
      if (inquiry === undefined || inquiry === "erased") throw new Error("The inquiry is gone");
      try {
        await store.append(inquiry, aMessage(text));
      } catch (error) {
        if (!(error instanceof VersionConflictError)) throw error;
        await writeUntilWon(text);
      }
    };
    const texts = Array.from({ length: 10 }, (_, index) => `message ${index}`);
    await Promise.all(texts.map(writeUntilWon));
    const entries = await store.entries(aReference());
    expect(entries.map(({ version }) => version)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
    expect(new Set(entries.slice(1).map((entry) => "text" in entry && entry.text))).toEqual(new Set(texts));
    expect(await store.find(aReference())).toMatchObject({ version: 11 });
  });
});
