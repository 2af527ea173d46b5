/** The mails' texts in Kazakh, Arabic letters. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { MailTexts } from "./mail-texts.ts";

export const KK_ARAB: MailTexts = {
  acknowledgement: {
    subject: "{reference} ءوتىنىشى قابىلداندى",
    greeting: "سالەمەتسىز بە!",
    received: "ءوتىنىشىڭىز قابىلداندى. ءنومىرى: {reference}.",
    answerBy:
      "جاۋاپ بەرۋ مەرزىمى: {date}. بۇل — {days, plural, other {# جۇمىس كۇنى}}؛ سەنبى، جەكسەنبى جانە قازاقستانداعى مەرەكە كۇندەرى ەسەپكە كىرمەيدى.",
    next: "ەندى وپەراتور ءوتىنىشىڭىزدى وقىپ، جاۋاپ دايىندايدى. ماسەلە باسقا ورگاننىڭ قۇزىرەتىندە بولسا، ول تۋرالى سىزگە ايتادى.",
    link: "ءوتىنىشىڭىزدىڭ قاي كەزەڭدە ەكەنىن مىنا سىلتەمەدەن كورىپ، سول جەردە تولىقتىرىپ جازا الاسىز:",
    keepLink: "سىلتەمەنى ەشكىمگە بەرمەڭىز: ول كىمنىڭ قولىندا بولسا، ءوتىنىشىڭىزدى سول وقي الادى.",
    automatic: "بۇل حات اۆتوماتتى تۇردە جىبەرىلدى، وعان جاۋاپ جازباڭىز. ءوتىنىشتى ءسىز جىبەرمەسەڭىز، حاتتى ەلەمەڭىز.",
    sender: "بىرىڭعاي بايلانىس ورتالىعى",
  },
};
