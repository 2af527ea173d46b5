/** What topics are called, apart from the registry of them: most functions know topics by their codes alone. */
import type { Topic } from "./topic.ts";
import type { EveryLanguage } from "./trilingual.ts";

type TopicNames = {
  readonly label: EveryLanguage;
  /** Who decides in this matter and is referred to; the centre informs, it never decides. */
  readonly owner: EveryLanguage;
};

const FOUNDATION: EveryLanguage = {
  kk: "«Отандастар қоры» КЕАҚ",
  ru: "НАО «Фонд Отандастар»",
  en: "Otandastar Foundation",
  zh: "“Otandastar”基金会",
  tr: "Otandastar Vakfı",
  mn: "«Отандастар» сан",
  uz: "“Otandastar” jamgʻarmasi",
  de: "Stiftung „Otandastar“",
  fa: "بنیاد «اوتانداستار»",
};

const LABOUR_MINISTRY: EveryLanguage = {
  kk: "Еңбек және халықты әлеуметтік қорғау министрлігі",
  ru: "Министерство труда и социальной защиты населения",
  en: "Ministry of Labour and Social Protection of the Population",
  zh: "哈萨克斯坦劳动和居民社会保障部",
  tr: "Kazakistan Çalışma ve Sosyal Koruma Bakanlığı",
  mn: "Казахстаны Хөдөлмөр, хүн амын нийгмийн хамгааллын яам",
  uz: "Qozogʻiston Mehnat va aholini ijtimoiy himoya qilish vazirligi",
  de: "Ministerium für Arbeit und sozialen Schutz der Bevölkerung Kasachstans",
  fa: "وزارت کار و حمایت اجتماعی قزاقستان",
};

/**
 * The names of every topic.
 * Owners: the service owners found in oq.gov.kz, zakon.kz and enbek.kz pages of 2025-2026. In languages of other states
 * a ministry is called Kazakhstan's, for readers have one of that name at home.
 */
export const TOPIC_NAMES: Readonly<Record<Topic, TopicNames>> = {
  citizenship: {
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
      zh: "哈萨克斯坦内务部移民局；在国外：哈萨克斯坦大使馆或领事馆",
      tr: "Kazakistan İçişleri Bakanlığı Göç Servisi; yurt dışında Kazakistan büyükelçiliği veya konsolosluğu",
      mn: "Казахстаны Дотоод хэргийн яамны Шилжилт хөдөлгөөний алба; гадаадад — Казахстаны элчин сайдын яам эсвэл консулын газар",
      uz: "Qozogʻiston Ichki ishlar vazirligining Migratsiya xizmati; chet elda — Qozogʻiston elchixonasi yoki konsulligi",
      de: "Migrationsdienst des Innenministeriums Kasachstans; im Ausland die Botschaft oder das Konsulat Kasachstans",
      fa: "اداره مهاجرت وزارت کشور قزاقستان؛ در خارج از کشور، سفارت یا کنسولگری قزاقستان",
    },
  },
  repatriation: {
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
  },
  employment: {
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
  },
  adaptation: {
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
      zh: "地方执行机关（akimat）、坎达斯适应与融入中心",
      tr: "Yerel yürütme organı (akimat), kandasların uyum ve entegrasyon merkezleri",
      mn: "Орон нутгийн гүйцэтгэх байгууллага (акимат), қандасуудын дасан зохицох төвүүд",
      uz: "Mahalliy ijro organi (akimat), qandaslarni moslashtirish va integratsiya markazlari",
      de: "Örtliche Verwaltung (Akimat), Anpassungs- und Integrationszentren für Kandas",
      fa: "نهاد اجرایی محلی (آکیمات)، مراکز سازگاری و ادغام قانداس‌ها",
    },
  },
  "kazakh-card": {
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
  },
  education: {
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
      zh: "哈萨克斯坦科学和高等教育部",
      tr: "Kazakistan Bilim ve Yükseköğretim Bakanlığı",
      mn: "Казахстаны Шинжлэх ухаан, дээд боловсролын яам",
      uz: "Qozogʻiston Fan va oliy taʼlim vazirligi",
      de: "Ministerium für Wissenschaft und Hochschulbildung Kasachstans",
      fa: "وزارت علوم و آموزش عالی قزاقستان",
    },
  },
  culture: {
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
  },
  business: {
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
  },
  other: {
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
  },
};
