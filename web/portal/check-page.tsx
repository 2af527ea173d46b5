/** The check page: everything once more before it is sent. Its key makes a second click the same inquiry. */
import type { Child } from "hono/jsx";
import { CONTACT_CHOICES } from "../../shared/domain/inquiry.ts";
import type { AnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { isAnswerLanguage } from "../../shared/domain/language/answer-language.ts";
import { countryName, topicName } from "../../shared/texts/names.ts";
import { LANGUAGE_NAMES, type PageLanguage } from "../../shared/texts/page-language.ts";
import { answerText, questionLabel } from "../../shared/texts/questions/question-texts-for.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { type Suggested, Suggestions } from "./answers/suggestions.tsx";
import { type AnswerField, type AskField, type AskValues, answerField } from "./ask-fields.ts";
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
        <KeptFields language={language} values={values} />
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

/** One thing that was said, and the field in which it can be said otherwise. */
type Row = { readonly field: AskField | AnswerField; readonly label: string; readonly said: Child };

/** Each row with a button that leads to its field; what was typed goes along. */
function Answers({ frame: { language }, values }: Pick<CheckProps, "frame" | "values">) {
  const { check } = textsFor(language);
  return (
    <dl class="answers">
      {rowsOf(language, values).map(({ field, label, said }) => (
        <div>
          <dt>{label}</dt>
          <dd>{said}</dd>
          <dd class="change">
            <button class="link" type="submit" form={FORM} formaction={`/${language}#${field}`}>
              {check.change}
              <span class="unseen">: {label}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf(language: PageLanguage, values: AskValues): readonly Row[] {
  const { ask, check, contact } = textsFor(language);
  const choice = CONTACT_CHOICES.find((known) => known === values.contact);
  const orNot = (text: string) => (text === "" ? check.notGiven : <bdi>{text}</bdi>);
  return [
    { field: "text", label: ask.text, said: <Words text={values.text} /> },
    {
      field: "topic",
      label: ask.topic,
      said: values.topic === "" ? ask.topicUnsure : topicName(language, values.topic),
    },
    ...Array.from(values.answers, ([code, answer]) => {
      const said = <bdi>{answerText(language, code, answer)}</bdi>;
      return { field: answerField(code), label: questionLabel(language, code), said };
    }),
    { field: "name", label: ask.name, said: orNot(values.name) },
    { field: "country", label: ask.country, said: orNot(countryName(language, values.country)) },
    { field: "language", label: ask.answerLanguage, said: <bdi>{languageName(values.language, language)}</bdi> },
    { field: "contact", label: ask.contact, said: choice === undefined ? check.notGiven : contact[choice].title },
    { field: "email", label: ask.email, said: orNot(values.email) },
    { field: "phone", label: ask.phone, said: orNot(values.phone) },
    { field: "consent", label: ask.consent, said: check.agreed },
  ];
}

function Words({ text }: { readonly text: string }) {
  return (
    <div class="words" dir="auto">
      {text}
    </div>
  );
}

function languageName(chosen: string, otherwise: AnswerLanguage): string {
  return LANGUAGE_NAMES[isAnswerLanguage(chosen) ? chosen : otherwise];
}
