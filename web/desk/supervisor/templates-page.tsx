/** Reply templates by topic and language: what `::` inserts. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { TemplateView } from "../../../shared/contracts/desk/templates.ts";
import { LINE_MAX_CHARACTERS } from "../../../shared/domain/limits.ts";
import { TOPIC_CODES, type Topic } from "../../../shared/domain/topic.ts";
import { templatesQuery } from "../api/inquiries.ts";
import { problemCode } from "../api/problem-error.ts";
import { queryString, tell } from "../api/request.ts";
import { languageLabel, languageTag, topicLabel } from "../format/names.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { Field } from "../inquiry/action-form.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { NewTemplate } from "./new-template.tsx";
import { TemplateText } from "./template-text.tsx";

const FIRST_TOPIC: Topic = "citizenship";

export function TemplatesPage() {
  const chosen = new URLSearchParams(useSearch()).get("topic");
  const [, go] = useLocation();
  const topic = TOPIC_CODES.find((code) => code === chosen) ?? FIRST_TOPIC;
  const { data, error, refetch } = useQuery(templatesQuery(topic));
  const { templates, queue } = useTexts();
  return (
    <>
      <PageHeading>{templates.title}</PageHeading>
      <p className="hint">{templates.lead}</p>
      <TopicChoice topic={topic} onChange={(next) => go(`/templates${queryString({ topic: next })}`)} />
      <NewTemplate topic={topic} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <p className="waiting">{queue.loading}</p>}
      {data?.templates.length === 0 && <p className="empty">{templates.none}</p>}
      <ul className="cards">
        {data?.templates.map((template) => (
          <li key={pathOf(template)}>
            <Template template={template} />
          </li>
        ))}
      </ul>
    </>
  );
}

type TopicProps = { readonly topic: Topic; readonly onChange: (topic: Topic) => void };

function TopicChoice({ topic, onChange }: TopicProps) {
  const { call } = useTexts();
  const [language] = useLanguage();
  return (
    <Field label={call.topic}>
      {(id) => (
        <select
          id={id}
          value={topic}
          onChange={(event) => onChange(TOPIC_CODES.find((code) => code === event.target.value) ?? topic)}
        >
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

const pathOf = ({ topic, id, language }: Pick<TemplateView, "topic" | "id" | "language">) =>
  `templates/${topic}/${encodeURIComponent(id)}/${language}`;

function Template({ template }: { readonly template: TemplateView }) {
  const { templates, actions } = useTexts();
  const [language] = useLanguage();
  const fold = useRef<HTMLDetailsElement>(null);
  const [isAsked, setAsked] = useState(false);
  const onDone = () => {
    setAsked(false);
    if (fold.current !== null) fold.current.open = false;
  };
  const { error, save, remove } = useTemplateChanges(template, onDone);
  return (
    <details className="card" ref={fold}>
      <summary>
        <b dir="auto">{template.title}</b>{" "}
        <small>
          ::{template.id} · {topicLabel(language, template.topic)} · {languageLabel(template.language)}
        </small>
      </summary>
      <form className="stacked" onSubmit={save}>
        {error !== undefined && <Trouble error={error} />}
        {problemCode(error) === "version-conflict" && (
          <p className="words" dir="auto" lang={languageTag(template.language)}>
            {template.text}
          </p>
        )}
        <TemplateFields template={template} />
        <div className="buttons">
          <button className="primary" type="submit">
            {actions.save}
          </button>
          <button className="dangerous" type="button" onClick={() => (isAsked ? remove() : setAsked(true))}>
            {isAsked ? templates.removeSure : templates.remove}
          </button>
        </div>
      </form>
    </details>
  );
}

function TemplateFields({ template }: { readonly template: TemplateView }) {
  const { templates } = useTexts();
  const lang = languageTag(template.language);
  return (
    <>
      <Field label={templates.name}>
        {(id) => (
          <input
            id={id}
            name="title"
            dir="auto"
            lang={lang}
            required
            maxLength={LINE_MAX_CHARACTERS}
            defaultValue={template.title}
          />
        )}
      </Field>
      <TemplateText lang={lang} defaultValue={template.text} />
    </>
  );
}

/** Where somebody else was faster, their text is shown beside what was typed here, and saving again means it. */
function useTemplateChanges(template: TemplateView, onDone: () => void) {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const send = async (method: "PUT" | "DELETE", body?: unknown) => {
    setError(undefined);
    try {
      await tell(pathOf(template), { method, version: template.version, ...(body !== undefined && { body }) });
      await client.invalidateQueries({ queryKey: ["templates"] });
      onDone();
    } catch (refused) {
      setError(refused);
      if (problemCode(refused) === "version-conflict") await client.invalidateQueries({ queryKey: ["templates"] });
    }
  };
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void send("PUT", { title: form.get("title"), text: form.get("text") });
  };
  return { error, save, remove: () => void send("DELETE") };
}
