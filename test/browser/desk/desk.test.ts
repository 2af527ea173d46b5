/** The operators' app in a real browser, against a fake of its API: what of it only a browser shows. */
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildDeskApp } from "../../../infra/parts/build-desk-app.ts";
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import { CURRENT_CONSENT_VERSION } from "../../../shared/domain/consent.ts";
import { RU } from "../../../shared/texts/ru.ts";
import { waitFor } from "../../wait-for.ts";
import { violations, withAxe } from "../axe.ts";
import { hasChromium, theBrowser } from "../chromium.ts";
import { aRow, MANY, type Sample } from "./desk-samples.ts";
import { change } from "./desk-world.ts";
import { type FakeDesk, startFakeDesk } from "./fake-desk.ts";

const root = resolve(import.meta.dirname, "../../..");
/** Where synthesis has put it already (infra/app.ts). */
const appFolder = join(root, "dist", "functions", "desk-app");
let browser: Browser;
let desk: FakeDesk;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  if (!hasChromium) return;
  [browser] = await Promise.all([theBrowser(), buildDeskApp({ root, outFolder: appFolder })]);
});
beforeEach(async () => {
  if (!hasChromium) return;
  desk = await startFakeDesk(appFolder);
  context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  await withAxe(context);
  page = await context.newPage();
  complaints.length = 0;
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterEach(async () => {
  await context?.close();
  await desk?.stop();
});
const open = async (path: string, selector = "h1") => {
  await page.goto(desk.url + path);
  await page.waitForSelector(selector);
};
/** What was asked of the API about an inquiry, without the beats of presence. */
const asked = (path: string) => desk.world.asked.filter((line) => line.endsWith(path));
/** Finds a command in the palette, and runs it. */
const command = async (words: string) => {
  await page.keyboard.press("Control+k");
  await page.waitForSelector("[role=dialog] input:focus");
  await page.keyboard.type(words);
  await page.waitForSelector(`[role=dialog] [role=menuitem]:has-text("${words}")`);
  await page.keyboard.press("Enter");
};
const first = () => desk.world.rows[0]?.reference ?? "";

/** Whether the one of the insertions that Enter would take stands within the list's edges. */
const CHOSEN_IS_IN_SIGHT = `(() => {
  const [list, chosen] = ["[role=listbox]", "[aria-selected=true]"].map((one) =>
    document.querySelector(one).getBoundingClientRect(),
  );
  return chosen.top >= list.top && chosen.bottom <= list.bottom;
})()`;

/** Scrolls to the end until nothing more comes. */
const READ_TO_THE_END = `(async () => {
  const list = document.querySelector(".queue-list");
  while (list.querySelector("li")?.getAttribute("aria-setsize") !== "10000") {
    list.scrollTop = list.scrollHeight;
    await new Promise(requestAnimationFrame);
  }
})()`;

/** Runs through the list in 60 steps, and tells how many rows there are at most: what a frame costs depends on nothing else. */
const SCROLL_THROUGH = `(async () => {
  const list = document.querySelector(".queue-list");
  let rows = 0;
  for (let step = 0; step < 60; step += 1) {
    list.scrollTop = (list.scrollHeight * step) / 60;
    await new Promise(requestAnimationFrame);
    rows = Math.max(rows, list.querySelectorAll("li").length);
  }
  return rows;
})()`;

/** The row across the upper edge of the list, and where it stands; none until the list has drawn where it was scrolled to. */
const READ = `(() => {
  const edge = document.querySelector(".queue-list").getBoundingClientRect().top;
  const place = (row) => row.getBoundingClientRect();
  const row = [...document.querySelectorAll(".row")].find((one) => place(one).top <= edge && place(one).bottom > edge);
  return row === undefined ? undefined : row.dataset.reference + " " + Math.round(place(row).top);
})()`;

/** Whether the offer to undo covers something of the page when it is scrolled to its end. */
const COVERED_AT_THE_END = `(() => {
  scrollTo(0, document.documentElement.scrollHeight);
  const place = (selector) => [...document.querySelectorAll(selector)].at(-1).getBoundingClientRect();
  return place(".undo").top < place("#content .part").bottom;
})()`;

/** Presses of n that come before anything could be answered. */
const N_AT_ONCE = `for (const key of "nnn") {
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, code: "KeyN", bubbles: true }));
}`;
/** What a keyboard sends for n as long as it is held. */
const N_HELD =
  'document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "n", code: "KeyN", repeat: true, bubbles: true }))';

/** A moment later than one; ISO 8601. */
const later = (at: string) => new Date(Date.parse(at) + 1000).toISOString();

/** The pages of an operator's day, looked at wide and light, narrow and dark; the supervisor's are made of the same parts. */
const DAILY = ["/", "INQUIRY", "/call", "/search?q=мұғалім"];
const SUPERVISOR = ["/board", "/report", "/operators", "/templates", "/answers", "/dead-letters", "/audit"];

describe.skipIf(!hasChromium)("the desk in a browser", () => {
  it("signs in, and leaves nothing of it in the address or in any storage", async () => {
    await open("/?language=ru", ".row");
    expect(new URL(page.url()).search).toBe("?language=ru");
    const kept = "JSON.stringify([localStorage.length, sessionStorage.length])";
    expect(await page.evaluate(kept)).toBe("[0,0]");
    expect(complaints).toEqual([]);
  });

  it("is worked by keyboard from the queue to an answer, which can be taken back", async () => {
    await open("/", ".row");
    await page.keyboard.press("j");
    await page.waitForSelector("[data-reference]:focus");
    await page.keyboard.press("o");
    await page.waitForSelector(".composer");
    await page.keyboard.press("t");
    await page.waitForSelector(".converted");
    expect(await page.textContent(".converted .words")).toMatch(/Қазақстанға/);
    expect(await page.textContent(".from-person .who")).toContain("گۇلنار (Гүлнар)");
    expect(await page.textContent(".converted .subject")).toMatch(/Қандас мәртебесін/);
    const [template] = desk.world.templates;
    if (template === undefined) throw new Error("no template");
    const more = Array.from({ length: 20 }, (_, index) => ({ ...template, id: `more-${index}` }));
    desk.world.templates = [...desk.world.templates, ...more];
    await page.keyboard.press("r");
    await page.keyboard.type("::more");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("ArrowUp");
    await page.waitForSelector(`#insertion-19[aria-selected=true]`);
    expect(await page.evaluate(CHOSEN_IS_IN_SIGHT)).toBe(true);
    await page.fill(".composer textarea", "");
    await page.keyboard.type("::thanks");
    await page.waitForSelector("[role=option]");
    await page.keyboard.press("Enter");
    await waitFor("the template", async () =>
      (await page.inputValue(".composer textarea")).startsWith("Хабарласқаныңызға рақмет."),
    );
    await page.keyboard.press("Control+Enter");
    await page.waitForSelector(".undo");
    await page.keyboard.press("u");
    await page.waitForSelector(`.undo:has-text("${first()}")`);
    await page.keyboard.press("z");
    await page.waitForSelector(".withdrawn");
    await waitFor("the text", async () => (await page.inputValue(".composer textarea")).startsWith("Хабар"));
    expect(asked("/reply")).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it("saves a draft within two seconds, and has it after a reload", async () => {
    await open(`/inquiries/${first()}`, ".composer");
    await page.fill(".composer textarea", "Сәлеметсіз бе");
    await waitFor("the draft", async () => asked("/draft").length > 0);
    await page.reload();
    await page.waitForSelector(".composer");
    expect(await page.inputValue(".composer textarea")).toBe("Сәлеметсіз бе");
    await page.fill(".composer textarea", "a".repeat(10_345));
    await page.waitForSelector(".composer .notice:has-text('at most 10,000 characters, 345 too many')");
    expect(await page.isDisabled(".composer .primary")).toBe(true);
  });

  it("saves a draft by itself when the connection is there again", async () => {
    await open(`/inquiries/${first()}`, ".composer");
    await context.setOffline(true);
    await page.fill(".composer textarea", "Written in a tunnel");
    await page.waitForSelector(".offline");
    await context.setOffline(false);
    await page.waitForSelector(".draft-state:text('Draft saved')");
    expect(desk.world.inquiries.get(first())?.draft?.text).toBe("Written in a tunnel");
  });

  it("takes over what was written in another tab, and lets one choose where both have written", async () => {
    await open(`/inquiries/${first()}`, ".composer");
    const textarea = ".composer textarea";
    const saveElsewhere = (text: string) => {
      const inquiry = desk.world.inquiries.get(first());
      const draft = { text, kind: "reply", savedAt: new Date().toISOString() } as const;
      if (inquiry) desk.world.inquiries.set(first(), { ...inquiry, draft });
    };
    saveElsewhere("From the laptop");
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
    await waitFor("the text", async () => (await page.inputValue(textarea)) === "From the laptop");
    saveElsewhere("From the laptop again");
    await page.fill(textarea, "From here");
    await page.waitForSelector(".elsewhere blockquote:text-is('From the laptop again')");
    expect(await violations(page)).toEqual([]);
    expect(await page.inputValue(textarea)).toBe("From here");
    await page.click(".elsewhere button:has-text('Both')");
    await page.waitForSelector(".draft-state:text('Draft saved')");
    const answered = first();
    expect(desk.world.inquiries.get(answered)?.draft?.text).toBe("From the laptop again\n\nFrom here");
    await command("resolve and next");
    // The page of another inquiry says whose answer can be taken back.
    await page.waitForSelector(`.undo:has-text("${answered}")`);
    expect(new URL(page.url()).pathname).not.toContain(answered);
    expect(asked(`${answered}/reply`)).toHaveLength(1);
  });

  it("lets an answer be taken back after the page was loaded again", async () => {
    await open(`/inquiries/${first()}`, ".composer");
    await page.fill(".composer textarea", "Sent too early");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.click(".composer .primary");
    await page.waitForSelector(".undo");
    expect(await page.evaluate(COVERED_AT_THE_END)).toBe(false);
    await page.reload();
    await page.click(".undo button");
    await page.waitForSelector(".withdrawn");
    await waitFor("the text", async () => (await page.inputValue(".composer textarea")) === "Sent too early");
    expect(asked("/reply")).toHaveLength(1);
  });

  it("makes a change once, however often it is clicked, and asks before what takes it out of sight", async () => {
    desk.world.me = { ...desk.world.me, role: "operator", topics: ["repatriation"] };
    await open(`/inquiries/${first()}`, ".composer");
    await page.dblclick(".action-bar button:has-text('Take')");
    await page.waitForSelector(".entry:has-text('Taken')");
    expect(asked("/take")).toHaveLength(1);
    await page.click(".action-bar button:has-text('Extend')");
    const date = "[role=dialog] input[type=date]";
    await page.fill(date, "2099-01-05");
    expect(await page.locator(date).evaluate((field) => field.matches(":invalid"))).toBe(true);
    await page.fill(date, (await page.getAttribute(date, "max")) ?? "");
    await page.fill("[role=dialog] textarea", "The archive answers late");
    const inquiry = desk.world.inquiries.get(first());
    if (inquiry) change(desk.world, inquiry, [{ kind: "note", text: "Daniyar was here" }]);
    await page.click("[role=dialog] button[type=submit]");
    await page.click("[role=alertdialog] button:text('Back')");
    expect(await page.inputValue("[role=dialog] textarea")).toBe("The archive answers late");
    await page.keyboard.press("Escape");
    await page.waitForSelector("[role=dialog]", { state: "detached" });
    await page.keyboard.press("1");
    await page.waitForSelector("[role=alertdialog]:has-text('Not one of your topics')");
    expect(asked("/transfer")).toEqual([]);
    await page.click("[role=alertdialog] .primary");
    await page.waitForURL("**/");
    expect(asked("/transfer")).toHaveLength(1);
  });

  it("asks before an inquiry that nobody has answered is resolved by one key", async () => {
    const unanswered = [...desk.world.inquiries.values()].find(({ entries }) =>
      entries.every(({ kind }) => kind !== "reply" && kind !== "referral"),
    );
    await open(`/inquiries/${unanswered?.reference ?? ""}`, ".composer");
    await page.keyboard.press("e");
    await page.waitForSelector("[role=alertdialog]");
    await page.keyboard.press("Escape");
    await page.waitForSelector("[role=alertdialog]", { state: "detached" });
    expect(asked("/resolve")).toEqual([]);
    await page.keyboard.press("e");
    await page.click("[role=alertdialog] button[type=submit]");
    await page.waitForSelector(".status.resolved");
    expect(asked("/resolve")).toHaveLength(1);
  });

  it("puts the dates of a report in order, and says how long one may be", async () => {
    await open("/report", "main input[type=date]");
    await page.fill("[name=from]", "2026-11-27");
    await page.fill("[name=to]", "2026-11-01");
    await page.click("main form button");
    await waitFor("the dates in order", async () => (await page.inputValue("[name=from]")) === "2026-11-01");
    await page.selectOption("[name=cut]", "topic");
    await page.click("main form button");
    await page.waitForURL("**/report?from=2026-11-01&to=2026-11-27&by=day&cut=topic");
    await page.goBack();
    await waitFor("the report before", async () => (await page.inputValue("[name=cut]")) === "total");
    await page.goForward();
    await page.reload();
    await page.waitForSelector("main input[type=date]");
    expect(await page.inputValue("[name=cut]")).toBe("topic");
    await page.fill("[name=from]", "1999-01-01");
    await page.click("main form button");
    expect(await page.textContent("main .trouble")).toContain("366 days");
  });

  it("goes back from filter to filter, and from an inquiry to the queue as it was filtered", async () => {
    await open("/", ".row");
    await page.selectOption(".filters select >> nth=2", "urgent");
    await page.selectOption(".filters select >> nth=0", "nobody");
    await page.goBack();
    expect(new URL(page.url()).search).toBe("?priority=urgent");
    await page.click(".row");
    await page.waitForSelector(".composer");
    await page.keyboard.press("u");
    await page.waitForURL("**/?priority=urgent");
  });

  it("names an answer of the portal that was given by its title, and asks for titles that the operator can read", async () => {
    const inquiry = desk.world.inquiries.get(first());
    if (inquiry === undefined) throw new Error("no inquiry");
    change(desk.world, inquiry, [{ kind: "answer-linked", topic: "repatriation", answerId: "kandas-status" }]);
    const question = page.waitForRequest((request) => request.url().includes("/api/answers?"));
    await open(`/inquiries/${first()}`, ".entry.answer-linked:has-text('Қандас мәртебесін қалай аламын?')");
    expect(new URL((await question).url()).searchParams.get("language")).toBe("en");
  });

  it("tells who is away that they are, and closes its menu by Escape and by a click elsewhere", async () => {
    await open("/", ".row");
    await page.click(".person summary");
    await page.fill("[name=awayUntil]", "2099-01-05");
    await page.click(".menu form button");
    await page.waitForSelector(".person summary:has-text('away until Mon 5 Jan')");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".person:not([open]) summary:focus");
    await page.click(".person summary");
    await page.click("main h1");
    await page.waitForSelector(".person:not([open])");
    expect(complaints).toEqual([]);
  });

  it("shows beside an inquiry the files that came with what was joined to it, too", async () => {
    const [one, other] = [...desk.world.inquiries.values()];
    if (one === undefined || other === undefined) throw new Error("no inquiries");
    change(desk.world, one, [], { merged: [other.reference] });
    await open(`/inquiries/${one.reference}`, `.part h2:text-is("Files · ${other.reference}")`);
    expect(await page.locator(".files .clean button").count()).toBe(2);
    await page.locator(".files .clean button").last().click();
    await waitFor("the file", async () => asked(`inquiries/${other.reference}/files/a`).length === 1);
  });

  it("leads from a figure of the board to what it counts, and holds the choice in the address", async () => {
    await open("/board", ".figure");
    await page.click(".figure a:has-text('Nobody')");
    await page.waitForURL("**/?assignee=nobody");
    await page.goBack();
    await page.click(".figure a:has-text('past their review')");
    await page.waitForURL("**/answers?review=past");
    await page.uncheck("main input[type=checkbox]");
    await page.waitForURL("**/answers");
    await page.goBack();
    expect(await page.isChecked("main input[type=checkbox]")).toBe(true);
  });

  it("takes one inquiry, however often n is pressed, and for however long", async () => {
    await open("/", ".row");
    await page.evaluate(N_AT_ONCE);
    await page.waitForSelector(".composer");
    expect(asked("queue/next")).toHaveLength(1);
    await page.goBack();
    await page.waitForSelector(".row");
    await page.evaluate(N_HELD);
    await page.keyboard.press("j");
    await page.waitForSelector("[data-reference]:focus");
    expect(asked("queue/next")).toHaveLength(1);
  });

  it("shows what somebody else made of a template meanwhile, and keeps what was typed", async () => {
    await open("/templates?topic=repatriation", ".cards details");
    const card = page.locator(".cards details").first();
    await card.locator("summary").click();
    await card.locator("textarea").fill("Mine");
    desk.world.templates = desk.world.templates.map((one, index) =>
      index === 0 ? { ...one, text: "Theirs", version: 2 } : one,
    );
    await card.locator("[type=submit]").click();
    await card.locator(".words:text('Theirs')").waitFor();
    expect(await card.locator("textarea").inputValue()).toBe("Mine");
    await card.locator("[type=submit]").click();
    await waitFor("the text", async () => desk.world.templates[0]?.text === "Mine");
    expect(desk.world.templates[0]?.version).toBe(3);
  });

  it("has the consent to read to a caller, and the link to their page, who without e-mail has no other way to the answer", async () => {
    await open("/call", "[name=text]");
    await page.fill("[name=text]", "Как получить статус кандаса?");
    await page.selectOption("select[name=language]", "ru");
    await page.click(".terms summary");
    await page.waitForSelector(`.terms p:text-is("${RU.consents[CURRENT_CONSENT_VERSION][0]}")`);
    await page.check("[name=consent]");
    await page.click("form.stacked [type=submit]:visible");
    await page.waitForSelector("[readonly]");
    expect(await page.inputValue("[readonly]")).toContain("/inquiries/7K3M-Q9XD-2V4T#k=");
    expect(await page.textContent(".field .notice")).toMatch(/сілтеме|ссылк|link/);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("begins to search with the first key after /, and goes to any page by its name", async () => {
    await open("/", ".row");
    await page.keyboard.press("/");
    await page.waitForSelector("#q:focus");
    await page.keyboard.type("qandas");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=*");
    expect(await page.inputValue("#q")).toBe("qandas");
    await command("audit");
    await page.waitForURL("**/audit");
    await command("citizenship");
    await page.waitForURL("**/?topic=citizenship");
  });

  it("tells who was faster, and sends an answer only when that was read", async () => {
    await open(`/inquiries/${first()}`, ".composer");
    await page.fill(".composer textarea", "My answer");
    const inquiry = desk.world.inquiries.get(first());
    if (inquiry) change(desk.world, inquiry, [{ kind: "note", text: "Daniyar was here" }]);
    await page.click(".composer .primary");
    await page.waitForSelector("[role=alertdialog]");
    expect(await page.textContent("[role=alertdialog]")).toContain("Daniyar was here");
    expect(await page.inputValue(".composer textarea")).toBe("My answer");
    await page.click("[role=alertdialog] .buttons button:last-child");
    await page.waitForSelector(".to-person.reply");
    expect(asked("/reply")).toHaveLength(2);
  });

  it("keeps what is typed when the session ends, and goes on when somebody signs in again", async () => {
    await open(`/inquiries/${first()}`, ".composer");
    desk.world.refusesTokens = true;
    await page.fill(".composer textarea", "Nothing is lost");
    await page.waitForSelector(".ended");
    desk.world.refusesTokens = false;
    await page.click(".ended button");
    await page.waitForSelector(".ended", { state: "detached" });
    expect(await page.inputValue(".composer textarea")).toBe("Nothing is lost");
    await waitFor("the draft", async () => asked("/draft").length > 0);
  });

  it("scrolls through 10,000 inquiries, and shows at any place what is new without moving what is read", async () => {
    desk.world.rows = Array.from({ length: 10_000 }, (_, index) => aRow(MANY[index % MANY.length] as Sample, index));
    await open("/", ".row");
    await page.evaluate(READ_TO_THE_END);
    expect(await page.evaluate(SCROLL_THROUGH)).toBeLessThan(80);

    const half = () =>
      page.evaluate("(list => { list.scrollTo(0, list.scrollHeight / 2); })(document.querySelector('.queue-list'))");
    await half();
    const read = await waitFor("the rows of the middle", () => page.evaluate<string | undefined>(READ));
    const index = desk.world.rows.findIndex(({ reference }) => reference === read.split(" ")[0]);
    const above = desk.world.rows[index - 3] as QueueRow;
    const fresh = { ...above, reference: "9999-NEW0-0000", innerDueAt: later(above.innerDueAt), version: 1 };
    await waitFor("a look at what is in sight", async () => {
      const cursor = String(Math.floor(index / 100) * 100);
      return desk.world.cursors.filter((one) => one === cursor).length > 1;
    });
    desk.world.rows.splice(index - 2, 0, fresh);
    const below = desk.world.rows[index + 4] as QueueRow;
    desk.world.rows[index + 4] = { ...below, gist: "It has changed", version: 2 };
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))");
    await page.waitForSelector(".row >> text=It has changed");
    await page.waitForSelector("[data-reference='9999-NEW0-0000'].fresh");
    expect(await page.evaluate(READ)).toBe(read);
    expect(complaints).toEqual([]);
  });

  const show = async (path: string) => {
    await open(path === "INQUIRY" ? `/inquiries/${first()}` : path);
    await page.waitForSelector("main :is(.row, .composer, .hit, .sheet, .table, .card)");
  };
  /** What axe, the browser's console and a ruler find. */
  const faults = async (): Promise<string[]> => {
    const overhang = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    return [...(await violations(page)), ...complaints, ...(Number(overhang) > 0 ? ["it scrolls sideways"] : [])];
  };

  /** A name that leaves no place to break a line at. */
  const nameWithoutSpace = (reference: string) => {
    const inquiry = desk.world.inquiries.get(reference);
    const person = { ...inquiry?.person, name: "Ж".repeat(144) };
    if (inquiry) desk.world.inquiries.set(reference, { ...inquiry, person });
  };

  it("draws a report that is cut as one small chart for each value, with its table under it", async () => {
    await open("/report", ".chart svg");
    await page.selectOption("[name=cut]", "topic");
    await page.click(".search-form .primary");
    await page.waitForSelector(".charts.small .chart:nth-child(2) svg");
    expect(await page.locator(".charts.small .chart").count()).toBe(2);
    await page.click(".charts.small .chart:nth-child(2) summary");
    await page.waitForSelector(".charts.small .chart:nth-child(2) tbody");
    expect(await page.locator(".charts.small .chart:nth-child(2) tbody tr").count()).toBe(7);
    expect(await faults()).toEqual([]);
  });

  it.each(DAILY)("has no accessibility violation on %s, wide and light", async (path) => {
    await show(path);
    expect(await faults()).toEqual([]);
  });

  it.each([...DAILY, ...SUPERVISOR])("has no accessibility violation on %s, at 320 px and dark", async (path) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 640 });
    nameWithoutSpace(first());
    await show(path);
    expect(await faults()).toEqual([]);
  });
});
