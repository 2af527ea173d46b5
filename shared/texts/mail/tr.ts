/** The mails' texts in Turkish. */
import type { MailTexts } from "./mail-texts.ts";

export const TR: MailTexts = {
  acknowledgement: {
    subject: "{reference} numaralı başvuru alındı",
    greeting: "Merhaba,",
    received: "Başvurunuzu aldık. Numarası: {reference}.",
    answerBy:
      "Son yanıt tarihi: {date}. Bu {days, plural, other {# iş günüdür}}; cumartesi, pazar ve Kazakistan’daki resmî tatiller sayılmaz.",
    next: "Şimdi bir görevli başvurunuzu okur ve yanıtı hazırlar. Konu başka bir kurumun yetkisindeyse size bildirilir.",
    link: "Başvurunuzun durumunu şu bağlantıdan görebilir, ona ekleme yapabilirsiniz:",
    keepLink: "Bağlantıyı kimseye vermeyin: ona sahip olan herkes başvurunuzu okuyabilir.",
    automatic: "Bu e-posta otomatik gönderildi; lütfen yanıtlamayın. Bize bir şey göndermediyseniz dikkate almayın.",
    sender: "Birleşik İletişim Merkezi",
  },
};
