import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { TEXT_MAX_CHARACTERS } from "../../../../shared/domain/limits.ts";
import { CONVERTED_NOTES } from "../../../../shared/texts/converted-note.ts";
import { LANGUAGE_NAMES, PAGE_DIRECTIONS, PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { textsFor } from "../../../../shared/texts/texts-for.ts";
import { portalWorld } from "./portal-world.ts";

const BROWSER = { accept: "text/html,application/xhtml+xml" };

const FIELDS = {
  text: "Азаматтық алу үшін қандай құжаттар керек?",
  topic: "citizenship",
  asked: "citizenship",
  "answer-passport": "MN",
  name: "Айгерім",
  country: "MN",
  language: "kk-Cyrl",
  contact: "answer",
  email: "aigerim@example.org",
  consent: "2026-11",
};

/** Value of the first hidden or visible input of that name. */
function inputValue(html: string, name: string): string | undefined {
  return new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1];
}

/** Goes the way of a browser: check page, then send; returns where it led and the cookie. */
async function ask(world = portalWorld(), fields: Record<string, string> = FIELDS) {
  const checkPage = await (await world.submit("/kk-Cyrl/check", fields)).text();
  const key = inputValue(checkPage, "key") ?? "";
  const answer = await world.submit("/kk-Cyrl/inquiries", { ...fields, key });
  const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
  const path = (answer.headers.get("location") ?? "").replace(/\/received.*$/, "");
  return { ...world, answer, key, path, headers: { cookie, ...BROWSER } };
}

describe("a form", () => {
  it("takes a field that shows nothing for an empty one", async () => {
    const fields = { ...FIELDS, contact: "none", name: "  ", email: " ", phone: "\u200b" };
    const answer = await portalWorld().submit("/kk-Cyrl/check", fields);
    expect(answer.status).toBe(200);
  });

  it("carries the longest question in Chinese, which percent-encoding makes nine times as long", async () => {
    const text = "问".repeat(TEXT_MAX_CHARACTERS);
    const answer = await portalWorld().submit("/kk-Cyrl/check", { ...FIELDS, text });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(text);
  });

  it("is refused when its encoded bytes are no UTF-8, instead of losing letters", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await portalWorld().request("/kk-Cyrl/check", { method: "POST", body: "text=%D2%FF", headers });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ code: "not-utf-8" }] });
  });
});

describe("a switch of the page's language", () => {
  const chosenLanguage = (html: string) =>
    /<option value="([^"]+)"[^>]* selected/.exec(html.split('name="language"')[1] ?? "")?.[1];

  it("takes along the language of answers that nobody chose", async () => {
    const answer = await portalWorld().submit("/en", { ...FIELDS, language: "kk-Cyrl", page: "kk-Cyrl" });
    expect(chosenLanguage(await answer.text())).toBe("en");
  });

  it("keeps the one that was chosen", async () => {
    const answer = await portalWorld().submit("/en", { ...FIELDS, language: "kk-Arab", page: "kk-Cyrl" });
    expect(chosenLanguage(await answer.text())).toBe("kk-Arab");
  });

  it.each([
    ["check", FIELDS],
    ["questions", { ...FIELDS, asked: "" }],
  ])("does the same on the page of %s, whose form says in which language it was", async (page, fields) => {
    const { submit } = portalWorld();
    const first = await (await submit("/kk-Cyrl/check", { ...fields, page: "kk-Cyrl" })).text();
    expect(first).toContain(`formaction="/en/${page}"`);
    const shown = { ...fields, page: inputValue(first, "page") ?? "" };
    const languageOf = async (language: string) =>
      inputValue(await (await submit(`/en/${page}`, { ...shown, language })).text(), "language");
    expect(await languageOf("kk-Cyrl")).toBe("en");
    expect(await languageOf("kk-Arab")).toBe("kk-Arab");
  });
});

