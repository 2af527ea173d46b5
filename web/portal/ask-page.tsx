/** The ask page: the form with which an inquiry begins. */
import { CURRENT_CONSENT_VERSION } from "../../shared/domain/consent.ts";
import { OUTER_LIMIT_WORKING_DAYS } from "../../shared/domain/deadline.ts";
import { ANSWER_LANGUAGES } from "../../shared/domain/language/answer-language.ts";
import { SUGGESTION_TEXT_MAX_CHARACTERS, TEXT_MAX_CHARACTERS } from "../../shared/domain/limits.ts";
import { TOPIC_CODES } from "../../shared/domain/topic.ts";
import { aboutTextsFor } from "../../shared/texts/about/about-texts-for.ts";
import { messageText } from "../../shared/texts/message.ts";
import { topicName } from "../../shared/texts/names.ts";
import { LANGUAGE_NAMES, PAGE_DIRECTIONS } from "../../shared/texts/page-language.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import { AppealNote } from "./about-page.tsx";
import { answersPath } from "./answers/answers-page.tsx";
import {
  type AnswerField,
  type AskError,
  type AskField,
  type AskValues,
  type Carried,
  PAGE_FIELD,
  questionsOf,
} from "./ask-fields.ts";
import { CarriedFields } from "./carried-fields.tsx";
import { AddressPart, ContactPart, type PartProps } from "./contact-part.tsx";
import { CountryOptions } from "./country-options.tsx";
import { ChoiceGroup, describedBy, ErrorSummary, FormField, invalid } from "./form-field.tsx";
import { type Frame, Layout } from "./layout.tsx";
import { TopicQuestions } from "./topic-questions.tsx";

type AskProps = {
  readonly frame: Frame;
  readonly values: AskValues;
  readonly carried?: Carried;
  readonly errors: readonly AskError[];
};

const NOTHING_CARRIED: Carried = { key: "", trap: "" };

const FORM = "ask";

/** The form, empty or with what was typed and what is wrong with it. */
export function AskPage({ frame, values, carried = NOTHING_CARRIED, errors }: AskProps) {
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
        <a href={answersPath(frame.language)}>{first.title}</a>
        <br />
        {first.text}
      </p>
      <form id={FORM} method="post" action={`/${frame.language}/check`} novalidate>
        <input type="hidden" name={PAGE_FIELD} value={frame.language} />
        <QuestionPart {...part} />
        <fieldset class="group">
          <legend>{ask.aboutYou}</legend>
          <PersonPart {...part} />
        </fieldset>
        <ContactPart {...part} />
        <AddressPart {...part} />
        <ConsentPart {...part} />
        <CarriedFields language={frame.language} carried={carried} />
        <button class="primary" type="submit">
          {ask.continue}
        </button>
      </form>
    </Layout>
  );
}

function QuestionPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask } = textsFor(language);
  const [error, topicError] = [errorOf("text"), errorOf("topic")];
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
          aria-invalid={invalid(error)}
        >
          {/* A browser drops the first line end of a text area, so one of ours goes before the person's own. */}
          {`\n${values.text}`}
        </textarea>
      </FormField>
      <p class="hint">{ask.files}</p>
      <Offers language={language} />
      <FormField id="topic" label={ask.topic} optional={ask.optional} error={topicError}>
        <select
          id="topic"
          name="topic"
          data-questions={`/${language}/questions/`}
          aria-describedby={describedBy("topic", false, topicError)}
          aria-invalid={invalid(topicError)}
        >
          <option value="">{ask.topicUnsure}</option>
          {TOPIC_CODES.map((code) => (
            <option value={code} selected={values.topic === code}>
              {topicName(language, code)}
            </option>
          ))}
        </select>
      </FormField>
      <div id="questions">
        {values.asked === values.topic && questionsOf(values.topic).length > 0 && (
          <TopicQuestions language={language} values={values} errorOf={errorOf} />
        )}
      </div>
    </>
  );
}

/** Where a script offers answers that fit while a question is typed; without one it stays empty. */
function Offers({ language }: Pick<Frame, "language">) {
  return (
    <div
      class="suggested"
      aria-live="polite"
      data-suggest="/api/answers"
      data-language={language}
      data-max={SUGGESTION_TEXT_MAX_CHARACTERS}
      data-title={textsFor(language).answers.suggest.title}
    ></div>
  );
}

function PersonPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask } = textsFor(language);
  const [nameError, countryError, languageError] = [errorOf("name"), errorOf("country"), errorOf("language")];
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
          aria-invalid={invalid(nameError)}
        />
        <AppealNote language={language} />
      </FormField>
      <FormField id="country" label={ask.country} optional={ask.optional} error={countryError}>
        <select
          id="country"
          name="country"
          autocomplete="country"
          aria-describedby={describedBy("country", false, countryError)}
          aria-invalid={invalid(countryError)}
        >
          <option value="">{ask.countryUnsaid}</option>
          <CountryOptions language={language} chosen={values.country} />
        </select>
      </FormField>
      <FormField id="language" label={ask.answerLanguage} error={languageError}>
        <select
          id="language"
          name="language"
          aria-describedby={describedBy("language", false, languageError)}
          aria-invalid={invalid(languageError)}
        >
          {ANSWER_LANGUAGES.map((tag) => (
            <option value={tag} lang={tag} dir={PAGE_DIRECTIONS[tag]} selected={(values.language || language) === tag}>
              {LANGUAGE_NAMES[tag]}
            </option>
          ))}
        </select>
      </FormField>
    </>
  );
}

function ConsentPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask, consents } = textsFor(language);
  const error = errorOf("consent");
  return (
    <ChoiceGroup id="consent" legend={ask.consent} error={error}>
      <ul class="terms" id="consent-terms">
        {consents[CURRENT_CONSENT_VERSION].map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <p>
        {/* In a tab of its own: nobody loses what they typed by reading. */}
        <a href={`/${language}/privacy`} target="_blank" rel="noopener">
          {aboutTextsFor(language).privacy.title}
        </a>
      </p>
      <div class="choice">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value={CURRENT_CONSENT_VERSION}
          checked={values.consent === CURRENT_CONSENT_VERSION}
          aria-describedby="consent-terms"
          aria-invalid={invalid(error)}
        />
        <label for="consent">{ask.agree}</label>
      </div>
    </ChoiceGroup>
  );
}
