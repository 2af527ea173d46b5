/** The topics' questions in Kazakh, Cyrillic. */
import type { QuestionTexts } from "./question-texts.ts";

export const KK_CYRL: QuestionTexts = {
  title: "Бірнеше сұрақ: {topic}",
  lead: "Жауабымыз бірден сізге керегін айтсын деп сұраймыз. Айтқыңыз келмейтінін бос қалдырыңыз.",
  noNumbers: "ЖСН мен құжат нөмірлерін жазбаңыз.",
  unanswered: "жауапсыз",
  yes: "Иә",
  no: "Жоқ",
  dateHint: "Жыл-ай-күн, мысалы: 2026-05-31",
  questions: {
    passport: { label: "Қазір қай елдің паспорты бар?" },
    situation: {
      label: "Қайсысы сізге көбірек келеді?",
      choices: {
        kandas: "Қандас мәртебем бар",
        spouse: "Жұбайым — Қазақстан азаматы",
        student: "Қазақстандағы жоғары оқу орнында оқимын",
        "former-citizen": "Бұрын Қазақстан азаматы болғанмын",
        stateless: "Азаматтығым жоқ",
        other: "Ешқайсысы",
      },
    },
    residence: {
      label: "Қазақстанда тұруға рұқсатыңыз бар ма?",
      choices: { permanent: "Бар, тұрақты", temporary: "Бар, уақытша", none: "Жоқ" },
    },
    departure: { label: "Қай елден көшесіз?" },
    family: {
      label: "Өзіңізді қосқанда қанша адам көшеді?",
      choices: { one: "1", "two-three": "2–3", "four-five": "4–5", more: "6 және одан көп" },
    },
    region: { label: "Қазақстанның қай облысында тұрғыңыз келеді?" },
    kandas: { label: "Қандас мәртебеңіз бар ма?" },
    profession: { label: "Мамандығыңыз қандай?" },
    "job-place": { label: "Қазақстанның қай жерінен жұмыс іздеп жүрсіз?" },
    diploma: { label: "Дипломды қай елде алдыңыз?" },
    "home-place": { label: "Қазақстанның қай қаласында немесе ауданында тұрасыз?" },
    arrival: { label: "Қазақстанға қашан келдіңіз?" },
    "card-ground": {
      label: "Картаны қандай негізде алғыңыз келеді?",
      choices: {
        profession: "Мамандығым Қазақстанға қажет",
        business: "Тұратын елімде бизнесім бар",
        unsure: "Әзірге білмеймін",
      },
    },
    "passport-until": { label: "Паспортыңыз қай күнге дейін жарамды?" },
    level: {
      label: "Қайда түскіңіз келеді?",
      choices: {
        preparatory: "Дайындық бөліміне",
        college: "Колледжге",
        bachelor: "Бакалавриатқа",
        master: "Магистратураға",
        doctorate: "Докторантураға",
      },
    },
    "study-year": { label: "Оқуды қай жылы бастағыңыз келеді?" },
    interest: {
      label: "Сізді не көбірек қызықтырады?",
      choices: {
        courses: "Тіл курстары",
        books: "Оқулықтар мен кітаптар",
        events: "Фестивальдер мен кездесулер",
        other: "Басқа",
      },
    },
    town: { label: "Қай қаладасыз?" },
    "business-field": { label: "Бизнесіңіз қай салада?" },
    "business-stage": {
      label: "Қай кезеңдесіз?",
      choices: {
        idea: "Идеям бар",
        "in-kazakhstan": "Қазақстанда бизнесім бар",
        abroad: "Басқа елде бизнесім бар",
      },
    },
    authority: { label: "Сұрағыңыз қай мекемеге немесе жерге қатысты?" },
  },
};