describe("the first page", () => {
  it.each([
    ["ru-RU,ru;q=0.9,en;q=0.8", "/ru"],
    ["en-GB", "/en"],
    ["kk", "/kk-Cyrl"],
    ["fr,ja;q=0.5", "/kk-Cyrl"],
    ["", "/kk-Cyrl"],
    [";;;q=,,q=9", "/kk-Cyrl"],
  ])("is in the browser's language: %s leads to %s", async (wish, path) => {
    const answer = await portalWorld().request("/", { headers: { "accept-language": wish } });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(path);
    expect(answer.headers.get("vary")).toBe("Accept-Language");
  });

  it.each(PAGE_LANGUAGES)("may be kept for everybody, and holds no key and no cookie (%s)", async (language) => {
    const answer = await portalWorld().request(`/${language}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toContain(`<html lang="${language}" dir="${PAGE_DIRECTIONS[language]}">`);
    expect(inputValue(html, "key")).toBeUndefined();
  });

  it("refers to nothing of anybody else", async () => {
    const html = await (await portalWorld().request("/ru")).text();
    expect(html.replaceAll(/<link rel="alternate"[^>]*>/g, "")).not.toMatch(/(src|href|action)="(https?:)?\/\//);
    expect(html).not.toMatch(/<script(?! src="\/assets\/)|style="| on[a-z]+=/);
  });

  it("tells search engines where it is in every language, and where the language is chosen", async () => {
    const html = await (await portalWorld().request("/zh-Hans")).text();
    const alternates = html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g);
    expect(Array.from(alternates, ([, tag, href]) => [tag, href])).toEqual([
      ...PAGE_LANGUAGES.map((language) => [language, `https://ucc.example/${language}`]),
      ["x-default", "https://ucc.example/"],
    ]);
  });

  it.each(PAGE_LANGUAGES)(
    "offers every language in its own letters and marks the current one (%s)",
    async (language) => {
      const html = await (await portalWorld().request(`/${language}`)).text();
      for (const other of PAGE_LANGUAGES) expect(html).toContain(`>${LANGUAGE_NAMES[other]}<`);
      expect(html).toContain(`<span aria-current="true">${LANGUAGE_NAMES[language]}</span>`);
    },
  );

  it.each(PAGE_LANGUAGES)("says so where its Kazakh was converted by a machine (%s)", async (language) => {
    const html = await (await portalWorld().request(`/${language}`)).text();
    const notes = Object.entries(CONVERTED_NOTES).filter(([, note]) => html.includes(note));
    expect(notes.map(([tag]) => tag)).toEqual(language in CONVERTED_NOTES ? [language] : []);
  });

  it("weighs at most 30 KB over the wire with its style sheet and icon, in every language", async () => {
    const { request } = portalWorld();
    const weights = await Promise.all(
      PAGE_LANGUAGES.map(async (language) => {
        const html = await (await request(`/${language}`)).text();
        const assets = html.match(/(?<=(?:href|src)=")\/assets\/[^"]+/g) ?? [];
        const files = [html, ...(await Promise.all(assets.map(async (path) => (await request(path)).text())))];
        return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
      }),
    );
    expect(Math.max(...weights)).toBeLessThanOrEqual(30_000);
  });

  it("serves the style sheet it names, to be kept for ever", async () => {
    const { request } = portalWorld();
    const html = await (await request("/ru")).text();
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await request(path);
    expect(answer.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    const older = await request("/assets/portal-older.css");
    expect(older.headers.get("cache-control")).toBe("no-cache");
  });

  it("comes in another language with what was typed", async () => {
    const answer = await portalWorld().submit("/ru", FIELDS);
    const html = await answer.text();
    expect(html).toContain('lang="ru"');
    expect(html).toContain(FIELDS.text);
    expect(html).toContain('<option value="citizenship" selected="">');
    expect(inputValue(html, "name")).toBe("Айгерім");
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });
});

