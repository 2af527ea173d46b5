/** A list of answers by their titles, each with the question as people ask it. */
import { type Answer, answerPath, answerTextLanguage } from "../../../shared/domain/answers/answer.ts";
import type { PageLanguage } from "../../../shared/texts/page-language.ts";
import { spokenIn } from "./answer-words.tsx";

type ListProps = { readonly language: PageLanguage; readonly answers: readonly Answer[] };

/** Links to the answers. */
export function AnswerList({ language, answers }: ListProps) {
  const spoken = answerTextLanguage(language);
  return (
    <ul class="questions" {...spokenIn(language)}>
      {answers.map((answer) => (
        <li>
          <a href={`/${language}/${answerPath(answer)}`}>{answer.texts[spoken].title}</a>
          <p class="hint">{answer.texts[spoken].question}</p>
        </li>
      ))}
    </ul>
  );
}
