import { describe, expect, it } from "vitest";
import { TOPICS } from "../../../../shared/domain/topic.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { questionLabel } from "../../../../shared/texts/questions/question-texts-for.ts";
import { textsFor } from "../../../../shared/texts/texts-for.ts";
import { acceptedLink, aRequest, portalWorld } from "./portal-world.ts";

const FIELDS = { text: "Қандас мәртебесін қалай аламын?", contact: "none", consent: "2026-11", topic: "repatriation" };

/** Names of a page's fields whose values go with the form. */
const hidden = (html: string) => Array.from(html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g));

describe("the questions of a topic", () => {
  it.each(PAGE_LANGUAGES)(
    "come after the form and before the check page, all of them and no others (%s)",
    async (language) => {
      const answer = await portalWorld().submit(`/${language}/check`, FIELDS);
      const html = await answer.text();
      expect(answer.status).toBe(200);
      for (const code of ["departure", "family", "region", "kandas"] as const) {
        expect(html).toContain(`id="answer-${code}"`);
        expect(html).toContain(questionLabel(language, code));
      }
      expect(html.match(/name="answer-/g)).toHaveLength(4);
      expect(html).not.toContain(textsFor(language).check.send);
    },
  );

  it("carry along what was typed, and say that they have been asked", async () => {
    const html = await (await portalWorld().submit("/ru/check", FIELDS)).text();
    const kept = Object.fromEntries(hidden(html).map(([, name, value]) => [name, value]));
    expect(kept).toMatchObject({ ...FIELDS, asked: "repatriation" });
  });

  it("keep what a program wrote into the field that people do not see", async () => {
    const html = await (await portalWorld().submit("/ru/check", { ...FIELDS, homepage: "spam.example" })).text();
    expect(html).toMatch(/name="homepage" value="spam\.example"/);
  });

  it("may be skipped: nothing is asked twice", async () => {
    const { submit } = portalWorld();
    const html = await (await submit("/ru/check", { ...FIELDS, asked: "repatriation", "answer-region": "" })).text();
    expect(html).toContain(textsFor("ru").check.title);
    expect(html).not.toContain(questionLabel("ru", "region"));
  });

  it("are asked when another topic is chosen than the one asked about, and its answers alone are kept", async () => {
    const { submit } = portalWorld();
    const fields = { ...FIELDS, topic: "citizenship", asked: "repatriation", "answer-region": "Павлодар" };
    const html = await (await submit("/ru/check", fields)).text();
    expect(html).toContain(questionLabel("ru", "passport"));
    expect(html).not.toContain("Павлодар");
  });

  it("are not asked of whoever leaves the topic to the centre", async () => {
    const html = await (await portalWorld().submit("/ru/check", { ...FIELDS, topic: "" })).text();
    expect(html).toContain(textsFor("ru").check.title);
  });

  it("wait until the form itself is right", async () => {
    const answer = await portalWorld().submit("/ru/check", { ...FIELDS, text: "" });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain(questionLabel("ru", "region"));
  });

  it("come in another language with what was typed", async () => {
    const fields = { ...FIELDS, asked: "repatriation", "answer-region": "Павлодар", "answer-kandas": "no" };
    const html = await (await portalWorld().submit("/kk-Arab/questions", fields)).text();
    expect(html).toContain('<html lang="kk-Arab" dir="rtl">');
    expect(html).toContain('value="Павлодар"');
    expect(html).toContain('<option value="no" selected="">');
    expect(Object.fromEntries(hidden(html).map(([, name, value]) => [name, value]))).toMatchObject(FIELDS);
  });

  it("are the ask page for whoever makes up a topic", async () => {
    const html = await (await portalWorld().submit("/ru/questions", { ...FIELDS, topic: "weather" })).text();
    expect(html).toContain(textsFor("ru").ask.title);
  });

  it("lead who reloads them back to the form", async () => {
    const answer = await portalWorld().request("/ru/questions");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/ru"]);
  });
});

describe("the answers to a topic's questions", () => {
  const ANSWERED = {
    ...FIELDS,
    asked: "repatriation",
    "answer-departure": "MN",
    "answer-family": "four-five",
    "answer-region": " Павлодар ",
    "answer-kandas": "no",
  };
  const STORED = { departure: "MN", family: "four-five", region: "Павлодар", kandas: "no" };

  it("stand on the check page in people's words", async () => {
    const html = await (await portalWorld().submit("/ru/check", ANSWERED)).text();
    for (const shown of ["Монголия", "4–5", "Павлодар", "Нет"]) expect(html).toContain(`<bdi>${shown}</bdi>`);
  });

  it("are sent, stored, and seen by the person on the status page and in the API", async () => {
    const world = portalWorld();
    const answer = await world.submit("/ru/inquiries", { ...ANSWERED, key: "0123456789abcdef" });
    expect(world.submitted()[0]?.answers).toEqual(STORED);
    const stored = world.register();
    expect(world.table.get(stored.reference)?.entries[0]).toMatchObject({ kind: "opened", answers: STORED });
    const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
    const page = await world.request(`/ru/inquiries/${stored.reference}`, { headers: { cookie } });
    expect(await page.text()).toContain(questionLabel("ru", "departure"));
    const secret = cookie.slice(cookie.indexOf("=") + 1);
    const headers = { authorization: `Bearer ${secret}` };
    const view = await world.request(`/api/inquiries/${stored.reference}`, { headers });
    expect(await view.json()).toMatchObject({ conversation: [{ answers: STORED }] });
  });

  it("are told what is wrong with them, on the page where they can be mended", async () => {
    const fields = { ...FIELDS, topic: "adaptation", asked: "adaptation", "answer-arrival": "көктемде" };
    const answer = await portalWorld().submit("/ru/check", fields);
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain(
      `<a href="#answer-arrival">${questionLabel("ru", "arrival")} ${textsFor("ru").fieldErrors["date-not-valid"]}</a>`,
    );
    expect(html).toMatch(/id="answer-arrival"[^>]* value="көктемде"[^>]* aria-invalid="true"/);
  });

  it("are refused by the API when nobody asked", async () => {
    const { post, sent } = portalWorld();
    const answer = await post("/api/inquiries", aRequest({ topic: "culture", answers: { passport: "MN", iin: "1" } }));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [
        { pointer: "/answers/iin", code: "unknown-field" },
        { pointer: "/answers/passport", code: "other-topic" },
      ],
    });
    expect(sent).toEqual([]);
  });

  it("come in by the API", async () => {
    const { post, submitted } = portalWorld();
    await acceptedLink(await post("/api/inquiries", aRequest({ topic: "culture", answers: { town: "Өлгий" } })));
    expect(submitted()[0]?.answers).toEqual({ town: "Өлгий" });
  });
});

