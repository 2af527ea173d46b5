import { describe, expect, it } from "vitest";
import { BODY_MAX_BYTES, TEXT_MAX_CHARACTERS } from "../../../../shared/domain/limits.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";
import { acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const KEY = { "idempotency-key": "0123456789abcdef" };
const JSON_TYPE = { "content-type": "application/json" };

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

/** A world with one accepted inquiry. */
async function accepted(world = portalWorld()) {
  return { ...world, link: await acceptedLink(await world.post("/api/inquiries", aRequest())) };
}

describe("POST /api/inquiries", () => {
  it("answers 202 with the reference and the status link in the language of the answer", async () => {
    const answer = await portalWorld().post("/api/inquiries", aRequest({ language: "ru" }));
    expect(answer.status).toBe(202);
    const { reference, statusUrl } = await acceptedLink(answer);
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(statusUrl).toMatch(new RegExp(`^https://ucc\\.example/ru/inquiries/${reference}\\?key=1\\.[\\w-]{22}$`));
  });

  it.each([
    ["de-AT,ru;q=0.5", "de"],
    ["fr, ru;q=0.8, kk;q=0.9", "kk-Cyrl"],
    ["*", "kk-Cyrl"],
    ["", "kk-Cyrl"],
  ])("answers who names no language in the one they wish for: Accept-Language '%s' is %s", async (wish, language) => {
    const { post, submitted } = portalWorld();
    const { statusUrl } = await acceptedLink(
      await post("/api/inquiries", aRequest({ language: undefined }), { "accept-language": wish }),
    );
    expect(statusUrl).toMatch(`https://ucc.example/${language}/inquiries/`);
    expect(submitted()).toMatchObject([{ language }]);
  });

  it("answers in the language that the request names, whatever Accept-Language says", async () => {
    const { post, submitted } = portalWorld();
    await post("/api/inquiries", aRequest({ language: "ru" }), { "accept-language": "de" });
    expect(submitted()).toMatchObject([{ language: "ru" }]);
  });

  it("takes a repeat that comes with another Accept-Language for the same inquiry", async () => {
    const { post, submitted } = portalWorld();
    for (const wish of ["ru", "de"]) await post("/api/inquiries", aRequest(), { ...KEY, "accept-language": wish });
    const [first, repeat] = submitted();
    expect(repeat?.reference).toBe(first?.reference);
    expect(repeat?.requestHash).toBe(first?.requestHash);
  });

  it("gives the same request under the same key the same answer", async () => {
    const { post } = portalWorld();
    const [a, b] = [
      await post("/api/inquiries", aRequest(), KEY),
      await post("/api/inquiries", aRequest({ text: aRequest().text.normalize("NFD") }), KEY),
    ];
    expect(await a.json()).toEqual(await b.json());
  });

  it("points at each field that is wrong", async () => {
    const body = aRequest({ text: " ", contact: "answer", person: { country: "Kazakhstan" }, extra: 1 });
    const answer = await portalWorld().post("/api/inquiries", body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({
      type: "urn:ucc:problem:contract-violated",
      status: 400,
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: "/text", code: "required" }),
        expect.objectContaining({ pointer: "/person/country" }),
        expect.objectContaining({ pointer: "/extra", code: "unknown-field" }),
      ]) as unknown,
    });
  });

  it("wants an e-mail address where it is to write", async () => {
    const answer = await portalWorld().post("/api/inquiries", aRequest({ contact: "notice" }));
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/person/email", code: "email-needed" }] });
  });

  it("refuses an Idempotency-Key of 15 characters with 400", async () => {
    const answer = await portalWorld().post("/api/inquiries", aRequest(), { "idempotency-key": "a".repeat(15) });
    expect(answer.status).toBe(400);
  });

  it.each(["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", ""])(
    "takes no body of the type '%s', which another site's form could send",
    async (type) => {
      const { request, sent } = portalWorld();
      const headers = new Headers({ "content-type": type });
      const answer = await request("/api/inquiries", { method: "POST", body: JSON.stringify(aRequest()), headers });
      expect(answer.status).toBe(415);
      expect(sent).toEqual([]);
    },
  );

  it("takes JSON with parameters in its content type", async () => {
    const type = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await portalWorld().post("/api/inquiries", aRequest(), type)).status).toBe(202);
  });

  it.each(["{", "", "undefined", '{"text":'])("answers 400 to what is no JSON: %s", async (body) => {
    const answer = await portalWorld().request("/api/inquiries", { method: "POST", body, headers: JSON_TYPE });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "", code: "not-json" }] });
  });

  it.each(["null", "[]", '"text"', "7", "true"])("answers 400 to JSON that is no object: %s", async (body) => {
    const answer = await portalWorld().request("/api/inquiries", { method: "POST", body, headers: JSON_TYPE });
    expect(answer.status).toBe(400);
  });

  it("answers 400 to what is not UTF-8 instead of storing replacement characters", async () => {
    const body = Uint8Array.from([0x22, 0xff, 0xfe, 0x22]);
    const answer = await portalWorld().request("/api/inquiries", { method: "POST", body, headers: JSON_TYPE });
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ code: "not-utf-8" }] });
  });

  it("says of what is no JSON that it has to be JSON, and nothing of our insides", async () => {
    const answer = await portalWorld().request("/api/inquiries", { method: "POST", body: "{", headers: JSON_TYPE });
    expect(await answer.json()).toMatchObject({
      status: 400,
      errors: [{ code: "not-json", detail: "This has to be JSON (RFC 8259)" }],
    });
  });

  it("answers 413 to a body over 64 KB, whatever length it claims", async () => {
    const { request, sent } = portalWorld();
    const body = JSON.stringify(aRequest({ subject: "x".repeat(BODY_MAX_BYTES) }));
    for (const headers of [JSON_TYPE, { ...JSON_TYPE, "content-length": "10" }]) {
      const answer = await request("/api/inquiries", { method: "POST", body, headers });
      expect(answer.status).toBe(413);
    }
    expect(sent).toEqual([]);
  });

  it("answers 413 to a claimed length over 64 KB without reading", async () => {
    const headers = { ...JSON_TYPE, "content-length": String(BODY_MAX_BYTES + 1) };
    const answer = await portalWorld().request("/api/inquiries", { method: "POST", body: "{}", headers });
    expect(answer.status).toBe(413);
  });

  it("takes the longest text in the widest script", async () => {
    const { post, submitted } = portalWorld();
    const text = "\u4e2d".repeat(TEXT_MAX_CHARACTERS);
    expect((await post("/api/inquiries", aRequest({ text }))).status).toBe(202);
    expect(submitted()[0]?.text).toBe(text);
  });

  it("answers 503 with Retry-After, and never 202, while the queue does not take it", async () => {
    const { post } = portalWorld({ intakeQueue: { send: () => Promise.reject(new Error("throttled")) } });
    const answer = await post("/api/inquiries", aRequest(), KEY);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(await answer.json()).toMatchObject({ type: "urn:ucc:problem:temporarily-unavailable" });
  });
});

