/** The commonest short words of each language: of one or two words letter groups tell little. */
import type { DetectedLanguage } from "./detected.ts";

/** Lower case, as normaliseForReading leaves them; a word that two languages share stands at both and tells neither. */
const WORDS: Partial<Record<DetectedLanguage, string>> = {
  kk:
    "иә ия жоқ жок қандай кандай құжат кужат сәлем салем рақмет рахмет рахметт жарайды жарайд болды керек керекпін калай қалай қашан қайда кайда не неге " +
    "кім ким үй уй оқу оку көш қандас қазақ казак озбек өзбек ұл қыз бала жұмыс жумыс азаматтық азаматтык көмек комек ассалаумағалейкум " +
    "сәлеметсіз сәлеметсіздер саламатсыз бе ма ба ме па пе бар ғой salem sälem sálem rakhmet raqmet rahmet joq jok jaraidy qalai kalai " +
    "qaida kaida qashan kashan kerek komek kömek jumys oqu bala qazaq qandas azamattyq iä ia иа " +
    "ءيا جوق سالەم راحمەت كەرەك كومەك قالاي قايدا قاشان جۇمىس بالا ۇي جارايدى",
  ru:
    "да нет ау привет здравствуйте здрасьте здрасте здравствуй спасибо пожалуйста помогите алло ало добрый доброе день вечер утро " +
    "где когда как что кто почему сколько можно нужно виза визу паспорт паспорта гражданство работа квартира школа кандас кандаса " +
    "справка ответьте вопрос жду нужна нужен карта privet spasibo pomogite zdravstvuyte zdravstvuite pozhaluista pojaluista grazhdanstvo",
  en:
    "yes no hello hi hey thanks thank you please help passport citizenship job jobs work school money when where how what who why " +
    "visa card question answer good morning evening urgent moving house",
  de:
    "ja nein hallo danke bitte hilfe guten tag abend morgen visum pass reisepass arbeit schule wann wo wie was wer warum karte frage antwort " +
    "staatsbürgerschaft staatsangehörigkeit vielen dank",
  tr:
    "evet hayır hayir merhaba selam teşekkürler tesekkurler teşekkür lütfen lutfen yardım yardim vize pasaport tamam iş okul nerede nasıl " +
    "nasil kaç kim neden ev para kart vatandaşlık vatandaslik soru cevap sağol sagol günaydın",
  uz:
    "ha yo'q yoq salom assalomu alaykum rahmat raxmat kerak qachon qayerda qanday yordam ish maktab pul fuqarolik pasport viza savol " +
    "ҳа йўқ салом раҳмат рахмат керак қачон қаерда қандай ёрдам иш мактаб пул фуқаролик савол",
  mn: "тийм үгүй баярлалаа сайн байна уу виз паспорт хэрэгтэй хэзээ хаана яаж хэн ажил сургууль мөнгө тусламж иргэншил за асуулт",
  /** Kyrgyz, whose short sentences are else taken for Kazakh. */
  und: "мага сага эмне качан кантип каякта менен үчүн болобу болотпу барбы керекпи азыр ооба жана кыргыз",
  fa: "بله خیر نه سلام ممنون مرسی متشکرم کمک ویزا پاسپورت گذرنامه کار مدرسه پول کجا چطور چگونه لطفا تابعیت سوال",
};
const languagesOf = new Map<string, readonly DetectedLanguage[]>();
for (const language of ["kk", "ru", "en", "de", "tr", "uz", "mn", "fa", "und"] as const) {
  for (const word of (WORDS[language] ?? "").split(" "))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/**
 * The one language in which most of a few words are common.
 * @param words lower case
 * @returns undefined if none is common, or two languages share them
 */
export function languageOfCommonWords(words: readonly string[]): DetectedLanguage | undefined {
  const votes = new Map<DetectedLanguage, number>();
  for (const language of words.flatMap((word) => languagesOf.get(word) ?? [])) {
    votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted(([, one], [, other]) => other - one);
  return first === undefined || first[1] === second?.[1] ? undefined : first[0];
}
