/** The topics an inquiry can have: the only list of them. Queues, labels, owners and time limits derive from it. */

import type { QuestionCode } from "./topic-question.ts";

/** A text in the three languages of the registries. */
export type Trilingual = { readonly kk: string; readonly ru: string; readonly en: string };

/**
 * A label in every language of pages and mails. Kazakh in Latin and in Arabic letters is converted from `kk`
 * (shared/texts/kazakh-names.ts).
 */
export type TopicLabel = Trilingual & Readonly<Record<"zh" | "tr" | "mn" | "uz" | "de" | "fa", string>>;

/** How soon the centre itself wants to answer, in working days; the law's outer limit is in deadline.ts. */
export type ServiceLevel = { readonly normalWorkingDays: number; readonly urgentWorkingDays: number };

type TopicEntry = {
  readonly code: string;
  readonly label: TopicLabel;
  /** Who decides in this matter and is referred to; the centre informs, it never decides. */
  readonly owner: Trilingual;
  /** What answers in this topic mostly turn on; asked after the topic has been chosen, at most four. */
  readonly questions: readonly QuestionCode[];
  readonly serviceLevel: ServiceLevel;
  /** Index partitions of the topic's desk queue; raise it when one takes more than 1,000 write units a second. */
  readonly deskQueueShards: number;
};

/** Working assumption until the Foundation sets its own: nothing is published about the centre's service levels. */
const ASSUMED_SERVICE_LEVEL: ServiceLevel = { normalWorkingDays: 5, urgentWorkingDays: 1 };

const DEFAULTS = { serviceLevel: ASSUMED_SERVICE_LEVEL, deskQueueShards: 1 } as const;

const FOUNDATION: Trilingual = {
  kk: "«Отандастар қоры» КЕАҚ",
  ru: "НАО «Фонд Отандастар»",
  en: "Otandastar Foundation",
};

const LABOUR_MINISTRY: Trilingual = {
  kk: "Еңбек және халықты әлеуметтік қорғау министрлігі",
  ru: "Министерство труда и социальной защиты населения",
  en: "Ministry of Labour and Social Protection of the Population",
};

/**
 * Every topic, in the order in which people see them; adding a topic is one entry here.
 * Owners: the service owners found in oq.gov.kz, zakon.kz and enbek.kz pages of 2025-2026.
 */
