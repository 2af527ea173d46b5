/** The mails' texts in Uzbek, Latin. */
import type { MailTexts } from "./mail-texts.ts";

export const UZ: MailTexts = {
  acknowledgement: {
    subject: "{reference} murojaati qabul qilindi",
    greeting: "Assalomu alaykum!",
    received: "Murojaatingiz qabul qilindi. Raqami: {reference}.",
    answerBy:
      "Javob berish muddati: {date}. Bu {days, plural, other {# ish kuni}}; shanba, yakshanba va Qozogʻistondagi bayram kunlari hisobga kirmaydi.",
    next: "Endi operator murojaatingizni oʻqib, javob tayyorlaydi. Masala boshqa organ vakolatida boʻlsa, bu haqda sizga aytiladi.",
    link: "Murojaatingiz qay bosqichda ekanini shu havola orqali koʻrishingiz va unga qoʻshib yozishingiz mumkin:",
    keepLink: "Havolani hech kimga bermang: u kimda boʻlsa, murojaatingizni oʻsha oʻqiy oladi.",
    automatic:
      "Bu xat avtomatik yuborildi, unga javob yozmang. Bizga hech narsa yubormagan boʻlsangiz, eʼtibor bermang.",
    sender: "Yagona aloqa markazi",
  },
};
