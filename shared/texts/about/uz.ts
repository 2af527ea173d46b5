/** The pages about the centre and about people's data in Uzbek. */
import type { AboutTexts } from "./about-texts.ts";

export const UZ: AboutTexts = {
  privacy: {
    title: "Maʼlumotlaringiz",
    lead: "Bizga yozganingizda nima saqlanadi va siz nima qila olasiz.",
    kept: {
      title: "Nima saqlanadi",
      text: [
        "Yozgan va yuborgan narsalaringiz: savolingiz, javoblaringiz, fayllar, koʻrsatgan boʻlsangiz, ism, elektron pochta, telefon va davlat.",
        "Markazning javoblari va qilgan ishlari, sanalari bilan, hamda xatlar sizga yetgan-yetmagani.",
        "Qurilmangizning tarmoq manzili murojaat bilan birga saqlanmaydi. Bir tarmoqdan qancha kelayotganini koʻrish uchun u kodlangan holda qisqa vaqt ishlatiladi.",
      ],
    },
    purpose: {
      title: "Nima uchun",
      text: [
        "Faqat murojaatingizga javob berish uchun. Statistikada murojaatlar mavzu, til va davlat boʻyicha, ismsiz sanaladi.",
      ],
    },
    seen: {
      title: "Kim koʻradi",
      text: [
        "Markaz operatorlari. Masala Qozogʻistonning boshqa organi vakolatida boʻlsa, murojaat unga yuborilishi mumkin, qaysi biriga ekani sizga aytiladi.",
        "Markaz siz haqingizda na qarindoshlaringizga, na boshqa davlatlar organlariga murojaat qiladi.",
      ],
    },
    place: {
      title: "Qayerda saqlanadi",
      text: [
        "Amazon Web Services maʼlumotlar markazida. Davlat: {country}.",
        "Qozogʻistonning 94-V-sonli qonuni (12-modda) shaxsiy maʼlumotlar bazasini Qozogʻistonda saqlashni talab qiladi. Maʼlumotlaringiz qayerda turishi siz uchun muhim boʻlsa, ism, pochta va telefonni yozmang: maslahat uchun ular kerak emas.",
      ],
    },
    term: {
      title: "Qancha vaqt",
      text: [
        "Javob berilgan murojaat {closeDays, plural, other {# kun}} davomida hech kim yozmasa yopiladi.",
        "Javobingiz kutilayotgan murojaat {waitDays, plural, other {# kun}} ichida javob kelmasa yopiladi.",
        "U yopilganidan {shortDays, plural, other {# kun}} keyin, fuqarolik kabi oʻzi uzoq davom etadigan ishlarda {longDays, plural, other {# kun}} keyin oʻchiriladi. Zaxira nusxalar yana {backupDays, plural, other {# kungacha}} turadi.",
      ],
    },
    yours: {
      title: "Siz nima qila olasiz",
      text: [
        "Murojaatingiz havolasini oching: u yerda aytilganlarning barchasi koʻrinadi, qoʻshib yozish yoki murojaatni oʻzingiz haqingizdagi barcha maʼlumotlar bilan oʻchirtirish mumkin.",
        "Rozilik ham shunday qaytarib olinadi yoki bu haqda murojaatga yozing.",
      ],
    },
    quiet: {
      title: "Xatlar, kuki va xavfsizlik",
      text: [
        "Javob yuborilsinmi, faqat raqam va havolami yoki hech narsami, oʻzingiz tanlaysiz.",
        "Sayt siz ochgan har bir murojaat uchun bitta kuki va hech narsa ikki marta yuborilmasligi uchun yana bitta kuki ishlatadi; brauzer yopilganda ular yoʻqoladi. Boshqa saytlardan hech narsa yuklanmaydi, tashriflaringiz kuzatilmaydi.",
        "Umumiy kompyuterda oxirida brauzerni toʻliq yoping.",
      ],
    },
  },
  about: {
    title: "Markaz haqida",
    lead: "“Otandastar” jamgʻarmasining Yagona aloqa markazi vatandoshlar va qaytganlarga koʻchish, fuqarolik, moslashish, ish va boshqa masalalar haqida maʼlumot beradi.",
    does: {
      title: "Markaz nima qiladi",
      text: [
        "Tushuntiradi va yoʻnaltiradi. Qaror qabul qilmaydi, maqom bermaydi: bu vakolatli davlat organlarining ishi.",
      ],
    },
    appeal: {
      title: "Maslahatmi yoki rasmiy arizami?",
      text: [
        "Ismingizni yozmasangiz, maslahat tarzida javob beramiz; har qanday ism boʻladi.",
        "Rasmiy ariza uchun toʻliq ismingiz kerak (63-modda). Shaxsiy raqam (IIN) bor boʻlsagina koʻrsatiladi, bu saytda esa hech qachon soʻralmaydi.",
        "Har qanday holda savolingiz oʻz raqamini oladi va {days, plural, other {# ish kuni}} ichida javob beriladi.",
      ],
    },
    time: {
      title: "Qachon javob beriladi",
      text: [
        "{days, plural, other {# ish kuni}} ichida (76-modda). Shanba, yakshanba va Qozogʻistondagi bayram kunlari hisobga kirmaydi; ish vaqtidan keyin kelgani keyingi ish kuni roʻyxatga olinadi (64-modda).",
        "Masala boshqa organ vakolatida boʻlsa, murojaat {passOnDays, plural, other {# ish kuni}} ichida unga yuboriladi va sizga ayni vaqtda xabar qilinadi (76-modda).",
        "Qozogʻiston Maʼmuriy tartib-taomil va protsessual kodeksining (350-VI) moddalari; tekshirilgan sana: {checked}.",
      ],
    },
    access: {
      title: "Hamma uchun",
      text: [
        "Barcha sahifalar JavaScript boʻlmasa ham, klaviatura bilan, ekran oʻquvchi dasturda, matnli brauzerda va kichik telefonda ishlaydi; ularni chop etish mumkin.",
        "Biror narsa ishlamasa, bizga ayting: shu yerda istalgan mavzuda savol bering.",
      ],
    },
    languages: {
      title: "Tillar va alifbolar",
      text: [
        "Istalgan tilda va istalgan alifboda yozing, qaysi tilda javob berilishini tanlang.",
        "Lotin va arab harflaridagi qozoqcha sahifalarni dastur kirilldan oʻgirgan. Farq boʻlsa, kirillcha matn toʻgʻri.",
      ],
    },
  },
};
