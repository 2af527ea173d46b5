/** Invented inquiries of the fake desk, in the alphabets that people write in. */
import type { DeskInquiry } from "../../../shared/contracts/desk/inquiry.ts";
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import type { Topic } from "../../../shared/domain/topic.ts";

export type Sample = {
  readonly topic: Topic;
  readonly language: AnswerLanguage;
  readonly script: "Arab" | "Cyrl" | "Latn" | "Hans";
  readonly country?: string;
  readonly gist: string;
  readonly text: string;
};

const ARABIC = `سالەمەتسىزدەر مە! مەن قىتايدان جازىپ وتىرمىن، ەسىمىم گۇلنار. وتباسىممەن قازاقستانعا قونىس اۋدارعىم كەلەدى.
قانداس مارتەبەسىن قالاي الۋعا بولادى؟ قانداي قۇجاتتار كەرەك، ءوتىنىشتى قايدا تاپسىرامىز؟`;

const SAMPLES: readonly Sample[] = [
  {
    topic: "repatriation",
    language: "kk-Arab",
    script: "Arab",
    country: "CN",
    gist: "قانداس مارتەبەسىن قالاي الۋعا بولادى؟",
    text: ARABIC,
  },
  {
    topic: "citizenship",
    language: "ru",
    script: "Cyrl",
    country: "DE",
    gist: "Утрачено гражданство, можно ли его восстановить, если родители выехали в 1994 году",
    text: "Здравствуйте! Мои родители выехали в 1994 году. Можно ли восстановить гражданство и куда обратиться?",
  },
  {
    topic: "employment",
    language: "kk-Cyrl",
    script: "Cyrl",
    country: "MN",
    gist: "Баян-Өлгийден көшіп келдім, мұғалім болып жұмысқа тұрғым келеді",
    text: "Сәлеметсіз бе! Баян-Өлгийден көшіп келдім, мұғалім болып жұмысқа тұрғым келеді. Дипломымды қайда растаймын?",
  },
  {
    topic: "kazakh-card",
    language: "tr",
    script: "Latn",
    country: "TR",
    gist: "Ata Joly kartı için hangi belgeler gerekiyor?",
    text: "Merhaba, Ata Joly kartı için hangi belgeler gerekiyor? Annem Kazak.",
  },
  {
    topic: "education",
    language: "zh-Hans",
    script: "Hans",
    country: "CN",
    gist: "我想申请哈萨克斯坦大学的预科",
    text: "您好，我想申请哈萨克斯坦大学的预科。需要什么材料？",
  },
  {
    topic: "adaptation",
    language: "kk-Latn",
    script: "Latn",
    gist: "Balalarym mektepke baruy kerek, qai qujattar kerek",
    text: "Salem! Balalarym mektepke baruy kerek, qai qujattar kerek?",
  },
];

const COUNT = 600;
export const MANY: readonly Sample[] = Array.from(
  { length: COUNT },
  (_, index) => SAMPLES[index % SAMPLES.length] as Sample,
);

const HOUR = 3_600_000;
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const referenceOf = (index: number): string => {
  const symbol = (at: number) => ALPHABET[(index * 7 + at * 11 + Math.floor(index / 32) * 5) % 32];
  const four = (from: number) => [0, 1, 2, 3].map((at) => symbol(from + at)).join("");
  return `${String(index).padStart(4, "0")}-${four(4)}-${four(8)}`;
};

export function aRow(sample: Sample, index: number): QueueRow {
  const minutes = index < 2 ? -160 + index * 60 : index < 6 ? 130 + index * 40 : 500 + index * 30;
  const due = new Date(Date.now() + minutes * 60_000).toISOString();
  return {
    reference: referenceOf(index),
    version: 1,
    topic: sample.topic,
    status: index % 5 === 3 ? "assigned" : "new",
    priority: index === 0 || index === 1 ? "urgent" : "normal",
    language: sample.language,
    script: sample.script,
    ...(sample.country && { country: sample.country }),
    gist: sample.gist,
    receivedAt: new Date(Date.now() - (4 + ((index * 13) % 90)) * HOUR).toISOString(),
    dueAt: due,
    innerDueAt: due,
    dueState: minutes < 0 ? "missed" : minutes < 540 ? "soon" : "ahead",
    workingMinutesLeft: minutes,
    ...(index % 5 === 3 && { assignee: { id: "daniyar", name: "Данияр Оспан" } }),
    ...(index === 4 && { undelivered: "bounced" as const }),
    present: index === 3 ? [{ id: "mei", name: "Мэй Лин", activity: "writing" as const }] : [],
  };
}

export function anInquiryView(row: QueueRow, index: number): DeskInquiry {
  const sample = MANY[index] as Sample;
  const limit = {
    dueAt: row.innerDueAt,
    workingMinutesLeft: row.workingMinutesLeft,
    countedDays: ["2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01"],
    skippedDays: ["2026-11-28", "2026-11-29"],
  };
  const isKazakh = sample.language.startsWith("kk");
  return {
    ...row,
    channel: "web",
    person: {
      name: sample.script === "Arab" ? "گۇلنار" : "Гүлнар",
      email: "gulnar@example.org",
      ...(sample.country && { country: sample.country }),
    },
    contact: "answer",
    addressProven: index % 2 === 0,
    registeredOn: "2026-11-24",
    updatedAt: row.receivedAt,
    limits: { inner: limit, outer: { ...limit, workingMinutesLeft: 5200 }, passOn: { ...limit, state: row.dueState } },
    routing: {
      textLanguage: isKazakh ? "kk" : sample.language === "ru" ? "ru" : "und",
      textScript: sample.script,
      confidence: 0.82,
      guesses: [
        { topic: row.topic, confidence: 0.82 },
        { topic: "citizenship", confidence: 0.11 },
        { topic: "kazakh-card", confidence: 0.05 },
      ],
      secondaryTopics: [],
      ...(row.priority === "urgent" && { urgentReason: "deadline-48h" as const }),
      spam: false,
      modelVersion: "1",
    },
    merged: [],
    entries: [
      {
        version: 1,
        at: row.receivedAt,
        by: { role: "compatriot" },
        kind: "opened",
        text: sample.text,
        subject: sample.gist,
        answers: { departure: "CN", family: "4" },
      },
    ],
    files: [
      { id: "a", name: "passport.pdf", state: "clean", sizeBytes: 120_000, at: row.receivedAt },
      { id: "b", name: "diplom.jpg", state: "quarantined", at: row.receivedAt },
    ],
    mails: [{ version: 1, kind: "acknowledgement", state: "delivered", at: row.receivedAt }],
    earlier: [
      { reference: "4T2W-9QXB-11MK", topic: "kazakh-card", status: "closed", receivedAt: "2026-08-02T06:00:00.000Z" },
    ],
    mayDo: [
      "take",
      "reply",
      "question",
      "note",
      "transfer",
      "refer",
      "extend",
      "resolve",
      "merge",
      "link-answer",
      "change-contact",
      "erase",
    ],
  };
}
