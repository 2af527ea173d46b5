import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../shared/texts/page-language.ts";
import { aCentre, aQuestion, type Centre, settled } from "../integration/local-centre.ts";
import { violations, withAxe } from "./axe.ts";
import { hasChromium, startChromium } from "./chromium.ts";

let centre: Centre;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let inquiry: { readonly reference: Reference; readonly statusUrl: string };
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([aCentre(), startChromium()]);
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await withAxe(context);
  page = await context.newPage();
  inquiry = await centre.ask(aQuestion({ topic: "repatriation", answers: { departure: "MN", kandas: "no" } }));
  await settled(centre, inquiry.reference);
  await page.goto(inquiry.statusUrl);
});
afterAll(async () => {
  await browser?.close();
  await centre?.stop();
});

/** A form as it is when everything in it has been filled in. */
const FILLED = {
  text: "Қандас мәртебесін қалай аламын? https://example.org/а-б",
  topic: "repatriation",
  name: "Айгерім Н.",
  country: "MN",
  contact: "answer",
  email: "aigerim@example.org",
  phone: "+77010000000",
  consent: CURRENT_CONSENT_VERSION,
};

/** Where to look: an address, and what is posted to it, if anything. */
type Look = { readonly name: string; readonly path: string; readonly form?: Readonly<Record<string, string>> };

const PAGES: readonly Look[] = [
  { name: "ask", path: "" },
  {
    name: "ask, with errors everywhere",
    path: "/check",
    form: { ...FILLED, text: "", topic: "x", country: "XX", contact: "", email: "a", phone: "1", consent: "" },
  },
  {
    name: "ask, with a topic's questions and an error in one",
    path: "/check",
    form: { ...FILLED, topic: "adaptation", asked: "adaptation", "answer-arrival": "?" },
  },
  { name: "a topic's questions", path: "/check", form: FILLED },
  { name: "check", path: "/check", form: { ...FILLED, asked: "repatriation", "answer-region": "Павлодар" } },
  { name: "received", path: "/inquiries/REFERENCE/received" },
  { name: "status", path: "/inquiries/REFERENCE" },
  { name: "status, with an error", path: "/inquiries/REFERENCE/messages", form: { text: "" } },
  { name: "answers", path: "/answers" },
  { name: "answers on a topic", path: "/answers/citizenship" },
  { name: "about", path: "/about" },
  { name: "your data", path: "/privacy" },
  { name: "nothing here", path: "/nothing-of-the-kind" },
];

/** Goes there as a browser does, by a link or by a form. */
async function open(language: PageLanguage, { path, form }: Look): Promise<void> {
  const address = `${centre.stack.portalUrl}/${language}${path.replace("REFERENCE", inquiry.reference)}`;
  if (form === undefined) {
    await page.goto(address);
    return;
  }
  await Promise.all([page.waitForEvent("load"), page.evaluate(posting(address, form))]);
}

/** A script, since these tests know no DOM: a form made of text areas, which keep line ends, and sent. */
function posting(address: string, form: Readonly<Record<string, string>>): string {
  return `const made = document.createElement("form");
    made.method = "post";
    made.action = ${JSON.stringify(address)};
    for (const [name, value] of Object.entries(${JSON.stringify(form)})) {
      const field = document.createElement("textarea");
      Object.assign(field, { name, value });
      made.append(field);
    }
    document.body.append(made);
    made.submit();`;
}

const overflow = () => page.evaluate("document.documentElement.scrollWidth - innerWidth");

describe.runIf(hasChromium).each(PAGE_LANGUAGES)("every page in %s, at 320 px", (language) => {
  it.each(PAGES)("$name: axe finds nothing, and nothing is wider than the screen", async (look) => {
    await open(language, look);
    expect(await page.getAttribute("html", "lang")).toBe(language);
    expect(await violations(page)).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

describe.runIf(hasChromium)("every page in the dark", () => {
  beforeAll(async () => {
    if (hasChromium) await page.emulateMedia({ colorScheme: "dark" });
  });

  it.each(PAGES)("$name: axe finds nothing", async (look) => {
    await open("kk-Arab", look);
    expect(await violations(page)).toEqual([]);
  });
});

describe.runIf(hasChromium)("with large fonts", () => {
  it.each(["ru", "kk-Arab"] as const)(
    "at 400 %% zoom of a screen of 1280 px, with forced colours, nothing scrolls sideways in %s",
    async (language) => {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      await page.setViewportSize({ width: 320, height: 256 });
      for (const look of PAGES) {
        await open(language, look);
        expect([look.name, await overflow()]).toEqual([look.name, 0]);
      }
    },
  );
});