export const TOPICS = [
  {
    code: "citizenship",
    label: {
      kk: "Азаматтық",
      ru: "Гражданство",
      en: "Citizenship",
      zh: "国籍",
      tr: "Vatandaşlık",
      mn: "Иргэншил",
      uz: "Fuqarolik",
      de: "Staatsangehörigkeit",
      fa: "تابعیت",
    },
    owner: {
      kk: "Ішкі істер министрлігінің Көші-қон қызметі; шетелде — Қазақстан елшілігі немесе консулдығы",
      ru: "Миграционная служба Министерства внутренних дел; за рубежом — посольство или консульство Казахстана",
      en: "Migration Service of the Ministry of Internal Affairs; abroad, the embassy or consulate of Kazakhstan",
    },
    questions: ["passport", "situation", "residence"],
    ...DEFAULTS,
  },
  {
    code: "repatriation",
    label: {
      kk: "Қоныс аудару, қандас мәртебесі",
      ru: "Переезд, статус кандаса",
      en: "Moving, kandas status",
      zh: "移居、坎达斯（kandas）身份",
      tr: "Göç, kandas statüsü",
      mn: "Нүүж очих, қандас статус",
      uz: "Koʻchib borish, qandas maqomi",
      de: "Umzug, Kandas-Status",
      fa: "مهاجرت، وضعیت قانداس",
    },
    owner: LABOUR_MINISTRY,
    questions: ["departure", "family", "region", "kandas"],
    ...DEFAULTS,
  },
  {
    code: "employment",
    label: {
      kk: "Жұмыспен қамту",
      ru: "Работа",
      en: "Employment",
      zh: "就业",
      tr: "Çalışma",
      mn: "Ажил эрхлэлт",
      uz: "Ish bilan taʼminlash",
      de: "Arbeit",
      fa: "کار و اشتغال",
    },
    owner: LABOUR_MINISTRY,
    questions: ["profession", "job-place", "diploma"],
    ...DEFAULTS,
  },
  {
    code: "adaptation",
    label: {
      kk: "Бейімделу",
      ru: "Адаптация",
      en: "Settling in",
      zh: "安家与适应",
      tr: "Uyum",
      mn: "Шинэ нутагтаа дасах",
      uz: "Moslashish",
      de: "Einleben",
      fa: "سازگاری با زندگی تازه",
    },
    owner: {
      kk: "Жергілікті атқарушы орган (әкімдік), қандастарды бейімдеу және ықпалдастыру орталықтары",
      ru: "Местный исполнительный орган (акимат), центры адаптации и интеграции кандасов",
      en: "Local executive body (akimat), adaptation and integration centres of kandas",
    },
    questions: ["home-place", "arrival", "kandas"],
    ...DEFAULTS,
  },
  {
    code: "kazakh-card",
    label: {
      kk: "«Ата жолы» картасы",
      ru: "Карта «Ата жолы»",
      en: "Ata Joly (Kazakh) card",
      zh: "“Ata Joly”（哈萨克）卡",
      tr: "Ata Joly (Kazak) kartı",
      mn: "«Ата жолы» (казах) карт",
      uz: "“Ata joly” (qozoq) kartasi",
      de: "Ata-Joly-Karte (Kasachenkarte)",
      fa: "کارت «آتا جولی» (قزاق)",
    },
    owner: LABOUR_MINISTRY,
    questions: ["card-ground", "passport", "passport-until"],
    ...DEFAULTS,
  },
  {
    code: "education",
    label: {
      kk: "Білім",
      ru: "Образование",
      en: "Education",
      zh: "教育",
      tr: "Eğitim",
      mn: "Боловсрол",
      uz: "Taʼlim",
      de: "Bildung",
      fa: "آموزش",
    },
    owner: {
      kk: "Ғылым және жоғары білім министрлігі",
      ru: "Министерство науки и высшего образования",
      en: "Ministry of Science and Higher Education",
    },
    questions: ["level", "study-year", "passport"],
    ...DEFAULTS,
  },
  {
    code: "culture",
    label: {
      kk: "Мәдениет және тіл",
      ru: "Культура и язык",
      en: "Culture and language",
      zh: "文化与语言",
      tr: "Kültür ve dil",
      mn: "Соёл, хэл",
      uz: "Madaniyat va til",
      de: "Kultur und Sprache",
      fa: "فرهنگ و زبان",
    },
    owner: FOUNDATION,
    questions: ["interest", "town"],
    ...DEFAULTS,
  },
  {
    code: "business",
    label: {
      kk: "Бизнес",
      ru: "Бизнес",
      en: "Business",
      zh: "经商",
      tr: "Girişimcilik",
      mn: "Бизнес",
      uz: "Biznes",
      de: "Wirtschaft",
      fa: "کسب‌وکار",
    },
    owner: FOUNDATION,
    questions: ["business-field", "business-stage"],
    ...DEFAULTS,
  },
  {
    code: "other",
    label: {
      kk: "Басқа",
      ru: "Другое",
      en: "Other",
      zh: "其他",
      tr: "Diğer",
      mn: "Бусад",
      uz: "Boshqa",
      de: "Sonstiges",
      fa: "سایر",
    },
    owner: FOUNDATION,
    questions: ["authority"],
    ...DEFAULTS,
  },
] as const satisfies readonly TopicEntry[];

/** The code of a topic. */
export type Topic = (typeof TOPICS)[number]["code"];

/** Every topic's code, in the registry's order. */
export const TOPIC_CODES: readonly Topic[] = TOPICS.map((topic) => topic.code);

const BY_CODE: ReadonlyMap<string, (typeof TOPICS)[number]> = new Map(TOPICS.map((topic) => [topic.code, topic]));

/** Where an inquiry goes that fits nowhere else: it is never dropped. */
export const FALLBACK_TOPIC: Topic = "other";

/** Tells whether a text is a topic's code. */
export function isTopic(text: string): text is Topic {
  return BY_CODE.has(text);
}

/** The registry's entry of a topic. */
export function topicEntry(code: Topic): TopicEntry & { readonly code: Topic } {
  const entry = BY_CODE.get(code);
  if (entry === undefined) throw new RangeError(`No topic has the code ${code}`);
  return entry;
}
