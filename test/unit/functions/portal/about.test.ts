import { describe, expect, it } from "vitest";
import { INQUIRY_DAYS } from "../../../../shared/domain/retention.ts";
import { aboutTextsFor } from "../../../../shared/texts/about/about-texts-for.ts";
import { countryName } from "../../../../shared/texts/names.ts";
import { PAGE_LANGUAGES } from "../../../../shared/texts/page-language.ts";
import { textsFor } from "../../../../shared/texts/texts-for.ts";
import { portalWorld } from "./portal-world.ts";

const FIELDS = { text: "Сұрақ", contact: "none", consent: "2026-11-24", asked: "other", topic: "other" };

describe("the page about people's data", () => {
  it.each(PAGE_LANGUAGES)("tells in %s where they lie and has no fact left out", async (language) => {
    const answer = await portalWorld().request(`/${language}/privacy`);
    const html = await answer.text();
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(html).toContain(countryName(language, "DE"));
    expect(html.replaceAll(/<[^>]*>/g, "")).not.toMatch(/[{}]|undefined|NaN/);
  });

  it("tells the days that retention really has", async () => {
    const html = await (await portalWorld().request("/en/privacy")).text();
    const days = Object.values(INQUIRY_DAYS);
    expect(html).toContain(`deleted ${Math.min(...days)} days after closing`);
    expect(html).toContain(`after ${Math.max(...days)} days in matters`);
  });

  it("names the region itself where nobody has noted its country: nothing is glossed over", async () => {
    const html = await (await portalWorld({ dataRegion: "xx-east-9" }).request("/en/privacy")).text();
    expect(html).toContain("xx-east-9");
  });
});

describe("the page about the centre", () => {
  it.each(PAGE_LANGUAGES)(
    "says in %s what an appeal needs, with the day on which the law was looked up",
    async (language) => {
      const html = await (await portalWorld().request(`/${language}/about`)).text();
      expect(html).toContain(aboutTextsFor(language).about.appeal.title);
      expect(html).toMatch(/2026|۲۰۲۶/);
      expect(html.replaceAll(/<[^>]*>/g, "")).not.toMatch(/[{}]|undefined|NaN/);
    },
  );
});

describe.each(["about", "privacy"])("/%s", (page) => {
  it("is linked from every page, in its language", async () => {
    const html = await (await portalWorld().request("/uz")).text();
    expect(html).toContain(`href="/uz/${page}"`);
  });

  it("leads to the browser's language", async () => {
    const answer = await portalWorld().request(`/${page}`, { headers: { "accept-language": "tr" } });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/tr/${page}`]);
  });
});

describe("the ask page", () => {
  it.each(PAGE_LANGUAGES)("says in %s where the name is asked for what differs without one", async (language) => {
    const html = await (await portalWorld().request(`/${language}`)).text();
    const { title } = aboutTextsFor(language).about.appeal;
    expect(html.indexOf(title)).toBeGreaterThan(html.indexOf('id="name"'));
    expect(html.indexOf(title)).toBeLessThan(html.indexOf('id="country"'));
  });

  it("shows the consent's words, a link to what is kept, and a box that nothing has ticked", async () => {
    const html = await (await portalWorld().request("/en")).text();
    for (const sentence of textsFor("en").consents["2026-11-24"]) expect(html).toContain(sentence);
    expect(html).toContain('href="/en/privacy" target="_blank"');
    expect(html).toMatch(/<input type="checkbox" id="consent" name="consent" value="2026-11-24" aria/);
  });

  it("asks for consent anew when what was agreed to was an older text", async () => {
    const html = await (await portalWorld().submit("/en", { ...FIELDS, consent: "2026-11" })).text();
    expect(html).not.toMatch(/id="consent"[^>]*checked/);
  });

  it("knows what browsers can fill in", async () => {
    const html = await (await portalWorld().request("/en")).text();
    for (const token of ["name", "country", "email", "tel"]) expect(html).toContain(`autocomplete="${token}"`);
  });
});

describe("a phone number", () => {
  it("may be given, and is sent as it is called", async () => {
    const { submit, submitted } = portalWorld();
    const fields = { ...FIELDS, phone: "+7 (701) 000-00-00" };
    expect(await (await submit("/en/check", fields)).text()).toContain("<bdi>+77010000000</bdi>");
    await submit("/en/inquiries", { ...fields, key: "0123456789abcdef" });
    expect(submitted()[0]?.person).toEqual({ phone: "+77010000000" });
  });

  it("without its country code is asked for again", async () => {
    const html = await (await portalWorld().submit("/en/check", { ...FIELDS, phone: "701 000 00 00" })).text();
    expect(html).toContain(`<a href="#phone">${textsFor("en").fieldErrors["phone-not-valid"]}</a>`);
    expect(html).toContain('value="701 000 00 00"');
  });
});

describe("the check page", () => {
  it("has a button for each thing said that leads to its field with everything typed", async () => {
    const html = await (await portalWorld().submit("/en/check", { ...FIELDS, "answer-authority": "CON" })).text();
    const led = Array.from(html.matchAll(/form="check" formaction="\/en#([^"]+)"/g), ([, field]) => field);
    expect(led).toEqual([
      "text",
      "topic",
      "answer-authority",
      "name",
      "country",
      "language",
      "contact",
      "email",
      "phone",
      "consent",
    ]);
  });
});

describe("a page with something wrong", () => {
  it("is entered at the summary of what is wrong", async () => {
    const html = await (await portalWorld().submit("/en/check", { ...FIELDS, text: "" })).text();
    expect(html).toMatch(/<section class="errors" role="alert"[^>]* tabindex="-1" autofocus=""/);
    expect(html).toMatch(/id="text"[^>]* aria-describedby="text-hint text-error" aria-invalid="true"/);
  });
});
