/** What the ask page calls its fields, for where they are spoken of away from it. */
import { isQuestion } from "../../shared/domain/topic-question.ts";
import type { PageLanguage } from "../../shared/texts/page-language.ts";
import { questionLabel } from "../../shared/texts/questions/question-texts-for.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { ANSWER_PREFIX, type AnswerField, type AskField } from "./ask-fields.ts";

/** The label above a field. */
export function fieldLabel(language: PageLanguage, field: AskField | AnswerField): string {
  const code = field.slice(ANSWER_PREFIX.length);
  if (field.startsWith(ANSWER_PREFIX) && isQuestion(code)) return questionLabel(language, code);
  const { text, topic, name, country, answerLanguage, contact, email, phone, consent } = textsFor(language).ask;
  const labels = { text, topic, name, country, language: answerLanguage, contact, email, phone, consent };
  return new Map<string, string>(Object.entries(labels satisfies Record<AskField, string>)).get(field) ?? field;
}
