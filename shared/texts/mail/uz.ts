/** The mails' texts in Uzbek, Latin. */
import type { MailTexts } from "./mail-texts.ts";

export const UZ: MailTexts = {
  greeting: "Assalomu alaykum!",
  link: "Murojaatingiz qay bosqichda ekanini shu havola orqali koʻrishingiz va bizga yozishingiz mumkin:",
  keepLink: "Havolani hech kimga bermang: u kimda boʻlsa, murojaatingizni oʻsha oʻqiy oladi.",
  automatic: "Bu xat avtomatik yuborildi, unga javob yozmang.",
  unasked: "Bizga hech narsa yubormagan boʻlsangiz, eʼtibor bermang.",
  answerByLink: "Bu xatga javob yozmang: u pochtani hech kim oʻqimaydi. Bizga havola orqali yozing.",
  sender: "“Otandastar” jamgʻarmasining Yagona aloqa markazi",
  acknowledgement: {
    waits:
      "Iltimos, quyidagi havolani oching: shunda murojaatingiz operatorlarga darhol yetadi. Aks holda oʻn daqiqa ichida yetadi.",
    subject: "{reference} murojaati qabul qilindi",
    received: "Murojaatingiz qabul qilindi. Raqami: {reference}.",
    answerBy:
      "Javob berish muddati: {date}. Bu {days, plural, other {# ish kuni}}; shanba, yakshanba va Qozogʻistondagi bayram kunlari hisobga kirmaydi.",
    next: "Endi operator murojaatingizni oʻqib, javob tayyorlaydi. Masala boshqa organ vakolatida boʻlsa, bu haqda sizga aytiladi.",
  },
  news: {
    subject: "{reference} murojaati boʻyicha yangilik",
    open: "{reference} murojaatingiz boʻyicha yangilik bor. Oʻqish uchun havolani oching.",
    later: "Havolani ochganingizdan keyin keyingi xatlar toʻliq matni bilan keladi.",
  },
  answer: {
    subject: "{reference} murojaatiga javob",
    above: "{reference} murojaatingizga javob:",
  },
  question: {
    subject: "{reference} murojaati boʻyicha savol",
    above: "{reference} murojaatingizga javob berish uchun quyidagini bilishimiz kerak:",
    clock:
      "Siz javob bergunga qadar muddat hisoblanmaydi. {days, plural, other {# kun}} ichida javob kelmasa, murojaat yopiladi.",
  },
  referral: {
    subject: "{reference} murojaati boshqa organga yuborildi",
    passedOn: "{reference} murojaatingiz vakolatli organga yuborildi: {to}.",
    decides: "Bu masalani oʻsha organ hal qiladi.",
  },
  extension: {
    subject: "{reference} murojaatining muddati uzaytirildi",
    newDate:
      "{reference} murojaatingizga javob berish uchun koʻproq vaqt kerak. Javob berishning yangi muddati: {date}.",
    reason: "Sababi:",
  },
  fileRefused: {
    subject: "{reference} murojaatidagi fayl qabul qilinmadi",
    above:
      "{reference} murojaatingizga qoʻshgan bir faylingiz qabul qilinmadi va oʻchirildi. Qaysi fayl va nima uchunligi havoladagi sahifada yozilgan; u yerda boshqasini qoʻshishingiz mumkin.",
  },
  newAddress: {
    subject: "{reference} murojaati: manzilingizni tasdiqlang",
    above:
      "Bu manzil {reference} murojaati uchun koʻrsatilgan. Manzil sizniki ekanini tasdiqlash uchun havolani oching: unga qadar xatlarda faqat xabarnoma boʻladi. Avvalgi havolalar endi ochilmaydi.",
  },
  closed: {
    subject: "{reference} murojaati yopildi",
    above:
      "{reference} murojaatingiz yangi javobsiz yopildi. Masalangiz hal boʻlmagan boʻlsa, bizga havola orqali yozing: murojaat qayta ochiladi.",
  },
  freshLink: {
    subject: "{reference} murojaatining yangi havolasi",
    above: "Siz {reference} murojaatingizning yangi havolasini soʻradingiz. Avvalgi havolalar endi ochilmaydi.",
  },
  links: {
    subject: "Murojaatlaringiz havolalari",
    above: "Saytimizda shu manzildan yuborilgan ochiq murojaatlarning havolalari soʻraldi:",
    notYou: "Soʻragan siz boʻlmasangiz, xatga eʼtibor bermang: havolalar faqat sizga yuborildi.",
  },
  erased: {
    subject: "{reference} murojaati oʻchirildi",
    done: "Soʻrovingizga koʻra {reference} murojaati oʻchirildi: unda yozganlaringiz, yuborganlaringiz va siz haqingizdagi maʼlumotlar.",
    left: "Murojaat yanglishib qayta paydo boʻlmasligi uchun faqat raqami qoldi, unda siz haqingizda hech qanday maʼlumot yoʻq. Havolalar endi ochilmaydi.",
  },
};
