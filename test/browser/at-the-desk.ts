/** People at the real desk and people who ask at the portal, each in a browser of their own, on the centre that all files share. */
import type { Page } from "playwright-core";
import type { MailKind } from "../../shared/domain/mail.ts";
import { parseMailTag } from "../../shared/domain/mail.ts";
import { parseReference, type Reference } from "../../shared/domain/reference.ts";
import { aQuestion, settled } from "../integration/local-centre.ts";
import { theCentre } from "../integration/the-centre.ts";
import { parseMail } from "../unit/shared/platform/read-mail.ts";
import { waitFor } from "../wait-for.ts";
import { theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

export type Operator = Awaited<ReturnType<typeof atTheDesk>>;

/** Somebody of local/demo-people.ts at a page of the desk, once the sign-in's own page has let them in. */
export async function atTheDesk(person: string, path = "/") {
  const operator = await atTheSignIn(path);
  await operator.page.click(`button[value=${person}]`);
  await operator.page.waitForSelector("main h1");
  return operator;
}

/** A browser that has asked for a page of the desk and was sent to the sign-in. */
export async function atTheSignIn(path = "/") {
  const [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(centre.stack.deskUrl + path);
  await page.waitForSelector("button[name=person]");
  const open = async (reference: Reference) => {
    await page.goto(`${centre.stack.deskUrl}/inquiries/${reference}`);
    await page.waitForSelector(".composer, .action-bar button");
  };
  /** Opens the dialog of an action by its button. */
  const ask = async (action: string) => {
    await page.click(`.action-bar button:has-text("${action}")`);
    await page.waitForSelector(DIALOG);
  };
  /** Confirms the dialog that is open, which then goes. */
  const confirm = async () => {
    await page.click(`${DIALOG} button[type=submit]`);
    await page.waitForSelector(DIALOG, { state: "detached" });
  };
  return { page, complaints, open, ask, confirm, leave: () => context.close() };
}

const DIALOG = ":is([role=dialog], [role=alertdialog])";

export type Asker = Awaited<ReturnType<typeof onTheirPage>>;

/** Somebody who has asked something by the API, and has opened the link that came by mail: their address is proven. */
export async function anAsker(change: Record<string, unknown> = {}): Promise<Asker> {
  const centre = await theCentre();
  const { reference } = await centre.ask(aQuestion(change));
  return onTheirPage(reference);
}

/** Asks at the portal as anybody does, page by page, without script, and opens the link that comes by mail. */
export async function askAtThePortal(
  language: string,
  { topic, text }: { readonly topic: string; readonly text: string },
): Promise<Asker> {
  const [{ stack }, browser] = await Promise.all([theCentre(), theBrowser()]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${stack.portalUrl}/${language}`);
  await page.fill("textarea", text);
  await page.selectOption("#topic", topic);
  await page.check("input[name=contact][value=answer]");
  await page.fill("input[type=email]", `${crypto.randomUUID().slice(0, 8)}@example.org`);
  await page.check("input[type=checkbox]");
  await turnPage(page, "#ask button.primary");
  if ((await page.locator("#questions").count()) > 0) await turnPage(page, "#questions button.primary");
  await turnPage(page, "#check button.primary");
  const reference = parseReference(/\/inquiries\/([^/]+)\/received/.exec(page.url())?.[1] ?? "");
  await context.close();
  if (reference === undefined) throw new Error(`No reference at ${page.url()}`);
  return onTheirPage(reference);
}

/** Whoever asked, on the page to which their mail leads, without script. */
export async function onTheirPage(reference: Reference) {
  const [centre, browser] = await Promise.all([theCentre(), theBrowser()]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await settled(centre, reference);
  const [acknowledgement] = await mailsAbout(reference, "acknowledgement");
  await page.goto(/https?:\/\/\S+/.exec(acknowledgement?.text ?? "")?.[0] ?? "");
  /** What their page says now. */
  const reads = async (): Promise<string> => {
    await page.reload();
    return (await page.textContent("main")) ?? "";
  };
  return {
    page,
    reference,
    reads,
    /** Waits until their page says something. */
    comesToRead: (words: string) =>
      waitFor(`the page of ${reference} to say ${words}`, async () => (await reads()).includes(words)),
    /** The mails of a kind that went out about their inquiry, once there is one. */
    mailed: (kind: MailKind) =>
      waitFor(`a mail about ${reference}: ${kind}`, async () => {
        const mails = await mailsAbout(reference, kind);
        return mails.length > 0 && mails;
      }),
    leave: () => context.close(),
  };
}

async function mailsAbout(reference: Reference, kind: MailKind) {
  const { stack } = await theCentre();
  const sent = (await stack.sentMails()).filter(({ tags }) => {
    const mail = parseMailTag(tags["mail"] ?? "");
    return mail?.reference === reference && mail.kind === kind;
  });
  return Promise.all(
    sent.map(async ({ destinations, raw }) => ({ to: destinations, text: (await parseMail(raw)).text })),
  );
}

/** What stands in the field in which an operator writes. */
export const written = (page: Page): Promise<string> => page.inputValue(".composer textarea");
