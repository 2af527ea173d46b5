import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transliterate } from "../../../../../shared/domain/language/transliterate.ts";
import { explainRouting } from "../../../../../shared/domain/routing/explain.ts";
import { routeText } from "../../../../../shared/domain/routing/route-text.ts";
import { shippedRouter } from "../../../../../shared/domain/routing/router.ts";
import { MODEL_VERSION } from "../../../../../shared/domain/routing/router-limits.ts";
import { isTopic, type TOPIC_CODES } from "../../../../../shared/domain/topic.ts";
import { anyString } from "../any-string.ts";

const AT = "2026-11-22T06:00:00Z";
const route = (text: string, declaredTopic?: (typeof TOPIC_CODES)[number]) =>
  routeText({ text, at: AT, declaredTopic });

describe("the topic of an inquiry", () => {
  const KAZAKH = "Қазақстан азаматтығын алу үшін қандай құжаттар керек, өтінішті қайда тапсырамын?";

  it("is found in a Kazakh text whichever alphabet it is written in", () => {
    const texts = [
      KAZAKH,
      transliterate(KAZAKH, { to: "Arab" }).text,
      transliterate(KAZAKH, { to: "Latn" }).text,
      "Казакстан азаматтыгын алу ушин кандай кужаттар керек, отиништи кайда тапсырамын?",
    ];
    expect(texts.map((text) => route(text).topic)).toEqual(texts.map(() => "citizenship"));
  });

  it.each([
    ["employment", "Хозяин не платит зарплату третий месяц, договора нет. Куда жаловаться?"],
    ["kazakh-card", "Which professions are on the list for the Ata Joly card and how long is the card valid?"],
    ["education", "我想申请哈萨克斯坦大学的奖学金名额,需要哪些材料?"],
    ["adaptation", "Emekli maaşımı Kazakistan'da alabilir miyim, emeklilik için nereye başvurmalıyım?"],
    ["other", "Рахмет сіздерге, бәрін түсіндіріп бердіңіздер!"],
  ])("is %s for: %s", (topic, text) => {
    expect(route(text).topic).toBe(topic);
  });

  it("is the declared one, and words that clearly say otherwise become a suggestion", () => {
    const { topic, routing } = route(KAZAKH, "culture");
    expect(topic).toBe("culture");
    expect(routing).toMatchObject({ suggestedTopic: "citizenship" });
    expect(routing.confidence).toBeLessThan(0.5);
  });

  it("has no suggestion when the words agree with what was declared, or say little", () => {
    expect(route(KAZAKH, "citizenship").routing).not.toHaveProperty("suggestedTopic");
    expect(route("Сәлеметсіз бе, бір сұрағым бар еді", "business").routing).not.toHaveProperty("suggestedTopic");
  });

  it("is what was chosen with some confidence at least, however improbable the words make it", () => {
    expect(route(KAZAKH, "culture").routing.confidence).toBeGreaterThan(0);
    expect(route(KAZAKH, "citizenship").routing.confidence).toBeGreaterThanOrEqual(route(KAZAKH).routing.confidence);
  });

  it.each([
    ["culture", "Kasachischkurse in Berlin"],
    ["culture", "Курсы казахского языка в Берлине"],
    ["adaptation", "Wir sind nach Astana gezogen, wo gibt es Kasachischkurse für Rückkehrer?"],
    ["employment", "Клиника в Актау берёт меня хирургом, нужно признать диплом. Куда нести документы?"],
  ])("is the registry's own where two are near: %s for %s", (topic, text) => {
    expect(route(text).topic).toBe(topic);
  });

  it("is not told by the words of an address", () => {
    const guesses = (text: string) => route(text).routing.guesses;
    expect(guesses("Как получить гражданство? https://portal.example.org/business/loan/startup")).toEqual(
      guesses("Как получить гражданство? https://site.example.org/culture/dombra/concert"),
    );
  });

  it("is other, with the best guesses for the operator, when the words tell too little", () => {
    const router = shippedRouter();
    const careful = { ...router, limits: { ...router.limits, topic: 0.999 } };
    const { topic, routing } = routeText({ text: KAZAKH, at: AT }, careful);
    expect(topic).toBe("other");
    expect(routing.guesses).toHaveLength(3);
    expect(routing.guesses[0]?.topic).toBe("citizenship");
  });
});

describe("a second topic", () => {
  it.each([
    ["repatriation", "education", "Как получить статус кандаса? И ещё вопрос: как поступить в университет по квоте?"],
    [
      "repatriation",
      "adaptation",
      "Қандас мәртебесін қалай аламын? Екінші сұрағым: балабақшаға кезекке қалай тұрамыз?",
    ],
    [
      "citizenship",
      "employment",
      "How do I apply for citizenship? Also, do employers recognise my engineering diploma?",
    ],
  ])("is told when a question of its own asks about it: %s and %s", (one, other, text) => {
    const { topic, routing } = route(text);
    expect([topic, ...routing.secondaryTopics].toSorted()).toEqual([one, other].toSorted());
  });

  it("is told together with a third", () => {
    const text =
      "Как получить статус кандаса? Как поступить в университет по гранту? И где взять кредит на открытие магазина?";
    const { topic, routing } = route(text);
    expect([topic, ...routing.secondaryTopics].toSorted()).toEqual(["business", "education", "repatriation"]);
  });

  it("is not told for what is only mentioned, or for one ask", () => {
    expect(
      route("Мен Алматыда университетте оқимын. Азаматтық алу үшін өтінішті қайда тапсырамын?").routing,
    ).toMatchObject({
      secondaryTopics: [],
    });
    expect(route("Ата жолы картасын алу үшін қандай құжаттар керек?").routing).toMatchObject({ secondaryTopics: [] });
  });
});

