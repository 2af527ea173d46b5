import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { parseReference } from "../../shared/domain/reference.ts";
import { settled } from "../integration/local-centre.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
let browser: Browser;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
});

/** A visitor without JavaScript, on a small phone. */
async function visitor(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  return { context, page: await context.newPage() };
}

/** The journey's words in each language: what the buttons say does not matter, only that they are where they should be. */
const QUESTIONS = [
  ["kk-Cyrl", "Сәлеметсіз бе! Қандас мәртебесін қалай аламын?", "Тағы бір сұрақ: мектеп ше?"],
  ["ru", "Здравствуйте! Как получить статус кандаса?", "И ещё вопрос: а школа?"],
  ["kk-Arab", "سالەمەتسىز بە! قانداس مارتەبەسىن قالاي الامىن؟", "تاعى ءبىر سۇراق: مەكتەپ شە؟"],
  ["en", "Hello! How do I become a kandas?", "One more question: what about school?"],
] as const;

describe.runIf(hasChromium)("a person without JavaScript at 320 px", () => {
  it.each(QUESTIONS)(
    "asks in %s, answers what the topic needs, gets the mail, opens its link, sees it all and adds to it",
    async (language, question, addition) => {
      const { context, page } = await visitor();
      await page.goto(`${centre.stack.portalUrl}/${language}`);
      await page.fill("textarea", question);
      await page.selectOption("#topic", "repatriation");
      await page.check("input[name=contact][value=answer]");
      await page.fill("input[type=email]", `${language}@example.org`);
      await page.check("input[type=checkbox]");
      await turnPage(page, "#ask button.primary");
      await page.selectOption("#answer-departure", "MN");
      await page.fill("#answer-region", "Павлодар");
      await turnPage(page, "#questions button.primary");
      expect(await page.textContent("main")).toContain("Павлодар");
      expect(await page.textContent("main")).toContain(question);
      await turnPage(page, "#check button.primary");
      const reference = parseReference(/\/inquiries\/([^/]+)\/received/.exec(page.url())?.[1] ?? "");
      if (reference === undefined) throw new Error(`No reference at ${page.url()}`);
      expect(await page.textContent("main")).toContain(reference);
      await settled(centre, reference);
      await context.close();

      const mail = (await centre.stack.sentMails()).find(({ tags }) => tags["mail"]?.startsWith(reference));
      const link = linkIn(mail?.raw ?? "");
      const later = await visitor();
      await later.page.goto(link);
      expect(later.page.url()).toBe(link.slice(0, link.indexOf("?")));
      expect(await later.page.getAttribute("html", "lang")).toBe(language);
      await later.page.fill("textarea", addition);
      await turnPage(later.page, "main form button[type=submit]");
      const main = await later.page.textContent("main");
      expect(main).toContain(question);
      expect(main).toContain("Павлодар");
      expect(main).toContain(addition);
      const overflow = await later.page.locator("html").boundingBox();
      expect(overflow?.width).toBeLessThanOrEqual(320);
      await later.context.close();
    },
  );

  it("is told what is missing, beside a link to each field, and keeps what was typed", async () => {
    const { context, page } = await visitor();
    await page.goto(`${centre.stack.portalUrl}/kk-Cyrl`);
    await page.fill("textarea", "Құжаттарым туралы сұрақ");
    await turnPage(page, "main form button[type=submit]");
    const links = await page
      .locator("main a[href^='#']")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const href of links) expect(await page.locator(href ?? "nothing").count()).toBe(1);
    expect(await page.inputValue("textarea")).toBe("Құжаттарым туралы сұрақ");
    await context.close();
  });
});

/** The link in the plain-text part, which is base64. */
function linkIn(raw: string): string {
  const parts = raw.split("\r\n\r\n").map((part) => Buffer.from(part, "base64").toString("utf8"));
  return /https?:\/\/\S+/.exec(parts.find((part) => part.includes("http")) ?? "")?.[0] ?? "";
}
