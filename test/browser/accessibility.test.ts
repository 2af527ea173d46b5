import type { Browser, BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { InquiryStore } from "../../shared/adapters/inquiry-store.ts";
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import type { EntryContent } from "../../shared/domain/entry.ts";
import { transition } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../shared/texts/page-language.ts";
import { aQuestion, settled } from "../integration/local-centre.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { waitFor } from "../wait-for.ts";
import { violations, withAxe } from "./axe.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let inquiry: { readonly reference: Reference; readonly statusUrl: string };
let answered: Reference;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
  context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  await withAxe(context);
  page = await context.newPage();
  inquiry = await centre.ask(aQuestion({ topic: "repatriation", answers: { departure: "MN", kandas: "no" } }));
  await settled(centre, inquiry.reference);
  await page.goto(inquiry.statusUrl);
  answered = await anAnsweredInquiry();
});

/** One with all that a conversation can hold, opened in this browser. */
async function anAnsweredInquiry(): Promise<Reference> {
  const { reference, statusUrl } = await centre.ask(aQuestion());
  await settled(centre, reference);
  const store = new InquiryStore(centre.dynamoDb, centre.tableName);
  const by = { role: "operator", operator: "operator-1" } as const;
  const at = new Date().toISOString();
  const words = "Қазақша жауап, ответ по-русски, جاۋاپ 15";
  const said: readonly EntryContent[] = [
    { kind: "question", text: words, visibleFrom: at },
    { kind: "referral", to: "Көші-қон қызметі", text: words },
    { kind: "extension", dueAt: "2027-02-01T13:00:00.000Z", text: words },
    { kind: "reply", text: words, visibleFrom: at },
  ];
  let stored = await waitFor("the inquiry", () => centre.inquiry(reference));
  for (const content of said) stored = await store.append(stored, { ...content, at, by });
  await store.append(transition({ ...stored, status: "assigned" }, "resolved", at), {
    kind: "note",
    text: "?",
    at,
    by,
  });
  await page.goto(statusUrl);
  return reference;
}

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
  { name: "status of an answered inquiry", path: "/inquiries/ANSWERED" },
  { name: "status, with errors in the feedback", path: "/inquiries/ANSWERED/feedback", form: { comment: "?" } },
  { name: "link", path: "/inquiries/ANSWERED/link" },
  { name: "erase", path: "/inquiries/ANSWERED/erase" },
  { name: "links", path: "/links" },
  { name: "links, with an error", path: "/links", form: { email: "a" } },
  { name: "links, sent", path: "/links/sent" },
  { name: "answers", path: "/answers" },
  { name: "answers on a topic", path: "/answers/citizenship" },
  { name: "about", path: "/about" },
  { name: "your data", path: "/privacy" },
  { name: "nothing here", path: "/nothing-of-the-kind" },
];

/** Goes there as a browser does, by a link or by a form. */
async function open(language: PageLanguage, { path, form }: Look): Promise<void> {
  const address = `${centre.stack.portalUrl}/${language}${path.replace("REFERENCE", inquiry.reference).replace("ANSWERED", answered)}`;
  if (form === undefined) {
    await page.goto(address);
    return;
  }
  await turnPage(page, () => page.evaluate(posting(address, form)));
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
