import { QueryCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { kazakhstanTime } from "../../shared/domain/local-date.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
let browser: Browser;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
});

const PHONE = { width: 320, height: 640 };

async function visitor(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, viewport: PHONE });
  return context.newPage();
}

/** Today's counts of people who found their answer, by what their keys say of it. */
async function counted(): Promise<Record<string, number>> {
  const { day } = kazakhstanTime(new Date().toISOString());
  const query = new QueryCommand({
    TableName: centre.tableName,
    KeyConditionExpression: "pk = :day AND begins_with(sk, :served)",
    ExpressionAttributeValues: { ":day": { S: `DAY#${day}` }, ":served": { S: "COUNT#self-served#" } },
  });
  const { Items = [] } = await centre.dynamoDb.send(query);
  return Object.fromEntries(Items.map((item) => unmarshall(item)).map(({ sk, counted: count }) => [sk, count]));
}

const fits = (page: Page) => page.evaluate("document.documentElement.scrollWidth <= innerWidth");

describe.runIf(hasChromium)("a person who looks before they ask, without JavaScript at 320 px", () => {
  it.each(["kk-Arab", "ru"] as const)(
    "finds the answer by a search in %s, and is thanked and counted once",
    async (language) => {
      const page = await visitor(false);
      const words = { "kk-Arab": "زەينەتاقى", ru: "пенсия из Монголии" }[language];
      await page.goto(`${centre.stack.portalUrl}/${language}`);
      await turnPage(page, ".first a");
      await page.fill("input[type=search]", words);
      await turnPage(page, "search button");
      await turnPage(page, ".questions a");
      expect(page.url()).toBe(`${centre.stack.portalUrl}/${language}/answers/adaptation/pension`);
      expect(await page.textContent("main")).toContain("6");
      expect(await fits(page)).toBe(true);
      await turnPage(page, "main form button");
      expect(await page.textContent("h1")).toBe(textsFor(language).answers.thanks.title);
      await page.goBack();
      await turnPage(page, "main form button");
      expect(await page.textContent("h1")).toBe(textsFor(language).answers.thanks.title);
      expect((await counted())[`COUNT#self-served#adaptation#pension#${language}`]).toBe(1);
      await page.context().close();
    },
  );

  it("asks about an answer with its topic chosen already", async () => {
    const page = await visitor(false);
    await page.goto(`${centre.stack.portalUrl}/en/answers/kazakh-card/how-to-apply`);
    await turnPage(page, "main .actions a");
    expect(await page.inputValue("select[name=topic]")).toBe("kazakh-card");
    await page.context().close();
  });

  it("is shown answers that fit on the check page, reads one there, and need not send", async () => {
    const page = await visitor(false);
    await page.goto(`${centre.stack.portalUrl}/en`);
    await page.fill("textarea", "Is there a test or an exam for citizenship of Kazakhstan?");
    await page.check("input[name=contact][value=none]");
    await page.check("input[name=consent]");
    await turnPage(page, "#ask button.primary");
    const answer = page.locator(".suggestions details").first();
    await answer.locator("summary").click();
    expect(await answer.textContent()).toContain("not for ethnic Kazakhs");
    expect(await fits(page)).toBe(true);
    await turnPage(page, () => answer.locator("button").click());
    expect(await page.textContent("h1")).toBe(textsFor("en").answers.thanks.title);
    expect((await counted())["COUNT#self-served#citizenship#test#en"]).toBe(1);
    await page.context().close();
  });
});

describe.runIf(hasChromium)("a person who types, with JavaScript", () => {
  const offers = (page: Page) => page.locator("[data-suggest] a");

  it("is offered answers that fit while typing, each in a tab of its own, and fewer words take them away", async () => {
    const page = await visitor(true);
    await page.goto(`${centre.stack.portalUrl}/ru`);
    await page.locator("textarea").pressSequentially("Нужен ли экзамен для гражданства?");
    await offers(page).first().waitFor();
    expect(await offers(page).count()).toBeLessThanOrEqual(3);
    expect(await offers(page).first().textContent()).toBe("Нужно ли сдавать тест на гражданство?");
    const [answer] = await Promise.all([page.waitForEvent("popup"), offers(page).first().click()]);
    expect(await answer.textContent("h1")).toBe("Нужно ли сдавать тест на гражданство?");
    expect(await page.inputValue("textarea")).toBe("Нужен ли экзамен для гражданства?");
    await page.fill("textarea", "Нет");
    await offers(page).first().waitFor({ state: "detached" });
    await page.context().close();
  });

  it("asks once for a pause and not for every letter, and drops an answer that a newer letter has made old", async () => {
    const page = await visitor(true);
    const asked: string[] = [];
    const slow: (() => void)[] = [];
    await page.route("**/api/answers?*", async (route) => {
      asked.push(new URL(route.request().url()).searchParams.get("q") ?? "");
      if (asked.length === 1) await new Promise<void>((resolve) => slow.push(resolve));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${centre.stack.portalUrl}/en`);
    const first = page.waitForRequest("**/api/answers?*");
    await page.fill("textarea", "How do I get a pension?");
    await first;
    await page.fill("textarea", "");
    await page.locator("textarea").pressSequentially("Is there a test or an exam for citizenship?", { delay: 5 });
    await offers(page).first().waitFor();
    for (const go of slow) go();
    expect(asked).toHaveLength(2);
    expect(await offers(page).first().getAttribute("href")).toBe("/en/answers/citizenship/test");
    await page.context().close();
  });

  it.each([500, 429])("sees nothing of it when the service does not answer well: %i", async (status) => {
    const page = await visitor(true);
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.route("**/api/answers?*", (route) => route.fulfill({ status, body: "<html>" }));
    await page.goto(`${centre.stack.portalUrl}/en`);
    const answered = page.waitForResponse("**/api/answers?*");
    await page.fill("textarea", "Is there a test for citizenship?");
    await answered;
    expect(await page.locator("[data-suggest]").innerHTML()).toBe("");
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
