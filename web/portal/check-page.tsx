/** The check page: everything once more before it is sent. Its key makes a second click the same inquiry. */

import { CONTACT_CHOICES } from "../../shared/domain/inquiry.ts";
import type { AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { isAnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { countryName, topicName } from "../../shared/texts/names.ts";
import { LANGUAGE_NAMES, type PageLanguage } from "../../shared/texts/page-language.ts";
import { answerText, questionLabel } from "../../shared/texts/questions/question-texts-for.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type Suggested, Suggestions } from "./answers/suggestions.tsx";
import type { AskValues } from "./ask-fields.ts";
import { KeptFields } from "./kept-fields.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { Trap } from "./trap.tsx";

type CheckProps = {
  readonly frame: Frame;
  readonly values: AskValues;
  readonly idempotencyKey: string;
  /** When the page was made, ISO 8601, UTC: nobody reads it in no time. */
  readonly opened: string;
  /** What stood in the field that people do not see. */
  readonly trap: string;
  /** The queue did not take it; the person is asked to press again. */
  readonly notSent: boolean;
  /** Answers that may make sending needless. */
  readonly suggested?: Suggested;
};

const FORM = "check";

/** What will be sent, with a button to send it and one to change it. */
export function CheckPage(props: CheckProps) {
  const { frame, values, idempotencyKey, opened, trap, notSent, suggested } = props;
  const { language } = frame;
  const { check } = textsFor(language);
  return (
    <Layout frame={frame} title={check.title} languages={{ path: (other) => `/${other}/check`, form: FORM }}>
      {notSent && (
        <section class="errors" role="alert">
          <p>{check.notSent}</p>
        </section>
      )}
      <h1>{check.title}</h1>
      <p class="lead">{check.lead}</p>
      {suggested !== undefined && <Suggestions language={language} suggested={suggested} />}
      <Answers frame={frame} values={values} />
      <form id={FORM} method="post" action={`/${language}/inquiries`}>
        <KeptFields values={values} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <input type="hidden" name="opened" value={opened} />
        <Trap language={language} value={trap} />
        <div class="actions">
          <button class="primary" type="submit">
            {check.send}
          </button>
          <button class="secondary" type="submit" formaction={`/${language}`}>
            {check.change}
          </button>
        </div>
      </form>
    </Layout>
  );
}

function Answers({ frame: { language }, values }: Pick<CheckProps, "frame" | "values">) {
  const { ask, check, contact } = textsFor(language);
  const choice = CONTACT_CHOICES.find((known) => known === values.contact);
  return (
    <dl class="answers">
      <dt>{ask.text}</dt>
      <dd>
        <div class="words" dir="auto">
          {values.text}
        </div>
      </dd>
      <dt>{ask.topic}</dt>
      <dd>{values.topic === "" ? ask.topicUnsure : topicName(language, values.topic)}</dd>
      <Questions language={language} values={values} />
      <dt>{ask.name}</dt>
      <dd>{values.name === "" ? check.notGiven : <bdi>{values.name}</bdi>}</dd>
      <dt>{ask.country}</dt>
      <dd>{values.country === "" ? check.notGiven : countryName(language, values.country)}</dd>
      <dt>{ask.answerLanguage}</dt>
      <dd>
        <bdi>{languageName(values.language, language)}</bdi>
      </dd>
      <dt>{ask.contact}</dt>
      <dd>{choice === undefined ? check.notGiven : contact[choice].title}</dd>
      <dt>{ask.email}</dt>
      <dd>{values.email === "" ? check.notGiven : <bdi>{values.email}</bdi>}</dd>
      <dt>{ask.consent}</dt>
      <dd>{check.agreed}</dd>
    </dl>
  );
}

/** Each question that was answered; the others are not asked about twice. */
function Questions({ language, values }: { readonly language: PageLanguage; readonly values: AskValues }) {
  return (
    <>
      {Array.from(values.answers, ([code, answer]) => (
        <>
          <dt>{questionLabel(language, code)}</dt>
          <dd>
            <bdi>{answerText(language, code, answer)}</bdi>
          </dd>
        </>
      ))}
    </>
  );
}

function languageName(chosen: string, otherwise: AnswerLanguage): string {
  return LANGUAGE_NAMES[isAnswerLanguage(chosen) ? chosen : otherwise];
}
