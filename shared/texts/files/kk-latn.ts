/** Texts about files in Kazakh, Latin letters of 2021. Made by `npm run texts` from the Cyrillic: mend it there, or in the overrides. */
import type { FileTexts } from "./file-texts.ts";

export const KK_LATN: FileTexts = {
  title: "Faildar",
  unnamed: "{number, number}-fail",
  lead: "Ärqaisysy {megabytes} megabaittan aspaityn {count} failğa deiın qosuğa bolady: PDF, fotosuret ({photographs}), {docx}, {odt} nemese qarapaiym mätın ({txt}). Faildy bıreu oqymas būryn ol virusqa tekserıledı.",
  label: "Būl qandai fail?",
  labelHint: "Mysaly: tölqūjat. Bos qaldyruğa bolady.",
  add: "Fail qosu",
  choose: "Faildy tañdañyz",
  send: "Faildy jıberu",
  back: "Ötınışke oralu",
  minutes:
    "Faildy {minutes, plural, other {# minut}} ışınde jıberuge bolady. Ülgermeseñız, artqa qaityp, qaita bastañyz.",
  larger:
    "{megabytes} megabaittan ülken fail kelgen soñ joiylady, būl turaly ötınış betınde aitylady. {most} megabaittan ülken bolsa, ağylşynşa bet (EntityTooLarge) aşylady: brauzerdıñ «artqa» tüimesımen qaityp, kışırek fail tañdañyz.",
  full: "Būl ötınışke endı fail qosuğa bolmaidy. Tağy körsetetınıñız bolsa, bızge hat jazyñyz.",
  sending: "Fail jıberılıp jatyr",
  failed: "Faildy jıberu mümkın bolmady. Qaitalap körıñız.",
  tooLarge: "Būl fail {megabytes} megabaittan ülken.",
  empty: "Būl fail bos: ışınde eşteñe joq.",
  wrongKind: "Mūndai fail qabyldanbaidy. Onyñ fotosuretın nemese PDF nūsqasyn jıberıñız.",
  states: {
    awaited: "Älı kelgen joq. Jaña ğana jıbergen bolsañyz, bır minuttan keiın qaita qarañyz.",
    quarantined: "Keldı, virusqa tekserılıp jatyr. Bır minuttan keiın qaita qarañyz.",
    clean: "Qabyldandy",
    infected: "Joiyldy: ışınen ziiandy närse tabyldy.",
  },
  refusals: {
    kind: "Joiyldy: mazmūny mūndai fail qabyldanbaidy. Onyñ fotosuretın nemese PDF nūsqasyn jıberıñız.",
    size: "Joiyldy: ol {megabytes} megabaittan ülken. Kışırek fail jıberıñız; bettıñ fotosuretı de jaraidy.",
    empty: "Joiyldy: ışınde eşteñe bolmady. Qūrylğyñyzdağy faildy qarap, qaita jıberıñız.",
    "not-checked": "Joiyldy: ony virusqa tekseru mümkın bolmady. Qūpiiasözsız qaita jıberıñız.",
  },
};
