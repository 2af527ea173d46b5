/** Operators' days on the whole stack: the app in a browser, the API, the mail, and what the person sees of it all. */
import { beforeAll, describe, it } from "vitest";
import { UNDO_SECONDS } from "../../shared/domain/desk/answer-inquiry.ts";
import { addDays, kazakhstanTime } from "../../shared/domain/local-date.ts";
import { isWorkingDay } from "../../shared/domain/working-calendar.ts";
import { dateText } from "../../shared/texts/dates.ts";
import { topicOwner } from "../../shared/texts/names.ts";
import { aPdf } from "../files.ts";
import { signIn } from "../integration/desk-session.ts";
import { type SharedCentre, theCentre } from "../integration/the-centre.ts";
import { waitFor } from "../wait-for.ts";
import { anAsker, askAtThePortal, atTheDesk, atTheSignIn, written } from "./at-the-desk.ts";
import { hasChromium, theBrowser } from "./chromium.ts";
import { turnPage } from "./turn-page.ts";

let centre: SharedCentre;
beforeAll(async () => {
  if (!hasChromium) return;
  [centre] = await Promise.all([theCentre(), theBrowser()]);
});

/** "I have been waiting for the card for a month", as it is written in Xinjiang. */
const QUESTION = "سالەمەتسىز بە! اتا جولى كارتاسىن ءبىر ايدان بەرى كۇتىپ وتىرمىن.";
const TEMPLATE = { title: "كارتا", text: "سالەمەتسىز بە! {reference} ءوتىنىشىڭىز قارالدى. {operator}" };

async function withTemplate(): Promise<void> {
  const saule = await signIn(centre.stack.deskUrl, "saule");
  await saule.call("/api/templates/kazakh-card/karta/kk-Arab", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(TEMPLATE),
  });
}

/** All at once, so that they wait for the end of the undo time together; each has a part of the machine. */
const JOURNEYS_MILLISECONDS = 300_000;

