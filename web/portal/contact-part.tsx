/** The parts of the ask form about mail and phone. */
import { CONTACT_CHOICES } from "../../shared/domain/inquiry.ts";
import { textsFor } from "../../shared/texts/texts-for.ts";
import type { AnswerField, AskField, AskValues } from "./ask-fields.ts";
import { ChoiceGroup, describedBy, FormField, invalid } from "./form-field.tsx";
import type { Frame } from "./layout.tsx";

/** What each part of the form is given. */
export type PartProps = {
  readonly frame: Frame;
  readonly values: AskValues;
  readonly errorOf: (field: AskField | AnswerField) => string | undefined;
};

/** How the person wants to hear of the answer, with what each way shows to others. */
export function ContactPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask, contact } = textsFor(language);
  return (
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
              aria-invalid={invalid(errorOf("contact"))}
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
  );
}

/** Where mail and calls go; the first is needed for some of the ways, the second for none. */
export function AddressPart({ frame: { language }, values, errorOf }: PartProps) {
  const { ask } = textsFor(language);
  const [emailError, phoneError] = [errorOf("email"), errorOf("phone")];
  return (
    <>
      <FormField id="email" label={ask.email} hint={ask.emailHint} error={emailError}>
        <input
          id="email"
          name="email"
          type="email"
          value={values.email}
          dir="ltr"
          autocomplete="email"
          inputmode="email"
          aria-describedby={describedBy("email", true, emailError)}
          aria-invalid={invalid(emailError)}
        />
      </FormField>
      <FormField id="phone" label={ask.phone} optional={ask.optional} hint={ask.phoneHint} error={phoneError}>
        <input
          id="phone"
          name="phone"
          type="tel"
          value={values.phone}
          dir="ltr"
          autocomplete="tel"
          inputmode="tel"
          aria-describedby={describedBy("phone", true, phoneError)}
          aria-invalid={invalid(phoneError)}
        />
      </FormField>
    </>
  );
}
