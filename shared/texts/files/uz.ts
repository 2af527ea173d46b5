/** Texts about files in Uzbek. */
import type { FileTexts } from "./file-texts.ts";

export const UZ: FileTexts = {
  title: "Fayllar",
  lead: "Har biri {megabytes} MB gacha bo‘lgan {count} tagacha fayl qo‘shishingiz mumkin: PDF, surat ({photographs}), {docx}, {odt} yoki oddiy matn ({txt}). Har bir fayl kimdir o‘qishidan oldin viruslarga tekshiriladi.",
  label: "Bu qanday fayl?",
  labelHint: "Masalan: pasport. Bo‘sh qoldirish mumkin.",
  add: "Fayl qo‘shish",
  choose: "Faylni tanlang",
  send: "Faylni yuborish",
  back: "Murojaatga qaytish",
  minutes:
    "Faylni {minutes, plural, other {# daqiqa}} ichida yuborish mumkin. Ulgurmasangiz, orqaga qaytib, qaytadan boshlang.",
  larger:
    "Fayl {megabytes} MB dan katta boʻlsa, inglizcha sahifa (EntityTooLarge) ochiladi: brauzerning ortga tugmasi bilan qaytib, kichikroq fayl tanlang.",
  full: "Bu murojaatga boshqa fayl qo‘shib bo‘lmaydi. Yana ko‘rsatadigan narsangiz bo‘lsa, bizga yozing.",
  sending: "Fayl yuborilmoqda",
  failed: "Faylni yuborib bo‘lmadi. Qayta urinib ko‘ring.",
  tooLarge: "Bu fayl {megabytes} MB dan katta.",
  wrongKind: "Bunday fayllar qabul qilinmaydi. Surat yoki PDF yuboring.",
  states: {
    awaited: "Hali kelmadi",
    quarantined: "Keldi, viruslarga tekshirilmoqda. Bir daqiqadan keyin yana qarang.",
    clean: "Qabul qilindi",
    infected: "O‘chirildi: ichida zararli narsa topildi.",
  },
  refusals: {
    kind: "O‘chirildi: bunday fayllar qabul qilinmaydi yoki mazmuni nomiga mos emas.",
    "not-checked": "O‘chirildi: uni viruslarga tekshirib bo‘lmadi. Parolsiz qayta yuboring.",
  },
};
