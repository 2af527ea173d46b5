/** The mails' texts in Turkish. */
import type { MailTexts } from "./mail-texts.ts";

export const TR: MailTexts = {
  greeting: "Merhaba,",
  link: "Başvurunuzun durumunu şu bağlantıdan görebilir ve bize oradan yazabilirsiniz:",
  keepLink: "Bağlantıyı kimseye vermeyin: ona sahip olan herkes başvurunuzu okuyabilir.",
  automatic: "Bu e-posta otomatik gönderildi; lütfen yanıtlamayın.",
  unasked: "Bize bir şey göndermediyseniz dikkate almayın.",
  answerByLink: "Lütfen bu e-postayı yanıtlamayın: o kutuyu kimse okumuyor. Bize bağlantıdan yazın.",
  sender: "Otandastar Vakfı Birleşik İletişim Merkezi",
  acknowledgement: {
    waits: "Lütfen aşağıdaki bağlantıyı açın: başvurunuz görevlilere hemen ulaşır. Açmazsanız on dakika içinde ulaşır.",
    subject: "{reference} numaralı başvuru alındı",
    received: "Başvurunuzu aldık. Numarası: {reference}.",
    answerBy:
      "Son yanıt tarihi: {date}. Bu {days, plural, other {# iş günüdür}}; cumartesi, pazar ve Kazakistan’daki resmî tatiller sayılmaz.",
    next: "Şimdi bir görevli başvurunuzu okur ve yanıtı hazırlar. Konu başka bir kurumun yetkisindeyse size bildirilir.",
  },
  news: {
    subject: "{reference} numaralı başvuru hakkında haber",
    open: "{reference} numaralı başvurunuz hakkında haber var. Okumak için lütfen bağlantıyı açın.",
    later: "Bağlantıyı açtıktan sonra gelecek e-postalarda metnin tamamı bulunur.",
  },
  answer: {
    subject: "{reference} numaralı başvuruya yanıt",
    above: "{reference} numaralı başvurunuzun yanıtı:",
  },
  question: {
    subject: "{reference} numaralı başvuru hakkında soru",
    above: "{reference} numaralı başvurunuzu yanıtlamak için şunu bilmemiz gerekiyor:",
    clock: "Siz yanıtlayana kadar süre işlemez. {days, plural, other {# gün}} içinde yanıt gelmezse başvuru kapatılır.",
  },
  referral: {
    subject: "{reference} numaralı başvuru başka bir kuruma iletildi",
    passedOn: "{reference} numaralı başvurunuz yetkili kuruma iletildi: {to}.",
    decides: "Bu konuda kararı o kurum verir.",
  },
  extension: {
    subject: "{reference} numaralı başvurunun süresi uzatıldı",
    newDate: "{reference} numaralı başvurunuz için daha fazla zamana ihtiyacımız var. Yeni son yanıt tarihi: {date}.",
    reason: "Nedeni:",
  },
  fileRefused: {
    subject: "{reference} numaralı başvurunun bir dosyası kabul edilmedi",
    above:
      "{reference} numaralı başvurunuza eklediğiniz bir dosya kabul edilmedi ve silindi. Hangisi olduğu ve nedeni bağlantıdaki sayfada yazar; orada başka bir dosya ekleyebilirsiniz.",
  },
  newAddress: {
    subject: "{reference} numaralı başvuru: adresinizi onaylayın",
    above:
      "Bu adres {reference} numaralı başvuru için verildi. Adresin size ait olduğunu onaylamak için lütfen bağlantıyı açın: o zamana kadar e-postalarda yalnızca bildirim bulunur. Önceki bağlantılar artık açılmaz.",
  },
  closed: {
    subject: "{reference} numaralı başvuru kapatıldı",
    above:
      "{reference} numaralı başvurunuz yeni bir yanıt verilmeden kapatıldı. Sorununuz çözülmediyse bize bağlantıdan yazın: başvuru yeniden açılır.",
  },
  freshLink: {
    subject: "{reference} numaralı başvurunun yeni bağlantısı",
    above: "{reference} numaralı başvurunuz için yeni bağlantı istediniz. Önceki bağlantılar artık açılmaz.",
  },
  links: {
    subject: "Başvurularınızın bağlantıları",
    above: "Sitemizde bu adresin açık başvurularının bağlantıları istendi:",
    notYou: "İsteyen siz değilseniz bu e-postayı dikkate almayın: bağlantılar yalnızca size gönderildi.",
  },
  erased: {
    subject: "{reference} numaralı başvuru silindi",
    done: "İsteğiniz üzerine {reference} numaralı başvuru, içinde yazdığınız ve gönderdiğiniz her şey ve hakkınızdaki bilgilerle birlikte silindi.",
    left: "Başvurunun yanlışlıkla geri gelmemesi için, hakkınızda hiçbir bilgi içermeden yalnızca numarası kaldı. Bağlantılar artık açılmaz.",
  },
};
