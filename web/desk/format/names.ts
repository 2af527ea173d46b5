/** Names of topics and languages. */
import type { AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { TOPIC_NAMES } from "../../../shared/domain/topic-names.ts";
import { INTL_LOCALES, LANGUAGE_NAMES } from "../../../shared/texts/page-language.ts";
import type { DeskLanguage } from "../settings/settings.ts";

export function topicLabel(language: DeskLanguage, topic: Topic): string {
  return TOPIC_NAMES[topic].label[language];
}

/** Who decides in the matters of a topic. */
export function ownerLabel(language: DeskLanguage, topic: Topic): string {
  return TOPIC_NAMES[topic].owner[language];
}

/** A language by its own name: operators know it by that. */
export function languageLabel(language: AnswerLanguage): string {
  return LANGUAGE_NAMES[language];
}

/** For `lang` of what is written in it. */
export function languageTag(language: AnswerLanguage): string {
  return language.startsWith("kk-") ? language : INTL_LOCALES[language];
}

/** The name of a code; one that has none here, as it came. */
export function named<Code extends string>(
  codes: readonly Code[],
  names: Readonly<Record<Code, string>>,
  value: string,
): string {
  const code = codes.find((one) => one === value);
  return code === undefined ? value : names[code];
}

/** The language in which somebody reads the portal's answers who reads the desk in theirs. */
export const READER_LANGUAGES = { kk: "kk-Cyrl", ru: "ru", en: "en" } as const satisfies Readonly<
  Record<DeskLanguage, AnswerLanguage>
>;
