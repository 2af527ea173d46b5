/** A template that is not there yet. */
import { useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { LINE_MAX_CHARACTERS } from "../../../shared/domain/limits.ts";
import type { Topic } from "../../../shared/domain/topic.ts";
import { tell } from "../api/request.ts";
import { AnswerLanguageSelect } from "../frame/answer-language-select.tsx";
import { fieldsOf } from "../frame/fields-of.ts";
import { Trouble } from "../frame/trouble.tsx";
import { Field } from "../inquiry/action-form.tsx";
import { useTexts } from "../texts/texts.tsx";
import { TemplateText } from "./template-text.tsx";

export function NewTemplate({ topic }: { readonly topic: Topic }) {
  const { templates, actions } = useTexts();
  const client = useQueryClient();
  const fold = useRef<HTMLDetailsElement>(null);
  const [error, setError] = useState<unknown>();
  const [added, setAdded] = useState(0);
  const add = async (form: HTMLFormElement) => {
    const field = fieldsOf(form);
    const path = ["id", "language"].map((name) => encodeURIComponent(field(name))).join("/");
    try {
      await tell(`templates/${topic}/${path}`, { method: "PUT", body: { title: field("title"), text: field("text") } });
      await client.invalidateQueries({ queryKey: ["templates"] });
      form.reset();
      setAdded((count) => count + 1);
      setError(undefined);
      if (fold.current !== null) fold.current.open = false;
    } catch (refused) {
      setError(refused);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void add(event.currentTarget);
  };
  return (
    <details className="card" ref={fold}>
      <summary>{templates.add}</summary>
      <form className="stacked" onSubmit={submit}>
        {error !== undefined && <Trouble error={error} />}
        <Place />
        <Field label={templates.name}>
          {(id) => <input id={id} name="title" dir="auto" required maxLength={LINE_MAX_CHARACTERS} />}
        </Field>
        <TemplateText key={added} />
        <div className="buttons">
          <button className="primary" type="submit">
            {actions.save}
          </button>
        </div>
      </form>
    </details>
  );
}

function Place() {
  const { templates } = useTexts();
  return (
    <div className="pair">
      <AnswerLanguageSelect label={templates.language} />
      <Field label={templates.id} hint={templates.idHint}>
        {(id) => <input id={id} name="id" required pattern="[a-z0-9\-]{1,30}" autoComplete="off" />}
      </Field>
    </div>
  );
}
