/** Who asks in the demo: invented people, with addresses of example.org. */

import type { ContactChoice, Person } from "../../shared/domain/inquiry.ts";
import type { AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { type Dice, oneOf } from "./dice.ts";

type Names = readonly [string, ...string[]];

const KAZAKH: Names = [
  "Айдана",
  "Ерлан Сәрсенов",
  "Гүлнар",
  "Бауыржан",
  "Мөлдір Әбдірахман",
  "Қайрат",
  "Жанар",
  "Нұрлан Тілеубек",
];

/** By the language in which they want to be answered. */
const NAMES = {
  "kk-Cyrl": KAZAKH,
  "kk-Latn": ["Aydana Yılmaz", "Erlan", "Gülnar Kaya", "Nurlan"],
  "kk-Arab": ["ايدانا", "ەرلان", "گۇلنار", "نۇرلان", "قايرات"],
  ru: ["Айгуль", "Данияр Сергеевич", "Марина Ким", "Тимур", "Светлана", "Руслан Ахметов"],
  en: ["Aliya", "Daniel K.", "Zhanna", "Timur", "Asel Brown"],
  "zh-Hans": ["叶尔兰", "古丽娜尔", "阿依达娜", "巴合提"],
  tr: ["Ayşe", "Erlan Demir", "Murat", "Gülnur"],
  mn: ["Бауыржан", "Айнагүл", "Ерлан"],
  uz: ["Dilnoza", "Erlan", "Madina", "Jasur"],
  de: ["Irina", "Alexander Weber", "Asel"],
  fa: ["گلنار", "نورلان", "مریم"],
} as const satisfies Readonly<Record<AnswerLanguage, Names>>;

const CONTACTS: readonly [ContactChoice, ...ContactChoice[]] = ["answer", "answer", "answer", "notice", "none"];

/** One of them, with what they say of themselves; every fifth gives no name. */
export function demoAsker(
  number: number,
  { language, country }: { readonly language: AnswerLanguage; readonly country: string },
  dice: Dice,
): { readonly person: Person; readonly contact: ContactChoice } {
  const contact = oneOf(CONTACTS, dice);
  const isNamed = dice() > 0.2;
  const name = oneOf<string>(NAMES[language], dice);
  return {
    contact,
    person: {
      country,
      ...(isNamed ? { name } : {}),
      ...(contact === "none" ? {} : { email: `person-${number}@example.org` }),
    },
  };
}
