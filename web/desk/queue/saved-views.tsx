/** Filters under a name, a click away, on every device of the operator. Only the filters are kept. */
import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useRef } from "react";
import { Link } from "wouter";
import { SAVED_VIEWS, type SavedView } from "../../../shared/domain/desk/saved-view.ts";
import { meQuery, useKeepViews } from "../api/queue.ts";
import { useTexts } from "../texts/texts.tsx";

export function SavedViews({ query }: { readonly query: string }) {
  const { data: me } = useQuery(meQuery);
  const keep = useKeepViews();
  const { filters, problems } = useTexts();
  const views = me?.views ?? [];
  const saved = views.find((view) => view.query === query);
  return (
    <span className="views">
      {views.map(({ name, query: its }) => (
        <Link key={name} href={`/${its}`} aria-current={its === query ? "page" : undefined}>
          {name}
        </Link>
      ))}
      {saved !== undefined && (
        <button className="quiet" type="button" onClick={() => keep.mutate(views.filter((view) => view !== saved))}>
          {filters.forget(saved.name)}
        </button>
      )}
      {me !== undefined && saved === undefined && query !== "" && views.length < SAVED_VIEWS.most && (
        <SaveView query={query} views={views} keep={keep.mutate} />
      )}
      {keep.isError && <span role="status">{problems.title}</span>}
    </span>
  );
}

type SaveProps = {
  readonly query: string;
  readonly views: readonly SavedView[];
  readonly keep: (views: readonly SavedView[]) => void;
};

function SaveView({ query, views, keep }: SaveProps) {
  const { filters } = useTexts();
  const details = useRef<HTMLDetailsElement>(null);
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get("name");
    if (typeof name !== "string" || name.trim() === "") return;
    const others = views.filter((view) => view.name !== name.trim());
    keep([...others, { name: name.trim(), query }]);
    if (details.current !== null) details.current.open = false;
  };
  return (
    <details ref={details}>
      <summary>{filters.save}</summary>
      <form className="inline" onSubmit={save}>
        <label>
          {filters.viewName} <input name="name" required maxLength={SAVED_VIEWS.nameCharacters} autoComplete="off" />
        </label>
        <button type="submit">{filters.saveIt}</button>
      </form>
    </details>
  );
}
