/** Texts about files in Uzbek. */
import type { FileTexts } from "./file-texts.ts";

export const UZ: FileTexts = {
  title: "Fayllar",
  unnamed: "{number, number}-fayl",
  lead: "Har biri {megabytes} MB gacha boʻlgan {count} tagacha fayl qoʻshishingiz mumkin: PDF, surat ({photographs}), {docx}, {odt} yoki oddiy matn ({txt}). Har bir fayl kimdir oʻqishidan oldin viruslarga tekshiriladi.",
  label: "Bu qanday fayl?",
  labelHint: "Masalan: pasport. Boʻsh qoldirish mumkin.",
  add: "Fayl qoʻshish",
  choose: "Faylni tanlang",
  send: "Faylni yuborish",
  back: "Murojaatga qaytish",
  minutes:
    "Faylni {minutes, plural, other {# daqiqa}} ichida yuborish mumkin. Ulgurmasangiz, orqaga qaytib, qaytadan boshlang.",
  larger:
    "{megabytes} MB dan katta fayl kelganidan soʻng oʻchiriladi, bu haqda murojaatingiz sahifasida aytiladi. {most} MB dan katta boʻlsa, inglizcha sahifa (EntityTooLarge) ochiladi: brauzerning ortga tugmasi bilan qaytib, kichikroq fayl tanlang.",
  full: "Bu murojaatga boshqa fayl qoʻshib boʻlmaydi. Yana koʻrsatadigan narsangiz boʻlsa, bizga yozing.",
  sending: "Fayl yuborilmoqda",
  failed: "Faylni yuborib boʻlmadi. Qayta urinib koʻring.",
  tooLarge: "Bu fayl {megabytes} MB dan katta.",
  empty: "Bu fayl boʻsh.",
  wrongKind: "Bunday fayllar qabul qilinmaydi. Surat yoki PDF yuboring.",
  states: {
    awaited: "Hali kelmadi. Hozirgina yuborgan boʻlsangiz, bir daqiqadan keyin yana qarang.",
    quarantined: "Keldi, viruslarga tekshirilmoqda. Bir daqiqadan keyin yana qarang.",
    clean: "Qabul qilindi",
    infected: "Oʻchirildi: ichida zararli narsa topildi.",
  },
  refusals: {
    kind: "Oʻchirildi: mazmuni bunday fayllar qabul qilinmaydi. Surat yoki PDF yuboring.",
    size: "Oʻchirildi: u {megabytes} MB dan katta. Kichikroq fayl yuboring; sahifaning surati ham boʻladi.",
    empty: "Oʻchirildi: u boʻsh edi. Qurilmangizdagi faylni tekshirib, qayta yuboring.",
    "not-checked": "Oʻchirildi: uni viruslarga tekshirib boʻlmadi. Parolsiz qayta yuboring.",
  },
};
