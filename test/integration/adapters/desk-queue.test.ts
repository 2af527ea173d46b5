import { type DynamoDBClient, QueryCommand, type QueryCommandOutput } from "@aws-sdk/client-dynamodb";
import { expect, it, vi } from "vitest";
import { DeskQueue, type DeskRow, type DueWindow } from "../../../shared/adapters/desk-queue.ts";
import { inquiryToItem } from "../../../shared/adapters/inquiry-item.ts";
import { InquiryStore } from "../../../shared/adapters/inquiry-store.ts";
import { endOf, startOf } from "../../../shared/domain/desk/queue-order.ts";
import { ContractError } from "../../../shared/domain/errors.ts";
import type { Inquiry } from "../../../shared/domain/inquiry.ts";
import { INDEXES } from "../../../shared/domain/table-shape.ts";
import { anInquiry, aReference } from "../../builders.ts";
import { describeWithTable, inquiryTables } from "./inquiry-table.ts";

const WINDOW: DueWindow = {
  topic: "citizenship",
  priority: "normal",
  after: "2026-11-30T00:00:00.000Z",
  upTo: "2026-11-30T13:00:00.000Z",
};

/** The builder's inquiry under the n-th reference, due inside at this time. */
const due = (number: number, innerDueAt: string, change: Partial<Inquiry> = {}) =>
  anInquiry({ reference: aReference(number), innerDueAt, ...change });

async function rowsOf(read: AsyncIterable<DeskRow>): Promise<readonly DeskRow[]> {
  const rows: DeskRow[] = [];
  for await (const row of read) rows.push(row);
  return rows;
}

/** Remembers what each query of a client cost and gave. */
function queriesOf(client: DynamoDBClient) {
  const sent = vi.spyOn(client, "send");
  return async () => {
    const queries = sent.mock.calls.map(([command], n) => ({ command, answer: sent.mock.results[n]?.value }));
    return Promise.all(
      queries.filter(({ command }) => command instanceof QueryCommand).map(({ answer }) => answer),
    ) as Promise<QueryCommandOutput[]>;
  };
}

