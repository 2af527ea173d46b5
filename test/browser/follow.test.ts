/** Following an inquiry to its end in a real browser, on a small phone; without JavaScript but where it is named. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import { settled } from "../integration/local-centre.ts";
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

async function visitor(javaScriptEnabled = false): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
  return { context, page: await context.newPage() };
}

/** Asks by the API as somebody else's page would; the journey begins at the mail. */
async function asked(language: string, email: string): Promise<Reference> {
  const { reference } = await centre.ask({
    text: "Қандас мәртебесін қалай аламын?",
    topic: "repatriation",
    language,
    person: { email },
    contact: "answer",
    consent: true,
  });
  await settled(centre, reference);
  return reference;
}

async function mailedLink(reference: Reference): Promise<string> {
  const mail = (await centre.stack.sentMails()).find(({ tags }) => tags["mail"]?.startsWith(reference));
  const parts = (mail?.raw ?? "").split("\r\n\r\n").map((part) => Buffer.from(part, "base64").toString("utf8"));
  return /https?:\/\/\S+/.exec(parts.find((part) => part.includes("http")) ?? "")?.[0] ?? "";
}

const main = async (page: Page) => (await page.textContent("main")) ?? "";

async function fits(page: Page): Promise<void> {
  const width = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
}

describe.runIf(hasChromium)("a person without JavaScript at 320 px", () => {
  it.each(["kk-Cyrl", "kk-Arab", "ru"])(
    "opens the mail's link in %s, sees the answer once it stands, says that it is solved and what they think",
    async (language) => {
      const reference = await asked(language, `${language.toLowerCase()}.follow@example.org`);
      const { context, page } = await visitor();
      await page.goto(await mailedLink(reference));
      expect(await page.getAttribute("html", "lang")).toBe(language);
      await fits(page);
      expect(await centre.inquiry(reference)).toMatchObject({ addressProven: true });

      await answer(centre, reference, "Қате жауап", 3_600_000);
      await answer(centre, reference, "Ответ центра: نومىر 15", 1_000);
      await waitFor("the answer to stand", async () => {
        await page.reload();
        return (await main(page)).includes("Ответ центра: نومىر 15");
      });
      expect(await main(page)).not.toContain("Қате жауап");
      await turnPage(page, "button[formaction$='/solved']");
      expect(await centre.inquiry(reference)).toMatchObject({ status: "closed" });
      await turnPage(page, "button[formaction$='/feedback']");
      expect(await page.locator(".errors a").count()).toBe(2);
      await page.check("input[name=solved][value=yes]");
      await page.check("input[name=rating][value='5']");
      await page.fill("textarea[name=comment]", "Рақмет!");
      await turnPage(page, "button[formaction$='/feedback']");
      expect(await page.isChecked("input[name=rating][value='5']")).toBe(true);
      const given = (await centre.entries(reference)).find(({ kind }) => kind === "feedback");
      expect(given).toMatchObject({ solved: true, rating: 5, comment: "Рақмет!" });
      await fits(page);
      await context.close();
    },
  );

  it("makes a new link, and then deletes everything in two steps, with a receipt", async () => {
    const reference = await asked("ru", "erase.browser@example.org");
    const { context, page } = await visitor();
    const old = await mailedLink(reference);
    await page.goto(old);
    await turnPage(page, "form[action$='/link'] button");
    expect(await page.textContent(".address")).toContain("?key=2.");
    const stranger = await visitor();
    expect((await stranger.page.goto(old))?.status()).toBe(404);
    await stranger.context.close();
    await turnPage(page, ".actions a.primary");
    await turnPage(page, "a[href$='/erase']");
    await fits(page);
    expect(await centre.inquiry(reference)).toBeDefined();
    await turnPage(page, "form[action$='/erase'] button");
    expect(await main(page)).toContain(reference);
    expect(await centre.inquiry(reference)).toBeUndefined();
    const answered = await page.goto(`${centre.stack.portalUrl}/ru/inquiries/${reference}`);
    expect(answered?.status()).toBe(404);
    await context.close();
  });

  it("asks for lost links and is told the same as anybody", async () => {
    const { context, page } = await visitor();
    await page.goto(`${centre.stack.portalUrl}/kk-Arab`);
    await turnPage(page, "footer a[href$='/links']");
    await page.fill("input[type=email]", "nobody@example.org");
    await turnPage(page, "main form button[type=submit]");
    expect(page.url()).toBe(`${centre.stack.portalUrl}/kk-Arab/links/sent`);
    expect(parseReference(await main(page))).toBeUndefined();
    await fits(page);
    await context.close();
  });
});

describe.runIf(hasChromium)("the parts of the status page's form", () => {
  it("keep each other's words when the language is switched, and when one of them is sent unfinished", async () => {
    const reference = await asked("en", "two.forms@example.org");
    await answer(centre, reference, "Fifteen days", 0);
    const { context, page } = await visitor();
    await page.goto(await mailedLink(reference));
    await page.fill("#text", "One more\nthing");
    await page.fill("#comment", "Slow");
    await page.check("input[name=solved][value=no]");
    await page.click("nav summary");
    await turnPage(page, "nav button[lang=ru]");
    await turnPage(page, "button[formaction$='/feedback']");
    expect(await page.locator(".errors a").count()).toBe(1);
    expect(await page.inputValue("#text")).toBe("One more\nthing");
    expect(await page.inputValue("#comment")).toBe("Slow");
    expect(await page.isChecked("input[name=solved][value=no]")).toBe(true);
    await context.close();
  });
});

describe.runIf(hasChromium)("the status page on paper", () => {
  it("holds everything that was said, and no form", async () => {
    const reference = await asked("en", "print@example.org");
    const { context, page } = await visitor();
    await page.goto(await mailedLink(reference));
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".conversation")).toBe(true);
    expect(await page.isVisible(".days")).toBe(true);
    expect(await page.locator("form:visible").count()).toBe(0);
    expect(await page.locator(".settle:visible").count()).toBe(0);
    expect(await page.isVisible("#files")).toBe(false);
    await page.goto(`${page.url()}/received`);
    expect(await page.locator("button:visible").count()).toBe(0);
    await context.close();
  });
});
