import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QueuePage } from "../../../../shared/contracts/desk/queue.ts";
import type { Topic } from "../../../../shared/domain/topic.ts";
import { anInquiry, aReference, aRouting } from "../../../builders.ts";
import { type DeskWorld, deskWorld } from "./desk-world.ts";

const page = async (world: DeskWorld, query = "", as = "aigerim") => {
  const answer = await world.call("GET", `/api/queue${query}`, { as });
  return (await answer.json()) as QueuePage;
};

/** Every page from the first to the last, and how many there were. */
async function allPages(world: DeskWorld, query: string, as = "aigerim") {
  const rows: QueuePage["rows"] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const next: QueuePage = await page(world, `${query}${cursor === undefined ? "" : `&cursor=${cursor}`}`, as);
    rows.push(...next.rows);
    pages += 1;
    cursor = next.cursor;
  } while (cursor !== undefined);
  return { rows, pages };
}

const day = (number: number) =>
  `2026-${String(12 - Math.floor(number / 28)).padStart(2, "0")}-${String(1 + (number % 28)).padStart(2, "0")}T13:00:00.000Z`;

describe("the queue", () => {
  it("has urgent ones first, then goes by due date over all topics of the caller, and what waits comes last", async () => {
    const world = deskWorld();
    world.put({ reference: aReference(1), innerDueAt: day(3) });
    world.put({ reference: aReference(2), innerDueAt: day(1), topic: "repatriation" });
    world.put({ reference: aReference(3), innerDueAt: day(9), priority: "urgent" });
    world.put({ reference: aReference(4), innerDueAt: day(0), status: "awaiting-compatriot" });
    world.put({ reference: aReference(5), innerDueAt: day(2), topic: "employment" });
    world.put({ reference: aReference(6), innerDueAt: day(2), status: "resolved" });
    const { rows } = await page(world);
    expect(rows.map(({ reference }) => reference)).toEqual([3, 2, 1, 4].map((number) => aReference(number)));
  });

  it("shows supervisors every topic", async () => {
    const world = deskWorld();
    world.put({ reference: aReference(1), topic: "employment" });
    world.put({ reference: aReference(2), topic: "culture" });
    expect((await page(world, "", "saule")).rows).toHaveLength(2);
  });

  it("tells a foreign topic as one that does not exist", async () => {
    const { call } = deskWorld();
    expect((await call("GET", "/api/queue?topic=employment", { as: "aigerim" })).status).toBe(404);
  });

  it.each(["?topic=nothing", "?status=resolved", "?limit=0", "?limit=201", "?cursor=x", "?offset=50", "?cursor=MSMx"])(
    "refuses %s with the field that is wrong",
    async (query) => {
      const answer = await deskWorld().call("GET", `/api/queue${query}`, { as: "aigerim" });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ pointer: `/${query.slice(1).split("=")[0]}` }] });
    },
  );

  it("gives every inquiry once over its pages, in one order, whatever the size of a page", async () => {
    const inquiries = fc.array(
      fc.record({
        topic: fc.constantFrom<Topic>("citizenship", "repatriation"),
        priority: fc.constantFrom("urgent", "normal"),
        status: fc.constantFrom("new", "assigned", "awaiting-compatriot"),
        due: fc.integer({ min: 0, max: 12 }),
      }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(inquiries, fc.integer({ min: 1, max: 9 }), async (some, limit) => {
        const world = deskWorld();
        for (const [number, { due, ...inquiry }] of some.entries()) {
          world.put({ ...inquiry, reference: aReference(number + 1), innerDueAt: day(due) });
        }
        const [whole, { rows }] = [await page(world, "?limit=200"), await allPages(world, `?limit=${limit}`)];
        expect(rows).toHaveLength(some.length);
        expect(rows).toEqual(whole.rows);
      }),
      { numRuns: 60 },
    );
  });

  it("goes on where it was when rows come and go before the cursor", async () => {
    const world = deskWorld();
    for (const number of [1, 2, 3, 4]) world.put({ reference: aReference(number), innerDueAt: day(number) });
    const first = await page(world, "?limit=2");
    world.put({ reference: aReference(7), innerDueAt: day(0) });
    world.table.delete(aReference(1));
    const next = await page(world, `?limit=2&cursor=${first.cursor}`);
    expect(next.rows.map(({ reference }) => reference)).toEqual([aReference(3), aReference(4)]);
    expect(next.cursor).toBeUndefined();
  });

  it.each([
    ["language=ru", [1]],
    ["priority=urgent", [2, 5]],
    ["priority=normal", [1, 3, 4]],
    ["status=assigned", [2, 3]],
    ["status=awaiting-compatriot", [4, 5]],
    ["assignee=me", [2]],
    ["assignee=nobody", [1, 4, 5]],
    ["topic=repatriation", [3]],
    ["attention=undelivered", [6]],
    ["attention=missed", [7]],
    ["attention=missed&assignee=me", []],
  ])("is filtered by %s", async (filter, numbers) => {
    const world = deskWorld();
    world.put({ reference: aReference(1), language: "ru" });
    world.put({ reference: aReference(2), priority: "urgent", status: "assigned", assignee: "aigerim" });
    world.put({ reference: aReference(3), topic: "repatriation", status: "assigned", assignee: "daniyar" });
    world.put({ reference: aReference(4), status: "awaiting-compatriot" });
    world.put({ reference: aReference(5), status: "awaiting-compatriot", priority: "urgent" });
    if (filter.startsWith("attention")) {
      world.put({ reference: aReference(6), undelivered: "bounced" });
      world.put({ reference: aReference(7), innerDueAt: "2026-11-20T13:00:00.000Z" });
      world.put({ reference: aReference(8), innerDueAt: "2026-11-20T13:00:00.000Z", status: "awaiting-compatriot" });
    }
    const { rows } = await page(world, `?${filter}`);
    expect(rows.map(({ reference }) => reference).toSorted()).toEqual(numbers.map((n) => aReference(n)).toSorted());
  });

  it("reads no more than its share for a filter that fits nothing, and says where to look on", async () => {
    const world = deskWorld();
    for (let number = 0; number < 2_500; number += 1) {
      const reference = `0000-0000-${String(number).padStart(4, "0")}` as const;
      world.put({ reference, innerDueAt: day(number % 20) });
    }
    const first = await page(world, "?language=fa");
    expect([first.rows, typeof first.cursor]).toEqual([[], "string"]);
    expect(world.read.rows).toBeLessThanOrEqual(1_100);
    expect(await allPages(world, "?language=fa")).toEqual({ rows: [], pages: 3 });
  });

  it("reads as much with 2,500 inquiries as with 250", async () => {
    const costs = [];
    for (const many of [250, 2_500]) {
      const world = deskWorld();
      for (let number = 0; number < many; number += 1) {
        world.put({ reference: `0000-0000-${String(number).padStart(4, "0")}`, innerDueAt: day(number % 20) });
      }
      await page(world);
      costs.push({ ...world.read });
    }
    expect(costs[1]).toEqual(costs[0]);
  });
});

