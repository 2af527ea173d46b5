/** What the days off of the working calendar are called, apart from the calendar itself: only pages tell their names. */
import type { Trilingual } from "./trilingual.ts";

/** Every reason why nobody works on a day. */
export const HOLIDAY_NAMES = {
  weekend: { kk: "Демалыс күні", ru: "Выходной день", en: "Weekend" },
  "new-year": { kk: "Жаңа жыл", ru: "Новый год", en: "New Year" },
  christmas: { kk: "Православиелік Рождество", ru: "Православное Рождество", en: "Orthodox Christmas" },
  "womens-day": {
    kk: "Халықаралық әйелдер күні",
    ru: "Международный женский день",
    en: "International Women's Day",
  },
  "constitution-day": { kk: "Конституция күні", ru: "День Конституции", en: "Constitution Day" },
  nauryz: { kk: "Наурыз мейрамы", ru: "Наурыз мейрамы", en: "Nauryz" },
  "unity-day": {
    kk: "Қазақстан халқының бірлігі мерекесі",
    ru: "Праздник единства народа Казахстана",
    en: "Unity Day of the People of Kazakhstan",
  },
  "defenders-day": {
    kk: "Отан қорғаушы күні",
    ru: "День защитника Отечества",
    en: "Defender of the Fatherland Day",
  },
  "victory-day": { kk: "Жеңіс күні", ru: "День Победы", en: "Victory Day" },
  "kurban-ait": { kk: "Құрбан айттың бірінші күні", ru: "Первый день Курбан-айта", en: "First day of Kurban Ait" },
  "capital-day": { kk: "Астана күні", ru: "День столицы", en: "Capital Day" },
  "republic-day": { kk: "Республика күні", ru: "День Республики", en: "Republic Day" },
  "independence-day": { kk: "Тәуелсіздік күні", ru: "День Независимости", en: "Independence Day" },
} as const satisfies Readonly<Record<string, Trilingual>>;

/** The code of such a reason. */
export type Holiday = keyof typeof HOLIDAY_NAMES;
