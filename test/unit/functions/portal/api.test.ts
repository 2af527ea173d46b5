import { describe, expect, it } from "vitest";
import { aRequest, portalWorld } from "./portal-world.ts";

const KEY = "0123456789abcdef";

describe("POST /api/inquiries", () => {
  it("answers 202 with the reference and the status link", async () => {
    const world = portalWorld();
    const answer = await world.post("/api/inquiries", aRequest({ language: "ru" }));
    expect(answer.status).toBe(202);
    const { reference, statusUrl } = (await answer.json()) as { reference: string; statusUrl: string };
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(statusUrl).toMatch(new RegExp(`^https://ucc\\.example/ru/inquiries/${reference}\\?key=1\\.[\\w-]{22}$`));
  });

  it("gives the same request under the same key the same reference", async () => {
    const world = portalWorld();
    const headers = { "idempotency-key": KEY };
    const [a, b] = await Promise.all([
      world.post("/api/inquiries", aRequest(), headers),
      world.post("/api/inquiries", aRequest(), headers),
    ]);
    expect(await a.json()).toEqual(await b.json());
  });
});
