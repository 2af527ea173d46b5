/** The topics' questions in Persian. */
import type { QuestionTexts } from "./question-texts.ts";

export const FA: QuestionTexts = {
  title: "چند پرسش: {topic}",
  lead: "این پرسش‌ها کمک می‌کنند تا همان چیزی را که برای شما مهم است پاسخ دهیم. آنچه را نمی‌خواهید بگویید خالی بگذارید.",
  noNumbers: "لطفاً شماره شناسایی و شماره مدارک را ننویسید.",
  unanswered: "بدون پاسخ",
  yes: "بله",
  no: "خیر",
  dateHint: "سال-ماه-روز میلادی، مانند \u200e2026-05-31",
  questions: {
    passport: { label: "اکنون گذرنامه کدام کشور را دارید؟" },
    situation: {
      label: "کدام یک بیشتر با وضعیت شما می‌خواند؟",
      choices: {
        kandas: "وضعیت قانداس دارم",
        spouse: "همسرم شهروند قزاقستان است",
        student: "در دانشگاهی در قزاقستان درس می‌خوانم",
        "former-citizen": "پیش‌تر شهروند قزاقستان بوده‌ام",
        stateless: "تابعیتی ندارم",
        other: "هیچ‌کدام",
      },
    },
    residence: {
      label: "آیا اجازه اقامت در قزاقستان دارید؟",
      choices: { permanent: "بله، دائم", temporary: "بله، موقت", none: "خیر" },
    },
    departure: { label: "از کدام کشور مهاجرت می‌کنید؟" },
    family: {
      label: "با خودتان چند نفر مهاجرت می‌کنید؟",
      choices: { one: "۱", "two-three": "۲–۳", "four-five": "۴–۵", more: "۶ یا بیشتر" },
    },
    region: { label: "می‌خواهید در کدام استان قزاقستان زندگی کنید؟" },
    kandas: { label: "آیا وضعیت قانداس دارید؟" },
    profession: { label: "شغل شما چیست؟" },
    "job-place": { label: "در کجای قزاقستان دنبال کار هستید؟" },
    diploma: { label: "مدرک تحصیلی خود را در کدام کشور گرفته‌اید؟" },
    "home-place": { label: "در کدام شهر یا ناحیه قزاقستان زندگی می‌کنید؟" },
    arrival: { label: "چه زمانی به قزاقستان آمدید؟" },
    "card-ground": {
      label: "کارت را بر چه پایه‌ای می‌خواهید؟",
      choices: {
        profession: "شغل من در قزاقستان مورد نیاز است",
        business: "در کشور محل زندگی‌ام کسب‌وکار دارم",
        unsure: "هنوز نمی‌دانم",
      },
    },
    "passport-until": { label: "گذرنامه شما تا چه تاریخی اعتبار دارد؟" },
    level: {
      label: "می‌خواهید وارد کدام دوره شوید؟",
      choices: {
        preparatory: "دوره آمادگی",
        college: "کالج",
        bachelor: "کارشناسی",
        master: "کارشناسی ارشد",
        doctorate: "دکترا",
      },
    },
    "study-year": { label: "می‌خواهید تحصیل را در چه سالی آغاز کنید؟" },
    interest: {
      label: "بیشتر به چه چیزی علاقه دارید؟",
      choices: {
        courses: "دوره‌های زبان",
        books: "کتاب‌های درسی و کتاب",
        events: "جشنواره‌ها و گردهمایی‌ها",
        other: "چیز دیگر",
      },
    },
    town: { label: "در کدام شهر هستید؟" },
    "business-field": { label: "کسب‌وکار شما در چه زمینه‌ای است؟" },
    "business-stage": {
      label: "در چه مرحله‌ای هستید؟",
      choices: {
        idea: "ایده‌ای دارم",
        "in-kazakhstan": "در قزاقستان کسب‌وکار دارم",
        abroad: "در کشور دیگری کسب‌وکار دارم",
      },
    },
    authority: { label: "موضوع درباره کدام اداره یا کجاست؟" },
  },
};
