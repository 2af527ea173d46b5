/** The ask page: the form with which an inquiry begins. */
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import { OUTER_LIMIT_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import { CONTACT_CHOICES } from "../../shared/domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../../shared/domain/language/answer-language.ts";
import { TEXT_MAX_CHARACTERS } from "../../shared/domain/limits.ts";
import { TOPIC_CODES } from "../../shared/domain/topic.ts";
import { messageText } from "../../shared/texts/message.ts";
import { topicName } from "../../shared/texts/names.ts";
import { LANGUAGE_NAMES } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { answersPath } from "./answers/answers-page.tsx";
import { type AnswerField, type AskError, type AskField, type AskValues, questionsOf } from "./ask-fields.ts";
import { CountryOptions } from "./country-options.tsx";
import { ChoiceGroup, describedBy, ErrorSummary, FormField } from "./form-field.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { TopicQuestions } from "./topic-questions.tsx";
import { Trap } from "./trap.tsx";

type AskProps = { readonly frame: Frame; readonly values: AskValues; readonly errors: readonly AskError[] };

/** What each part of the form is given. */
type PartProps = Omit<AskProps, "errors"> & {
  readonly errorOf: (field: AskField | AnswerField) => string | undefined;
};

const FORM = "ask";

/** The form, empty or with what was typed and what is wrong with it. */
export function AskPage({ frame, values, errors }: AskProps) {
  const { ask, answers } = textsFor(frame.language);
  const { first } = answers;
  const errorOf = (field: AskField | AnswerField) => errors.find((error) => error.field === field)?.message;
  const title = errors.length === 0 ? ask.title : `${ask.errors}: ${ask.title}`;
  const part = { frame, values, errorOf };
  return (
    <Layout frame={frame} title={title} languages={{ path: (language) => `/${language}`, form: FORM, choosing: "/" }}>
      {errors.length > 0 && <ErrorSummary title={ask.errors} errors={errors} />}
      <h1>{ask.title}</h1>
      <p class="lead">{messageText(frame.language, ask.lead, { days: OUTER_LIMIT_WORKING_DAYS })}</p>
      <p class="first">
        <a href={answersPath(frame.language)}>{first.title}</a> {first.text}
      </p>
      <form id={FORM} method="post" action={`/${frame.language}/check`} novalidate>
        <QuestionPart {...part} />
        <fieldset class="group">
          <legend>{ask.aboutYou}</legend>
          <PersonPart {...part} />
        </fieldset>
        <ContactPart {...part} />
        <ConsentPart {...part} />
        <Trap language={frame.language} />
        <button class="primary" type="submit">
          {ask.continue}
        </button>
      </form>
    </Layout>
  );
}

function QuestionPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask } = textsFor(language);
  const error = errorOf("text");
  const hint = messageText(language, ask.textHint, { max: TEXT_MAX_CHARACTERS });
  return (
    <>
      <FormField id="text" label={ask.text} hint={hint} error={error}>
        <textarea
          id="text"
          name="text"
          rows={9}
          dir="auto"
          aria-describedby={describedBy("text", true, error)}
          aria-invalid={error === undefined ? undefined : "true"}
        >
          {/* A browser drops the first line end of a text area, so one of ours goes before the person's own. */}
          {`\n${values.text}`}
        </textarea>
      </FormField>
      <FormField id="topic" label={ask.topic} optional={ask.optional} error={errorOf("topic")}>
        <select id="topic" name="topic">
          <option value="">{ask.topicUnsure}</option>
          {TOPIC_CODES.map((code) => (
            <option value={code} selected={values.topic === code}>
              {topicName(language, code)}
            </option>
          ))}
        </select>
      </FormField>
      {values.asked === values.topic && questionsOf(values.topic).length > 0 && (
        <TopicQuestions language={language} values={values} errorOf={errorOf} />
      )}
    </>
  );
}

function PersonPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask } = textsFor(language);
  const nameError = errorOf("name");
  return (
    <>
      <FormField id="name" label={ask.name} optional={ask.optional} hint={ask.nameHint} error={nameError}>
        <input
          id="name"
          name="name"
          value={values.name}
          dir="auto"
          autocomplete="name"
          aria-describedby={describedBy("name", true, nameError)}
        />
      </FormField>
      <FormField id="country" label={ask.country} optional={ask.optional} error={errorOf("country")}>
        <select id="country" name="country" autocomplete="country">
          <option value="">{ask.countryUnsaid}</option>
          <CountryOptions language={language} chosen={values.country} />
        </select>
      </FormField>
      <FormField id="language" label={ask.answerLanguage} error={errorOf("language")}>
        <select id="language" name="language">
          {ANSWER_LANGUAGES.map((tag) => (
            <option value={tag} lang={tag} selected={(values.language || language) === tag}>
              {LANGUAGE_NAMES[tag]}
            </option>
          ))}
        </select>
      </FormField>
    </>
  );
}

function ContactPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask, contact } = textsFor(language);
  const emailError = errorOf("email");
  return (
    <>
      <ChoiceGroup id="contact" legend={ask.contact} error={errorOf("contact")}>
        {CONTACT_CHOICES.map((choice, index) => {
          const id = index === 0 ? "contact" : `contact-${choice}`;
          return (
            <div class="choice">
              <input
                type="radio"
                id={id}
                name="contact"
                value={choice}
                checked={values.contact === choice}
                aria-describedby={`contact-${choice}-hint`}
              />
              <label for={id}>{contact[choice].title}</label>
              <p class="hint" id={`contact-${choice}-hint`}>
                {contact[choice].text}
              </p>
            </div>
          );
        })}
        <aside class="note">
          <strong>{ask.safety.title}</strong> {ask.safety.text}
        </aside>
      </ChoiceGroup>
      <FormField id="email" label={ask.email} hint={ask.emailHint} error={emailError}>
        <input
          id="email"
          name="email"
          type="email"
          value={values.email}
          dir="ltr"
          autocomplete="email"
          aria-describedby={describedBy("email", true, emailError)}
          aria-invalid={emailError === undefined ? undefined : "true"}
        />
      </FormField>
    </>
  );
}

function ConsentPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask, consents } = textsFor(language);
  const error = errorOf("consent");
  return (
    <ChoiceGroup id="consent" legend={ask.consent} error={error}>
      <div class="choice">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value={CURRENT_CONSENT_VERSION}
          checked={values.consent !== ""}
        />
        <label for="consent">{consents[CURRENT_CONSENT_VERSION]}</label>
      </div>
    </ChoiceGroup>
  );
}