describe("GET /api/inquiries/{reference}", () => {
  it("shows the inquiry for the secret of its status link", async () => {
    const { request, link, register } = await accepted();
    register();
    const answer = await request(`/api/inquiries/${link.reference}`, { headers: bearer(link.secret) });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ reference: link.reference, status: "new", conversation: [{}] });
  });

  it.each([
    ["bearer", 200],
    ["Basic", 404],
    ["", 404],
  ])("takes the secret by the scheme '%s' with %i", async (scheme, status) => {
    const { request, link, register } = await accepted();
    register();
    const headers = { authorization: `${scheme} ${link.secret}` };
    expect((await request(`/api/inquiries/${link.reference}`, { headers })).status).toBe(status);
  });

  it("answers a wrong reference, a wrong secret, none, and an erased inquiry alike", async () => {
    const { request, link, table } = await accepted();
    table.set(link.reference, { inquiry: "erased", entries: [] });
    const right = `/api/inquiries/${link.reference}`;
    const wrong = bearer("1.AAAAAAAAAAAAAAAAAAAAAA");
    const answers = [
      await request(right, { headers: bearer(link.secret) }),
      await request(right, { headers: wrong }),
      await request(right),
      await request("/api/inquiries/0000-0000-0000", { headers: wrong }),
      await request("/api/inquiries/nonsense", { headers: bearer(link.secret) }),
      await request(right, { headers: { authorization: `Basic ${link.secret}` } }),
    ];
    const told = answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]);
    expect(new Set((await Promise.all(told)).map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

describe("POST /api/inquiries/{reference}/messages", () => {
  it("answers 201 with the conversation", async () => {
    const { post, link, register } = await accepted();
    register();
    const answer = await post(`/api/inquiries/${link.reference}/messages`, { text: "Тағы" }, bearer(link.secret));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ conversation: [{}, { from: "you", text: "Тағы" }] });
  });

  it("answers 409 with Retry-After while the inquiry is being registered", async () => {
    const { post, link } = await accepted();
    const answer = await post(`/api/inquiries/${link.reference}/messages`, { text: "Тағы" }, bearer(link.secret));
    expect(answer.status).toBe(409);
    expect(answer.headers.get("retry-after")).toBe("60");
  });

  it("answers 202 with a new inquiry when this one has been closed for too long", async () => {
    const { post, link, register } = await accepted();
    register({ status: "closed", closedAt: "2026-01-01T00:00:00.000Z" });
    const answer = await post(`/api/inquiries/${link.reference}/messages`, { text: "Тағы" }, bearer(link.secret));
    expect(answer.status).toBe(202);
    const { reference, statusUrl } = (await answer.json()) as { reference: string; statusUrl: string };
    expect(reference).not.toBe(link.reference);
    expect(statusUrl).toContain(reference);
  });

  it("answers 400 to a message without words", async () => {
    const { post, link, register } = await accepted();
    register();
    const answer = await post(`/api/inquiries/${link.reference}/messages`, { text: "" }, bearer(link.secret));
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ pointer: "/text", code: "required" }] });
  });
});

