/** Invented inquiries of the usual length: in the median some 420 letters, two bytes each (Kazakh and Russian). */

import type { Inquiry } from "../shared/domain/inquiry.ts";
import { referenceFromDigest } from "../shared/domain/reference.ts";
import { TOPIC_CODES } from "../shared/domain/topic.ts";

const TEXTS = [
  {
    language: "kk-Cyrl",
    text: "Сәлеметсіздер ме! Мен Моңғолияның Баян-Өлгий аймағында тұрамын, отбасыммен бірге Қазақстанға қоныс аударғым келеді. Қандас мәртебесін алу үшін қандай құжаттар керек, оларды қай жерге тапсыру керек және қарау мерзімі қанша? Балаларым мектепте оқиды, олар үшін бөлек өтініш жазу керек пе? Сондай-ақ тұрғын үй мен көшу шығындарына берілетін көмек туралы білгім келеді. Жауаптарыңызды электрондық поштама жіберсеңіздер, рақмет айтамын.",
  },
  {
    language: "ru",
    text: "Здравствуйте! Я этнический казах, живу в Германии, гражданство немецкое. Хочу получить карту «Ата жолы» и приехать работать по своей профессии, я инженер-строитель. Подскажите, пожалуйста, какие документы подтверждают происхождение, если метрика бабушки сохранилась только в архиве Омска, нужен ли её перевод с апостилем и можно ли подать заявление в консульстве во Франкфурте. И сколько времени занимает рассмотрение?",
  },
  {
    language: "en",
    text: "Hello, my parents were born in Xinjiang and I grew up in Istanbul. I would like to study for a master's degree in Almaty next year. Is there a quota for ethnic Kazakhs from abroad, when does the application period open, and which certificate of the Kazakh language is accepted? My diploma is in Turkish; please tell me whether it has to be recognised before I apply, and whether there is a dormitory for students with families.",
  },
] as const;

/** A request as the portal's API takes it; each number is another person and another text. */
export function sampleRequest(number: number): Readonly<Record<string, unknown>> {
  const { language, text } = sampleText(number);
  return {
    topic: TOPIC_CODES[number % TOPIC_CODES.length],
    text: `${text} (${number})`,
    language,
    person: { name: "Айгерім Сәрсенова", email: `person-${number}@example.org`, country: "MN" },
    contact: "answer",
    consent: true,
  };
}

/** The text of a number, and its language. */
export function sampleText(number: number) {
  return TEXTS[number % TEXTS.length] ?? TEXTS[0];
}

/** An inquiry as the table holds it; each number is another reference. */
export function sampleInquiry(number: number, change: Partial<Inquiry> = {}): Inquiry {
  return {
    reference: referenceFromDigest(digestLike(number)),
    requestHash: String(number).padStart(43, "A"),
    version: 1,
    status: "new",
    topic: "citizenship",
    priority: "normal",
    channel: "api",
    language: "kk-Cyrl",
    person: { name: "Айгерім Сәрсенова", email: "aigerim@example.org", country: "MN" },
    personKey: `person-${String(number).padStart(36, "0")}`,
    contact: "answer",
    consentVersion: "2026-11",
    linkVersion: 1,
    receivedAt: "2026-11-23T06:00:00.000Z",
    registeredOn: "2026-11-23",
    dueAt: "2026-12-14T13:00:00.000Z",
    innerDueAt: "2026-11-30T13:00:00.000Z",
    dueState: "ahead",
    updatedAt: "2026-11-23T06:00:00.000Z",
    ...change,
  };
}

/** Spread like a digest and never the same for two numbers below 2^32 (an odd factor permutes them). */
function digestLike(number: number): Uint8Array {
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  view.setUint32(0, Math.imul(number, 0x9e37_79b1) >>> 0);
  view.setUint32(4, Math.imul(number, 0x85eb_ca6b) >>> 0);
  return digest;
}
