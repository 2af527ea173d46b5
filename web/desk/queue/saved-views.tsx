/** Filters under a name, a click away. Only the filters are kept. */
import { type SubmitEvent, useRef } from "react";
import { Link } from "wouter";
import { changeSettings, VIEWS_MAX } from "../settings/settings.ts";
import { useSettings } from "../settings/use-settings.ts";
import { useTexts } from "../texts/texts.tsx";

export function SavedViews({ query }: { readonly query: string }) {
  const { views } = useSettings();
  const { filters } = useTexts();
  const saved = views.find((view) => view.query === query);
  return (
    <span className="views">
      {views.map(({ name, query: its }) => (
        <Link key={name} href={`/${its}`} aria-current={its === query ? "page" : undefined}>
          {name}
        </Link>
      ))}
      {saved !== undefined && (
        <button
          className="quiet"
          type="button"
          onClick={() => changeSettings({ views: views.filter((view) => view !== saved) })}
        >
          {filters.forget(saved.name)}
        </button>
      )}
      {saved === undefined && query !== "" && views.length < VIEWS_MAX.count && <SaveView query={query} />}
    </span>
  );
}

function SaveView({ query }: { readonly query: string }) {
  const { views } = useSettings();
  const { filters } = useTexts();
  const details = useRef<HTMLDetailsElement>(null);
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get("name");
    if (typeof name !== "string" || name.trim() === "") return;
    const others = views.filter((view) => view.name !== name.trim());
    changeSettings({ views: [...others, { name: name.trim(), query }] });
    if (details.current !== null) details.current.open = false;
  };
  return (
    <details ref={details}>
      <summary>{filters.save}</summary>
      <form className="inline" onSubmit={save}>
        <label>
          {filters.viewName} <input name="name" required maxLength={VIEWS_MAX.nameCharacters} autoComplete="off" />
        </label>
        <button type="submit">{filters.saveIt}</button>
      </form>
    </details>
  );
}
