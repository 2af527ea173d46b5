import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { parseReference } from "../../shared/domain/reference.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { waitFor } from "../wait-for.ts";
import { answer } from "./answered.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
let browser: Browser;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
});

/** More than any page has: whoever tabs further is in a trap. */
const MOST_STOPS = 80;

const focused = (page: Page) => page.evaluate("document.activeElement?.id || document.activeElement?.className || ''");

/** Presses Tab until the focus is on the element of that id, or of that class. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  const seen: unknown[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at === wanted) return;
    seen.push(at);
  }
  throw new Error(`Tab never came to ${wanted}, but to: ${seen.join(", ")}`);
}

/** Waits until the focus is there: a browser moves it when it next draws. */
const comesTo = (page: Page, wanted: string) =>
  waitFor(`the focus to come to ${wanted}`, async () => (await focused(page)) === wanted);

/** Presses Enter where that sends a form. */
const enter = (page: Page): Promise<void> => turnPage(page, () => page.keyboard.press("Enter"));

describe.runIf(hasChromium)("a person with a keyboard and no mouse", () => {
  it.each([true, false])("asks, mends what is wrong and sends (with JavaScript: %s)", async (javaScriptEnabled) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(`${centre.stack.portalUrl}/ru`);
    await tabTo(page, "skip");
    await page.keyboard.press("Enter");
    await tabTo(page, "text");
    await page.keyboard.type("Как получить статус кандаса?");
    await tabTo(page, "topic");
    // The last one: "other".
    await page.keyboard.press("End");
    if (javaScriptEnabled) {
      await page.locator("#answer-authority").waitFor();
      await tabTo(page, "answer-authority");
      await page.keyboard.type("ЦОН в Алматы");
    }
    await tabTo(page, "contact");
    await page.keyboard.press("Space");
    await tabTo(page, "consent");
    await page.keyboard.press("Space");
    await enter(page);

    // Mail was chosen and no address given: the focus is at the summary, whose link leads to the field.
    await comesTo(page, "errors");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await comesTo(page, "email");
    await page.keyboard.type("aigerim@example.org");
    await enter(page);

    if (!javaScriptEnabled) {
      await tabTo(page, "answer-authority");
      await page.keyboard.type("ЦОН в Алматы");
      await enter(page);
    }
    expect(await page.textContent("main")).toContain("ЦОН в Алматы");
    await tabTo(page, "primary");
    await enter(page);
    const reference = parseReference(page.url().split("/").at(-2) ?? "");
    expect(await page.textContent(".reference")).toContain(reference);
    await page.context().close();
  });

  it.each([true, false])("says what they think, and writes again (with JavaScript: %s)", async (javaScriptEnabled) => {
    const { statusUrl, reference } = await centre.ask({ text: "Сұрақ", contact: "none", consent: true });
    await waitFor("the inquiry", () => centre.inquiry(reference));
    await answer(centre, reference, "Жауап", 0);
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.goto(statusUrl);
    await tabTo(page, "comment");
    await page.keyboard.type("Рақмет!");
    await page.keyboard.press("Tab");
    await enter(page);

    // Nothing was chosen: each of the summary's links names its field and leads there.
    await comesTo(page, "errors");
    const links = await page.locator(".errors a").allTextContents();
    expect(new Set(links).size).toBe(2);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await comesTo(page, "solved");
    await page.keyboard.press("Space");
    await tabTo(page, "rating");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await tabTo(page, "comment");
    await page.keyboard.press("Tab");
    await enter(page);
    const given = (await centre.entries(reference)).find(({ kind }) => kind === "feedback");
    expect(given).toMatchObject({ solved: true, rating: 2, comment: "Рақмет!" });

    await tabTo(page, "text");
    await page.keyboard.type("Тағы бір сұрақ");
    await tabTo(page, "primary");
    await enter(page);
    expect(await page.textContent(".conversation li:last-child")).toContain("Тағы бір сұрақ");
    await page.context().close();
  });
});

describe.runIf(hasChromium)("the received page", () => {
  it("copies the number by a button, where a browser can", async () => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    const { statusUrl, reference } = await centre.ask({ text: "Сұрақ", contact: "none", consent: true });
    await page.goto(statusUrl);
    await page.goto(`${page.url()}/received`);
    await page.click("button[data-copy]");
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toBe(reference);
    await context.close();
  });

  it("has no such button without JavaScript, and is the same when it is reloaded", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const { statusUrl, reference } = await centre.ask({ text: "Сұрақ", contact: "none", consent: true });
    await page.goto(statusUrl);
    await page.goto(`${page.url()}/received`);
    expect(await page.locator("button[data-copy]:visible").count()).toBe(0);
    expect(await page.title()).not.toContain(reference);
    await page.reload();
    expect(await page.textContent(".reference")).toContain(reference);
    await context.close();
  });
});
