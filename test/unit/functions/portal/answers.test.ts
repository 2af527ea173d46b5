import { describe, expect, it } from "vitest";
import { answerLibrary } from "../../../../shared/adapters/answer-library.ts";
import { answerTextLanguage } from "../../../../shared/domain/answers/answer.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";
import { topicName, topicOwner } from "../../../../shared/texts/names.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { textsFor } from "../../../../shared/texts/texts-for.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";
import { portalWorld } from "./portal-world.ts";

const answers = await answerLibrary.answers();

const BROWSER = { accept: "text/html" };

const FIELDS = {
  text: "Азаматтық алу үшін тест тапсырам ба, қандай емтихан?",
  topic: "citizenship",
  // The topic's own questions have been seen.
  asked: "citizenship",
  language: "kk-Cyrl",
  contact: "none",
  consent: "2026-11",
};

const page = async (path: string, world = portalWorld()) => {
  const answer = await world.request(path, { headers: BROWSER });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
};

const nonceIn = (html: string) => /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? "";

describe.each(PAGE_LANGUAGES)("the answers in %s", (language) => {
  const texts = textsFor(language).answers;

  it("begin with every topic and a search field that needs no script", async () => {
    const { status, headers, html } = await page(`/${language}/answers`);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    for (const code of TOPIC_CODES) {
      expect(html).toContain(
        `<a href="/${language}/answers/${code}">${topicName(language, code).replaceAll("'", "&#39;")}</a>`,
      );
    }
    expect(html).toContain(`method="get" action="/${language}/answers"`);
    expect(html).not.toMatch(/<script(?! src="\/assets\/)|style="| on[a-z]+=/);
  });

  it("of a topic say who decides, and name the programmes", async () => {
    const { status, html } = await page(`/${language}/answers/business`);
    expect(status).toBe(200);
    expect(html).toContain(topicOwner(language, "business"));
    expect(html).toContain(texts.programmes);
    expect(html).toContain(`/${language}/answers/business/bereke`);
    expect(html).toContain(`/${language}?topic=business`);
  });

  it("each have their own language marked, their sources and the day of their check", async () => {
    const { status, headers, html } = await page(`/${language}/answers/citizenship/test`);
    const answer = answers.find(({ id }) => id === "test");
    const spoken = answerTextLanguage(language);
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("private, max-age=300");
    expect(html).toContain(answer?.texts[spoken].title);
    expect(html.includes(`<h1 lang="${spoken}"`)).toBe(spoken !== language);
    // That letters were converted, the foot of the page says, once.
    const isInOther = spoken !== language;
    expect(html.includes(texts.languageNote)).toBe(isInOther);
    expect(html.includes(`<a href="/kk-Cyrl/answers/citizenship/test" lang="kk-Cyrl"`)).toBe(isInOther);
    expect(html).toContain(texts.sources);
    const [source] = answer?.sources ?? [];
    expect(html).toContain(source?.titles[spoken]);
    expect(html.includes(`<bdi lang="${spoken}"`)).toBe(isInOther);
    expect(html).toMatch(/22|۲۲/);
  });
});

describe("an answer's page", () => {
  it("exists for every answer, in every language in which it is written", async () => {
    const paths = answers.flatMap(({ topic, id }) =>
      ["kk-Arab", "ru", "en"].map((of) => `/${of}/answers/${topic}/${id}`),
    );
    const world = portalWorld();
    const statuses = await Promise.all(paths.map(async (path) => (await world.request(path)).status));
    expect(statuses.every((status) => status === 200)).toBe(true);
  });

  it("names a source in the direction of its words, and be a site's name the first", async () => {
    const { html } = await page("/kk-Arab/answers/citizenship/simplified-order");
    expect(html).toContain('<bdi dir="rtl">kaz.zakon.kz، ىشكى');
  });

  it("tells on paper where its sources are", async () => {
    const { html } = await page("/ru/answers/citizenship/simplified-order");
    const [, path = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    expect((await page(path)).html).toMatch(/@media print.*\.sources a::after \{ content: " " attr\(href\)/s);
  });

  it("dates its sources in the reader's own way", async () => {
    const { html } = await page("/ru/answers/citizenship/simplified-order");
    expect(html).toContain('<time datetime="2025-02-05">5 февраля 2025 г.</time>');
  });

  it("says plainly that it is past its review date, and before that says nothing of the kind", async () => {
    const path = "/en/answers/repatriation/regional-quota";
    const warning = "should have been checked again by 31 December 2026";
    const before = await page(path, portalWorld({ now: () => "2026-12-31T18:59:59.000Z" }));
    expect(before.html).not.toContain(warning);
    const after = await page(path, portalWorld({ now: () => "2026-12-31T19:00:00.000Z" }));
    expect(after.html).toContain(warning);
  });

  it("carries the topic along to the ask page", async () => {
    const { html } = await page("/ru/answers/adaptation/pension");
    expect(html).toContain('href="/ru?topic=adaptation"');
    const asking = await page("/ru?topic=adaptation");
    expect(asking.html).toContain('<option value="adaptation" selected="">');
    const nothing = await page('/ru?topic="><script>');
    expect(nothing.html).not.toContain("><script>");
  });

  it.each([
    "/en/answers/weather",
    "/en/answers/citizenship/none",
    "/en/answers/education/test",
    "/en/answers/__proto__/constructor",
    "/xx/answers",
  ])("is not found where there is none: %s", async (path) => {
    expect((await page(path)).status).toBe(404);
  });
});

/** Nothing typed is no reason to keep anybody in a language. */
const SWITCH_TO_ENGLISH =
  /<button lang="en"[^>]* form="search" formaction="\/en\/answers" formmethod="get" formnovalidate/;

describe("a search for answers", () => {
  it("shows what fits, and is kept nowhere", async () => {
    const { headers, html } = await page(`/ru/answers?${new URLSearchParams({ q: "пенсия" }).toString()}`);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(html).toContain("/ru/answers/adaptation/pension");
    expect(html).toContain('value="пенсия"');
  });

  it("says whom to ask when nothing fits", async () => {
    const { html } = await page("/en/answers?q=zzzzzz");
    expect(html).toContain(textsFor("en").answers.notFound.title);
    expect(html).toContain("15 working days");
    expect(html).toContain('href="/en"');
  });

  it("keeps the words when the language is switched, and shows markup as words", async () => {
    const words = `<img src=x onerror=alert(1)> "пенсия" & co`;
    const { html } = await page(`/ru/answers?${new URLSearchParams({ q: words }).toString()}`);
    expect(html).not.toContain("<img src=x");
    expect(html).toContain('value="&lt;img src=x onerror=alert(1)&gt; &quot;пенсия&quot; &amp; co"');
    expect(html).toMatch(SWITCH_TO_ENGLISH);
  });

  it("keeps words that were only typed when the language is switched: the switch sends the search field along", async () => {
    const { html } = await page("/ru/answers");
    expect(html).toMatch(SWITCH_TO_ENGLISH);
    expect(html).toMatch(/<form id="search"[^>]*>.*<input[^>]* name="q".*<\/form>/);
    expect(html).toContain('hreflang="en" href="https://ucc.example/en/answers"');
  });
});

describe("this answered it", () => {
  async function pressed(world = portalWorld()) {
    const { html } = await page("/ru/answers/citizenship/test", world);
    const nonce = nonceIn(html);
    const answer = await world.submit("/ru/answers/citizenship/test/answered", { nonce });
    return { world, nonce, answer };
  }

  it("ends on a page of thanks", async () => {
    const { world, answer } = await pressed();
    expect(answer.status).toBe(303);
    const { html, status } = await page(answer.headers.get("location") ?? "", world);
    expect(status).toBe(200);
    expect(html).toContain(textsFor("ru").answers.thanks.title);
  });

  it("is counted by day, topic, answer and language, and holds nothing of the person", async () => {
    const { world, nonce } = await pressed();
    expect(world.selfServed).toEqual([{ topic: "citizenship", id: "test", language: "ru", day: "2026-11-23", nonce }]);
  });

  it("is counted once for one look at the answer, however often it is pressed", async () => {
    const { world, nonce } = await pressed();
    const again = await world.submit("/ru/answers/citizenship/test/answered", { nonce });
    expect(again.status).toBe(303);
    expect(world.selfServed).toHaveLength(1);
  });

  it("counts two looks as two", async () => {
    const { world } = await pressed();
    await pressed(world);
    expect(world.selfServed).toHaveLength(2);
  });

  it.each(["", "short", "<script>alert(1)</script>", "x".repeat(65)])(
    "thanks and does not count what comes from no page of ours: %j",
    async (nonce) => {
      const world = portalWorld();
      const answer = await world.submit("/ru/answers/citizenship/test/answered", { nonce });
      expect(answer.status).toBe(303);
      expect(world.selfServed).toEqual([]);
    },
  );

  it("thanks even when it cannot be counted, and says so in the log without the nonce", async () => {
    const { lines, text } = listenToStdout();
    const world = portalWorld({ selfServed: { count: () => Promise.reject(new Error("throttled")) } });
    const { answer, nonce } = await pressed(world);
    expect(answer.status).toBe(303);
    expect(lines().map((line) => line["event"])).toContain("self-served-not-counted");
    expect(text()).not.toContain(nonce);
  });

  it("is thanked and not counted beyond a network's budget", async () => {
    const world = portalWorld({ budgets: { spend: async () => "exceeded" } });
    expect((await pressed(world)).answer.status).toBe(303);
    expect(world.selfServed).toEqual([]);
  });
});

describe("the check page", () => {
  it("offers answers that fit, readable in place, before anything is sent", async () => {
    const world = portalWorld();
    const html = await (await world.submit("/kk-Cyrl/check", FIELDS)).text();
    expect(html).toContain(textsFor("kk-Cyrl").answers.suggest.title);
    expect(html).toContain("<summary>Азаматтық үшін тест тапсыру керек пе?</summary>");
    expect(html).toContain('action="/kk-Cyrl/answers/citizenship/test/answered"');
    expect(html.match(/<details>/g)?.length).toBeLessThanOrEqual(1 + 3);
    expect(world.sent).toEqual([]);
  });

  it("offers nothing where nothing fits", async () => {
    const html = await (
      await portalWorld().submit("/en/check", { ...FIELDS, topic: "", asked: "", text: "Hello there" })
    ).text();
    expect(html).not.toContain(textsFor("en").answers.suggest.title);
  });

  it("is shown without answers when they cannot be read: nobody is kept from asking", async () => {
    const broken = () => Promise.reject(new Error("no such file"));
    const world = portalWorld({ library: { answers: broken, index: broken } });
    const answer = await world.submit("/en/check", FIELDS);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain(textsFor("en").answers.suggest.title);
  });
});

describe("suggestions of the API", () => {
  const suggest = async (query: Record<string, string>) =>
    portalWorld().request(`/api/answers?${new URLSearchParams(query).toString()}`);

  it("are at most three, with their page in the language asked for, and kept nowhere", async () => {
    const answer = await suggest({ q: "Нужен ли экзамен и тест для гражданства?", language: "mn" });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { answers: offered } = (await answer.json()) as { answers: object[] };
    expect(offered.length).toBeLessThanOrEqual(3);
    expect(offered[0]).toEqual({
      topic: "citizenship",
      id: "test",
      title: "Нужно ли сдавать тест на гражданство?",
      question: "Нужно ли сдавать экзамен по языку и истории для гражданства?",
      language: "ru",
      path: "/mn/answers/citizenship/test",
    });
  });

  it("are none where nothing fits", async () => {
    expect(await (await suggest({ q: "привет" })).json()).toEqual({ answers: [] });
  });

  it.each([
    ["no question", {}, "/q"],
    ["an empty one", { q: "" }, "/q"],
    ["one that is too long", { q: "x".repeat(501) }, "/q"],
    ["a language nobody has", { q: "пенсия", language: "xx" }, "/language"],
    ["a field nobody knows", { q: "пенсия", topic: "other" }, "/topic"],
  ])("are refused for %s", async (_, query, pointer) => {
    const answer = await suggest(query);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it("leave no word of the question in the log", async () => {
    const { text } = listenToStdout();
    await suggest({ q: "Canary word гражданство экзамен" });
    await page("/en/answers?q=Canary");
    expect(text()).not.toContain("Canary");
  });
});
