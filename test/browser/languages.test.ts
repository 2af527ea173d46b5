import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { LANGUAGE_NAMES, PAGE_DIRECTIONS, PAGE_LANGUAGES } from "../../shared/texts/page-language.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
let browser: Browser;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
});

/** The ask page for a visitor without JavaScript, on a small phone; `leave` when done. */
async function askPage(language: string): Promise<{ page: Page; leave: () => Promise<void> }> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${centre.stack.portalUrl}/${language}`);
  return { page, leave: () => context.close() };
}

async function switchTo(page: Page, language: keyof typeof LANGUAGE_NAMES): Promise<void> {
  await page.click("nav summary");
  await turnPage(page, () => page.getByRole("button", { name: LANGUAGE_NAMES[language], exact: true }).click());
}

describe.runIf(hasChromium)("the language switch, without JavaScript at 320 px", () => {
  it("keeps what was typed through every language, and marks the current one", async () => {
    const { page, leave } = await askPage("kk-Cyrl");
    const question = "Қандас мәртебесін\nқалай аламын? 2026 مارتەبە";
    await page.fill("textarea", question);
    await page.fill("input[name=name]", "ايگەرىم");
    await page.check("input[name=contact][value=notice]");
    for (const language of [...PAGE_LANGUAGES.slice(1), "kk-Cyrl"] as const) {
      await switchTo(page, language);
      expect(await page.getAttribute("html", "lang")).toBe(language);
      expect(await page.getAttribute("html", "dir")).toBe(PAGE_DIRECTIONS[language]);
      expect(await page.inputValue("textarea")).toBe(question);
      expect(await page.inputValue("input[name=name]")).toBe("ايگەرىم");
      expect(await page.isChecked("input[name=contact][value=notice]")).toBe(true);
      await page.click("nav summary");
      expect(await page.textContent("nav [aria-current]")).toBe(LANGUAGE_NAMES[language]);
      await page.click("nav summary");
    }
    await leave();
  });

  it("fits the screen with the list open in every language", async () => {
    const { page, leave } = await askPage("kk-Cyrl");
    const widths: (readonly [string, number])[] = [];
    for (const language of PAGE_LANGUAGES) {
      await page.goto(`${centre.stack.portalUrl}/${language}`);
      await page.click("nav summary");
      const widest = await page
        .locator("html, main, nav li, main *")
        .evaluateAll((all) => Math.max(...all.map((one) => (one as { scrollWidth: number }).scrollWidth)));
      widths.push([language, widest]);
    }
    expect(widths.filter(([, widest]) => widest > 320)).toEqual([]);
    await leave();
  });

  it("is not what Enter in a field presses", async () => {
    const { page, leave } = await askPage("ru");
    await page.fill("input[type=email]", "aigerim@example.org");
    await turnPage(page, () => page.press("input[type=email]", "Enter"));
    expect(new URL(page.url()).pathname).toBe("/ru/check");
    await leave();
  });
});
