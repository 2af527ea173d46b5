/** The fields of the call form, in the order in which a talk gives them. */
import { useState } from "react";
import { CONTACT_CHOICES } from "../../../shared/domain/inquiry.ts";
import { ANSWER_LANGUAGES, type AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { LINE_MAX_CHARACTERS } from "../../../shared/domain/limits.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";
import { countryOptions } from "../format/countries.ts";
import { topicLabel } from "../format/names.ts";
import { AnswerLanguageSelect } from "../frame/answer-language-select.tsx";
import { LongText } from "../frame/too-long.tsx";
import { Field } from "../inquiry/action-form.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { ConsentTerms } from "./consent-terms.tsx";

export function CallFields({ emailProblem }: { readonly emailProblem: string | undefined }) {
  const { call } = useTexts();
  const [language, setLanguage] = useState<AnswerLanguage>(ANSWER_LANGUAGES[0]);
  return (
    <>
      <Channel />
      <Field label={call.text}>
        {(id) => (
          // The page is opened to type into it, while somebody speaks
          <LongText id={id} name="text" rows={4} required dir="auto" autoFocus />
        )}
      </Field>
      <div className="pair">
        <AnswerLanguageSelect label={call.language} onChange={setLanguage} />
        <TopicChoice />
      </div>
      <Person emailProblem={emailProblem} />
      <ConsentTerms language={language} />
      <label className="check">
        <input type="checkbox" name="consent" required />
        <span>{call.consent}</span>
      </label>
    </>
  );
}

function Channel() {
  const { call, channels } = useTexts();
  return (
    <fieldset className="switch">
      <legend>{call.channel}</legend>
      {(["phone", "visit"] as const).map((channel) => (
        <label key={channel}>
          <input type="radio" name="channel" value={channel} defaultChecked={channel === "phone"} />
          {channels[channel]}
        </label>
      ))}
    </fieldset>
  );
}

function TopicChoice() {
  const { call } = useTexts();
  const [language] = useLanguage();
  return (
    <Field label={call.topic}>
      {(id) => (
        <select id={id} name="topic">
          <option value="">{call.topicByWords}</option>
          {TOPIC_CODES.map((code) => (
            <option key={code} value={code}>
              {topicLabel(language, code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Person({ emailProblem }: { readonly emailProblem: string | undefined }) {
  const { call, contacts } = useTexts();
  return (
    <div className="pair wide">
      <Field label={call.name}>
        {(id) => <input id={id} name="name" autoComplete="off" maxLength={LINE_MAX_CHARACTERS} dir="auto" />}
      </Field>
      <Field label={call.phone}>
        {(id) => <input id={id} name="phone" type="tel" autoComplete="off" placeholder={call.phoneHint} />}
      </Field>
      <Field label={call.contact}>
        {(id) => (
          <select id={id} name="contact" defaultValue="none">
            {CONTACT_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {contacts[choice]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={call.email} {...(emailProblem !== undefined && { hint: emailProblem })}>
        {(id) => (
          <input id={id} name="email" type="email" autoComplete="off" aria-invalid={emailProblem !== undefined} />
        )}
      </Field>
      <CountryChoice />
      <Field label={call.subject}>
        {(id) => <input id={id} name="subject" autoComplete="off" maxLength={LINE_MAX_CHARACTERS} dir="auto" />}
      </Field>
    </div>
  );
}

function CountryChoice() {
  const { call } = useTexts();
  const [language] = useLanguage();
  return (
    <Field label={call.country}>
      {(id) => (
        <select id={id} name="country">
          <option value="">{call.countryUnknown}</option>
          {countryOptions(language).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