describe("urgency", () => {
  it.each([
    ["detention", "Помогите, брата задержала полиция, держат второй день, адвоката не дают"],
    ["medical", "My wife is bleeding, eight months pregnant, the hospital refuses to admit her"],
    ["detention", "Помогите! Брата задержали на границе, звоните +7 700 000 00 11"],
    ["medical", "не хочу больше жить, опять отказали"],
    ["medical", "Өзімді өлтіргім келеді, шыдай алмаймын"],
    ["minor-alone", "На вокзале один сидит мальчик лет десяти, родителей нет, что делать?"],
  ])("is seen, with the reason %s, in: %s", (urgentReason, text) => {
    expect(route(text)).toMatchObject({ urgent: true, routing: { urgentReason } });
  });

  it.each([
    "я покончу с собой если не дадите гражданство",
    "ya pokonchu s soboy esli ne dadite grazhdanstvo",
    "I will kill myself if you don't give me citizenship",
    "Vatandaşlık vermezseniz kendimi öldürürüm",
    "Хэрэв иргэншил өгөхгүй бол би амиа хорлоно",
    "осталось 24 часа",
    "осталось 5 часов",
    "виза заканчивается завтра",
    "меня преследует бывший муж с ножом",
    "Meni ertaga deportatsiya qilishadi",
  ])("is seen whatever it is tied to: %s", (text) => {
    expect(route(text).urgent).toBe(true);
  });

  it.each([
    "Азаматтық бермесеңіз өзімді өлтіремін",
    "2 күн қалды",
    "мерзім бітуіне 3 сағат қалды",
    "визам ертең бітеді не істеймін",
    "бұрынғы күйеуім пышақпен соңымнан қалмайды",
  ])("is seen in all alphabets of Kazakh: %s", (text) => {
    expect(route(text).urgent).toBe(true);
    for (const to of ["Latn", "Arab"] as const) expect(route(transliterate(text, { to }).text).urgent).toBe(true);
  });

  it("is seen in the middle of the longest message", () => {
    const calm = "Мы переехали из Омска весной, дети ходят в школу, всё хорошо, спасибо за помощь и советы.\n".repeat(
      50,
    );
    expect(route(calm + calm).urgent).toBe(false);
    expect(route(`${calm}Муж избивает меня, запер дома, грозит убить, помогите!\n${calm}`).urgent).toBe(true);
  });

  it.each([
    "Завтра открыто?",
    "Ертең келсем бола ма?",
    "Are you open tomorrow?",
    "Yarın açık mı?",
    "срок истёк вчера",
    "deadline passed",
    "мерзімі өтіп кетті",
    "если откажут, можно подать снова?",
  ])("is not made by an ordinary tomorrow or by what is past: %s", (text) => {
    expect(route(text).urgent).toBe(false);
  });

  it.each([
    "СРОЧНО!!! Подскажите, какие документы нужны для визы?",
    "Мой прадед был арестован в 1937 году, как найти его дело в архиве?",
    "Third month without wages, where can I complain?",
  ])("is not made by an alarming word alone: %s", (text) => {
    expect(route(text)).toMatchObject({ urgent: false });
  });
});

describe("spam", () => {
  it("is not what holds a number to call and nothing else of an advertisement", () => {
    for (const text of ["+7 700 000 00 11", "Менің нөмірім +7 700 000 00 11, хабарласыңыз", "WhatsApp", "Telegram"]) {
      expect(route(text)).toMatchObject({ urgent: false, routing: { spam: false } });
    }
  });

  it.each([
    "Продаём дипломы, любой вуз, недорого",
    "Buy a university diploma, no exams",
    "Диплом сатамыз, кез келген оқу орны",
  ])("is what offers forged papers, also under a topic that was chosen: %s", (text) => {
    expect(route(text).routing.spam).toBe(true);
    expect(route(text, "education").routing.spam).toBe(true);
  });

  it("is marked and goes to other, and is never urgent", () => {
    const { topic, urgent, routing } = route(
      "URGENT! Casino bonus 500%, earn 1000 USD daily with crypto, click http://win.example.org now",
    );
    expect({ topic, urgent, spam: routing.spam }).toEqual({ topic: "other", urgent: false, spam: true });
  });
});

describe("routing any text", () => {
  it("ends with a topic of the registry and honest probabilities", () => {
    fc.assert(
      fc.property(anyString, fc.option(anyString, { nil: undefined }), (text, subject) => {
        const { topic, routing } = routeText({ text, subject, at: AT });
        expect(isTopic(topic)).toBe(true);
        expect(routing.confidence).toBeGreaterThanOrEqual(0);
        expect(routing.confidence).toBeLessThanOrEqual(1);
        expect(routing.modelVersion).toBe(MODEL_VERSION);
      }),
    );
  });

  it("can be explained", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(explainRouting({ text, at: AT }).topic).toHaveLength(3);
      }),
    );
  });

  it.each(["а", "a", "ия", "ا", "ءا", "聘", "1.", "24.11 ", "may ", "? ", "— ", "'a"])(
    "comes to an end however long it is: %s",
    { timeout: 90_000 },
    (unit) => {
      expect(isTopic(route(unit.repeat(100_000 / unit.length)).topic)).toBe(true);
    },
  );
});

describe("an explanation", () => {
  it("names the concepts and words that spoke for the topic, and what each statement counted", () => {
    const { topic, statements } = explainRouting({ text: "Как получить гражданство? Спасибо.", at: AT });
    expect(topic[0]).toMatchObject({ label: "citizenship" });
    expect(topic[0]?.reasons.map(({ feature }) => feature)).toContain("concept citizenship");
    expect(statements).toHaveLength(2);
  });
});
