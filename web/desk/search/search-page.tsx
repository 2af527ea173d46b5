/** Finding an inquiry: by number, address, phone, or words in any alphabet. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type SubmitEvent, useEffect, useRef } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { SearchHit } from "../../../shared/contracts/desk/search.ts";
import { searchPages } from "../api/search.ts";
import { topicLabel } from "../format/names.ts";
import { date } from "../format/times.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";

export function SearchPage() {
  const q = new URLSearchParams(useSearch()).get("q") ?? "";
  const { search } = useTexts();
  const [, go] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Who comes to search types at once; who comes back to what was found goes on from there.
    if (q === "") field.current?.focus();
  }, [q]);
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("q");
    if (typeof typed === "string") go(`/search?q=${encodeURIComponent(typed.trim())}`);
  };
  return (
    <>
      <PageHeading>{search.title}</PageHeading>
      <search>
        <form className="search-form" onSubmit={find}>
          <div className="field">
            <label htmlFor="q">{search.label}</label>
            <span className="hint">{search.hint}</span>
            <input
              id="q"
              ref={field}
              key={q}
              name="q"
              type="search"
              defaultValue={q}
              dir="auto"
              required
              maxLength={200}
            />
          </div>
          <button className="primary" type="submit">
            {search.find}
          </button>
        </form>
      </search>
      {q !== "" && <Results q={q} />}
    </>
  );
}

function Results({ q }: { readonly q: string }) {
  const { search, queue } = useTexts();
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(searchPages(q));
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (isPending) return <p className="waiting">{queue.loading}</p>;
  const [first] = data.pages;
  const hits = data.pages.flatMap((page) => page.hits);
  const unreadable = data.pages.reduce((sum, page) => sum + page.unreadable, 0);
  return (
    <section aria-live="polite">
      <p className="hint">
        {first && search.by[first.by]}: {hits.length}
        {hasNextPage && "+"}
      </p>
      {unreadable > 0 && <p className="notice">{search.unreadable(unreadable)}</p>}
      {hits.length === 0 && <p className="empty">{search.nothing}</p>}
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.reference}>
            <Hit hit={hit} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => void fetchNextPage()}>
          {search.more}
        </button>
      )}
    </section>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { statuses, queue } = useTexts();
  const [language] = useLanguage();
  return (
    <div className="hit">
      <Link href={`/inquiries/${hit.reference}`}>
        <bdi dir="auto">{hit.gist ?? queue.noGist}</bdi>
      </Link>
      <span className="facts">
        <span className="reference">{hit.reference}</span>
        <span>{topicLabel(language, hit.topic)}</span>
        <span>{statuses[hit.status]}</span>
        <time dateTime={hit.receivedAt}>{date(language, hit.receivedAt)}</time>
      </span>
    </div>
  );
}