describe("the check page", () => {
  it("shows everything once more and mints a key, on a page nobody keeps", async () => {
    const { submit, sent } = portalWorld();
    const answer = await submit("/kk-Cyrl/check", FIELDS);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    for (const shown of [FIELDS.text, "Азаматтық", "Моңғолия", FIELDS.email]) expect(html).toContain(shown);
    expect(inputValue(html, "key")?.length).toBeGreaterThanOrEqual(16);
    expect(sent).toEqual([]);
  });

  it("keeps its key when it is shown in another language", async () => {
    const { submit } = portalWorld();
    const html = await (await submit("/ru/check", { ...FIELDS, key: "0123456789abcdef" })).text();
    expect(inputValue(html, "key")).toBe("0123456789abcdef");
  });

  it("makes who goes back after sending, and sends again, one inquiry: browsers post the form of the page before anew", async () => {
    const world = portalWorld();
    const first = await world.submit("/kk-Cyrl/check", FIELDS);
    const cookie = first.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
    expect(first.headers.get("set-cookie")).toMatch(
      /^__Host-form=[\w-]{16,}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const again = await world.submit("/kk-Cyrl/check", FIELDS, { cookie });
    const keys = [inputValue(await first.text(), "key"), inputValue(await again.text(), "key")];
    expect(keys[0]).toBe(keys[1]);
    expect(again.headers.get("set-cookie")).toBeNull();
  });

  it("gives other words another key, and the same words of another browser too", async () => {
    const { submit } = portalWorld();
    const first = await submit("/kk-Cyrl/check", FIELDS);
    const cookie = first.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
    const other = await submit("/kk-Cyrl/check", { ...FIELDS, text: `${FIELDS.text}!` }, { cookie });
    const elsewhere = await submit("/kk-Cyrl/check", FIELDS);
    const pages = await Promise.all([first, other, elsewhere].map((page) => page.text()));
    expect(new Set(pages.map((html) => inputValue(html, "key"))).size).toBe(3);
  });

  it("does not lose its key to a change of mind, where no cookie keeps it", async () => {
    const { submit } = portalWorld();
    const html = await (await submit("/kk-Cyrl", { ...FIELDS, key: "0123456789abcdef" })).text();
    expect(inputValue(html, "key")).toBe("0123456789abcdef");
    const wrong = await (await submit("/kk-Cyrl/check", { ...FIELDS, text: "", key: "0123456789abcdef" })).text();
    expect(inputValue(wrong, "key")).toBe("0123456789abcdef");
    const asked = await (await submit("/kk-Cyrl/check", { ...FIELDS, asked: "", key: "0123456789abcdef" })).text();
    expect(inputValue(asked, "key")).toBe("0123456789abcdef");
  });

  it("carries what a machine wrote into the hidden field along every page", async () => {
    const { submit } = portalWorld();
    const trapped = { ...FIELDS, homepage: "https://spam.example" };
    const pages = [
      await submit("/kk-Cyrl", trapped),
      await submit("/kk-Cyrl/check", { ...trapped, asked: "" }),
      await submit("/kk-Cyrl/check", { ...trapped, text: "" }),
      await submit("/kk-Cyrl/check", trapped),
    ];
    for (const page of pages) expect(inputValue(await page.text(), "homepage")).toBe("https://spam.example");
  });

  it.each(PAGE_LANGUAGES)("shows the form again with what was typed when something is wrong (%s)", async (language) => {
    const fields = { ...FIELDS, text: "", email: "<b>two@example.org", consent: "" };
    const answer = await portalWorld().submit(`/${language}/check`, fields);
    const html = await answer.text();
    const { fieldErrors } = textsFor(language);
    expect(answer.status).toBe(400);
    for (const [field, message] of [
      ["text", fieldErrors["text-required"]],
      ["email", fieldErrors["email-not-valid"]],
      ["consent", fieldErrors["consent-required"]],
    ] as const) {
      expect(html).toContain(`<a href="#${field}">${message}</a>`);
      expect(html).toMatch(new RegExp(`id="${field}"`));
    }
    expect(inputValue(html, "email")).toBe("&lt;b&gt;two@example.org");
    expect(inputValue(html, "name")).toBe("Айгерім");
  });

  it("has a text for every fault of every field: nothing is told as a bare code", async () => {
    const answer = await portalWorld().submit("/en/check", {
      text: "x".repeat(10_001),
      topic: "nothing",
      country: "XX",
      language: "xx",
      contact: "pigeon",
      consent: "1999-01",
    });
    const html = await answer.text();
    const { fieldErrors } = textsFor("en");
    for (const message of ["at most 10,000 characters", fieldErrors["country-not-valid"], fieldErrors["not-allowed"]]) {
      expect(html).toContain(message);
    }
  });

  it.each([
    ["ru", "Имя и фамилия: Слишком длинно: не больше 200 знаков"],
    ["zh-Hans", "姓名：太长了：最多200个字符"],
  ])("tells on top which field a fault is in that any field can have (%s)", async (language, told) => {
    const answer = await portalWorld().submit(`/${language}/check`, { ...FIELDS, name: "x".repeat(201) });
    expect(await answer.text()).toContain(`<a href="#name">${told}</a>`);
  });

  it("tells which question of the topic it is, in a question's own way", async () => {
    const fields = { ...FIELDS, topic: "repatriation", asked: "repatriation", "answer-region": "x".repeat(2_000) };
    const html = await (await portalWorld().submit("/en/check", fields)).text();
    expect(html).toMatch(/<a href="#answer-region">[^<]+\? This is too long: /);
  });

  it.each(["/ru/check", "/ru/inquiries"])("sends who reloads %s back to the form", async (path) => {
    const answer = await portalWorld().request(path, { headers: BROWSER });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/ru");
  });
});

describe("sending the form", () => {
  it("takes the inquiry in, gives the cookie and leads to the received page", async () => {
    const { answer, submitted } = await ask();
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/kk-Cyrl\/inquiries\/[0-9A-Z-]{14}\/received\?contact=answer$/);
    expect(answer.headers.get("set-cookie")).toMatch(
      /^__Host-inquiry-[0-9A-Z-]{14}=1\.[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(submitted()).toMatchObject([
      {
        channel: "web",
        text: FIELDS.text,
        declaredTopic: "citizenship",
        person: { name: "Айгерім", email: "aigerim@example.org", country: "MN" },
        contact: "answer",
        consentVersion: "2026-11",
      },
    ]);
  });

  it("sets a cookie that works over plain http on a laptop", async () => {
    const { app } = portalWorld();
    const env = { origin: "http://127.0.0.1:4000", sourceIp: "127.0.0.1", requestId: "1" };
    const init = { method: "POST", body: new URLSearchParams({ ...FIELDS, key: "0123456789abcdef" }) };
    const answer = await app.request("http://127.0.0.1:4000/ru/inquiries", init, env);
    expect(answer.headers.get("set-cookie")).toMatch(/^inquiry-[0-9A-Z-]{14}=\S+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get("strict-transport-security")).toBeNull();
  });

  it("makes a double click one inquiry", async () => {
    const world = portalWorld();
    const { answer, key } = await ask(world);
    const again = await world.submit("/kk-Cyrl/inquiries", { ...FIELDS, key });
    expect(again.headers.get("location")).toBe(answer.headers.get("location"));
  });

  it("stores what the check page showed", async () => {
    const text = "Сәлем!\r\n\u0000Екінші жол 🐎\r\n";
    const world = portalWorld();
    const html = await (await world.submit("/kk-Cyrl/check", { ...FIELDS, text })).text();
    const hidden = inputValue(html, "text");
    expect(hidden).toBe("Сәлем!\nЕкінші жол 🐎\n");
    await world.submit("/kk-Cyrl/inquiries", { ...FIELDS, text: hidden ?? "", key: "0123456789abcdef" });
    expect(world.submitted()[0]?.text).toBe(hidden);
  });

  it("keeps what was typed, and the key, when the queue does not take it", async () => {
    const world = portalWorld({ intakeQueue: { send: () => Promise.reject(new Error("throttled")) } });
    const { answer, key } = await ask(world);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(html).toContain(textsFor("kk-Cyrl").check.notSent);
    expect(inputValue(html, "key")).toBe(key);
    expect(html).toContain(FIELDS.text);
  });
});

describe("what is asked of who wants no mails", () => {
  it("is no address: a slip in one that nobody uses keeps nobody from asking", async () => {
    const fields = { ...FIELDS, contact: "none", email: "aigerim(at)example" };
    const world = portalWorld();
    expect((await world.submit("/kk-Cyrl/check", fields)).status).toBe(200);
    expect((await world.submit("/kk-Cyrl/inquiries", fields)).status).toBe(303);
    expect(world.submitted()[0]?.person).not.toHaveProperty("email");
    expect((await world.submit("/kk-Cyrl/check", { ...fields, contact: "notice" })).status).toBe(400);
  });
});

describe("the received page", () => {
  it.each([
    ["none", "unmailed", "mailed"],
    ["notice", "mailed", "unmailed"],
  ] as const)(
    "says what follows from the choice of %s, before and after it is stored",
    async (contact, said, unsaid) => {
      const world = await ask(portalWorld(), { ...FIELDS, contact });
      const { received } = textsFor("kk-Cyrl");
      const at = world.answer.headers.get("location") ?? "";
      for (const register of [() => undefined, world.register]) {
        register();
        const html = await (await world.request(at, { headers: world.headers })).text();
        expect(html).toContain(received[said]);
        expect(html).not.toContain(received[unsaid]);
      }
    },
  );

  it("shows the number, the whole status link and the promised date", async () => {
    const { request, path, headers } = await ask();
    const html = await (await request(`${path}/received`, { headers })).text();
    expect(html).toContain(path.split("/").at(-1));
    const link = `https://ucc\\.example${path}\\?key=1\\.[\\w-]{22}`;
    expect(html).toMatch(new RegExp(`href="(${link})".*<button [^>]* hidden="" data-copy="\\1"`));
    expect(html).toContain("2026 ж. 14 желтоқсан");
  });

  it("tells the stored date once the inquiry has one", async () => {
    const { request, path, headers, register } = await ask();
    register({ receivedAt: "2026-11-24T06:00:00.000Z", dueAt: "2026-12-15T13:00:00.000Z" });
    const html = await (await request(`${path}/received`, { headers })).text();
    expect(html).toContain("2026 ж. 15 желтоқсан");
  });

  it.each([
    ["its date was put off", { dueAt: "2027-02-01T13:00:00.000Z" }],
    ["it was answered", { status: "resolved", resolvedAt: "2026-11-25T06:00:00.000Z" }],
    ["the centre asks something", { status: "awaiting-compatriot" }],
  ] as const)("leads to the status page once %s", async (_, change) => {
    const { request, path, headers, register } = await ask();
    register(change);
    const answer = await request(`${path}/received`, { headers });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, path]);
  });
});

