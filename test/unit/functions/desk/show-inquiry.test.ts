import { describe, expect, it } from "vitest";
import type { DeskInquiry } from "../../../../shared/contracts/desk/inquiry.ts";
import { deskInquiry } from "../../../../shared/contracts/desk/inquiry.ts";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { aReference } from "../../../builders.ts";
import { ABSENT, AT, anOpening, type DeskWorld, deskWorld } from "./desk-world.ts";

const show = async (world: DeskWorld, reference: string, as = "aigerim") => {
  const answer = await world.call("GET", `/api/inquiries/${reference}`, { as });
  return { answer, view: (await answer.json()) as DeskInquiry };
};

const by = (operator: string) => ({ role: "operator", operator }) as const;

describe("an inquiry on the desk", () => {
  it("fits its contract, whole", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const { answer, view } = await show(world, reference);
    expect(answer.status).toBe(200);
    expect(deskInquiry.parse(view)).toEqual(view);
  });

  it("has its version as ETag", async () => {
    const world = deskWorld();
    const { reference } = world.put({ version: 3 });
    expect((await show(world, reference)).answer.headers.get("ETag")).toBe('"3"');
  });

  it("is absent in one way: never there, no reference at all, or of another topic", async () => {
    const world = deskWorld();
    const foreign = world.put({ topic: "employment" }).reference;
    const answers = await Promise.all([ABSENT, "nonsense", foreign].map((reference) => show(world, reference)));
    expect(answers.map(({ answer }) => answer.status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ view }) => JSON.stringify(view))).size).toBe(1);
  });

  it("leaves a line in the audit that names it, and none when it is not there", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    await show(world, reference);
    await show(world, ABSENT);
    expect(world.audited).toMatchObject([{ event: "inquiry-read", reference, by: { id: "aigerim" }, at: AT }]);
  });

  it("shows the history with names, without digests, and the withdrawn marked", async () => {
    const world = deskWorld();
    const entries: Entry[] = [
      anOpening({ text: "?" }),
      { kind: "message", text: "!", requestDigest: "d", version: 2, at: AT, by: { role: "compatriot" } },
      { kind: "reply", text: "a", visibleFrom: AT, version: 3, at: AT, by: by("aigerim") },
      { kind: "withdrawn", of: 3, version: 4, at: AT, by: by("aigerim") },
      { kind: "note", text: "n", version: 5, at: AT, by: by("left-long-ago") },
    ];
    const { reference } = world.put({ version: 5 }, { entries });
    const { view } = await show(world, reference);
    expect(view.entries.map(({ kind, version }) => [kind, version])).toEqual([
      ["opened", 1],
      ["message", 2],
      ["reply", 3],
      ["note", 5],
    ]);
    expect(view.entries[1]).not.toHaveProperty("requestDigest");
    expect(view.entries[2]).toMatchObject({
      withdrawn: true,
      by: { role: "operator", id: "aigerim", name: "Aigerim" },
    });
    expect(view.entries[3]).toMatchObject({ by: { id: "left-long-ago", name: "left-long-ago" } });
    expect(JSON.stringify(view)).not.toContain("requestHash");
  });

  it("shows which inquiries are joined to it now", async () => {
    const world = deskWorld();
    const frame = { at: AT, by: by("aigerim"), direction: "from", dueAt: AT, innerDueAt: AT } as const;
    const entries: Entry[] = [
      anOpening(),
      { ...frame, kind: "merged", reference: aReference(2), version: 2 },
      { ...frame, kind: "merged", reference: aReference(3), version: 3 },
      { at: AT, by: by("aigerim"), kind: "unmerged", direction: "from", reference: aReference(2), version: 4 },
    ];
    const { reference } = world.put({ version: 4 }, { entries });
    world.put({ reference: aReference(2) });
    world.put({ reference: aReference(3), status: "closed", mergedInto: reference });
    expect((await show(world, reference)).view.merged).toEqual([aReference(3)]);
  });

  it("shows the person's other inquiries that the caller sees, the latest first", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    world.put({ reference: aReference(2), receivedAt: "2026-10-01T06:00:00.000Z", status: "closed" });
    world.put({ reference: aReference(3), receivedAt: "2026-10-05T06:00:00.000Z", topic: "repatriation" });
    world.put({ reference: aReference(4), topic: "employment" });
    world.put({ reference: aReference(5), personKey: "person-2" });
    const { view } = await show(world, reference);
    expect(view.earlier.map((earlier) => earlier.reference)).toEqual([aReference(3), aReference(2)]);
  });

  it("shows the caller's own draft and nobody else's, and who is there besides them", async () => {
    const world = deskWorld();
    const draft = { text: "Сәлеметсіз бе", kind: "reply", savedAt: AT } as const;
    const { reference } = world.put({}, { drafts: new Map([["aigerim", draft]]) });
    world.present.push({ reference, operator: "aigerim", activity: "writing" });
    expect((await show(world, reference)).view).toMatchObject({ draft, present: [] });
    const { view } = await show(world, reference, "saule");
    expect(view.draft).toBeUndefined();
    expect(view.present).toEqual([{ id: "aigerim", name: "Aigerim", activity: "writing" }]);
  });

  it("counts its limits so that they can be checked by hand", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const { inner, passOn } = (await show(world, reference)).view.limits;
    expect(inner).toMatchObject({
      countedDays: ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"],
    });
    expect(passOn?.countedDays).toHaveLength(3);
  });
});
