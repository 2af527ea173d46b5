/** The topics' questions in Kazakh, Arabic letters. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { QuestionTexts } from "./question-texts.ts";

export const KK_ARAB: QuestionTexts = {
  title: "بىرنەشە سۇراق: {topic}",
  lead: "جاۋابىمىز بىردەن سىزگە كەرەگىن ايتسىن دەپ سۇرايمىز. ايتقىڭىز كەلمەيتىنىن بوس قالدىرىڭىز.",
  noNumbers: "ج س ن مەن قۇجات نومىرلەرىن جازباڭىز.",
  unanswered: "جاۋاپسىز",
  yes: "ءيا",
  no: "جوق",
  dateHint: "جىل-اي-كۇن، مىسالى: ‎2026-05-31",
  questions: {
    passport: {
      label: "قازىر قاي ەلدىڭ پاسپورتى بار؟",
    },
    situation: {
      label: "قايسىسى سىزگە كوبىرەك كەلەدى؟",
      choices: {
        kandas: "قانداس مارتەبەم بار",
        spouse: "جۇبايىم — قازاقستان ازاماتى",
        student: "قازاقستانداعى جوعارى وقۋ ورنىندا وقيمىن",
        "former-citizen": "بۇرىن قازاقستان ازاماتى بولعانمىن",
        stateless: "ازاماتتىعىم جوق",
        other: "ەشقايسىسى",
      },
    },
    residence: {
      label: "قازاقستاندا تۇرۋعا رۇقساتىڭىز بار ما؟",
      choices: {
        permanent: "بار، تۇراقتى",
        temporary: "بار، ۋاقىتشا",
        none: "جوق",
      },
    },
    departure: {
      label: "قاي ەلدەن كوشەسىز؟",
    },
    family: {
      label: "ءوزىڭىزدى قوسقاندا قانشا ادام كوشەدى؟",
      choices: {
        one: "1",
        "two-three": "2–3",
        "four-five": "4–5",
        more: "6 جانە ودان كوپ",
      },
    },
    region: {
      label: "قازاقستاننىڭ قاي وبلىسىندا تۇرعىڭىز كەلەدى؟",
    },
    kandas: {
      label: "قانداس مارتەبەڭىز بار ما؟",
    },
    profession: {
      label: "ماماندىعىڭىز قانداي؟",
    },
    "job-place": {
      label: "قازاقستاننىڭ قاي جەرىنەن جۇمىس ىزدەپ ءجۇرسىز؟",
    },
    diploma: {
      label: "ديپلومدى قاي ەلدە الدىڭىز؟",
    },
    "home-place": {
      label: "قازاقستاننىڭ قاي قالاسىندا نەمەسە اۋدانىندا تۇراسىز؟",
    },
    arrival: {
      label: "قازاقستانعا قاشان كەلدىڭىز؟",
    },
    "card-ground": {
      label: "كارتانى قانداي نەگىزدە العىڭىز كەلەدى؟",
      choices: {
        profession: "ماماندىعىم قازاقستانعا قاجەت",
        business: "تۇراتىن ەلىمدە بيزنەسىم بار",
        unsure: "ازىرگە بىلمەيمىن",
      },
    },
    "passport-until": {
      label: "پاسپورتىڭىز قاي كۇنگە دەيىن جارامدى؟",
    },
    level: {
      label: "قايدا تۇسكىڭىز كەلەدى؟",
      choices: {
        preparatory: "دايىندىق بولىمىنە",
        college: "كوللەدجگە",
        bachelor: "باكالاۆرياتقا",
        master: "ماگيستراتۋراعا",
        doctorate: "دوكتورانتۋراعا",
      },
    },
    "study-year": {
      label: "وقۋدى قاي جىلى باستاعىڭىز كەلەدى؟",
    },
    interest: {
      label: "ءسىزدى نە كوبىرەك قىزىقتىرادى؟",
      choices: {
        courses: "ءتىل كۋرستارى",
        books: "وقۋلىقتار مەن كىتاپتار",
        events: "فەستيۆالدەر مەن كەزدەسۋلەر",
        other: "باسقا",
      },
    },
    town: {
      label: "قاي قالاداسىز؟",
    },
    "business-field": {
      label: "بيزنەسىڭىز قاي سالادا؟",
    },
    "business-stage": {
      label: "قاي كەزەڭدەسىز؟",
      choices: {
        idea: "يدەيام بار",
        "in-kazakhstan": "قازاقستاندا بيزنەسىم بار",
        abroad: "باسقا ەلدە بيزنەسىم بار",
      },
    },
    authority: {
      label: "سۇراعىڭىز قاي مەكەمەگە نەمەسە جەرگە قاتىستى؟",
    },
  },
};
