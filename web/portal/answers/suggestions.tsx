/** Answers that may fit, to be read in place before the question is sent: nothing typed is left behind. */
import { type Answer, answerTextLanguage } from "../../../shared/domain/answers/answer.ts";
import type { PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";
import { AnsweredButton, StaleNote } from "./answer-page.tsx";
import { AnswerBody, LanguageNote, spokenIn } from "./answer-words.tsx";

/** What the check page offers; a page that offers nothing has no answers. */
export type Suggested = {
  readonly answers: readonly Answer[];
  /** yyyy-mm-dd in Kazakhstan. */
  readonly today: string;
  /** One for the page, however many answers it offers: one visit ends well once. */
  readonly nonce: string;
};

type SuggestionsProps = { readonly language: PageLanguage; readonly suggested: Suggested };

/** Each answer closed under its title. */
export function Suggestions({ language, suggested: { answers, today, nonce } }: SuggestionsProps) {
  if (answers.length === 0) return <></>;
  const { suggest } = textsFor(language).answers;
  const spoken = answerTextLanguage(language);
  return (
    <section class="suggestions" aria-labelledby="suggestions">
      <h2 id="suggestions">{suggest.title}</h2>
      <p>{suggest.text}</p>
      <LanguageNote language={language} />
      {answers.map((answer) => (
        <details>
          <summary {...spokenIn(language)}>{answer.texts[spoken].title}</summary>
          <StaleNote language={language} answer={answer} today={today} />
          <div {...spokenIn(language)}>
            <AnswerBody body={answer.texts[spoken].body} />
          </div>
          <AnsweredButton language={language} answer={answer} nonce={nonce} rank="secondary" />
        </details>
      ))}
    </section>
  );
}