describe("a status link", () => {
  it("is swapped for a cookie, so that the secret leaves the address at once", async () => {
    const { request, path, headers } = await ask();
    const secret = /=(.*)$/.exec(headers.cookie)?.[1] ?? "";
    const answer = await request(`${path}?key=${secret}`, { headers: BROWSER });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(path);
    expect(answer.headers.get("set-cookie")).toContain(secret);
  });

  it("says 'being registered' before the inquiry is stored", async () => {
    const { request, path, headers } = await ask();
    const answer = await request(path, { headers });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(textsFor("kk-Cyrl").registering.title);
  });

  it("shows state, promised date and conversation, on a page nobody keeps", async () => {
    const { request, path, headers, register } = await ask();
    register();
    const answer = await request(path, { headers });
    const html = await answer.text();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    for (const shown of ["Бізге жетті", "2026 ж. 14 желтоқсан", FIELDS.text]) expect(html).toContain(shown);
    expect(html).toContain(`<div class="words" dir="auto">`);
  });

  it("keeps the page when the language is switched", async () => {
    const { request, path, headers, register } = await ask();
    register();
    const html = await (await request(path, { headers })).text();
    expect(html).toContain(`formaction="${path.replace("kk-Cyrl", "ru")}"`);
  });

  it("keeps what was typed and not sent when the language is switched", async () => {
    const { submit, path, headers, register } = await ask();
    register();
    const html = await (await submit(path.replace("kk-Cyrl", "fa"), { text: "Тағы бір сұрақ" }, headers)).text();
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toMatch(/<textarea[^>]*>\nТағы бір сұрақ<\/textarea>/);
  });

  it.each([
    ["a wrong secret", (path: string) => `${path}?key=1.AAAAAAAAAAAAAAAAAAAAAA`],
    ["an empty secret", (path: string) => `${path}?key=`],
    ["no secret", (path: string) => path],
    ["another reference", () => "/kk-Cyrl/inquiries/0000-0000-0000"],
    ["no reference at all", () => "/kk-Cyrl/inquiries/%3Cscript%3E"],
    ["the received page of a stranger", (path: string) => `${path}/received`],
  ])("answers %s with one and the same 404 page", async (_, of) => {
    const { request, path } = await ask();
    const nowhere = await request("/kk-Cyrl/inquiries/7K3M-Q9XD-2V4T/link", { headers: BROWSER });
    const answer = await request(of(path), { headers: BROWSER });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect([...answer.headers]).toEqual([...nowhere.headers]);
    expect(await answer.text()).toBe(await nowhere.text());
  });

  it("does not open with another inquiry's cookie", async () => {
    const world = portalWorld();
    const [mine, other] = [await ask(world), await ask(world, { ...FIELDS, text: "Басқа сұрақ" })];
    const secret = /=(.*)$/.exec(mine.headers.cookie)?.[1] ?? "";
    const cookie = `${other.headers.cookie.split("=")[0]}=${secret}`;
    expect((await world.request(other.path, { headers: { ...BROWSER, cookie } })).status).toBe(404);
  });
});

