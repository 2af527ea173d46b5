/** What pages of other sites can make a browser send, and read: nothing. */
import { describe, expect, it } from "vitest";
import { acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const ORIGINS = [
  "null",
  "https://evil.example",
  "https://ucc.example.evil.example",
  "https://evil-ucc.example",
  "https://sub.ucc.example",
  "http://ucc.example",
  "https://ucc.example:8443",
  "https://ucc.example.",
  "https://UCC.EXAMPLE.evil",
  "file://",
  "chrome-extension://abcdef",
  "https://ucc.example@evil.example",
];

const FORM = { text: "Сұрақ", contact: "none", consent: "2026-11", language: "ru", key: "0123456789abcdef" };

/** A world with a stored inquiry, and the cookie of its person's browser. */
async function opened() {
  const world = portalWorld();
  const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest()));
  world.register();
  return { ...world, reference, headers: { cookie: `__Host-inquiry-${reference}=${secret}` } };
}

describe.each(ORIGINS)("the origin %s", (origin) => {
  it.each(["/api/topics", "/api/inquiries/0000-0000-0000", "/ru"])("can read no answer of %s", async (path) => {
    const { headers } = await portalWorld().request(path, { headers: { origin, accept: "application/json" } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  it("is allowed no request by a preflight", async () => {
    const headers = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const answer = await portalWorld().request("/api/inquiries", { method: "OPTIONS", headers });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("a form that another site sends", () => {
  it.each(["cross-site", "same-site"])(
    "is refused with 403 when the browser says '%s', and changes nothing",
    async (site) => {
      const { submit, reference, headers, table, sent } = await opened();
      const from = { ...headers, "sec-fetch-site": site };
      expect((await submit(`/ru/inquiries/${reference}/messages`, { text: "Хабар" }, from)).status).toBe(403);
      expect((await submit("/ru/inquiries", FORM, from)).status).toBe(403);
      expect(table.get(reference)?.entries).toHaveLength(1);
      expect(sent).toHaveLength(1);
    },
  );

  it.each(ORIGINS.filter((origin) => origin !== "null"))(
    "is refused when an older browser names the origin %s",
    async (origin) => {
      const { submit, reference, headers } = await opened();
      const answer = await submit(`/ru/inquiries/${reference}/messages`, { text: "Хабар" }, { ...headers, origin });
      expect(answer.status).toBe(403);
    },
  );

  it.each([
    ["a browser of today", { "sec-fetch-site": "same-origin", origin: "null" }],
    ["a bookmark or a reload", { "sec-fetch-site": "none" }],
    ["an older browser, from which no-referrer hides our own origin", { origin: "null" }],
    ["an older browser that names our origin", { origin: "https://ucc.example" }],
    ["a text browser or a program", {}],
  ])("is taken from our own page: %s", async (_, from) => {
    const { submit, reference, headers } = await opened();
    const answer = await submit(`/ru/inquiries/${reference}/messages`, { text: "Хабар" }, { ...headers, ...from });
    expect(answer.status).toBe(303);
  });

  it.each(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"])(
    "is no JSON: %s is refused by the API with 415",
    async (type) => {
      const { request, reference } = await opened();
      for (const path of ["/api/inquiries", `/api/inquiries/${reference}/messages`]) {
        const init = { method: "POST", body: JSON.stringify(aRequest()), headers: { "content-type": type } };
        expect([404, 415]).toContain((await request(path, init)).status);
      }
      const init = { method: "POST", body: JSON.stringify(aRequest()), headers: { "content-type": type } };
      expect((await request("/api/inquiries", init)).status).toBe(415);
    },
  );
});

describe("the cookie of a status link", () => {
  it("is for this host alone, over https alone, out of reach of scripts, and not sent with other sites' forms", async () => {
    const { submit } = portalWorld();
    const cookie = (await submit("/ru/inquiries", FORM)).headers.get("set-cookie");
    expect(cookie).toMatch(/^__Host-inquiry-[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

describe("the secret of a status link", () => {
  it("stands in no page but the received one, in no title, and in no error", async () => {
    const world = portalWorld();
    const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest()));
    world.register();
    const headers = { cookie: `__Host-inquiry-${reference}=${secret}`, accept: "text/html" };
    const status = await (await world.request(`/ru/inquiries/${reference}`, { headers })).text();
    expect(status).not.toContain(secret);
    const received = await (await world.request(`/ru/inquiries/${reference}/received`, { headers })).text();
    expect(/<title>(.*)<\/title>/.exec(received)?.[1]).not.toContain(secret);
    const wrong = await (await world.request(`/ru/inquiries/${reference}?key=${secret}x`, { headers })).text();
    expect(wrong).not.toContain(secret);
    const answer = await world.request(`/ru/inquiries/${reference}?key=${secret}`);
    expect(answer.headers.get("location")).not.toContain(secret);
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});
