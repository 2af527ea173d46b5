/** What hostile words do in a real browser, and how the proof page works in one, with JavaScript and without. */
import { rmSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { changedAssembly } from "../integration/changed-assembly.ts";
import { aCentre, aQuestion, type Centre } from "../integration/local-centre.ts";
import { NAUGHTY_STRINGS } from "../naughty-strings.ts";
import { waitFor } from "../wait-for.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: Centre;
let browser: Browser;
let folder = "";
beforeAll(async () => {
  if (!hasChromium) return;
  const changed = changedAssembly(inject("cdkOut"), { BUDGET_FACTOR: "3" });
  folder = changed.folder;
  [centre, browser] = await Promise.all([aCentre({ cdkOut: changed.cdkOut }), theBrowser()]);
});
afterAll(async () => {
  await centre?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A visitor whose dialogs, requests and complaints about the policy are written down. */
async function watched(options: Parameters<Browser["newContext"]>[0] = {}) {
  const context: BrowserContext = await browser.newContext(options);
  const page: Page = await context.newPage();
  const dialogs: string[] = [];
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(centre.stack.portalUrl)) elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { context, page, dialogs, elsewhere, complaints };
}

/** Strings that a browser could take for more than text, in pieces that fit into one question each. */
function hostileTexts(): string[] {
  const short = NAUGHTY_STRINGS.filter((text) => text.length < 200 && text.includes("alert(1)"));
  const texts: string[] = [];
  for (let from = 0; from < short.length; from += 40) texts.push(short.slice(from, from + 40).join("\n"));
  return texts;
}

/** Fills in the form as far as the check page; the hidden field is filled in as a program would. */
async function askWithTrap(page: Page, script: boolean): Promise<void> {
  await page.goto(`${centre.stack.portalUrl}/ru`);
  await page.fill("textarea", "Здравствуйте! Как получить статус кандаса?");
  await page.check("input[name=contact][value=none]");
  await page.check("input[type=checkbox]");
  if (script) await page.evaluate(`document.querySelector("input[name=homepage]").value = "x"`);
  else await page.locator("input[name=homepage]").fill("x", { force: true });
  await turnPage(page, "form#ask button.primary");
  await turnPage(page, "form#check button.primary");
}

describe.runIf(hasChromium)("hostile words in a browser", () => {
  it("are text: no dialog, no request elsewhere, no complaint of the policy, on status page and check page", async () => {
    const { context, page, dialogs, elsewhere, complaints } = await watched();
    for (const text of hostileTexts()) {
      const { reference, statusUrl } = await centre.ask(
        aQuestion({ text, person: { name: text.slice(0, 100) }, contact: "none" }),
      );
      await waitFor(`the inquiry ${reference}`, () => centre.inquiry(reference));
      await page.goto(statusUrl);
      expect(await page.locator(".words").first().textContent()).toContain("alert(1)");
    }
    expect({ dialogs, elsewhere, complaints }).toEqual({ dialogs: [], elsewhere: [], complaints: [] });
    await context.close();
  });
});

describe.runIf(hasChromium)("the proof page", () => {
  it("solves its challenge beside the page and sends the inquiry by itself, with nothing from elsewhere", async () => {
    const { context, page, elsewhere, complaints } = await watched();
    await askWithTrap(page, true);
    await page.waitForURL(/\/received\?contact=/);
    expect(elsewhere).toEqual([]);
    // The proof page itself comes with 429, which a browser notes as an error.
    expect(complaints.filter((text) => !text.includes("429"))).toEqual([]);
    await context.close();
  });

  it("without JavaScript is one press away from an inquiry that is accepted and waits, and says so", async () => {
    const { context, page } = await watched({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await askWithTrap(page, false);
    expect(await page.locator("progress").isVisible()).toBe(false);
    await turnPage(page, "main form button[name=waits]");
    expect(page.url()).toMatch(/\/received\?contact=/);
    expect(await page.textContent("main")).toContain("в течение десяти минут");
    await context.close();
  });

  it("keeps its hidden field out of sight and out of reach of the keyboard", async () => {
    const { context, page } = await watched();
    await page.goto(`${centre.stack.portalUrl}/ru`);
    const box = await page.locator("input[name=homepage]").boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(0);
    const names: (string | null)[] = [];
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Tab");
      names.push(await page.evaluate<string | null>(`document.activeElement.getAttribute("name")`));
    }
    expect(names).toContain("consent");
    expect(names).not.toContain("homepage");
    await context.close();
  });
});
