/** The answers of one topic, who decides in its matters, and the Foundation's programmes. */
import { type Answer, answerPath, answerTextLanguage } from "../../../shared/domain/answers/answer.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { topicName, topicOwner } from "../../../shared/texts/names.ts";
import type { PageLanguage } from "../../../shared/texts/page-language.ts";
import { textsFor } from "../../../shared/texts/texts-for.ts";
import { type Frame, Layout } from "../layout.tsx";
import { AnswerList } from "./answer-list.tsx";
import { LanguageNote, spokenIn } from "./answer-words.tsx";
import { answersPath } from "./answers-page.tsx";
import { AskAbout } from "./ask-about.tsx";

type TopicProps = { readonly frame: Frame; readonly topic: Topic; readonly answers: readonly Answer[] };

/** Everything that the site tells about a topic. */
export function TopicPage({ frame, topic, answers }: TopicProps) {
  const { language } = frame;
  const { answers: texts } = textsFor(language);
  const name = topicName(language, topic);
  const path = (other: PageLanguage) => `${answersPath(other)}/${topic}`;
  return (
    <Layout frame={frame} title={`${name}: ${texts.navigation}`} languages={{ path }}>
      <h1>{name}</h1>
      <LanguageNote language={language} />
      <h2>{texts.list}</h2>
      <AnswerList language={language} answers={answers} />
      <h2>{texts.owner}</h2>
      <p>{topicOwner(language, topic)}</p>
      <Programmes language={language} answers={answers} />
      <p class="actions">
        <AskAbout language={language} topic={topic} />
      </p>
    </Layout>
  );
}

function Programmes({ language, answers }: { readonly language: PageLanguage; readonly answers: readonly Answer[] }) {
  const spoken = answerTextLanguage(language);
  const programmes = answers.filter((answer) => answer.texts[spoken].programme !== undefined);
  if (programmes.length === 0) return <></>;
  return (
    <>
      <h2>{textsFor(language).answers.programmes}</h2>
      <ul {...spokenIn(language)}>
        {programmes.map((answer) => (
          <li>
            <a href={`/${language}/${answerPath(answer)}`}>{answer.texts[spoken].programme}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
