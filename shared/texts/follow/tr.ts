/** The texts of following an inquiry in Turkish. */
import type { FollowTexts } from "./follow-texts.ts";

export const TR: FollowTexts = {
  days: {
    title: "Süre nasıl hesaplanır",
    counted: "{days, plural, other {# iş günü}}: {first} ile {last} arası.",
    weekends: "Cumartesi ve pazar günleri sayılmaz.",
    daysOff: "Kazakistan’daki şu tatil günleri de sayılmaz:",
    putOff: "İlk tarih {date} idi, sonra uzatıldı; nedeni yazışmada yazıyor.",
  },
  events: {
    question: "Merkez size soruyor",
    referral: "İletildiği kurum: {to}",
    extension: "Yeni yanıt tarihi: {date}",
    solved: "Konunun çözüldüğünü bildirdiniz.",
    closed: "Kapatıldı: {days, plural, other {# gün}} boyunca kimse yazmadı.",
    unanswered: "Kapatıldı: merkezin sorusu {days, plural, other {# gün}} boyunca yanıtlanmadı.",
  },
  reply: { title: "Soruyu yanıtlayın", label: "Yanıtınız" },
  solve: {
    title: "Konu çözüldü mü?",
    text: "Çözüldüyse bize bildirin, artık kimse üzerinde çalışmasın. Yeniden bir şey çıkarsa buraya yazmanız yeter.",
    button: "Konu çözüldü",
  },
  feedback: {
    title: "Yanıt hakkında ne düşünüyorsunuz?",
    solved: "Konunuz çözüldü mü?",
    yes: "Evet",
    no: "Hayır",
    rating: "Yanıt ne kadar iyiydi?",
    ratingHint: "1 çok kötü, 5 çok iyi.",
    comment: "Bilmemizi istediğiniz bir şey var mı?",
    send: "Gönder",
    thanks: "Teşekkürler. Söylediklerinizi değiştirebilirsiniz.",
  },
  keeping: "Bağlantınız ve verileriniz",
  link: {
    title: "Yeni bağlantı alın",
    text: "Başvurunuzun bağlantısını bir başkası görmüş olabilirse yenisini oluşturun. Önceki bağlantılar artık açılmaz.",
    button: "Yeni bağlantı oluştur",
    done: "Yeni bağlantınız",
    mailed: "Bağlantıyı e-posta ile de gönderiyoruz.",
  },
  erase: {
    title: "Başvurumu ve verilerimi sil",
    lead: "{reference} numaralı başvuruyu silmek üzeresiniz. Geri getirilemez ve yanıtlanmaz.",
    goes: {
      title: "Silinenler",
      list: [
        "Yazdıklarınız, gönderdikleriniz ve yanıtlarımız.",
        "Verdiyseniz adınız, e-posta adresiniz, telefonunuz ve ülkeniz.",
        "Bu konuda size gönderdiğimiz e-postaların listesi.",
      ],
    },
    stays: {
      title: "Kalanlar",
      list: [
        "Numara ve hakkınızda hiçbir şey söylemeyen bir denetim değeri: geç gelen bir kopyanın başvuruyu geri getirmesini önler.",
        "Yedekler, en fazla {days, number} gün.",
        "Size ulaşmış e-postalar. Konu başka bir kuruma iletildiyse o kurumun kendi kayıtları vardır: lütfen o kuruma sorun.",
        "94-V sayılı Kanun, 12. madde: kanunda başka türlü belirtilmedikçe kişisel veriler, toplanma amacına ulaşılana kadar saklanır. Sizinkileri saklamamızı zorunlu kılan bir kanun bilmiyoruz.",
      ],
    },
    button: "Kalıcı olarak sil",
    back: "Vazgeç",
    done: "Başvurunuz silindi",
    receipt: "{reference} numaralı başvuru silindi: {at}. Belgeye ihtiyacınız varsa not edin: bu sayfa saklanmaz.",
  },
  links: {
    open: "Bağlantınızı mı kaybettiniz?",
    title: "Başvurularımın bağlantılarını al",
    text: "Başvururken verdiğiniz e-posta adresini yazın. Açık başvuru varsa bu adrese bağlantıları içeren bir e-posta gider. E-posta istemediğiniz başvurular içinde olmaz.",
    button: "Bağlantılarımı gönderin",
    sent: {
      title: "Adresi tanıyorsak bir e-posta yolda",
      text: "Kimin başvurduğunu kimse öğrenemesin diye her adres için aynı şeyi söyleriz. Bir saat içinde gelmezse istenmeyen postalara bakın ya da yeniden isteyin.",
    },
  },
};
