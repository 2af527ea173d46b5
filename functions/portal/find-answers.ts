/** Finds answers for people before they ask. */
import type { AnswersView } from "../../shared/contracts/answers-view.ts";
import { type Answer, answerPath, answerTextLanguage, findAnswer } from "../../shared/domain/answers/answer.ts";
import type { AnswerIndex } from "../../shared/domain/answers/answer-index.ts";
import { searchAnswers, suggestAnswers } from "../../shared/domain/answers/suggest-answers.ts";
import type { AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { isTopic, type Topic } from "../../shared/domain/topic.ts";
import { log } from "../../shared/platform/log.ts";
import { PageNotFoundError } from "./portal-errors.ts";

/** Where answers come from; shared/adapters/answer-library.ts has them. */
export type LibraryDeps = {
  readonly library: { answers(): Promise<readonly Answer[]>; index(): Promise<AnswerIndex> };
};

/** Nothing below this length is worth looking at; two characters are a word in Chinese. */
const TEXT_MIN_CHARACTERS = 2;

/**
 * The answers of a topic.
 * @throws PageNotFoundError if there is no such topic
 */
export async function answersOf(
  topic: string,
  { library }: LibraryDeps,
): Promise<{ readonly topic: Topic; readonly answers: readonly Answer[] }> {
  if (!isTopic(topic)) throw new PageNotFoundError();
  const answers = await library.answers();
  return { topic, answers: answers.filter((answer) => answer.topic === topic) };
}

/**
 * The answer at an address.
 * @throws PageNotFoundError if there is none
 */
export async function answerAt(topic: string, id: string, { library }: LibraryDeps): Promise<Answer> {
  const answer = findAnswer(await library.answers(), topic, id);
  if (answer === undefined) throw new PageNotFoundError();
  return answer;
}

/** What a search finds. */
export async function findAnswers(words: string, { library }: LibraryDeps): Promise<readonly Answer[]> {
  return searchAnswers(await library.index(), words);
}

/**
 * Up to three answers that fit a question. Asking never fails for their sake: without its files there are none.
 * @param chosen the topic that the person has chosen, if any
 */
export async function fittingAnswers(
  text: string,
  chosen: string,
  { library }: LibraryDeps,
): Promise<readonly Answer[]> {
  if (text.trim().length < TEXT_MIN_CHARACTERS) return [];
  try {
    return suggestAnswers(await library.index(), text, isTopic(chosen) ? chosen : undefined);
  } catch (error) {
    log.error("answers-not-suggested", { error });
    return [];
  }
}

/** The same as the API tells them. */
export function answersViewOf(answers: readonly Answer[], reader: AnswerLanguage): AnswersView {
  const language = answerTextLanguage(reader);
  return {
    answers: answers.map((answer) => {
      const { title, question } = answer.texts[language];
      return {
        topic: answer.topic,
        id: answer.id,
        title,
        question,
        language,
        path: `/${reader}/${answerPath(answer)}`,
      };
    }),
  };
}