describe("writing again", () => {
  it("adds the message once, however often it is sent, and leads back to the conversation", async () => {
    const { request, submit, path, headers, register, table } = await ask();
    const { reference } = register();
    const key = inputValue(await (await request(path, { headers })).text(), "key") ?? "";
    const fields = { text: "Тағы бір сұрағым бар.", key };
    const answer = await submit(`${path}/messages`, fields, headers);
    await submit(`${path}/messages`, fields, headers);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`${path}?sent=message#conversation`);
    const shown = await (await request(`${path}?sent=message`, { headers })).text();
    expect(shown).toContain(textsFor("kk-Cyrl").status.sent);
    expect(await (await request(path, { headers })).text()).not.toContain(textsFor("kk-Cyrl").status.sent);
    expect(table.get(reference)?.entries).toHaveLength(2);
  });

  it("shows the page again with what was typed when it is too long", async () => {
    const { submit, path, headers, register } = await ask();
    register();
    const text = "я".repeat(10_001);
    const answer = await submit(`${path}/messages`, { text }, headers);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain(text);
    expect(html).toContain("Тым ұзын: 10 000 таңбадан аспауы керек".replaceAll("10 000", "10\u00a0000"));
  });

  it("leads whoever writes too late to a new inquiry, with a link of its own", async () => {
    const { submit, request, path, headers, register } = await ask();
    const { reference } = register({ status: "closed", closedAt: "2026-01-01T00:00:00.000Z" });
    const answer = await submit(`${path}/messages`, { text: "Тағы" }, headers);
    const to = answer.headers.get("location") ?? "";
    expect(to).toMatch(/\/received\?contact=answer$/);
    expect(to).not.toContain(reference);
    const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
    expect((await request(to, { headers: { ...BROWSER, cookie } })).status).toBe(200);
  });

  it("is nobody else's right", async () => {
    const { submit, path, register, table } = await ask();
    const { reference } = register();
    const answer = await submit(`${path}/messages`, { text: "Тағы" }, BROWSER);
    expect(answer.status).toBe(404);
    expect(table.get(reference)?.entries).toHaveLength(1);
  });
});

