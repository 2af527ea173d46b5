/** Rows of the abuse table that concern the portal: each attack and what it must come to. */
import { describe, expect, it } from "vitest";
import { INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const FIELDS = { text: "Сұрақ", contact: "none", consent: "2026-11", key: "0123456789abcdef" };

/** Strings that have broken programs: controls, bidi, invisible, markup, templates, queries, formulas, paths. */
const NAUGHTY = [
  "\u0000",
  "\ud800",
  "\udfff\ud800",
  "\uffff\ufffe",
  "\u202eevil\u202c",
  "\u200b\u2060\ufeff",
  "Z̸̡̢̛̗͖͉̮͔̪̘̄̀̈́a̷l̴g̷o̶",
  "\u0627\u0644\u0644\u0647 \u202a\u202b",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "{{7*7}}",
  `\${7*7}`,
  "<%= 7*7 %>",
  "#{7*7}",
  "'; DROP TABLE inquiries; --",
  "=cmd|'/C calc'!A0",
  "../../etc/passwd",
  "%00%0d%0aSet-Cookie: a=b",
  "\r\nBcc: victim@example.org",
  "\u560a\u560dSet-Cookie:a=b",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "undefined",
  "NaN",
  "1e999",
  "\u{e0041}\u{e007f}",
  "👨‍👩‍👧‍👦🏳️‍🌈",
  "￼".repeat(100),
  "a".repeat(10_001),
  " ".repeat(9_999),
];

describe("security headers", () => {
  it.each(["/", "/ru", "/ru/inquiries/0000-0000-0000", "/api/topics", "/api/nothing", "/nowhere"])(
    "are on every answer: %s",
    async (path) => {
      const { headers } = await portalWorld().request(path, { headers: { accept: "text/html" } });
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self' https://files.example; img-src 'self'; form-action 'self' https://files.example; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("strict-transport-security")).toMatch(/^max-age=63072000/);
      expect(headers.get("cache-control")).not.toBeNull();
    },
  );

  it("let nobody read answers from another origin", async () => {
    const answer = await portalWorld().request("/api/topics", { headers: { origin: "https://evil.example" } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("mass assignment and prototype pollution", () => {
  const EXTRA = ["status", "assignee", "reference", "requestHash", "receivedAt", "linkVersion", "priority", "role"];

  it.each(EXTRA)("refuses the field %s in a request", async (field) => {
    const { post, sent } = portalWorld();
    const answer = await post("/api/inquiries", aRequest({ [field]: "x" }));
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: `/${field}`, code: "unknown-field" }] });
    expect(sent).toEqual([]);
  });

  it.each([
    '"__proto__":{"status":"closed"}',
    '"constructor":{"prototype":{"status":"closed"}}',
    '"person":{"__proto__":{"email":"a@example.org"}}',
    '"answers":{"__proto__":"x"}',
  ])("leaves objects and the queue alone for %s", async (member) => {
    const { request, submitted } = portalWorld();
    const body = `{"text":"Сұрақ","contact":"none","consent":true,${member}}`;
    const headers = { "content-type": "application/json" };
    const answer = await request("/api/inquiries", { method: "POST", body, headers });
    expect([202, 400]).toContain(answer.status);
    expect(({} as { status?: string }).status).toBeUndefined();
    for (const inquiry of submitted()) {
      expect(JSON.stringify(inquiry)).not.toMatch(/closed|a@example/);
    }
  });

  it("looks at no field of a form that the form does not have", async () => {
    const { submit, submitted } = portalWorld();
    await submit("/ru/inquiries", { ...FIELDS, status: "closed", reference: "0000-0000-0000", __proto__x: "y" });
    expect(Object.keys(submitted()[0] ?? {}).toSorted()).toEqual(
      [
        "reference",
        "requestHash",
        "channel",
        "receivedAt",
        "text",
        "language",
        "person",
        "contact",
        "consentVersion",
      ].toSorted(),
    );
  });
});

describe("hostile strings", () => {
  it.each(NAUGHTY)("in any field of the API never are a fault of ours: %j", async (naughty) => {
    const { post, sent } = portalWorld();
    const person = { name: naughty, email: naughty, phone: naughty, country: naughty };
    const bodies = [
      aRequest({ text: naughty }),
      aRequest({ subject: naughty, answers: { [naughty]: naughty } }),
      aRequest({ person }),
      aRequest({ topic: naughty, language: naughty, contact: naughty, consentVersion: naughty }),
      { [naughty]: naughty },
    ];
    for (const body of bodies) {
      const answer = await post("/api/inquiries", body);
      expect([202, 400]).toContain(answer.status);
      expect(await answer.text()).not.toMatch(/at .*\.ts:|node_modules|arn:aws/);
    }
    for (const { body } of sent) {
      // The characters SQS takes (SendMessage): anything else would be refused after the person was told "accepted".
      expect(body).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(body).not.toMatch(/\\u000[0-8bcef]|\\ud[89a-f]/i);
    }
  });

  it.each(NAUGHTY)("in any field of the form never are a fault of ours: %j", async (naughty) => {
    const { submit } = portalWorld();
    const fields = { ...FIELDS, text: naughty, name: naughty, email: naughty, country: naughty, topic: naughty };
    for (const path of ["/ru", "/ru/check", "/ru/inquiries"]) {
      const answer = await submit(path, { ...fields, language: naughty, key: naughty });
      expect(answer.status).toBeLessThan(500);
      expect(await answer.text()).not.toMatch(/<script(?! src="\/assets\/)|<img src=x/);
    }
  });

  it.each(NAUGHTY)("in addresses, cookies and headers never are a fault of ours: %j", async (naughty) => {
    const { request } = portalWorld();
    const part = encodeURIComponent(naughty.toWellFormed());
    for (const path of [`/${part}`, `/ru/inquiries/${part}?key=${part}`, `/api/inquiries/${part}`, `/assets/${part}`]) {
      const answer = await request(path, { headers: { accept: "text/html", cookie: `inquiry-x=${part}` } });
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get("set-cookie")).toBeNull();
    }
  });

  it.each(["%E0%A4%A", "%", "%c0%ae%c0%ae", "..%2f..%2f", "//evil.example", "\\evil.example"])(
    "answers the broken path /%s with 404",
    async (path) => {
      const answer = await portalWorld().request(`/ru/inquiries/${path}`, { headers: { accept: "text/html" } });
      expect(answer.status).toBe(404);
    },
  );

  it("are shown as they were written, never as markup", async () => {
    const world = portalWorld();
    const text = `<script>alert(1)</script>"'><img src=x onerror=alert(1)> {{7*7}} \${7*7}`;
    const { reference, secret } = await acceptedLink(await world.post("/api/inquiries", aRequest({ text })));
    world.register();
    const cookie = `__Host-inquiry-${reference}=${secret}`;
    const answer = await world.request(`/ru/inquiries/${reference}`, { headers: { accept: "text/html", cookie } });
    const html = await answer.text();
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain(`{{7*7}} \${7*7}`);
    expect(html).not.toMatch(/<script(?! src="\/assets\/)|<img src=x/);
  });

  it("cannot break a line of a name or a subject", async () => {
    const { post, submitted } = portalWorld();
    const line = "Ай\r\nBcc: victim@example.org\u2028\u0085\u000b\u000cгерім";
    await post("/api/inquiries", aRequest({ subject: line, person: { name: line } }));
    for (const kept of [submitted()[0]?.subject, submitted()[0]?.person.name]) {
      expect(kept).toMatch(/^[^\p{Cc}\u2028\u2029]+$/u);
    }
  });

  it.each(["a@example.org,b@example.org", "A <a@example.org>", "a@example.org\r\nBcc: b@example.org", "a@b@c.kz"])(
    "cannot be two addresses in one field: %j",
    async (email) => {
      const { post, sent } = portalWorld();
      const answer = await post("/api/inquiries", aRequest({ contact: "answer", person: { email } }));
      expect(answer.status).toBe(400);
      expect(sent).toEqual([]);
    },
  );

  it("are refused as a name of nothing but invisible characters", async () => {
    const answer = await portalWorld().post("/api/inquiries", aRequest({ person: { name: "\u200b\u2060\u00ad" } }));
    expect(answer.status).toBe(400);
  });
});

describe("the message on the queue", () => {
  it("is one that its consumer can read", async () => {
    const { post, submitted } = portalWorld();
    await post("/api/inquiries", aRequest({ topic: "culture", answers: { town: "Өлгий" } }));
    expect(INQUIRY_SUBMITTED.schema.safeParse(submitted()[0]).success).toBe(true);
  });
});
