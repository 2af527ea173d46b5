/** A topic of the registry with its questions, in every language of the pages. */
import type { TopicsView } from "../../shared/contracts/inquiry-view.ts";
import type { TOPICS } from "../../shared/domain/topic.ts";
import { QUESTIONS, type QuestionCode } from "../../shared/domain/topic-question.ts";
import { topicHint, topicName } from "../../shared/texts/names.ts";
import { PAGE_LANGUAGES, type PageLanguage } from "../../shared/texts/page-language.ts";
import { answerText, choicesOf, questionLabel } from "../../shared/texts/questions/question-texts-for.ts";

type DescribedTopic = TopicsView["topics"][number];

/** The topic as the API tells it. */
export function describedTopic({ code, questions }: (typeof TOPICS)[number]): DescribedTopic {
  return {
    code,
    label: inEveryLanguage((language) => topicName(language, code)),
    hint: inEveryLanguage((language) => topicHint(language, code)),
    questions: questions.map(describedQuestion),
  };
}

function describedQuestion(code: QuestionCode): DescribedTopic["questions"][number] {
  const choices = choicesOf("en", code).map((choice) => ({
    code: choice.code,
    label: inEveryLanguage((language) => answerText(language, code, choice.code)),
  }));
  return {
    code,
    kind: QUESTIONS[code].kind,
    label: inEveryLanguage((language) => questionLabel(language, code)),
    ...(choices.length === 0 ? {} : { choices }),
  };
}

function inEveryLanguage(textIn: (language: PageLanguage) => string): Record<string, string> {
  return Object.fromEntries(PAGE_LANGUAGES.map((language) => [language, textIn(language)]));
}
