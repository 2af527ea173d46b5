import { describe, expect, it } from "vitest";
import { createDesk } from "../../../../functions/desk/app.ts";
import type { DeskRoute } from "../../../../functions/desk/route.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { AT, deskWorld } from "./desk-world.ts";

const problemOf = async (answer: Response) => (await answer.json()) as { type: string; status: number };

describe("who calls the desk", () => {
  it.each([
    ["nobody", {}],
    ["somebody with a token of nobody", { as: "stranger" }],
    ["somebody deactivated", { as: "gone" }],
    ["somebody whose header is no bearer token", { headers: { authorization: "Basic YTpi" } }],
  ])("is refused with the same 401, byte for byte: %s", async (_who, init) => {
    const { call } = deskWorld();
    const [answer, other] = [await call("GET", "/api/me", init), await call("GET", "/api/me")];
    expect(answer.status).toBe(401);
    expect(answer.headers.get("WWW-Authenticate")).toBe("Bearer");
    expect(await answer.text()).toBe(await other.text());
  });

  it("is refused who signed in before signing out everywhere", async () => {
    const { call, signedOut, people } = deskWorld();
    expect((await call("POST", "/api/me/sign-out-everywhere", { as: "aigerim" })).status).toBe(204);
    expect(people.get("aigerim")).toMatchObject({ signedOutAt: AT });
    expect(signedOut).toEqual(["aigerim"]);
    expect((await call("GET", "/api/me", { as: "aigerim" })).status).toBe(401);
  });

  it("is told 503, and to come back, when the sign-in's keys cannot be reached", async () => {
    const tokens = { verify: () => Promise.reject(new Error("getaddrinfo EAI_AGAIN")) };
    const answer = await deskWorld({ tokens }).call("GET", "/api/me", { as: "aigerim" });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Retry-After")).toBe("5");
    expect(await answer.text()).not.toContain("EAI_AGAIN");
  });
});

describe("what a route demands", () => {
  const routes = (answered: string[]): readonly DeskRoute[] => [
    [
      "POST",
      "/api/supervised",
      "read-audit",
      "note-added",
      async ({ request }) => {
        answered.push(await request.text());
        return new Response(null, { status: 204 });
      },
    ],
  ];
  const ask = (as: string, init: RequestInit = {}) => {
    const answered: string[] = [];
    const { deps, audited } = deskWorld();
    const caller = { origin: "https://desk.ucc.example", sourceIp: "192.0.2.7", requestId: "request-1" };
    const headers = { authorization: `Bearer ${as}`, "content-type": "application/json" };
    const request = new Request("https://desk.ucc.example/api/supervised", {
      method: "POST",
      headers,
      body: "{}",
      ...init,
    });
    const answer = createDesk(deps, routes(answered)).fetch(request, caller);
    return { answer, answered, audited, request };
  };

  it("is asked before anything of the body is read", async () => {
    const { answer, answered, request, audited } = ask("aigerim");
    expect((await answer).status).toBe(403);
    expect(request.bodyUsed).toBe(false);
    expect([answered, audited]).toEqual([[], []]);
  });

  it("lets who may through, and leaves a line: who, what, when, from where", async () => {
    const { answer, answered, audited } = ask("saule");
    expect((await answer).status).toBe(204);
    expect(answered).toEqual(["{}"]);
    expect(audited).toEqual([
      { at: AT, requestId: "request-1", by: { id: "saule", name: "Saule" }, event: "note-added", from: "192.0.2.7" },
    ]);
  });

  it("refuses a form, and text, before it is read", async () => {
    for (const type of ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"]) {
      const headers = { authorization: "Bearer saule", "content-type": type };
      const { answer, answered, request } = ask("saule", { headers });
      expect((await answer).status).toBe(415);
      expect([request.bodyUsed, answered]).toEqual([false, []]);
    }
  });
});

describe("an answer of the desk", () => {
  it("may not be kept, framed, sniffed or read by another site, whatever it is", async () => {
    const { call } = deskWorld();
    const origins = { Origin: "https://evil.example", "Access-Control-Request-Method": "PUT" };
    for (const [method, path] of [
      ["GET", "/api/me"],
      ["GET", "/api/nothing"],
      ["OPTIONS", "/api/me"],
    ] as const) {
      const { headers } = await call(method, path, { as: "aigerim", headers: origins });
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  it("says which methods an address takes", async () => {
    const answer = await deskWorld().call("PATCH", "/api/me", { as: "aigerim" });
    expect([answer.status, answer.headers.get("Allow")]).toEqual([405, "GET"]);
  });

  it("tells nothing of a fault", async () => {
    const dossiers = { find: () => Promise.resolve({ inquiry: anInquiry() } as never) };
    const answer = await deskWorld({ dossiers }).call("GET", `/api/inquiries/${aReference()}`, { as: "aigerim" });
    expect(answer.status).toBe(500);
    expect(Object.keys(await problemOf(answer))).toEqual(["type", "title", "status"]);
  });

  it("is withheld when its line of the audit cannot be written", async () => {
    const world = deskWorld({ audit: { put: () => Promise.reject(new Error("throttled")) } });
    const { reference } = world.put();
    const answer = await world.call("GET", `/api/inquiries/${reference}`, { as: "aigerim" });
    expect(answer.status).toBe(503);
  });
});

describe("the caller", () => {
  it("sees who they are and what they answer", async () => {
    const answer = await deskWorld().call("GET", "/api/me", { as: "aigerim" });
    expect(await answer.json()).toEqual({
      id: "aigerim",
      name: "Aigerim",
      role: "operator",
      topics: ["citizenship", "repatriation"],
      languages: ["kk-Cyrl", "ru"],
      views: [],
    });
  });

  it("goes away and comes back, which the audit tells", async () => {
    const { call, audited } = deskWorld();
    const away = await call("PUT", "/api/me/absence", { as: "aigerim", body: { awayUntil: "2026-12-01" } });
    expect(await away.json()).toMatchObject({ awayUntil: "2026-12-01" });
    const back = await call("PUT", "/api/me/absence", { as: "aigerim", body: {} });
    expect(await back.json()).not.toHaveProperty("awayUntil");
    expect(audited.map(({ event, difference }) => [event, difference])).toEqual([
      ["absence-changed", { awayUntil: { after: "2026-12-01" } }],
      ["absence-changed", { awayUntil: { before: "2026-12-01" } }],
    ]);
  });

  it("finds the sign-in without having signed in", async () => {
    const answer = await deskWorld().call("GET", "/api/sign-in");
    expect([answer.status, await answer.json()]).toMatchObject([200, { clientId: "desk" }]);
  });
});
