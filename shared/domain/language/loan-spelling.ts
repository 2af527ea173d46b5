/**
 * How loans are spelled in Cyrillic where neither Arabic nor Latin letters tell: э, ц, the soft and the hard sign, and я
 * and ю after a consonant. Loans come with roots and endings of their own, and by these they are known.
 */

type Rule = readonly [pattern: RegExp, spelling: string];

/** What both scripts leave out. In order; each on what rules read, so и stands for every и or й after a consonant. */
const IN_BOTH: readonly Rule[] = [
  // Roots with a sign or an э inside: объект, субъектив, компьютер, аэропорт, поэзия, коэффициент, статуэтка.
  [/(?<=о|су)б[ий]?(?=ект)/g, "бъ"],
  [/мпию(?=т)/g, "мпью"],
  [/ае(?=р)/g, "аэ"],
  [/(?<=[кпт])ое(?=[фт]|м[аы]|зи)/g, "оэ"],
  [/(?<=[дт])уе(?=т|л$)/g, "уэ"],
  // э at the beginning: экономика, электр, элита, эмбрион, энергия, эпидемия, эстрада, этика, эфир, эволюция.
  [/^е(?=к(?:[взлр]|с(?!і|е[рн])|ип|о(?![мнң]ы)|у(?:[амт]|$))|лектр|лемент|легия|лев|ли[тпкз]|лл)/g, "э"],
  [/^е(?=м(?:б|а[лн]|и[сгтр]|о[цт]|пи|ул)|н(?:ц|тс|ерг|до|то|ту)|п(?:и[дзгтлк]|о)|р(?:а$|о[зт]|г[оа]|уд))/g, "э"],
  [
    /^е(?=с(?:т(?:е[тр]|о[нк]|ра|ам|ак)|се|пер|ки[зм])|т(?:и[мкл]|но|а[пл]|ю)|ф(?:и|ф)|хо|б(?:о|у)|ва[кр]|вен|вол|го[ией]|шел|дис)/g,
    "э",
  ],
  // -яция, -ляр, -лятор, Финляндия, дубляж, разряд; but -иация, авиация, диалог, материал.
  [/(?<=л)ия(?=[цтр]|сия|нд|ж)/g, "я"],
  [/(?<=[азт]р)ия(?=д(?:[тш]|$))/g, "я"],
  [/(?<=[рвдм])ия(?=[цс]ия|нт)/g, "иа"],
  [/^дия(?=[гблмпскфт])/g, "диа"],
  [/^авия(?!$)/g, "авиа"],
  [/(?<=[цс]|[аео]р|он|стр|ил)иял(?![аыу]|дау)/g, "иал"],
  [/(?<=матер|потен[цс])иял(?=ы)/g, "иал"],
  // ю after a consonant: революция, бюджет, валюта, алюминий, костюм.
  [/(?<=[бвлнрмпфдкзтг])ию(?=[жтркпфзнц]|с(?!і)|м(?!ен)|л(?![еі])|д(?!і|е))/g, "ю"],
  // The soft sign after л: культура, факультет, консультация, фильм, фильтр, гильза, батальон; премьер, карьера.
  [/(?<=[кмпбв]|^|конс)ул(?=[тпкгс])/g, "уль"],
  [/бул(?=до|ва)/g, "буль"],
  [/(?<=[фмг])ил(?=[мтз])/g, "иль"],
  [/(?<=\p{L}[аеиу])лио(?=н)/gu, "льо"],
  [/^ал(?=б[ео]|ян|пи|мана|тер)/g, "аль"],
  [/(?<=\p{L}[аеуи][рм])и(?=ер)/gu, "ь"],
  // й after a vowel is и in -изм, -ист, -оид, Украина; айуан has й and у.
  [/(?<=[аеоу])й(?=з(?:м|ац)|ст(?:і|$))|(?<=о)й(?=д$)/g, "и"],
  [/(?<=[кр]а)й(?=н(?![ао]))/g, "и"],
  [/аю(?=ан)/g, "айу"],
];

/** ц, which Arabic writes as т and с: принцип, процент, медицина, улица, абзац, Троицк. A suffix has т+с too: кетсе. */
const IN_ARABIC: readonly Rule[] = [
  [/тс(?=и|е[внпрдсл]|уз)/g, "ц"],
  [/(?<=и)тс(?=а)/g, "ц"],
  [/(?<=[еи])тс(?=к)/g, "ц"],
  [/(?<=[аеир])тс$/g, "ц"],
  ...IN_BOTH,
];

/** ц, which Latin of 2021 writes as s: -ция, -цион, -циал, -циент, and roots such as центр and процент. */
const IN_LATIN: readonly Rule[] = [
  ...IN_BOTH,
  [/(?<=[аеиоуынкп])с(?=и?я(?!н[дг]))/g, "ц"],
  [/(?<=[аоиукп])с(?=ион)|(?<=[оикнеа])с(?=иа[лнт]|иент)/g, "ц"],
  [/^с(?=ирк|ифр|ентр|ентн|икл|истерн|ензор|ензур|ех|емент|елл[юу]л|итат|итрус)/g, "ц"],
  [/(?<=прин)с(?=ип)|(?<=про)с(?=ент|есс|ед)|(?<=кон)с(?=ерт|ерн|епт|ентр)|(?<=ли)с(?=ей|енз)/g, "ц"],
  [/(?<=ре)с(?=епт|енз|идив)|(?<=офи)с(?=ер)|(?<=меди|вак)с(?=ин)|(?<=ак)с(?=из|ент|епт)/g, "ц"],
];

/** A soft sign falls before the vowel of a suffix, which is front: пароль, паролі. */
const SIGN_BEFORE_VOWEL = /ь[ыі]/g;

/**
 * A word as loans are spelled.
 * @param word lower-case Cyrillic, read letter by letter from the script named
 * @param from where reading by rule began; what a list gave before it stays
 */
export function spellLoan(word: string, from: number, script: "Arab" | "Latn"): string {
  let spelled = word;
  for (const [pattern, spelling] of script === "Arab" ? IN_ARABIC : IN_LATIN) {
    spelled = spelled.replace(pattern, (letters: string, at: number) => (at < from ? letters : spelling));
  }
  return spelled.replaceAll(SIGN_BEFORE_VOWEL, "і");
}