describe("the API", () => {
  it("refuses a body that says a key twice: two readers would read two requests", async () => {
    const body = `{"text":"Сұрақ","contact":"none","contact":"answer","consent":true}`;
    const headers = { "content-type": "application/json" };
    const answer = await portalWorld().request("/api/inquiries", { method: "POST", body, headers });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ detail: "An object names each key once" }] });
  });

  it("lists the topics of the registry, in its order", async () => {
    const answer = await portalWorld().request("/api/topics");
    const { topics } = (await answer.json()) as { topics: { code: string; label: object; hint: object }[] };
    expect(topics.map(({ code }) => code)).toEqual(TOPIC_CODES);
    for (const { label, hint } of topics) {
      for (const texts of [label, hint]) expect(Object.keys(texts)).toEqual(PAGE_LANGUAGES);
      expect(new Set(Object.values(hint)).size).toBe(PAGE_LANGUAGES.length);
    }
    expect(topics[0]).toMatchObject({
      label: { "kk-Cyrl": "Азаматтық", "kk-Arab": "ازاماتتىق", ru: "Гражданство", "zh-Hans": "国籍" },
    });
  });

  it("answers an unknown address with a problem, even to a browser", async () => {
    const answer = await portalWorld().request("/api/nothing", { headers: { accept: "text/html" } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it.each([
    ["GET", "/api/inquiries", "POST"],
    ["PUT", "/api/inquiries", "POST"],
    ["PUT", "/api/inquiries/0000-0000-0000", "GET, DELETE"],
    ["POST", "/api/topics", "GET"],
    ["OPTIONS", "/api/inquiries", "POST"],
  ])("answers %s %s with 405 and the methods there are", async (method, path, allowed) => {
    const answer = await portalWorld().request(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe(allowed);
  });

  it("tells nothing of a fault, and logs no personal data about it", async () => {
    const stdout = listenToStdout();
    const now = () => {
      throw new TypeError("aigerim@example.org arn:aws:sqs:eu-central-1:123456789012:Intake");
    };
    const answer = await portalWorld({ now }).post("/api/inquiries", aRequest());
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      type: "urn:ucc:problem:fault",
      title: "Something went wrong on our side",
      status: 500,
    });
    const lines = stdout.lines();
    expect(lines).toMatchObject([{ event: "request-failed", route: "/api/inquiries", requestId: "request-1" }]);
    expect(stdout.text()).not.toMatch(/aigerim|arn:aws/);
  });

  it("logs neither query nor secret when a status link fails", async () => {
    const world = await accepted();
    const stdout = listenToStdout();
    const inquiries = { ...world.deps.inquiries, find: () => Promise.reject(new Error("throttled")) };
    const broken = portalWorld({ inquiries });
    await broken.request(`/api/inquiries/${world.link.reference}`, { headers: bearer(world.link.secret) });
    await broken.request(`/ru/inquiries/${world.link.reference}?key=${world.link.secret}`);
    expect(stdout.lines()).toMatchObject([{ event: "request-refused", route: "/api/inquiries/:reference" }]);
    expect(stdout.text()).not.toContain(world.link.secret);
  });
});
