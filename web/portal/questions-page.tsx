/** A few questions about the topic, between the form and the check page; whoever has answered them there never sees it. */

import { messageText } from "../../shared/texts/message.ts";
import { topicName } from "../../shared/texts/names.ts";
import { questionTextsFor } from "../../shared/texts/questions/question-texts-for.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type AskValues, answerField, type Carried, questionsOf } from "./ask-fields.ts";
import { CarriedFields } from "./carried-fields.tsx";
import { KeptFields } from "./kept-fields.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { QuestionFields } from "./topic-questions.tsx";

type QuestionsPageProps = {
  readonly frame: Frame;
  readonly values: AskValues;
  readonly carried: Carried;
};

const FORM = "questions";

/** The page; pressing on with every field empty skips the questions. */
export function QuestionsPage({ frame, values, carried }: QuestionsPageProps) {
  const { language } = frame;
  const { ask, check } = textsFor(language);
  const { title: message, lead, noNumbers } = questionTextsFor(language);
  const title = messageText(language, message, { topic: topicName(language, values.topic) });
  const shown = ["asked", ...questionsOf(values.topic).map(answerField)];
  return (
    <Layout frame={frame} title={title} languages={{ path: (other) => `/${other}/questions`, form: FORM }}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <p>{noNumbers}</p>
      <form id={FORM} method="post" action={`/${language}/check`} novalidate>
        <KeptFields language={language} values={values} shown={shown} />
        <CarriedFields language={language} carried={carried} />
        <QuestionFields language={language} values={values} errorOf={() => undefined} />
        <div class="actions">
          <button class="primary" type="submit">
            {ask.continue}
          </button>
          <button class="secondary" type="submit" formaction={`/${language}`}>
            {check.change}
          </button>
        </div>
      </form>
    </Layout>
  );
}
