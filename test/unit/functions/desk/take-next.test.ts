import { describe, expect, it } from "vitest";
import type { NextTaken } from "../../../../shared/contracts/desk/queue.ts";
import { CAPACITY } from "../../../../shared/domain/desk/capacity.ts";
import { aReference } from "../../../builders.ts";
import { type DeskWorld, deskWorld } from "./desk-world.ts";

const next = async (world: DeskWorld, as = "aigerim") =>
  (await (await world.call("POST", "/api/queue/next", { as })).json()) as NextTaken;

const due = (hour: number) => `2026-11-30T${String(hour).padStart(2, "0")}:00:00.000Z`;

describe("take next", () => {
  it("takes by urgency, then by due time, of the caller's topics and languages, and only what is nobody's", async () => {
    const world = deskWorld();
    world.put({ reference: aReference(1), innerDueAt: due(5) });
    world.put({ reference: aReference(2), innerDueAt: due(4), language: "zh-Hans" });
    world.put({ reference: aReference(3), innerDueAt: due(3), topic: "employment" });
    world.put({ reference: aReference(4), innerDueAt: due(2), status: "assigned", assignee: "saule" });
    world.put({ reference: aReference(5), innerDueAt: due(9), priority: "urgent", topic: "repatriation" });
    const taken = [await next(world), await next(world), await next(world)];
    expect(taken).toEqual([
      { taken: true, reference: aReference(5) },
      { taken: true, reference: aReference(1) },
      { taken: false, reason: "none-waiting" },
    ]);
    expect(world.table.get(aReference(5))?.inquiry).toMatchObject({ status: "assigned", assignee: "aigerim" });
    expect(world.audited.map(({ event, reference }) => [event, reference])).toEqual([
      ["next-taken", aReference(5)],
      ["next-taken", aReference(1)],
    ]);
  });

  it("takes of the topic whose list the caller has before them, though another one's is due sooner", async () => {
    const world = deskWorld();
    world.put({ reference: aReference(1), innerDueAt: due(2), topic: "citizenship" });
    world.put({ reference: aReference(2), innerDueAt: due(9), topic: "repatriation" });
    const answer = await world.call("POST", "/api/queue/next?topic=repatriation", { as: "aigerim" });
    expect(await answer.json()).toEqual({ taken: true, reference: aReference(2) });
    const foreign = await world.call("POST", "/api/queue/next?topic=employment", { as: "aigerim" });
    expect(foreign.status).toBe(404);
  });

  it("gives one inquiry to exactly one of two who ask at once", async () => {
    const world = deskWorld();
    world.people.set("mei", {
      id: "mei",
      name: "Mei",
      role: "operator",
      topics: ["citizenship"],
      languages: ["kk-Cyrl"],
    });
    world.put();
    const both = await Promise.all([next(world, "aigerim"), next(world, "mei")]);
    expect(both.filter(({ taken }) => taken)).toHaveLength(1);
    expect(both.filter(({ taken }) => !taken)).toEqual([{ taken: false, reason: "none-waiting" }]);
    expect(world.table.get(aReference())?.entries).toHaveLength(2);
  });

  it("gives two who ask at once one each", async () => {
    const world = deskWorld();
    world.people.set("mei", {
      id: "mei",
      name: "Mei",
      role: "operator",
      topics: ["citizenship"],
      languages: ["kk-Cyrl"],
    });
    world.put({ reference: aReference(1) });
    world.put({ reference: aReference(2) });
    const both = await Promise.all([next(world, "aigerim"), next(world, "mei")]);
    expect(both.map((one) => (one.taken ? one.reference : "")).toSorted()).toEqual(
      [aReference(1), aReference(2)].toSorted(),
    );
  });

  it("gives nothing to whoever is away, or has enough in hand; what waits for its person does not count", async () => {
    const world = deskWorld();
    world.put({ reference: aReference(90) });
    const aigerim = world.people.get("aigerim");
    if (aigerim) world.people.set("aigerim", { ...aigerim, awayUntil: "2026-11-25" });
    expect(await next(world)).toEqual({ taken: false, reason: "away" });
    if (aigerim) world.people.set("aigerim", aigerim);
    for (let number = 1; number <= CAPACITY; number += 1) {
      world.put({ reference: aReference(number), status: "assigned", assignee: "aigerim" });
    }
    expect(await next(world)).toEqual({ taken: false, reason: "at-capacity" });
    world.put({ reference: aReference(1), status: "awaiting-compatriot", assignee: "aigerim" });
    expect(await next(world)).toEqual({ taken: true, reference: aReference(90) });
  });

  it("does not believe the index, which is late", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const stored = world.table.get(reference);
    const lane = { topic: "citizenship", shard: 0, after: "1#", upTo: "1$" } as const;
    const rows = await world.deps.queue.behind(lane, 1);
    if (stored) {
      const inquiry = { ...stored.inquiry, status: "assigned", assignee: "saule" } as const;
      world.table.set(reference, { ...stored, inquiry });
    }
    const behind = async ({ after }: { after: string }) => (after === "1#" ? rows : []);
    const queue = { ...world.deps.queue, behind };
    const late = deskWorld({ ...world.deps, queue });
    expect(await next(late)).toEqual({ taken: false, reason: "none-waiting" });
    expect(world.table.get(reference)?.inquiry.version).toBe(1);
  });
});
