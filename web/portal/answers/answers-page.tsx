/** The pages on which people look for an answer: all topics with a search field, and what a search has found. */
import type { Answer } from "../../../shared/domain/answers/answer.ts";
import { OUTER_LIMIT_WORKING_DAYS } from "../../../shared/domain/deadline.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";
import { messageText } from "../../../shared/texts/message.ts";
import { topicHint, topicName } from "../../../shared/texts/names.ts";
import type { PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";
import { type Frame, Layout } from "../layout.tsx";
import { AnswerList } from "./answer-list.tsx";
import { LanguageNote } from "./answer-words.tsx";

/** Longest search that is read; who has more to say asks. */
export const SEARCH_MAX_CHARACTERS = 300;

const FORM = "search";

/** In another language with the words in the search field, looked for or only typed. */
const SEARCH_SWITCH = { path: answersPath, form: FORM, method: "get" } as const;

type AnswersProps = { readonly frame: Frame; readonly answers: readonly Answer[] };

/** Every topic that has answers, and the search field. */
export function AnswersPage({ frame, answers }: AnswersProps) {
  const { language } = frame;
  const texts = textsFor(language).answers;
  const countOf = (topic: string) => answers.filter((answer) => answer.topic === topic).length;
  return (
    <Layout frame={frame} title={texts.title} languages={{ ...SEARCH_SWITCH, choosing: "/answers" }}>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.lead}</p>
      <SearchField language={language} words="" />
      <h2>{texts.topics}</h2>
      <ul class="topics">
        {TOPIC_CODES.map((code) => (
          <li>
            <a href={`${answersPath(language)}/${code}`}>{topicName(language, code)}</a> <span>({countOf(code)})</span>
            <small>{topicHint(language, code)}</small>
          </li>
        ))}
      </ul>
    </Layout>
  );
}

type FoundProps = { readonly frame: Frame; readonly words: string; readonly found: readonly Answer[] };

/** What a search has found, or whom to ask instead. */
export function FoundAnswersPage({ frame, words, found }: FoundProps) {
  const { language } = frame;
  const { answers: texts, site } = textsFor(language);
  const title = found.length === 0 ? texts.notFound.title : texts.found;
  return (
    <Layout frame={frame} title={title} languages={SEARCH_SWITCH}>
      <h1>{title}</h1>
      <SearchField language={language} words={words} />
      {found.length === 0 ? (
        <p class="lead">{messageText(language, texts.notFound.text, { days: OUTER_LIMIT_WORKING_DAYS })}</p>
      ) : (
        <>
          <LanguageNote language={language} />
          <AnswerList language={language} answers={found} />
        </>
      )}
      <p class="actions">
        <a class="primary" href={`/${language}`}>
          {site.askHere}
        </a>
        <a class="secondary" href={answersPath(language)}>
          {texts.topics}
        </a>
      </p>
    </Layout>
  );
}

function SearchField({ language, words }: { readonly language: PageLanguage; readonly words: string }) {
  const { answers } = textsFor(language);
  return (
    <search class="search">
      <form id={FORM} method="get" action={answersPath(language)}>
        <label for="q">{answers.search}</label>
        <div>
          <input id="q" name="q" type="search" value={words} maxlength={SEARCH_MAX_CHARACTERS} dir="auto" required />
          <button class="primary" type="submit">
            {answers.searchButton}
          </button>
        </div>
      </form>
    </search>
  );
}

/** Where answers begin in a language. */
export function answersPath(language: PageLanguage): string {
  return `/${language}/answers`;
}
