import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../shared/domain/entry.ts";
import { EMPTY_BOARD } from "../../../../shared/domain/report/board-figures.ts";
import { AT, anOpening, deskWorld } from "./desk-world.ts";

describe("a draft", () => {
  it("is kept for its inquiry and operator, replaced by the next, and thrown away", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const path = `/api/inquiries/${reference}/draft`;
    const save = (text: string, as = "aigerim", known = {}) =>
      world.call("PUT", path, { as, body: { text, kind: "note", ...known } });
    const known = await (await save("Сә")).json();
    expect(known).toEqual({ savedAt: AT });
    await save("Сәлем", "aigerim", { basedOn: AT });
    await save("Привет", "saule");
    const drafts = world.table.get(reference)?.drafts;
    expect(drafts?.get("aigerim")).toEqual({ text: "Сәлем", kind: "note", savedAt: AT });
    expect((await world.call("DELETE", `${path}?basedOn=${AT}`, { as: "aigerim" })).status).toBe(204);
    expect([...(drafts?.keys() ?? [])]).toEqual(["saule"]);
  });

  it.each(["PUT", "DELETE"])(
    "that was saved elsewhere since stays, and comes back with the refusal of %s",
    async (method) => {
      const world = deskWorld();
      const draft = { text: "Written on the other device", kind: "reply", savedAt: AT } as const;
      const { reference } = world.put({}, { drafts: new Map([["aigerim", draft]]) });
      const basedOn = "2026-11-26T04:00:00.000Z";
      const answer = await (method === "PUT"
        ? world.call(method, `/api/inquiries/${reference}/draft`, {
            as: "aigerim",
            body: { text: "Here", kind: "reply", basedOn },
          })
        : world.call(method, `/api/inquiries/${reference}/draft?basedOn=${basedOn}`, { as: "aigerim" }));
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ type: "urn:ucc:problem:draft-conflict", draft });
      expect(world.table.get(reference)?.drafts.get("aigerim")).toEqual(draft);
    },
  );

  it("is longer than an answer may be", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const save = (text: string) =>
      world.call("PUT", `/api/inquiries/${reference}/draft`, { as: "aigerim", body: { text, kind: "reply" } });
    expect((await save("ә".repeat(20_000))).status).toBe(200);
    expect((await save("ә".repeat(20_001))).status).toBe(400);
    expect((await save("ә".repeat(200_000))).status).toBe(413);
  });

  it("of an inquiry that is erased meanwhile is told as of one that is not there", async () => {
    const drafts = { save: async () => "gone" as const, discard: async () => "discarded" as const };
    const world = deskWorld({ drafts });
    const { reference } = world.put();
    const body = { text: "", kind: "reply" };
    expect((await world.call("PUT", `/api/inquiries/${reference}/draft`, { as: "aigerim", body })).status).toBe(404);
  });
});

describe("presence", () => {
  it("is said for the caller alone", async () => {
    const world = deskWorld();
    const { reference } = world.put();
    const body = { activity: "writing" };
    await world.call("PUT", `/api/inquiries/${reference}/presence`, { as: "aigerim", body });
    expect(world.present).toEqual([{ reference, operator: "aigerim", activity: "writing" }]);
  });
});

describe("a file", () => {
  const by = { role: "compatriot" } as const;
  const [clean, infected] = ["a".repeat(22), "b".repeat(22)];
  const entries: Entry[] = [
    anOpening(),
    {
      kind: "file",
      fileId: clean,
      title: "төлқұжат",
      outcome: "clean",
      type: "pdf",
      sizeBytes: 9,
      version: 2,
      at: AT,
      by,
    },
    { kind: "file", fileId: infected, title: "вирус", outcome: "infected", version: 3, at: AT, by },
  ];

  it("is fetched by an address at its bucket, which the audit tells", async () => {
    const world = deskWorld();
    const { reference } = world.put({}, { entries });
    const answer = await world.call("GET", `/api/inquiries/${reference}/files/${clean}`, { as: "aigerim" });
    expect(await answer.json()).toEqual({ url: `https://files.example/${reference}/${clean}?name=төлқұжат.pdf` });
    expect(world.audited).toMatchObject([{ event: "file-fetched", reference }]);
  });

  it.each([infected, "c".repeat(22), "..%2Fsecret"])("that is not clean is not there: %s", async (file) => {
    const world = deskWorld();
    const { reference } = world.put({}, { entries });
    expect((await world.call("GET", `/api/inquiries/${reference}/files/${file}`, { as: "aigerim" })).status).toBe(404);
    expect(world.audited).toEqual([]);
  });
});

describe("the topics", () => {
  const counted = (open: number) => ({ ...EMPTY_BOARD, open });

  it("are those that the caller sees, with what the board says is open in each", async () => {
    const topics = [
      { topic: "citizenship", ...counted(120) },
      { topic: "employment", ...counted(7) },
      { topic: "repatriation", ...counted(0) },
    ] as const;
    const board = { at: AT, total: counted(127), topics: [...topics], languages: [] };
    const world = deskWorld({ board: { find: async () => board } });
    const answer = await world.call("GET", "/api/topics", { as: "aigerim" });
    expect(await answer.json()).toEqual({
      topics: [
        { topic: "citizenship", open: 120 },
        { topic: "repatriation", open: 0 },
      ],
      countedAt: AT,
    });
  });

  it("tell no number before the first count", async () => {
    const world = deskWorld({ board: { find: async () => undefined } });
    const answer = await world.call("GET", "/api/topics", { as: "daniyar" });
    expect(await answer.json()).toEqual({ topics: [{ topic: "employment" }] });
  });
});
