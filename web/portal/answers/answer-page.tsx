/** One answer with its sources and the day of its check, and the page that thanks whoever it helped. */
import {
  type Answer,
  type AnswerSource,
  answerPath,
  answerTextLanguage,
  isStale,
} from "../../../shared/domain/answers/answer.ts";
import { dateText, partialDateText } from "../../../shared/texts/dates.ts";
import { messageText } from "../../../shared/texts/message.ts";
import { topicName } from "../../../shared/texts/names.ts";
import { PAGE_DIRECTIONS, type PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";
import { type Frame, Layout } from "../layout.tsx";
import { AnswerBody, LanguageNote, spokenIn } from "./answer-words.tsx";
import { answersPath } from "./answers-page.tsx";
import { AskAbout } from "./ask-about.tsx";

type AnswerProps = {
  readonly frame: Frame;
  readonly answer: Answer;
  /** yyyy-mm-dd in Kazakhstan. */
  readonly today: string;
  /** Makes a second press on "this answered it" count as the first. */
  readonly nonce: string;
};

/** The answer. */
export function AnswerPage({ frame, answer, today, nonce }: AnswerProps) {
  const { language } = frame;
  const { title, question, body } = answer.texts[answerTextLanguage(language)];
  const path = (other: PageLanguage) => `/${other}/${answerPath(answer)}`;
  return (
    <Layout frame={frame} title={title} languages={{ path }}>
      <p class="trail">
        <a href={`${answersPath(language)}/${answer.topic}`}>{topicName(language, answer.topic)}</a>
      </p>
      <h1 {...spokenIn(language)}>{title}</h1>
      <p class="lead" {...spokenIn(language)}>
        {question}
      </p>
      <StaleNote language={language} answer={answer} today={today} />
      <LanguageNote language={language} path={path} />
      <div class="answer" {...spokenIn(language)}>
        <AnswerBody body={body} />
      </div>
      <Sources language={language} answer={answer} />
      <div class="actions">
        <AnsweredButton language={language} answer={answer} nonce={nonce} />
        <AskAbout language={language} topic={answer.topic} />
      </div>
    </Layout>
  );
}

type StaleProps = { readonly language: PageLanguage; readonly answer: Answer; readonly today: string };

/** Warns of an answer that has passed its review date. */
export function StaleNote({ language, answer, today }: StaleProps) {
  if (!isStale(answer, today)) return <></>;
  const { stale } = textsFor(language).answers;
  return (
    <p class="note" role="note">
      <strong>{messageText(language, stale, { date: dateText(language, answer.reviewBy) })}</strong>
    </p>
  );
}

function Sources({ language, answer }: { readonly language: PageLanguage; readonly answer: Answer }) {
  const { answers } = textsFor(language);
  return (
    <section class="sources">
      <h2>{answers.sources}</h2>
      <ul>
        {answer.sources.map((source) => (
          <li>
            <Source language={language} source={source} />
          </li>
        ))}
      </ul>
      <p>{messageText(language, answers.checkedOn, { date: dateText(language, answer.checkedOn) })}</p>
    </section>
  );
}

/** The date is as precise as the source's own. */
function Source({ language, source }: { readonly language: PageLanguage; readonly source: AnswerSource }) {
  const { undated } = textsFor(language).answers;
  const spoken = answerTextLanguage(language);
  // Many titles begin with the site's name, in Latin letters, and are not in Latin letters for that.
  const named = (
    <bdi {...spokenIn(language)} dir={PAGE_DIRECTIONS[spoken]}>
      {source.titles[spoken]}
    </bdi>
  );
  return (
    <>
      {source.url === undefined ? (
        named
      ) : (
        <a href={source.url} rel="noreferrer">
          {named}
        </a>
      )}
      {", "}
      {source.date === "undated" ? (
        undated
      ) : (
        <bdi>
          <time datetime={source.date}>{partialDateText(language, source.date)}</time>
        </bdi>
      )}
    </>
  );
}

type AnsweredProps = {
  readonly language: PageLanguage;
  readonly answer: Answer;
  readonly nonce: string;
  /** Beside a button that matters more, it is the second. */
  readonly rank?: "primary" | "secondary";
};

/** "This answered my question": a post, so that no crawler and no preview counts. */
export function AnsweredButton({ language, answer, nonce, rank = "primary" }: AnsweredProps) {
  return (
    <form method="post" action={`/${language}/${answerPath(answer)}/answered`}>
      <input type="hidden" name="nonce" value={nonce} />
      <button class={rank} type="submit">
        {textsFor(language).answers.answered}
      </button>
    </form>
  );
}

/** Where "this answered it" ends. */
export function AnsweredPage({ frame, answer }: Pick<AnswerProps, "frame" | "answer">) {
  const { language } = frame;
  const { thanks, more } = textsFor(language).answers;
  return (
    <Layout
      frame={frame}
      title={thanks.title}
      languages={{ path: (other) => `/${other}/${answerPath(answer)}/answered` }}
    >
      <h1>{thanks.title}</h1>
      <p class="lead">{thanks.text}</p>
      <p class="actions">
        <a class="primary" href={`${answersPath(language)}/${answer.topic}`}>
          {more}
        </a>
        <AskAbout language={language} topic={answer.topic} />
      </p>
    </Layout>
  );
}
