/** Topics with what is open in each, and the supervisor's pages. On a narrow screen it folds away. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { may, type Permission, type Role } from "../../../shared/domain/desk/operator.ts";
import { topicsQuery } from "../api/queue.ts";
import { useCommands } from "../commands/commands.ts";
import { topicLabel } from "../format/names.ts";
import { timeOfDay } from "../format/times.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";

/** Pages besides the queue, and what each demands. */
const PAGES = [
  ["board", "read-reports"],
  ["report", "read-reports"],
  ["operators", "manage-operators"],
  ["templates", "manage-templates"],
  ["answers", "manage-templates"],
  ["dead-letters", "manage-dead-letters"],
  ["audit", "read-audit"],
] as const satisfies readonly (readonly [string, Permission])[];

export function Navigation({ role }: { readonly role: Role }) {
  const { frame } = useTexts();
  const [path, go] = useLocation();
  const fold = useRef<HTMLDetailsElement>(null);
  const search = useSearch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page was chosen, so the list of them folds away
  useEffect(() => {
    if (fold.current !== null) fold.current.open = false;
  }, [path, search]);
  const pages = PAGES.filter(([, permission]) => may(role, permission));
  useCommands(pages.map(([page]) => ({ id: `page-${page}`, label: frame.pages[page], run: () => go(`/${page}`) })));
  return (
    <details className="side" ref={fold}>
      <summary>{frame.topics}</summary>
      <Topics />
      {pages.length > 0 && (
        <nav aria-label={frame.supervisor}>
          <h2>{frame.supervisor}</h2>
          <ul>
            {pages.map(([page]) => (
              <li key={page}>
                <Link href={`/${page}`} aria-current={path === `/${page}` ? "page" : undefined}>
                  {frame.pages[page]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </details>
  );
}

function Topics() {
  const { data } = useQuery(topicsQuery);
  const { board, frame, queue } = useTexts();
  const [language] = useLanguage();
  const [path, go] = useLocation();
  const chosen = new URLSearchParams(useSearch()).get("topic");
  const isCurrent = (topic: string | null) => (path === "/" && chosen === topic ? "page" : undefined);
  const topics = data?.topics ?? [];
  useCommands(
    topics.map(({ topic }) => ({
      id: `topic-${topic}`,
      label: `${frame.queue}: ${topicLabel(language, topic)}`,
      run: () => go(`/?topic=${topic}`),
    })),
  );
  const isCounted = topics.some(({ open }) => open !== undefined);
  return (
    <nav aria-label={frame.topics}>
      <h2>
        {frame.topics} {data?.countedAt && <small>{board.at(timeOfDay(data.countedAt))}</small>}
      </h2>
      <ul>
        <li>
          <Link href="/" aria-current={isCurrent(null)}>
            <span>{queue.title}</span> <b>{isCounted && topics.reduce((sum, { open = 0 }) => sum + open, 0)}</b>
          </Link>
        </li>
        {topics.map(({ topic, open }) => (
          <li key={topic}>
            <Link href={`/?topic=${topic}`} aria-current={isCurrent(topic)}>
              <span>{topicLabel(language, topic)}</span> <b>{open}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
