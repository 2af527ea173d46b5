/** What an answer may say: everything with a source, nothing that has not been confirmed, nothing that puts anybody at risk. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TOPIC_CODES, type Topic } from "../../../shared/domain/topic.ts";
import { answerFiles, compileAnswers, compiledTexts } from "../../../tools/answers/compile-answers.ts";

const LANGUAGES = ["kk", "ru", "en"] as const;

const files = answerFiles(process.cwd());
const compiled = compileAnswers(process.cwd());

/** Every text of every answer with its place, for messages that say where. */
const texts = files.flatMap(({ path, file }) =>
  LANGUAGES.map((language) => ({
    where: `${path} (${language})`,
    file,
    language,
    body: file.markdown[language],
    all: [file.title[language], file.question[language], file.markdown[language]].join("\n"),
  })),
);

/** Figures without the marks that each language puts between thousands. */
function figuresIn(text: string): string[] {
  return (text.match(/\d+(?:[ \u00a0,]\d{3}(?!\d))*/g) ?? []).map((figure) => figure.replaceAll(/\D/g, ""));
}

describe("the answers", () => {
  it("are in the compiled files as they are written (npm run answers)", () => {
    const { answers, needles } = compiledTexts(compiled);
    expect(readFileSync("content/answers.json", "utf8")).toBe(answers);
    expect(readFileSync("content/answer-needles.json", "utf8")).toBe(needles);
  });

  it.each(
    TOPIC_CODES.map((topic): [Topic, number] => [
      topic,
      ["citizenship", "repatriation", "employment", "adaptation", "kazakh-card"].includes(topic) ? 6 : 3,
    ]),
  )("are enough on %s: at least %i", (topic, least) => {
    expect(compiled.answers.filter((answer) => answer.topic === topic).length).toBeGreaterThanOrEqual(least);
  });

  it("are short and whole in every language: 60 to 150 words", () => {
    const lengths = texts.map(({ where, body }) => [
      where,
      body.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0,
    ]);
    expect(lengths.filter(([, words]) => Number(words) < 60 || Number(words) > 150)).toEqual([]);
  });

  it("say in every language what to do next and who decides", () => {
    const parts = {
      kk: ["Не істеу керек", "Кім шешеді"],
      ru: ["Что делать", "Кто решает"],
      en: ["What to do next", "Who decides"],
    };
    const lacking = texts.filter(
      ({ language, body }) => !parts[language].every((part) => body.includes(`**${part}.**`)),
    );
    expect(lacking.map(({ where }) => where)).toEqual([]);
  });

  it("have no figure that none of their sources says", () => {
    const unsaid = texts.flatMap(({ where, file, all }) => {
      const said = new Set(figuresIn(file.sources.flatMap(({ facts, date }) => [...facts, date]).join("\n")));
      return figuresIn(all)
        .filter((figure) => !said.has(figure))
        .map((figure) => `${where}: ${figure}`);
    });
    expect(unsaid).toEqual([]);
  });

  it("name no site that their sources do not name", () => {
    const unsaid = texts.flatMap(({ where, file, body }) => {
      const said = JSON.stringify(file.sources);
      return (body.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:kz|com|org|ru)\b/g) ?? [])
        .filter((site) => !said.includes(site))
        .map((site) => `${where}: ${site}`);
    });
    expect(unsaid).toEqual([]);
  });

  it("are reviewed within a year of their check: procedures change yearly", () => {
    const late = files.filter(({ file }) => {
      const year = 366 * 86_400_000;
      return !(
        Date.parse(file.reviewBy) > Date.parse(file.checkedOn) &&
        Date.parse(file.reviewBy) - Date.parse(file.checkedOn) < year
      );
    });
    expect(late.map(({ path }) => path)).toEqual([]);
  });

  it("tell of every programme of the Foundation, each on the page of its topic", () => {
    const programmes = compiled.answers.flatMap(({ topic, texts: { en } }) =>
      en.programme === undefined ? [] : [`${topic}: ${en.programme}`],
    );
    expect(programmes).toEqual([
      "education: Otandastar-Bolashakka Bagdar",
      "culture: Otandastar library",
      "culture: Qazaq House, Abay centre",
      "culture: World Association of Kazakhs",
      "culture: World Kurultai",
      "business: Atameken Business House",
      "business: Bereke",
      "business: Turakty Auyl",
    ]);
  });
});

describe("an answer never states what nobody has confirmed", () => {
  it.each([
    ["a promise", /guarantee|we promise (?!nothing|neither)|гарантир|обещаем (?!ничего)|кепілдік береміз/i],
    [
      "names of ministries that are no more",
      /Ministry of Education and Science|Министерств\S+ образования и науки|Білім және ғылым министр/i,
    ],
    [
      "that the Kazakh card and Ata Joly are one",
      /Kazakh Card is (?:now )?(?:called )?Ata Joly|(?:это|теперь) и есть «?Ата жолы/i,
    ],
    [
      "a Kurultai of 2011",
      /\b2011\b(?=[^\n]*(?:Kurultai|урылтай|урултай|ұрылтай))|(?:Kurultai|курултай|құрылтай)[^\n]*\b2011\b/i,
    ],
    ["the parliament as Kurultai", /parliament|парламент/i],
    ["the medical insurance fund", /insurance fund|фонд\S* (?:социального )?медицинского страхования|сақтандыру қор/i],
    ["customs as the body that decides on cars", /customs (?:office )?decides|решает таможня|кеден шешеді/i],
    ["telephone numbers and hours of the centre", /\+7|8[ -]?800|09:00|24\/7/],
    ["consent of another state to citizenship", /consent of the Chinese|согласи\S+ кита|қытай\S* келісім/i],
    ["a duty to answer anonymous appeals", /anonymous appeals? (?:is|are)|анонимн\S+ обращени\S+ (?:не )?рассматр/i],
  ])("%s", (_, claim) => {
    expect(texts.filter(({ all }) => claim.test(all)).map(({ where }) => where)).toEqual([]);
  });
});

describe("an answer puts nobody at risk", () => {
  it("sends nobody to a body of China, and to no other country's consulate but Kazakhstan's", () => {
    const sent = texts.filter(({ all }) =>
      /Chinese (?:consulate|embassy)|(?:consulate|embassy) of China|(?:консульств|посольств)\S* (?:Китая|КНР)|китайск\S+ (?:консульств|посольств)|Қытай\S* (?:консулдығ|елшілі)/i.test(
        all,
      ),
    );
    expect(sent.map(({ where }) => where)).toEqual([]);
  });

  it("warns, wherever papers of the country of origin may be needed", () => {
    const dangerous = ["proof-of-nationality", "lost-passport", "diploma-for-study", "dual-citizenship", "from-abroad"];
    const warnings = { kk: /қауіп/, ru: /опас/, en: /danger/ };
    const silent = texts.filter(
      ({ where, language, body }) =>
        dangerous.some((id) => where.includes(`/${id}.md`)) && !warnings[language].test(body),
    );
    expect(silent.map(({ where }) => where)).toEqual([]);
  });

  it("takes no political position", () => {
    const political =
      /genocide|regime|oppress|геноцид|режим\b|репресс|геноцид|қуғын-сүргін|Uyghur|уйгур|ұйғыр|Xinjiang|Синьцзян|Шыңжаң/i;
    expect(texts.filter(({ all }) => political.test(all)).map(({ where }) => where)).toEqual([]);
  });
});
