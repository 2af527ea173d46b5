/** In which language somebody is answered: a choice of all that the centre answers in. */
import { ANSWER_LANGUAGES, type AnswerLanguage } from "../../../shared/domain/language/answer-language.ts";
import { languageLabel } from "../format/names.ts";
import { Field } from "../inquiry/action-form.tsx";

type Props = { readonly label: string; readonly onChange?: (language: AnswerLanguage) => void };

export function AnswerLanguageSelect({ label, onChange }: Props) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          name="language"
          onChange={({ target }) => {
            const chosen = ANSWER_LANGUAGES.find((code) => code === target.value);
            if (chosen !== undefined) onChange?.(chosen);
          }}
        >
          {ANSWER_LANGUAGES.map((code) => (
            <option key={code} value={code}>
              {languageLabel(code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