describe("who waits longest", () => {
  const old = "2026-11-02T06:00:00.000Z";

  it("is told on the first page, even behind a page full of urgent ones", async () => {
    const world = deskWorld();
    for (const number of [1, 2, 3]) world.put({ reference: aReference(number), priority: "urgent" });
    world.put({ reference: aReference(4), receivedAt: old, innerDueAt: day(0) });
    const first = await page(world, "?limit=2");
    expect(first.longestWaiting).toEqual({ reference: aReference(4), receivedAt: old });
    expect((await page(world, `?limit=2&cursor=${first.cursor}`)).longestWaiting).toBeUndefined();
  });

  it("is found wherever a transfer or an extension has put it", async () => {
    const world = deskWorld();
    for (const number of [1, 2, 3]) world.put({ reference: aReference(number), innerDueAt: day(number) });
    world.put({ reference: aReference(4), receivedAt: old, innerDueAt: "2027-01-29T13:00:00.000Z" });
    world.put({ reference: aReference(5), receivedAt: "2026-11-01T06:00:00.000Z", topic: "employment" });
    expect((await page(world, "?limit=2")).longestWaiting?.reference).toBe(aReference(4));
    expect((await page(world, "?limit=1&assignee=nobody")).longestWaiting?.reference).toBe(aReference(4));
  });

  it("is nobody who has been answered since the last count", async () => {
    const gone = { ...anInquiry({ receivedAt: old, reference: aReference(4) }) };
    const world = deskWorld({ longestWaiting: { find: async () => [gone] } });
    world.put({ reference: aReference(1) });
    world.put({ ...gone, status: "resolved" });
    expect((await page(world)).longestWaiting?.reference).toBe(aReference(1));
  });

  it("is of the caller's own all that they have, not one page of it", async () => {
    const world = deskWorld({ longestWaiting: { find: async () => [] } });
    const own = { status: "assigned", assignee: "aigerim" } as const;
    world.put({ ...own, reference: aReference(1), innerDueAt: day(1) });
    world.put({ ...own, reference: aReference(2), innerDueAt: day(2), receivedAt: old });
    expect((await page(world, "?limit=1&assignee=me")).longestWaiting?.reference).toBe(aReference(2));
  });

  it("is one of the selection, and not one who has to answer first", async () => {
    const world = deskWorld();
    world.put({ reference: aReference(1), language: "ru" });
    world.put({ reference: aReference(2), receivedAt: old });
    world.put({ reference: aReference(3), receivedAt: old, status: "awaiting-compatriot", language: "ru" });
    expect((await page(world, "?language=ru")).longestWaiting?.reference).toBe(aReference(1));
    expect((await page(world, "?language=fa")).longestWaiting).toBeUndefined();
  });
});

describe("a row of the queue", () => {
  it("shows what is to be known before opening it", async () => {
    const world = deskWorld();
    const { reference } = world.put({
      gist: "Азаматтық",
      assignee: "daniyar",
      status: "assigned",
      routing: aRouting({ textScript: "Arab" }),
    });
    world.present.push(
      { reference, operator: "daniyar", activity: "writing" },
      { reference, operator: "aigerim", activity: "reading" },
    );
    const { rows } = await page(world);
    expect(rows).toEqual([
      {
        reference,
        version: 1,
        topic: "citizenship",
        status: "assigned",
        priority: "normal",
        language: "kk-Cyrl",
        script: "Arab",
        country: "MN",
        gist: "Азаматтық",
        receivedAt: "2026-11-23T06:00:00.000Z",
        dueAt: "2026-12-14T13:00:00.000Z",
        innerDueAt: "2026-11-30T13:00:00.000Z",
        dueState: "ahead",
        // Tuesday 11:00 to Monday 18:00: 7 h, three whole days, and Monday.
        workingMinutesLeft: (7 + 3 * 9 + 9) * 60,
        // Until Thursday 18:00.
        passOn: { state: "ahead", dueAt: "2026-11-26T13:00:00.000Z", workingMinutesLeft: (7 + 2 * 9) * 60 },
        assignee: { id: "daniyar", name: "Daniyar" },
        present: [{ id: "daniyar", name: "Daniyar", activity: "writing" }],
      },
    ]);
  });
});
