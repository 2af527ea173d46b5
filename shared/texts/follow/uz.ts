/** The texts of following an inquiry in Uzbek. */
import type { FollowTexts } from "./follow-texts.ts";

export const UZ: FollowTexts = {
  days: {
    title: "Muddat qanday hisoblanadi",
    counted: "{days, plural, other {# ish kuni}}: birinchi kuni — {first}, oxirgi kuni — {last}.",
    weekends: "Shanba va yakshanba hisobga kirmaydi.",
    daysOff: "Qozogʻistondagi quyidagi dam olish kunlari ham hisobga kirmaydi:",
    putOff: "Dastlabki muddat {date} edi, keyin uzaytirildi; sababi yozishmalarda.",
  },
  events: {
    question: "Markaz sizdan soʻraydi",
    referral: "Yuborilgan organ: {to}",
    extension: "Javob berishning yangi muddati: {date}",
    solved: "Siz masala hal boʻlganini bildirdingiz.",
    closed: "Yopildi: {days, plural, other {# kun}} davomida hech kim yozmadi.",
    unanswered: "Yopildi: markazning savoliga {days, plural, other {# kun}} davomida javob kelmadi.",
  },
  reply: { title: "Savolga javob bering", label: "Javobingiz" },
  solve: {
    title: "Masala hal boʻldimi?",
    text: "Hal boʻlgan boʻlsa, bizga ayting: u bilan boshqa hech kim ishlamaydi. Yana savol chiqsa, shu yerga yozing.",
    button: "Masala hal boʻldi",
  },
  feedback: {
    title: "Javob haqida nima deb oʻylaysiz?",
    solved: "Masalangiz hal boʻldimi?",
    yes: "Ha",
    no: "Yoʻq",
    rating: "Javob qanchalik yaxshi boʻldi?",
    ratingHint: "1 — juda yomon, 5 — juda yaxshi.",
    comment: "Bizga nimani aytmoqchisiz?",
    send: "Yuborish",
    thanks: "Rahmat. Aytganingizni oʻzgartirishingiz mumkin.",
  },
  keeping: "Havolangiz va maʼlumotlaringiz",
  link: {
    title: "Yangi havola olish",
    text: "Murojaatingiz havolasini boshqa birov koʻrgan boʻlishi mumkin boʻlsa, yangisini yarating. Avvalgi havolalar endi ochilmaydi.",
    button: "Yangi havola yaratish",
    done: "Yangi havolangiz",
    mailed: "Uni pochtangizga ham yuboramiz.",
  },
  erase: {
    title: "Murojaatim va maʼlumotlarimni oʻchirish",
    lead: "Siz {reference} murojaatini oʻchirmoqchisiz. Uni tiklab boʻlmaydi va unga javob berilmaydi.",
    goes: {
      title: "Nima oʻchiriladi",
      list: [
        "Yozganlaringiz, yuborganlaringiz va bizning javoblarimiz.",
        "Koʻrsatgan boʻlsangiz, ismingiz, elektron pochtangiz, telefoningiz va mamlakatingiz.",
        "Shu haqda sizga yuborgan xatlarimiz roʻyxati.",
      ],
    },
    stays: {
      title: "Nima qoladi",
      list: [
        "Raqam va siz haqingizda hech narsa aytmaydigan tekshiruv qiymati: ular kechikkan nusxa murojaatni qaytarishining oldini oladi.",
        "Zaxira nusxalar — koʻpi bilan {days, number} kun.",
        "Sizga kelib boʻlgan xatlar. Murojaat boshqa organga yuborilgan boʻlsa, oʻsha organning oʻz yozuvlari qoladi: oʻsha organdan soʻrang.",
        "94-V-sonli Qonun, 12-modda: qonunda boshqacha belgilanmagan boʻlsa, shaxsiy maʼlumotlar yigʻish maqsadiga erishilgunga qadar saqlanadi. Sizning maʼlumotlaringizni saqlashga majbur qiladigan qonunni bilmaymiz.",
      ],
    },
    button: "Butunlay oʻchirish",
    back: "Oʻchirmaslik",
    done: "Murojaatingiz oʻchirildi",
    receipt: "{reference} murojaati oʻchirildi. Vaqti: {at}. Tasdiq kerak boʻlsa, yozib oling: bu sahifa saqlanmaydi.",
  },
  links: {
    open: "Havolani yoʻqotdingizmi?",
    title: "Murojaatlarim havolalarini olish",
    text: "Murojaat qilganda koʻrsatgan elektron pochta manzilingizni yozing. Ochiq murojaatlar boʻlsa, unga havolalari bilan bitta xat boradi. Xat kerak emas degan murojaatlaringiz unda boʻlmaydi.",
    button: "Havolalarimni yuboring",
    sent: {
      title: "Manzil bizga maʼlum boʻlsa, xat yoʻlda",
      text: "Kim murojaat qilganini hech kim bila olmasligi uchun har qanday manzilga shunday deymiz. Bir soat ichida xat kelmasa, spam jildini koʻring yoki qayta soʻrang.",
    },
  },
};