describe("an address that people and machines try", () => {
  it.each([
    ["/kk", "/kk-Cyrl"],
    ["/kz", "/kk-Cyrl"],
    ["/zh-CN", "/zh-Hans"],
    ["/zh", "/zh-Hans"],
    ["/zh/answers/citizenship", "/zh-Hans/answers/citizenship"],
    ["/kk/inquiries/7K3M-Q9XD-2V4T?key=1.secret", "/kk-Cyrl/inquiries/7K3M-Q9XD-2V4T"],
    ["/answers", "/ru/answers"],
    ["/links", "/ru/links"],
    ["/ru/inquiries/7K3M-Q9XD-2V4T/messages", "/ru/inquiries/7K3M-Q9XD-2V4T#write"],
    ["/ru/inquiries/7K3M-Q9XD-2V4T/solved", "/ru/inquiries/7K3M-Q9XD-2V4T#solve"],
    ["/ru/inquiries/7K3M-Q9XD-2V4T/feedback", "/ru/inquiries/7K3M-Q9XD-2V4T#feedback"],
    ["/ru/inquiries/x%0Ay/messages", "/ru/inquiries/x%0Ay#write"],
  ])("leads from %s to %s", async (path, to) => {
    const answer = await portalWorld().request(path, { headers: { ...BROWSER, "accept-language": "ru" } });
    expect(answer.headers.get("location")).toBe(to);
  });

  it("tells robots what is nobody's to read, and has an icon", async () => {
    const { request } = portalWorld();
    expect(await (await request("/robots.txt")).text()).toContain("Disallow: /*/inquiries");
    const icon = await request("/favicon.ico");
    expect((await request(icon.headers.get("location") ?? "")).headers.get("content-type")).toContain("image/svg+xml");
  });
});

describe("what goes wrong", () => {
  it("is a page for browsers and a problem for programs", async () => {
    const { request } = portalWorld();
    const page = await request("/nowhere", { headers: { ...BROWSER, "accept-language": "ru" } });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const text = await page.text();
    expect(page.status).toBe(404);
    expect(text).toContain(textsFor("ru").problems["no-such-page"].title);
    for (const way of ["/ru", "/ru/answers", "/ru/links"]) expect(text).toContain(`href="${way}"`);
    const program = await request("/nowhere", { headers: { accept: "*/*" } });
    expect(program.headers.get("content-type")).toBe("application/problem+json");
  });

  it("leads who has a link that opens nothing to a new one", async () => {
    const answer = await portalWorld().request("/ru/inquiries/7K3M-Q9XD-2V4D", { headers: BROWSER });
    const [main = ""] = (await answer.text()).split("<footer>");
    expect(main).toContain('<a href="/ru/links">');
  });

  it("is no form from elsewhere: another content type gets 415", async () => {
    const { post, sent } = portalWorld();
    expect((await post("/ru/inquiries", FIELDS)).status).toBe(415);
    expect(sent).toEqual([]);
  });
});
