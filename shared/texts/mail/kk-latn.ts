/** The mails' texts in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { MailTexts } from "./mail-texts.ts";

export const KK_LATN: MailTexts = {
  acknowledgement: {
    subject: "{reference} ötınışı qabyldandy",
    greeting: "Sälemetsız be!",
    received: "Ötınışıñız qabyldandy. Nömırı: {reference}.",
    answerBy:
      "Jauap beru merzımı: {date}. Būl — {days, plural, other {# jūmys künı}}; senbı, jeksenbı jäne Qazaqstandağy mereke künderı esepke kırmeidı.",
    next: "Endı operator ötınışıñızdı oqyp, jauap daiyndaidy. Mäsele basqa organnyñ qūzyretınde bolsa, ol turaly sızge aitady.",
    link: "Ötınışıñızdıñ qai kezeñde ekenın myna sıltemeden körıp, sol jerde tolyqtyryp jaza alasyz:",
    keepLink: "Sıltemenı eşkımge bermeñız: ol kımnıñ qolynda bolsa, ötınışıñızdı sol oqi alady.",
    automatic: "Būl hat avtomatty türde jıberıldı, oğan jauap jazbañyz. Ötınıştı sız jıbermeseñız, hatty elemeñız.",
    sender: "Bıryñğai bailanys ortalyğy",
  },
};