describe("the part of the ask page with a topic's questions", () => {
  it("is there for every topic, may be kept, and holds nothing else", async () => {
    const { request } = portalWorld();
    for (const { code, questions } of TOPICS) {
      const answer = await request(`/zh-Hans/questions/${code}/part`);
      const html = await answer.text();
      expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
      expect(html).toMatch(/^<fieldset[\s>]/);
      expect(html.match(/name="answer-/g)).toHaveLength(questions.length);
      expect(html).toContain(`name="asked" value="${code}"`);
    }
  });

  it("is not there for what is no topic", async () => {
    expect((await portalWorld().request("/ru/questions/weather/part")).status).toBe(404);
    expect((await portalWorld().request("/ru/questions/weather")).status).toBe(404);
  });

  it("leads who opens its address to the form with the topic chosen", async () => {
    const answer = await portalWorld().request("/ru/questions/culture");
    expect(answer.headers.get("location")).toBe("/ru?topic=culture");
  });
});

describe("GET /api/topics", () => {
  it("tells each topic's questions with their choices, in the languages of the pages", async () => {
    const answer = await portalWorld().request("/api/topics");
    const { topics } = (await answer.json()) as { topics: { code: string; questions: { label: object }[] }[] };
    const card = topics.find(({ code }) => code === "kazakh-card");
    expect(card?.questions).toMatchObject([
      {
        code: "card-ground",
        kind: "choice",
        label: { ru: "На каком основании вы хотите получить карту?" },
        choices: [{ code: "profession" }, { code: "business" }, { code: "unsure", label: { en: "I do not know yet" } }],
      },
      { code: "passport", kind: "country" },
      { code: "passport-until", kind: "date" },
    ]);
    expect(card?.questions.map(({ label }) => Object.keys(label).length)).toEqual([11, 11, 11]);
  });
});
