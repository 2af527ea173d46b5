import { describe, expect, it } from "vitest";
import { deskWorld } from "./desk-world.ts";

const URGENT = { name: "Шұғыл", query: "?priority=urgent" };

describe("the views that somebody keeps", () => {
  it("are theirs on the next device too, and nobody else's", async () => {
    const { call } = deskWorld();
    const kept = await call("PUT", "/api/me/views", { as: "aigerim", body: { views: [URGENT] } });
    expect([kept.status, await kept.json()]).toEqual([200, expect.objectContaining({ views: [URGENT] })]);
    expect(await (await call("GET", "/api/me", { as: "aigerim" })).json()).toMatchObject({ views: [URGENT] });
    expect(await (await call("GET", "/api/me", { as: "daniyar" })).json()).toMatchObject({ views: [] });
    const { operators } = (await (await call("GET", "/api/operators", { as: "saule" })).json()) as {
      operators: object[];
    };
    for (const operator of operators) expect(operator).not.toHaveProperty("views");
  });

  it.each([
    [[{ name: "x", query: "https://evil.example" }], "/views/0/query"],
    [[{ name: "", query: "?a=b" }], "/views/0/name"],
    [[URGENT, URGENT], "/views"],
    [Array.from({ length: 9 }, (_, index) => ({ name: `${index}`, query: "?a=b" })), "/views"],
  ])("are refused when they are none: %j", async (views, pointer) => {
    const answer = await deskWorld().call("PUT", "/api/me/views", { as: "aigerim", body: { views } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer }] });
  });
});
