import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../../../../shared/domain/language/detect.ts";

describe("the language of a text", () => {
  it.each([
    ["Мен Өзбекстаннан көшіп келдім", "kk", "Cyrl"],
    ["казак тилин уйренгим келеди, кайда барамын", "kk", "Cyrl"],
    ["salem, koship kelgim keledi, kimge jazamyn", "kk", "Latn"],
    ["Ankara'da turamın, qazaqpın, kömek kerek", "kk", "Latn"],
    ["قازاقستانعا كوشكىم كەلەدى", "kk", "Arab"],
    ["من ایراندا تۋعان قازاقپىن، قانداي قۇجات کەرەک", "kk", "Arab"],
    ["Как переехать в Казахстан?", "ru", "Cyrl"],
    ["kak pereehat v kazahstan s detmi", "ru", "Latn"],
    ["How can I move to Kazakhstan?", "en", "Latn"],
    ["我怎么移居哈萨克斯坦", "zh", "Hans"],
    ["我怎麼移居哈薩克斯坦", "zh", "Hant"],
    ["Kazakistan'a nasıl taşınabilirim?", "tr", "Latn"],
    ["Казахстан руу яаж нүүх вэ", "mn", "Cyrl"],
    ["Qozog'istonga qanday ko'chib o'tsam bo'ladi", "uz", "Latn"],
    ["Қозоғистонга қандай кўчиб ўтсам бўлади", "uz", "Cyrl"],
    ["Wie kann ich nach Kasachstan ziehen?", "de", "Latn"],
    ["چطور می‌توانم به قزاقستان مهاجرت کنم؟", "fa", "Arab"],
    ["قازاقىستانغا قانداق كۆچىمەن، ھۆججەت كېرەكمۇ؟", "und", "Arab"],
    ["كيف يمكنني الانتقال إلى كازاخستان؟", "und", "Arab"],
    ["+7 701 000 00 00", "und", "Zyyy"],
  ])("of %s is %s", (text, language, script) => {
    expect(detectLanguage(text)).toMatchObject({ language, script });
  });

  it("of a mixed text is that of its frame", () => {
    expect(detectLanguage("Маған вид на жительство керек пе, әлде паспорт жеткілікті ме").language).toBe("kk");
    expect(detectLanguage("Сәлеметсіз бе! Подскажите, пожалуйста, где получить статус кандас в Омске").language).toBe(
      "ru",
    );
  });

  it.each(["рақмет", "спасибо", "thanks", "көмектесіңіз", "помогите", "راحمەت", "谢谢"])(
    "is told from one word: %s",
    (word) => {
      expect(detectLanguage(word).language).not.toBe("und");
    },
  );

  it.each([
    ["Uyghur", "ئۇرۇمچىدىن يېزىۋاتىمەن، ۋىزا ئالماق تەسمۇ"],
    ["Arabic", "أريد الحصول على تأشيرة لكازاخستان"],
    ["Kyrgyz", "Кыргызстандан жазып жатам, кантип кечип келсем болот?"],
    ["Kyrgyz of three words", "балам үчүн мектеп издейм"],
    ["Kyrgyz with a word that Kazakh has", "мага кагаз керек"],
    ["Kyrgyz of China", "مەن قىرعىزىستاندان جازىپ جاتام، جاردام كەرەك، كۅچۉپ بارام"],
    ["Tatar", "Исәнмесез, виза кайдан алырга?"],
    ["Bashkir", "Миңә ярҙам кәрәк, нимә эшләргә?"],
    ["Karakalpak", "Мен Нөкисте тураман, Қазақстанға көшип барсам бола ма, не ислеўим керек"],
    ["Karakalpak in Latin letters", "Men Nókiste turaman, Qazaqstanǵa kóship barsam bola ma, ne islewim kerek"],
    ["Turkmen", "Men Daşoguzda ýaşaýaryn, gazak, Gazagystana göçmek isleýärin"],
    ["Ukrainian", "Як отримати громадянство Казахстану?"],
    ["Belarusian", "Дапамажыце, калі ласка, я ў бальніцы"],
    ["Bulgarian", "Искам да живея в Казахстан, моля помогнете"],
    ["Serbian", "Како да добијем држављанство Казахстана?"],
    ["French", "Je veux déménager avec mes enfants"],
    ["Polish", "Potrzebuję pomocy w sprawie wizy"],
    ["Azerbaijani", "Salam, mənə kömək lazımdır"],
    ["Urdu", "مجھے مدد چاہیے"],
    ["Pashto", "زه مرستې ته اړتیا لرم"],
    ["Tajik", "Ба ман кумак лозим аст"],
    ["Japanese", "日本に住んでいます。移住したいです"],
    ["Korean", "카자흐스탄 국적을 어떻게 취득하나요?"],
    ["Irish, of which nothing was learnt", "Conas is féidir liom saoránacht a fháil"],
  ])("is und where nobody answers in it: %s", (_, text) => {
    expect(detectLanguage(text).language).toBe("und");
  });

  it.each(["visa", "Visa", "card"])("is told from a word that is a name too, when it stands alone: %s", (word) => {
    expect(detectLanguage(word).language).toBe("en");
  });

  it.each(["балам мектепке барады", "үй керек", "қандай құжат", "менің анам ауырып жатыр", "кандай кужат керек"])(
    "is Kazakh in short sentences that Kyrgyz nearly has: %s",
    (text) => {
      expect(detectLanguage(text).language).toBe("kk");
    },
  );

  it.each(["WhatsApp", "ok", "x", "Astana", "https://example.org/kk/page", "test"])(
    "is und where nothing tells it: %s",
    (text) => {
      expect(detectLanguage(text).language).toBe("und");
    },
  );

  it.each([
    ["de", "Danke"],
    ["de", "Hallo"],
    ["en", "passport"],
    ["tr", "evet"],
    ["kk", "иә"],
    ["kk", "озбек"],
    ["ru", "да"],
    ["mn", "тийм"],
    ["uz", "ha"],
    ["fa", "بله"],
  ])("is told from the commonest words: %s for %s", (language, word) => {
    expect(detectLanguage(word).language).toBe(language);
  });

  it("is that of the whole of a long text, not of its beginning alone", () => {
    const quoted = "Здравствуйте! Ваше обращение получено и будет рассмотрено в срок. ".repeat(24);
    const own = "Рақмет, бірақ маған бұл жауап түсініксіз, қазақша жазып жіберіңіздерші, қайда барамын? ".repeat(60);
    expect(detectLanguage(quoted + own).language).toBe("kk");
  });

  it("is surer of a sentence than of a name", () => {
    const sentence = detectLanguage("Сәлеметсіздер ме, мен азаматтық туралы сұрайын деп едім");
    expect(sentence.confidence).toBeGreaterThan(detectLanguage("Алмат").confidence);
  });

  it("is told of any text without an error, with a confidence from 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { confidence } = detectLanguage(text);
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});
