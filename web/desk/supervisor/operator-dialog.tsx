/** Changes for what an operator is there: name, topics, languages, absence. Roles change in the sign-in (`ucc operators`). */
import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { OperatorView } from "../../../shared/contracts/desk/operators.ts";
import { ANSWER_LANGUAGES } from "../../../shared/domain/language/answer-language.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";
import { problemCode } from "../api/problem-error.ts";
import { tell } from "../api/request.ts";
import { operatorsQuery } from "../api/supervisor.ts";
import { languageLabel, topicLabel } from "../format/names.ts";
import { Dialog } from "../frame/dialog.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { Field } from "../inquiry/action-form.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";

type Props = { readonly operator: OperatorView; readonly onClose: () => void; readonly onDone: () => void };

export function OperatorDialog({ operator, onClose, onDone }: Props) {
  const { operators, actions } = useTexts();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      const body = bodyOf(new FormData(event.currentTarget));
      await tell(`operators/${encodeURIComponent(operator.id)}`, { method: "PUT", version: operator.version, body });
      onDone();
    } catch (refused) {
      setError(refused);
      // What was not touched here shows theirs then; saving again is meant.
      if (problemCode(refused) === "version-conflict")
        await client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
    }
  };
  return (
    <Dialog title={operator.name} onClose={onClose}>
      <form className="stacked" onSubmit={(event) => void save(event)}>
        {error !== undefined && <Trouble error={error} />}
        <Field label={operators.name}>
          {(id) => <input id={id} name="name" required defaultValue={operator.name} autoComplete="off" />}
        </Field>
        <Skills operator={operator} />
        <Field label={operators.away}>
          {(id) => <input id={id} name="awayUntil" type="date" defaultValue={operator.awayUntil} />}
        </Field>
        <div className="buttons">
          <button className="primary" type="submit">
            {actions.save}
          </button>
          <button type="button" onClick={onClose}>
            {actions.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Skills({ operator }: { readonly operator: OperatorView }) {
  const { operators } = useTexts();
  const [language] = useLanguage();
  return (
    <>
      <fieldset className="switch">
        <legend>{operators.topics}</legend>
        {TOPIC_CODES.map((topic) => (
          <label key={topic}>
            <input type="checkbox" name="topics" value={topic} defaultChecked={operator.topics.includes(topic)} />
            {topicLabel(language, topic)}
          </label>
        ))}
      </fieldset>
      <fieldset className="switch">
        <legend>{operators.languages}</legend>
        {ANSWER_LANGUAGES.map((code) => (
          <label key={code}>
            <input type="checkbox" name="languages" value={code} defaultChecked={operator.languages.includes(code)} />
            {languageLabel(code)}
          </label>
        ))}
      </fieldset>
    </>
  );
}

function bodyOf(form: FormData) {
  const awayUntil = form.get("awayUntil");
  return {
    name: form.get("name"),
    topics: form.getAll("topics"),
    languages: form.getAll("languages"),
    ...(awayUntil !== "" && { awayUntil }),
  };
}
