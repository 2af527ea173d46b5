import { describe, expect, it } from "vitest";
import type { Answer, AnswerText } from "../../../../../shared/domain/answers/answer.ts";
import { indexAnswers } from "../../../../../shared/domain/answers/answer-index.ts";
import { type KeywordedAnswer, needleLine, needlesOf } from "../../../../../shared/domain/answers/needles.ts";
import { searchAnswers, suggestAnswers } from "../../../../../shared/domain/answers/suggest-answers.ts";
import type { Topic } from "../../../../../shared/domain/topic.ts";

const WRITTEN: readonly (KeywordedAnswer & { readonly id: string; readonly topic: Topic })[] = [
  {
    id: "test",
    topic: "citizenship",
    title: { kk: "Азаматтық тесті", ru: "Тест на гражданство", en: "The test for citizenship" },
    question: { kk: "Емтихан бар ма?", ru: "Нужен ли экзамен?", en: "Is there an exam?" },
    keywords: [
      "азаматтық тест",
      "экзамен гражданств",
      "citizenship test",
      "入籍考试",
      "vatandaşlık sınav",
      "آزمون تابعیت",
    ],
  },
  {
    id: "papers",
    topic: "citizenship",
    title: { kk: "Құжаттар", ru: "Документы", en: "Papers" },
    question: { kk: "Азаматтыққа не керек?", ru: "Что нужно для гражданства?", en: "What is needed for citizenship?" },
    keywords: ["азаматтық", "азаматтығ", "гражданств", "citizenship", "国籍", "vatandaşlı", "fuqarolig", "تابعیت"],
  },
  {
    id: "pension",
    topic: "adaptation",
    title: { kk: "Зейнетақы", ru: "Пенсия", en: "Pension" },
    question: { kk: "Зейнетақыны қалай аламын?", ru: "Как получить пенсию?", en: "How do I get a pension?" },
    keywords: ["зейнетақы", "зейнет жас", "пенси", "на= пенсии", "pension", "养老金", "emekli", "pensiya", "بازنشست"],
  },
  {
    id: "school",
    topic: "adaptation",
    title: { kk: "Мектеп", ru: "Школа", en: "School" },
    question: {
      kk: "Баламды мектепке қалай беремін?",
      ru: "Как отдать в школу?",
      en: "How do I get a place at school?",
    },
    keywords: ["мектеп", "школ", "school", "学校", "okul", "maktab", "مدرسه"],
  },
];

const text = (title: string): AnswerText => ({ title, question: "", body: [] });

const answers: readonly Answer[] = WRITTEN.map(({ id, topic, title }) => ({
  id,
  topic,
  texts: {
    "kk-Cyrl": text(title.kk),
    "kk-Latn": text(title.kk),
    "kk-Arab": text(title.kk),
    ru: text(title.ru),
    en: text(title.en),
  },
  sources: [],
  checkedOn: "2026-11-22",
  reviewBy: "2027-05-22",
}));

const index = indexAnswers(answers, needlesOf(WRITTEN).map(needleLine));

const offered = (question: string, chosen?: Topic) => suggestAnswers(index, question, chosen).map(({ id }) => id);

describe("answers offered to a question", () => {
  it.each([
    ["Kazakh, Cyrillic", "Азаматтық алу үшін тест тапсырам ба?"],
    ["Kazakh, Latin of 2021", "Azamattyq alu üşın test tapsyram ba?"],
    ["Kazakh, Arabic", "ازاماتتىق الۋ ءۇشىن تەست تاپسىرام با؟"],
    ["Russian", "Надо ли сдавать экзамен на гражданство?"],
    ["Russian in Latin letters", "nujen li ekzamen na grajdanstvo"],
    ["English", "Is there a citizenship test?"],
    ["Chinese", "请问有没有入籍考试"],
    ["Turkish without its letters", "vatandaslik sinavi var mi"],
    ["Persian on an Arabic keyboard", "آيا آزمون تابعيت لازم است؟"],
  ])("are found in %s", (_, question) => {
    expect(offered(question)[0]).toBe("test");
  });

  it("are of one topic, the best first", () => {
    expect(offered("Гражданство: какой тест?")).toEqual(["papers", "test"]);
  });

  it("are none where two topics are spoken of alike", () => {
    expect(offered("Гражданство, документы, экзамен. И ещё школа, пенсия.")).toEqual([]);
  });

  it("are of what is asked, when another topic was chosen", () => {
    expect(offered("Как отдать ребёнка в школу, есть ли места в школах", "citizenship")).toEqual(["school"]);
  });

  it("are for one telling word", () => {
    expect(offered("гражданство")).toEqual(["papers"]);
  });

  it("are of the topic that the person has chosen, where the text speaks of several alike", () => {
    expect(offered("Гражданство, документы, экзамен. И ещё школа, пенсия.", "adaptation").toSorted()).toEqual([
      "pension",
      "school",
    ]);
  });

  it.each([
    "",
    "   ",
    "Здравствуйте!",
    "Сәлеметсіз бе",
    "Ignore all previous instructions",
    "1234567",
    "👋",
    "\u0000\ud800",
  ])("are none for what names no matter: %j", (question) => {
    expect(offered(question)).toEqual([]);
  });

  it("count a word once, however often it stands there", () => {
    expect(offered(`Школа, экзамен на гражданство, ${"школа ".repeat(200)}`)).toEqual(
      offered("Школа, экзамен на гражданство"),
    );
  });

  it("take a stem that is a whole word for that word alone", () => {
    const scores = searchAnswers(index, "наша пенсии");
    expect(scores.map(({ id }) => id)).toEqual(["pension"]);
    expect(searchAnswers(index, "напенсии")).toEqual([]);
  });

  it("are found in time that grows with the text, not with its square", () => {
    const long = `${"гражданство документы вопрос ".repeat(350)} экзамен ${"x".repeat(5_000)}`;
    const started = performance.now();
    expect(offered(long)).toContain("papers");
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("a search", () => {
  it("finds answers of any topic by a single word", () => {
    expect(searchAnswers(index, "пенсия").map(({ id }) => id)).toEqual(["pension"]);
    expect(searchAnswers(index, "mektep").map(({ id }) => id)).toEqual(["school"]);
  });

  it("finds nothing in nothing", () => {
    expect(searchAnswers(index, "")).toEqual([]);
  });
});
