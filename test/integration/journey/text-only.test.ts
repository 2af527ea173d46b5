import { beforeAll, describe, expect, it } from "vitest";
import { parseReference } from "../../../shared/domain/reference.ts";
import { questionLabel } from "../../../shared/texts/questions/question-texts-for.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";
import { TextBrowser } from "../../text-browser.ts";
import { waitFor } from "../../wait-for.ts";
import { type SharedCentre, theCentre } from "../the-centre.ts";

let centre: SharedCentre;
beforeAll(async () => {
  centre = await theCentre();
});

describe("a person with a text-only browser", () => {
  it.each([
    ["kk-Cyrl", "Қандас мәртебесін «қалай» аламын? <b>& тез</b>", "Тағы: мектеп ше?"],
    ["kk-Arab", "قانداس مارتەبەسىن قالاي الامىن؟", "تاعى: مەكتەپ شە؟"],
    ["ru", "Как получить статус кандаса?\nИ сколько ждать?", "И ещё: а школа?"],
  ] as const)(
    "asks in %s, answers the topic's questions, sees it all and adds to it",
    async (language, question, addition) => {
      const texts = textsFor(language);
      const browser = new TextBrowser(centre.stack.portalUrl);
      await browser.open(`/${language}`);
      const filled = { text: question, topic: "repatriation", country: "MN", contact: "none", name: "Айгерім Н." };
      await browser.send(browser.formWith("text"), filled);
      expect(browser.text).toContain(texts.fieldErrors["consent-required"]);
      const again = browser.formWith("text");
      expect(again.fields.get("text")?.replaceAll("\r", "")).toBe(question);
      await browser.send(again, { consent: again.choices.get("consent")?.[0] ?? "" });

      expect(browser.text).toContain(questionLabel(language, "departure"));
      await browser.send(browser.formWith("answer-departure"), {
        "answer-departure": "MN",
        "answer-region": "Павлодар",
      });
      expect(browser.text).toContain(texts.check.title);
      expect(browser.text).toContain("Павлодар");
      await browser.send(browser.formWith("key"), {});

      const reference = parseReference(browser.address.split("/").at(-2) ?? "");
      expect(browser.address).toMatch(/\/received\?contact=/);
      expect(browser.text).toContain(reference);
      const link = /https?:\/\/\S+\?key=\S+/.exec(browser.text)?.[0] ?? "";
      const later = new TextBrowser(centre.stack.portalUrl);
      await waitFor("the inquiry to be registered", async () => {
        await later.open(link);
        return later.html.includes('name="text"');
      });
      expect(later.text).toContain(question.replaceAll("\n", " "));
      expect(later.text).toContain(questionLabel(language, "departure"));
      await later.send(later.formWith("text"), { text: addition });
      expect(later.text).toContain(addition);
    },
  );
});