describe.runIf(hasChromium)(
  "the desk, from the person's question to what they read",
  { timeout: JOURNEYS_MILLISECONDS },
  () => {
    it.concurrent("takes the next by keys alone, reads Arabic script in Cyrillic, answers with a template, takes it back, and sends it once", async ({
      expect,
    }) => {
      const [person, { page, complaints, leave }] = await Promise.all([
        askAtThePortal("kk-Arab", { topic: "kazakh-card", text: QUESTION }),
        atTheSignIn("/?topic=kazakh-card"),
        withTemplate(),
      ]);
      const { reference } = person;
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForSelector(`[data-reference="${reference}"]`);
      await page.keyboard.press("n");
      await page.waitForURL(`**/inquiries/${reference}`);
      await page.waitForSelector(".composer");
      expect(await page.textContent(".from-person .words")).toBe(QUESTION);

      await page.keyboard.press("t");
      await page.waitForSelector(".converted");
      expect(await page.textContent(".converted figcaption")).toContain("The person did not write it like this");
      expect(await page.textContent(".converted .words")).toMatch(/сәлеметсіз бе.*ата жолы картасын/i);
      await page.keyboard.press("t");
      await page.waitForSelector(".converted", { state: "detached" });
      expect(await page.textContent(".from-person .words")).toBe(QUESTION);

      await page.keyboard.press("r");
      await page.keyboard.type("::kar");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("Enter");
      const answer = `سالەمەتسىز بە! ${reference} ءوتىنىشىڭىز قارالدى. Айгерім Сейітқызы`;
      await waitFor("the template", async () => (await written(page)) === answer);
      await page.keyboard.press("Control+Enter");
      await page.waitForSelector(".undo");
      await page.keyboard.press("z");
      await page.waitForSelector(".withdrawn");
      await waitFor("the text to come back", async () => (await written(page)) === answer);
      expect(await person.reads()).not.toContain("قارالدى");

      const sentAt = Date.now();
      await page.keyboard.press("r");
      await page.keyboard.press("Control+Enter");
      await page.waitForSelector(".to-person:not(.withdrawn)");
      expect(await person.reads()).not.toContain("قارالدى");
      await page.keyboard.press("e");
      await page.waitForSelector(".status.resolved");
      await person.comesToRead(answer);
      expect(Date.now() - sentAt).toBeGreaterThanOrEqual(UNDO_SECONDS * 1000);
      expect(await person.page.getAttribute("html", "lang")).toBe("kk-Arab");
      const mails = await person.mailed("answer");
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(answer);
      expect(complaints).toEqual([]);
      await Promise.all([leave(), person.leave()]);
    });

    it.concurrent("lets one of two who write to a person win; the other reads who was faster, and has their words, on any device", async ({
      expect,
    }) => {
      const [person, aigerim] = await Promise.all([anAsker({ language: "ru" }), atTheDesk("aigerim")]);
      await aigerim.open(person.reference);
      const mei = await atTheDesk("mei", `/inquiries/${person.reference}`);
      await mei.page.waitForSelector(".presence .present");
      expect(await mei.page.textContent(".presence")).toContain("Айгерім Сейітқызы");
      await mei.page.fill(".composer textarea", "Ответ Мэй, над которым она долго думала.");
      await aigerim.page.fill(".composer textarea", "Ответ Айгерім.");
      await aigerim.page.click("button:text('Send and resolve')");
      await aigerim.page.waitForSelector(".to-person.reply");

      await mei.page.click(".composer .primary");
      await mei.page.waitForSelector("[role=alertdialog] .to-person");
      const told = await mei.page.textContent("[role=alertdialog]");
      expect(told).toContain("While you were writing, Айгерім Сейітқызы did this:");
      expect(told).toContain("Ответ Айгерім.");
      await mei.page.click("button:text('Back to my text')");
      expect(await written(mei.page)).toBe("Ответ Мэй, над которым она долго думала.");
      await mei.page.waitForSelector(".draft-state:text('Draft saved')");
      const elsewhere = await atTheDesk("mei", `/inquiries/${person.reference}`);
      await elsewhere.page.waitForSelector(".composer");
      expect(await written(elsewhere.page)).toBe("Ответ Мэй, над которым она долго думала.");

      await person.comesToRead("Ответ Айгерім.");
      expect(await person.reads()).not.toContain("Мэй");
      const mails = await person.mailed("answer");
      expect(mails).toHaveLength(1);
      await Promise.all([aigerim, mei, elsewhere, person].map(({ leave }) => leave()));
    });

    it.concurrent("passes an inquiry to another topic with a note of its own, refers it and extends it; the person reads to whom, why and by when", async ({
      expect,
    }) => {
      const [person, aigerim] = await Promise.all([anAsker({ language: "ru" }), atTheDesk("aigerim")]);
      await aigerim.open(person.reference);
      await aigerim.page.keyboard.press("x");
      await aigerim.page.selectOption("[role=dialog] select", "employment");
      await aigerim.page.fill("[role=dialog] textarea", "Это о работе, а не о гражданстве.");
      await aigerim.confirm();
      // Employment is none of her topics: there is nothing more of it to see.
      await aigerim.page.waitForURL(`${centre.stack.deskUrl}/`);

      const daniyar = await atTheDesk("daniyar", `/inquiries/${person.reference}`);
      await daniyar.page.waitForSelector(".entry.transfer");
      expect(await daniyar.page.textContent(".entry.transfer")).toContain("Это о работе");
      await daniyar.ask("Refer");
      await daniyar.page.selectOption("[role=dialog] select", "employment");
      await daniyar.page.fill("[role=dialog] textarea", "Решает этот орган, документы отправлены.");
      await daniyar.confirm();
      await daniyar.page.waitForSelector(".entry.referral:has-text('Ministry of Labour')");

      const inquiry = await centre.inquiry(person.reference);
      const dueOn = nextWorkingDay(inquiry?.dueAt ?? "");
      await daniyar.ask("Extend");
      await daniyar.page.fill("[role=dialog] input[type=date]", dueOn);
      await daniyar.page.fill("[role=dialog] textarea", "Ждём ответа органа.");
      await daniyar.confirm();
      await daniyar.page.waitForSelector(".entry.extension");

      const page = await person.reads();
      expect(page).toContain(topicOwner("ru", "employment"));
      expect(page).toContain("Решает этот орган, документы отправлены.");
      expect(page).toContain("Ждём ответа органа.");
      expect(await person.page.textContent(".facts")).toContain(dateText("ru", `${dueOn}T13:00:00.000Z`));
      expect(page).not.toContain("Это о работе");
      expect([...aigerim.complaints, ...daniyar.complaints]).toEqual([]);
      await Promise.all([aigerim, daniyar, person].map(({ leave }) => leave()));
    });

    it.concurrent("joins a person's second inquiry to their first, where each of their pages then leads, and separates them again", async ({
      expect,
    }) => {
      const email = `${crypto.randomUUID().slice(0, 8)}@example.org`;
      const asks = (text: string) => anAsker({ person: { email }, language: "ru", text });
      const first = await asks("Как получить гражданство?");
      const second = await asks("Я забыл спросить о сроках.");
      const aigerim = await atTheDesk("aigerim", `/inquiries/${second.reference}`);
      await aigerim.ask("Merge");
      expect(await aigerim.page.inputValue("[role=dialog] input")).toBe(first.reference);
      await aigerim.page.fill("[role=dialog] input", second.reference);
      await aigerim.page.click("[role=dialog] .primary");
      await aigerim.page.waitForSelector("[role=dialog] .trouble:has-text('cannot be joined to itself')");
      await aigerim.page.fill("[role=dialog] input", first.reference);
      await aigerim.confirm();
      await aigerim.page.waitForSelector(".entry.merged");
      await second.comesToRead("Как получить гражданство?");
      expect(await second.reads()).toContain("Я забыл спросить о сроках.");
      await first.comesToRead("Я забыл спросить о сроках.");
      await aigerim.open(first.reference);
      await aigerim.page.waitForSelector(".joined-history .words:text('Я забыл спросить о сроках.')");
      await aigerim.open(second.reference);

      await aigerim.ask("Unmerge");
      await aigerim.confirm();
      await aigerim.page.waitForSelector(".entry.unmerged");
      expect(await second.reads()).not.toContain("Как получить гражданство?");
      expect(await second.reads()).toContain("Я забыл спросить о сроках.");
      expect(await first.reads()).not.toContain("Я забыл спросить о сроках.");
      await Promise.all([aigerim, first, second].map(({ leave }) => leave()));
    });

    it.concurrent("opens a person's file, changes their address in two steps, tells the new one no more than that there is news, and erases it all", async ({
      expect,
    }) => {
      const [person, saule] = await Promise.all([anAsker({ language: "ru" }), atTheDesk("saule")]);
      await person.page.fill("#file-name", "Паспорт");
      await turnPage(person.page, "#add-file button");
      await person.page.setInputFiles("input[name=file]", {
        name: "scan.pdf",
        mimeType: "application/pdf",
        buffer: aPdf(),
      });
      await Promise.all([person.page.waitForURL(/#files$/), person.page.click("main form button")]);
      await waitFor("the file to be clean", async () => {
        await saule.open(person.reference);
        return (await saule.page.locator(".files .clean").count()) > 0;
      });
      const [download] = await Promise.all([
        saule.page.waitForEvent("download"),
        saule.page.click(".files .clean button"),
      ]);
      expect(download.suggestedFilename()).toBe("Паспорт.pdf");

      await saule.ask("Change contact");
      await saule.page.fill("[role=dialog] input[type=email]", "other.address@example.org");
      await saule.page.click("[role=dialog] .primary");
      await saule.page.waitForSelector("[role=dialog] strong:text('other.address@example.org')");
      await saule.confirm();
      await saule.page.waitForSelector(".entry.contact-changed");
      expect(await saule.page.textContent(".facts-column")).toContain("not proven");
      await saule.page.fill(".composer textarea", "Ответ, который читают только по ссылке.");
      await saule.page.keyboard.press("Control+Enter");
      const [mail] = await person.mailed("answer");
      expect(mail?.to).toEqual(["other.address@example.org"]);
      expect(mail?.text).not.toContain("только по ссылке");

      await saule.ask("Erase");
      await saule.page.fill("[role=alertdialog] input", person.reference);
      await saule.confirm();
      await saule.page.waitForURL(`${centre.stack.deskUrl}/`);
      expect(await centre.inquiry(person.reference)).toBeUndefined();
      await saule.page.goto(`${centre.stack.deskUrl}/inquiries/${person.reference}`);
      await saule.page.waitForSelector("main .trouble");
      await Promise.all([saule, person].map(({ leave }) => leave()));
    });
  },
);

/** The first day after a time limit to which it can be extended. */
function nextWorkingDay(dueAt: string): string {
  let day = addDays(kazakhstanTime(dueAt).day, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