describeWithTable("the desk queue", () => {
  const { table } = inquiryTables();

  /** A desk with these inquiries on it. */
  async function deskWith(...inquiries: readonly Inquiry[]) {
    const { client, tableName, put } = await table();
    for (const inquiry of inquiries) await put(inquiryToItem(inquiry));
    const desk = new DeskQueue(client, tableName);
    const numbers = async (window: Partial<DueWindow> = {}) => {
      const rows = await rowsOf(desk.due({ ...WINDOW, ...window }));
      return rows.map(({ reference }) => [1, 2, 3, 4, 5, 6].find((number) => aReference(number) === reference));
    };
    return { client, tableName, put, desk, numbers };
  }

  it("gives the columns that a list needs", async () => {
    const { desk } = await deskWith(due(1, WINDOW.upTo));
    expect(await rowsOf(desk.due(WINDOW))).toEqual([
      {
        reference: aReference(1),
        status: "new",
        priority: "normal",
        receivedAt: "2026-11-23T06:00:00.000Z",
        dueAt: "2026-12-14T13:00:00.000Z",
        innerDueAt: WINDOW.upTo,
        dueState: "ahead",
      },
    ]);
  });

  it("has windows that are open at their beginning and closed at their end, to the millisecond", async () => {
    const { numbers } = await deskWith(
      due(1, WINDOW.after),
      due(2, "2026-11-30T00:00:00.001Z"),
      due(3, "2026-11-30T12:59:59.999Z"),
      due(4, WINDOW.upTo),
      due(5, "2026-11-30T13:00:00.001Z"),
    );
    expect(await numbers()).toEqual([2, 3, 4]);
  });

  it("gives every inquiry once when one window follows the other", async () => {
    const { numbers } = await deskWith(
      due(1, "2026-11-30T05:00:00.000Z"),
      due(2, WINDOW.upTo),
      due(3, "2026-12-01T13:00:00.000Z"),
    );
    const first = await numbers();
    const second = await numbers({ after: WINDOW.upTo, upTo: "2026-12-01T13:00:00.000Z" });
    expect([first, second]).toEqual([[1, 2], [3]]);
  });

  it("gives those due at the same time all, each once", async () => {
    const { numbers } = await deskWith(...[1, 2, 3, 4].map((number) => due(number, WINDOW.upTo)));
    const given = await numbers();
    expect(given).toHaveLength(4);
    expect(new Set(given)).toEqual(new Set([1, 2, 3, 4]));
  });

  it("keeps urgent and normal apart", async () => {
    const { numbers } = await deskWith(due(1, WINDOW.upTo), due(2, WINDOW.upTo, { priority: "urgent" }));
    expect(await numbers()).toEqual([1]);
    expect(await numbers({ priority: "urgent" })).toEqual([2]);
  });

  it("keeps what waits for its person out of every window: its clock stands", async () => {
    const { numbers } = await deskWith(due(1, WINDOW.upTo, { status: "awaiting-compatriot" }), due(2, WINDOW.upTo));
    expect(await numbers()).toEqual([2]);
  });

  it("lists a lane from behind a place on, that place's own row left out, with every column of a row", async () => {
    const { desk } = await deskWith(
      due(1, "2026-11-30T05:00:00.000Z"),
      due(2, WINDOW.upTo, { undelivered: "bounced" }),
      due(3, "2026-12-01T13:00:00.000Z"),
      due(4, WINDOW.upTo, { priority: "urgent" }),
    );
    const lane = { topic: "citizenship", shard: 0, after: startOf("normal"), upTo: endOf("normal") } as const;
    const [first, ...rest] = await desk.behind(lane, 2);
    expect([first, ...rest].map((row) => row?.reference)).toEqual([aReference(1), aReference(2)]);
    const next = await desk.behind({ ...lane, after: first?.position ?? "" }, 5);
    expect(next.map(({ reference }) => reference)).toEqual([aReference(2), aReference(3)]);
    expect(next[0]).toEqual({
      reference: aReference(2),
      version: 1,
      topic: "citizenship",
      status: "new",
      priority: "normal",
      language: "kk-Cyrl",
      country: "MN",
      receivedAt: "2026-11-23T06:00:00.000Z",
      dueAt: "2026-12-14T13:00:00.000Z",
      innerDueAt: WINDOW.upTo,
      dueState: "ahead",
      passOnState: "ahead",
      undelivered: "bounced",
      position: `1#${WINDOW.upTo}#${aReference(2)}`,
    });
  });

  it("keeps topics apart", async () => {
    const { numbers } = await deskWith(due(1, WINDOW.upTo), due(2, WINDOW.upTo, { topic: "culture" }));
    expect(await numbers({ topic: "culture" })).toEqual([2]);
    expect(await numbers({ topic: "business" })).toEqual([]);
  });

  it("has lost an inquiry that was resolved, and has it again when it is reopened", async () => {
    const { client, tableName, numbers } = await deskWith();
    const store = new InquiryStore(client, tableName);
    const frame = { at: WINDOW.upTo, by: { role: "compatriot" } } as const;
    const inquiry = due(1, WINDOW.upTo);
    await store.create(inquiry, { ...frame, version: 1, kind: "opened", text: "?" });
    expect(await numbers()).toEqual([1]);
    const resolved = await store.append(
      { ...inquiry, status: "resolved", resolvedAt: WINDOW.upTo },
      { ...frame, kind: "message", text: "a" },
    );
    expect(await numbers()).toEqual([]);
    await store.append({ ...resolved, status: "new" }, { ...frame, kind: "message", text: "b" });
    expect(await numbers()).toEqual([1]);
  });

  it("reads nothing that it does not give: the cost follows the window, never the store", async () => {
    const { client, numbers } = await deskWith(
      due(1, "2026-11-01T13:00:00.000Z"),
      due(2, WINDOW.upTo),
      due(3, "2026-12-31T13:00:00.000Z"),
      due(4, WINDOW.upTo, { priority: "urgent" }),
      due(5, WINDOW.upTo, { topic: "culture" }),
    );
    const queries = queriesOf(client);
    await numbers();
    const answers = await queries();
    expect(answers.map(({ Count, ScannedCount }) => ({ Count, ScannedCount }))).toEqual([
      { Count: 1, ScannedCount: 1 },
    ]);
  });

  it("gives all rows when they fill more than one page", async () => {
    const { client, put, desk } = await deskWith();
    const wide = "x".repeat(180_000);
    for (let number = 1; number <= 7; number += 1) {
      await put({ ...inquiryToItem(due(number, WINDOW.upTo)), assignee: { S: wide } });
    }
    const queries = queriesOf(client);
    const rows = await rowsOf(desk.due(WINDOW));
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(7);
    expect(rows).toHaveLength(7);
    expect((await queries()).length).toBeGreaterThan(1);
  });

  it("refuses a row that is not one of ours", async () => {
    const { put, desk } = await deskWith();
    await put({ ...inquiryToItem(due(1, WINDOW.upTo)), status: { S: "lost" } });
    await expect(rowsOf(desk.due(WINDOW))).rejects.toThrow(ContractError);
  });

  it("is read by its index alone", async () => {
    const { client, numbers } = await deskWith();
    const sent = vi.spyOn(client, "send");
    await numbers();
    expect(sent.mock.calls.map(([command]) => command.input)).toMatchObject([{ IndexName: INDEXES.deskQueue.name }]);
  });
});
