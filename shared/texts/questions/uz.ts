/** The topics' questions in Uzbek. */
import type { QuestionTexts } from "./question-texts.ts";

export const UZ: QuestionTexts = {
  title: "Bir necha savol: {topic}",
  lead: "Shunda sizga muhim boʻlgan narsaga darhol javob bera olamiz. Aytishni istamaganingizni boʻsh qoldiring.",
  noNumbers: "Shaxsiy raqam (IIN) va hujjat raqamlarini yozmang.",
  unanswered: "javobsiz",
  yes: "Ha",
  no: "Yoʻq",
  dateHint: "Yil-oy-kun, masalan 2026-05-31",
  questions: {
    passport: { label: "Hozir qaysi davlat pasportiga egasiz?" },
    situation: {
      label: "Qaysi biri sizga koʻproq mos keladi?",
      choices: {
        kandas: "Qandas maqomim bor",
        spouse: "Turmush oʻrtogʻim Qozogʻiston fuqarosi",
        student: "Qozogʻistondagi oliygohda oʻqiyman",
        "former-citizen": "Avval Qozogʻiston fuqarosi boʻlganman",
        stateless: "Fuqaroligim yoʻq",
        other: "Hech qaysisi",
      },
    },
    residence: {
      label: "Qozogʻistonda yashash uchun ruxsatingiz bormi?",
      choices: { permanent: "Ha, doimiy", temporary: "Ha, vaqtincha", none: "Yoʻq" },
    },
    departure: { label: "Qaysi davlatdan koʻchasiz?" },
    family: {
      label: "Oʻzingiz bilan birga necha kishi koʻchadi?",
      choices: { one: "1", "two-three": "2–3", "four-five": "4–5", more: "6 va undan koʻp" },
    },
    region: { label: "Qozogʻistonning qaysi viloyatida yashamoqchisiz?" },
    kandas: { label: "Qandas maqomingiz bormi?" },
    profession: { label: "Kasbingiz nima?" },
    "job-place": { label: "Qozogʻistonning qayeridan ish qidiryapsiz?" },
    diploma: { label: "Diplomni qaysi davlatda olgansiz?" },
    "home-place": { label: "Qozogʻistonning qaysi shahri yoki tumanida yashaysiz?" },
    arrival: { label: "Qozogʻistonga qachon kelgansiz?" },
    "card-ground": {
      label: "Kartani qanday asosda olmoqchisiz?",
      choices: {
        profession: "Kasbim Qozogʻistonga kerak",
        business: "Yashayotgan davlatimda biznesim bor",
        unsure: "Hali bilmayman",
      },
    },
    "passport-until": { label: "Pasportingiz qaysi kungacha amal qiladi?" },
    level: {
      label: "Qayerga kirmoqchisiz?",
      choices: {
        preparatory: "Tayyorlov boʻlimi",
        college: "Kollej",
        bachelor: "Bakalavriat",
        master: "Magistratura",
        doctorate: "Doktorantura",
      },
    },
    "study-year": { label: "Oʻqishni qaysi yilda boshlamoqchisiz?" },
    interest: {
      label: "Sizni nima koʻproq qiziqtiradi?",
      choices: {
        courses: "Til kurslari",
        books: "Darsliklar va kitoblar",
        events: "Festivallar va uchrashuvlar",
        other: "Boshqa",
      },
    },
    town: { label: "Qaysi shahardasiz?" },
    "business-field": { label: "Biznesingiz qaysi sohada?" },
    "business-stage": {
      label: "Qaysi bosqichdasiz?",
      choices: {
        idea: "Gʻoyam bor",
        "in-kazakhstan": "Qozogʻistonda biznesim bor",
        abroad: "Boshqa davlatda biznesim bor",
      },
    },
    authority: { label: "Savol qaysi idora yoki joyga tegishli?" },
  },
};
