/** The operators' list of open inquiries: the most pressing first, alive, and still while it is read. */
import { useEffect, useMemo } from "react";
import { Link, useSearch } from "wouter";
import type { QueueFilters } from "../api/queue.ts";
import { useCommands } from "../commands/commands.ts";
import { age } from "../format/durations.ts";
import { topicLabel } from "../format/names.ts";
import { useNow } from "../format/use-now.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { filtersOf } from "./filters.ts";
import { queueShown } from "./last-queue.ts";
import { QueueList } from "./queue-list.tsx";
import { TakeNext } from "./take-next.tsx";
import { useLiveQueue } from "./use-live-queue.ts";

export function QueuePage() {
  const search = useSearch();
  const filters = useMemo(() => filtersOf(search), [search]);
  useEffect(() => queueShown(search), [search]);
  const { queue } = useTexts();
  const [language] = useLanguage();
  const title = filters.topic === undefined ? queue.title : topicLabel(language, filters.topic);
  return (
    <>
      <div className="page-top">
        <PageHeading>{title}</PageHeading>
        <TakeNext {...(filters.topic && { topic: filters.topic })} />
      </div>
      <FilterBar filters={filters} />
      <Rows key={JSON.stringify(filters)} filters={filters} title={title} />
    </>
  );
}

function Rows({ filters, title }: { readonly filters: QueueFilters; readonly title: string }) {
  const { list, live, longest, look, more, renew } = useLiveQueue(filters);
  const { queue } = useTexts();
  if (list.error) return <Trouble error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <p className="waiting">{queue.loading}</p>;
  return (
    <>
      <LongestWaiting longest={longest} />
      <News added={live.added} gone={live.gone} renew={renew} />
      {live.rows.length === 0 ? (
        <p className="empty">{queue.empty}</p>
      ) : (
        <QueueList
          name={JSON.stringify(filters)}
          rows={live.rows}
          showsTopic={filters.topic === undefined}
          label={title}
          onNearEnd={more}
          onSight={look}
        />
      )}
    </>
  );
}

type NewsProps = { readonly added: number; readonly gone: number; readonly renew: () => void };

/** "3 new": they stand where they belong, perhaps out of sight; what is gone leaves when somebody says so. */
function News({ added, gone, renew }: NewsProps) {
  const { queue, commands } = useTexts();
  useCommands([{ id: "renew", label: commands.renew, keys: ".", run: renew }]);
  return (
    <div className="news" role="status">
      {added + gone > 0 && (
        <button type="button" onClick={renew}>
          {[added > 0 ? queue.added(added) : "", gone > 0 ? queue.gone(gone) : ""].filter(Boolean).join(" · ")}
        </button>
      )}
    </div>
  );
}

type LongestProps = { readonly longest: { readonly reference: string; readonly receivedAt: string } | undefined };

function LongestWaiting({ longest }: LongestProps) {
  const { queue, units } = useTexts();
  const now = useNow();
  if (longest === undefined) return null;
  return (
    <p className="longest">
      {queue.longest(age(longest.receivedAt, now, units))}{" "}
      <Link href={`/inquiries/${longest.reference}`}>{longest.reference}</Link>
    </p>
  );
}
