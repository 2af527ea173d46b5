/** The topics' questions in Turkish. */
import type { QuestionTexts } from "./question-texts.ts";

export const TR: QuestionTexts = {
  title: "Birkaç soru: {topic}",
  lead: "Böylece sizin için önemli olana hemen yanıt verebiliriz. Söylemek istemediklerinizi boş bırakın.",
  noNumbers: "Lütfen kimlik numarası (IIN) ve belge numarası yazmayın.",
  unanswered: "yanıt yok",
  yes: "Evet",
  no: "Hayır",
  dateHint: "Yıl-ay-gün, örneğin 2026-05-31",
  questions: {
    passport: { label: "Şu anda hangi ülkenin pasaportunu taşıyorsunuz?" },
    situation: {
      label: "Aşağıdakilerden hangisi size en uygun?",
      choices: {
        kandas: "Kandas statüm var",
        spouse: "Eşim Kazakistan vatandaşı",
        student: "Kazakistan’da bir üniversitede okuyorum",
        "former-citizen": "Eskiden Kazakistan vatandaşıydım",
        stateless: "Vatandaşlığım yok",
        other: "Hiçbiri",
      },
    },
    residence: {
      label: "Kazakistan’da oturma izniniz var mı?",
      choices: { permanent: "Evet, süresiz", temporary: "Evet, geçici", none: "Hayır" },
    },
    departure: { label: "Hangi ülkeden göç ediyorsunuz?" },
    family: {
      label: "Siz dahil kaç kişi göç ediyor?",
      choices: { one: "1", "two-three": "2–3", "four-five": "4–5", more: "6 veya daha fazla" },
    },
    region: { label: "Kazakistan’ın hangi bölgesinde yaşamak istersiniz?" },
    kandas: { label: "Kandas statünüz var mı?" },
    profession: { label: "Mesleğiniz nedir?" },
    "job-place": { label: "Kazakistan’ın neresinde iş arıyorsunuz?" },
    diploma: { label: "Diplomanızı hangi ülkede aldınız?" },
    "home-place": { label: "Kazakistan’da hangi şehirde veya ilçede oturuyorsunuz?" },
    arrival: { label: "Kazakistan’a ne zaman geldiniz?" },
    "card-ground": {
      label: "Kartı hangi gerekçeyle istiyorsunuz?",
      choices: {
        profession: "Mesleğime Kazakistan’da ihtiyaç var",
        business: "Yaşadığım ülkede işletmem var",
        unsure: "Henüz bilmiyorum",
      },
    },
    "passport-until": { label: "Pasaportunuz hangi tarihe kadar geçerli?" },
    level: {
      label: "Nereye girmek istiyorsunuz?",
      choices: {
        preparatory: "Hazırlık bölümü",
        college: "Meslek okulu (kolej)",
        bachelor: "Lisans",
        master: "Yüksek lisans",
        doctorate: "Doktora",
      },
    },
    "study-year": { label: "Öğrenime hangi yıl başlamak istiyorsunuz?" },
    interest: {
      label: "En çok ne ilginizi çekiyor?",
      choices: {
        courses: "Dil kursları",
        books: "Ders kitapları ve kitaplar",
        events: "Festivaller ve buluşmalar",
        other: "Başka bir şey",
      },
    },
    town: { label: "Hangi şehirdesiniz?" },
    "business-field": { label: "İşiniz hangi alanda?" },
    "business-stage": {
      label: "Hangi aşamadasınız?",
      choices: {
        idea: "Bir fikrim var",
        "in-kazakhstan": "Kazakistan’da işletmem var",
        abroad: "Başka bir ülkede işletmem var",
      },
    },
    authority: { label: "Konu hangi kurum veya yerle ilgili?" },
  },
};
