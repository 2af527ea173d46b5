import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FILES_MAX } from "../../shared/domain/attachment.ts";
import { PAGE_LANGUAGES } from "../../shared/texts/page-language.ts";
import { aPdf, eicar } from "../files.ts";
import { aQuestion } from "../integration/local-centre.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { waitFor } from "../wait-for.ts";
import { violations, withAxe } from "./axe.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "ucc-files-"));
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

function onDisk(name: string, content: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const tooLarge = () => Buffer.concat([aPdf(), Buffer.alloc(1.2 * FILES_MAX.bytes)]);

/** The status page of a fresh inquiry, on a small phone, and everything that its browser complained of. */
async function onStatusPage(language: string, javaScriptEnabled: boolean) {
  const { reference, statusUrl } = await centre.ask(aQuestion({ contact: "none", person: {}, language }));
  await waitFor("the inquiry", () => centre.inquiry(reference));
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 320, height: 640 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(statusUrl);
  return { context, page, reference, complaints };
}

/** The upload page's form: to the bucket, and by its answer back to the inquiry. */
async function sendFrom(page: Page, path: string): Promise<void> {
  await page.setInputFiles("input[name=file]", path);
  await Promise.all([page.waitForURL(/#files$/), page.click("main form button")]);
}

/** Looks again until the page shows it; people do the same. */
const shows = (page: Page, selector: string) =>
  waitFor(`the page to show ${selector}`, async () => {
    await page.reload();
    return (await page.locator(selector).count()) > 0;
  });

async function downloaded(context: BrowserContext, page: Page): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".files a")]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(context.pages()).toHaveLength(1);
  return { name: download.suggestedFilename(), content: Buffer.concat(chunks) };
}

describe.runIf(hasChromium)("a person without JavaScript at 320 px", () => {
  it.each(["kk-Cyrl", "kk-Arab", "ru"])(
    "adds a file in %s by two forms, comes back to the inquiry, and saves it",
    async (language) => {
      const { context, page, reference } = await onStatusPage(language, false);
      await page.fill("#file-name", "Төлқұжат");
      await turnPage(page, "#add-file button");
      await sendFrom(page, onDisk("scan.pdf", aPdf()));
      expect(page.url()).toBe(`${centre.stack.portalUrl}/${language}/inquiries/${reference}#files`);
      await shows(page, ".files .clean");
      expect(await page.textContent(".files .clean a")).toBe("Төлқұжат.pdf");
      expect(await downloaded(context, page)).toEqual({ name: "Төлқұжат.pdf", content: aPdf() });
      const width = await page.locator("html").boundingBox();
      expect(width?.width).toBeLessThanOrEqual(320);
      await context.close();
    },
  );

  it("reads that a harmful file was deleted, that another was too large, and that a third was empty", async () => {
    const { context, page } = await onStatusPage("ru", false);
    await turnPage(page, "#add-file button");
    await sendFrom(page, onDisk("letter.txt", eicar()));
    await shows(page, ".files .infected");
    await turnPage(page, "#add-file button");
    await sendFrom(page, onDisk("large.pdf", tooLarge()));
    await shows(page, ".files .refused");
    expect(await page.textContent(".files .refused")).toContain("больше 10 МБ");
    await turnPage(page, "#add-file button");
    await sendFrom(page, onDisk("empty.pdf", Buffer.alloc(0)));
    await shows(page, ".files .refused:nth-child(3)");
    expect(await page.textContent(".files li:nth-child(3)")).toContain("ничего не было");
    expect(await page.locator(".files a").count()).toBe(0);
    await context.close();
  });
});

describe.runIf(hasChromium)("a person with JavaScript", () => {
  it("chooses two files at once on the inquiry's page, and both are there", async () => {
    const { context, page, complaints } = await onStatusPage("kk-Cyrl", true);
    expect(await page.isHidden("#file-name")).toBe(true);
    await page.setInputFiles("#file", [onDisk("Бірінші құжат.pdf", aPdf()), onDisk("second.pdf", aPdf("<< 2 >>"))]);
    await page.locator(".files .clean:nth-child(2), [data-trouble]:not(:empty)").waitFor();
    expect(await page.textContent("[data-trouble]")).toBe("");
    expect(await page.textContent("[role=status][data-said]")).toMatch(
      /^\u2068Бірінші құжат\.pdf\u2069: Қабылданды\n\u2068second\.pdf\u2069: Қабылданды$/,
    );
    expect(await page.locator(".files a").allTextContents()).toEqual(["Бірінші құжат.pdf", "second.pdf"]);
    expect(await downloaded(context, page)).toEqual({ name: "Бірінші құжат.pdf", content: aPdf() });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("reads that a file is being checked as soon as it was sent, though the centre has not heard of it", async () => {
    const { context, page } = await onStatusPage("ru", true);
    centre.stack.fileEvents.hold();
    await page.focus("#file");
    await page.setInputFiles("#file", onDisk("held.pdf", aPdf()));
    await page.locator(".files .awaited", { hasText: "Получен, проверяется на вирусы" }).waitFor();
    expect(await page.textContent("[data-said]")).toContain("held.pdf\u2069: Получен, проверяется");
    expect(await page.evaluate("document.activeElement.id")).toBe("file");
    centre.stack.fileEvents.release();
    await page.locator(".files .clean").waitFor();
    expect(await page.textContent("[data-said]")).toMatch(/: Получен$/);
    await context.close();
  });

  it("sends a file again whose connection was lost, and the others though one is refused", async () => {
    const { context, page } = await onStatusPage("ru", true);
    const places = `${page.url().split("#")[0]}/files`;
    let [asked, posts] = [0, 0];
    await page.route(places, (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    const isBucket = ({ port }: URL) => !centre.stack.portalUrl.endsWith(`:${port}`);
    await page.route(isBucket, (route) => {
      posts += 1;
      return posts === 1 ? route.abort() : route.continue();
    });
    await page.setInputFiles("#file", [
      onDisk("page.html", Buffer.from("<html>")),
      onDisk("first.pdf", aPdf()),
      onDisk("second.pdf", aPdf("<< 2 >>")),
    ]);
    await waitFor("the list to be told", async () => (await page.locator(".files li").count()) === 2);
    expect([asked, posts]).toEqual([4, 3]);
    expect(await page.locator(".files li bdi").allTextContents()).toEqual(["first.pdf", "second.pdf"]);
    expect(await page.textContent("[data-trouble]")).toMatch(/^\u2068page\.html\u2069: .+ не принимаются/);
    await context.close();
  });

  it("chooses a file again that could not be sent, or six that are empty, and loses none of the five places by it", async () => {
    const { context, page } = await onStatusPage("ru", true);
    const isBucket = ({ port }: URL) => !centre.stack.portalUrl.endsWith(`:${port}`);
    let isDown = true;
    await page.route(isBucket, (route) => (isDown ? route.fulfill({ status: 403 }) : route.continue()));
    const trouble = (words: string) => page.locator("[data-trouble]", { hasText: words }).waitFor();
    const scan = onDisk("scan.pdf", aPdf());
    for (let time = 1; time <= 2; time += 1) {
      await page.setInputFiles("#file", scan);
      await trouble("Попробуйте ещё раз");
    }
    await page.setInputFiles(
      "#file",
      [1, 2, 3, 4, 5, 6].map((number) => onDisk(`empty-${number}.jpg`, Buffer.alloc(0))),
    );
    await trouble("empty-6.jpg\u2069: Этот файл пуст");
    isDown = false;
    await page.setInputFiles("#file", scan);
    await page.locator(".files .clean").waitFor();
    expect(await page.locator(".files li").count()).toBe(1);
    await page.setInputFiles(
      "#file",
      [2, 3, 4, 5].map((number) => onDisk(`scan-${number}.pdf`, aPdf())),
    );
    await page.locator("[data-said]", { hasText: "больше нельзя добавить" }).waitFor();
    expect(await page.locator("#file:visible, [for=file]:visible").count()).toBe(0);
    await context.close();
  });

  it.each([
    ["of a kind that is not taken", "page.html", Buffer.from("<html>"), /не принимаются/],
    ["too large", "large.pdf", tooLarge(), /больше 10/],
  ])("is told at once when a file is %s, and can choose another", async (_, name, content, words) => {
    const { context, page } = await onStatusPage("ru", true);
    await page.setInputFiles("#file", onDisk(name, content));
    await waitFor("the trouble to be told", async () => words.test((await page.textContent("[data-trouble]")) ?? ""));
    await page.setInputFiles("#file", onDisk("good.pdf", aPdf()));
    await waitFor("the good file to be told", async () => (await page.locator(".files li").count()) === 1);
    expect(await page.textContent(".files li bdi")).toBe("good.pdf");
    await context.close();
  });
});

/** An inquiry has five places, and each look at the page takes one. */
const FIVES = [0, 5, 10].map((first) => ({ languages: PAGE_LANGUAGES.slice(first, first + 5) }));

describe.runIf(hasChromium)("the page on which a file is chosen", () => {
  it.each(FIVES)("leaves axe nothing to say and fits a small screen, in $languages", async ({ languages }) => {
    const { context, page, reference } = await onStatusPage("ru", true);
    await withAxe(context);
    for (const language of languages) {
      await page.goto(`${centre.stack.portalUrl}/${language}/inquiries/${reference}`);
      // As if there were no script, which axe itself is.
      await turnPage(page, () => page.evaluate('document.querySelector("#add-file").submit()'));
      expect(await page.locator("input[type=file][name=file]").count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
});
