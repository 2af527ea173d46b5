import { describe, expect, it } from "vitest";
import { answerLibrary } from "../../../shared/adapters/answer-library.ts";
import { suggestAnswers } from "../../../shared/domain/answers/suggest-answers.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { offerFigures } from "../../../training/evaluate-answers.ts";

describe("answers offered to the development set (node training/evaluate-answers.ts)", () => {
  const all = offerFigures().get("all");

  it("are of the inquiry's own topic in at least four of five cases in which any is offered", () => {
    expect(all?.agreed).toBeGreaterThanOrEqual(0.8);
  });

  it("are offered to more than every second inquiry: a guess that is never made is never wrong", () => {
    expect(all?.offered).toBeGreaterThanOrEqual(0.55);
  });

  it("are of the topic that was chosen rightly, in nine of ten cases", () => {
    const own = offerFigures((topic) => topic).get("all");
    expect(own?.agreed).toBeGreaterThanOrEqual(0.9);
    expect(own?.offered).toBeGreaterThanOrEqual(0.85);
  });
});

describe("answers offered to what people ask first", () => {
  const offered = async (question: string, chosen?: Topic) =>
    suggestAnswers(await answerLibrary.index(), question, chosen).map(({ topic, id }) => `${topic}/${id}`);

  it.each([
    ["гражданство", "citizenship/simplified-order"],
    ["азаматтық", "citizenship/simplified-order"],
    ["ازاماتتىق", "citizenship/simplified-order"],
    ["国籍", "citizenship/simplified-order"],
    ["кандас", "repatriation/kandas-status"],
    ["пенсия", "adaptation/pension"],
    ["зейнетақы", "adaptation/pension"],
    ["мектеп", "adaptation/school-and-kindergarten"],
    ["работа", "employment/find-work"],
    ["квота", "repatriation/regional-quota"],
    ["грант", "education/quota-of-grants"],
    ["如何获得哈萨克斯坦国籍", "citizenship/simplified-order"],
    ["Қазақстанға қалай көшемін?", "repatriation/from-abroad"],
    ["Как получить статус кандаса?", "repatriation/kandas-status"],
    ["How do I become a citizen?", "citizenship/simplified-order"],
    ["Ата жолы картасын қалай аламын?", "kazakh-card/how-to-apply"],
    ["Vatandaşlık nasıl alınır?", "citizenship/simplified-order"],
  ])("are there for %s", async (question, answer) => {
    expect(await offered(question)).toContain(answer);
  });

  it.each([
    ["Школа для ребёнка", "citizenship", "adaptation/school-and-kindergarten"],
    ["Мне нужна работа сварщиком, помогите устроиться на работу", "citizenship", "employment/find-work"],
    ["Где мой огород?", "citizenship", "adaptation/housing-and-land"],
  ] as const)(
    "are of what is asked when another topic was chosen in doubt: %s, %s",
    async (question, chosen, answer) => {
      const answers = await offered(question, chosen);
      expect(answers[0]).toBe(answer);
      expect(answers.filter((each) => each.startsWith(chosen))).toEqual([]);
    },
  );

  it.each(["Погода в Астане", "Сәлеметсіз бе!", "помогите пожалуйста"])(
    "are none for %s, whatever was chosen",
    async (question) => {
      expect(await offered(question, "employment")).toEqual([]);
      expect(await offered(question)).toEqual([]);
    },
  );
});
