/** Who works at the desk: topics, languages, absence, and how much each has in hand. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import type { OperatorView } from "../../../shared/contracts/desk/operators.ts";
import { operatorsQuery } from "../api/supervisor.ts";
import { languageLabel, topicLabel } from "../format/names.ts";
import { day, today } from "../format/times.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DataTable } from "./data-table.tsx";

const OperatorDialog = lazy(async () => ({ default: (await import("./operator-dialog.tsx")).OperatorDialog }));

export function OperatorsPage() {
  const { data, error, refetch } = useQuery(operatorsQuery);
  const client = useQueryClient();
  const { operators, queue } = useTexts();
  const [editedId, setEdited] = useState<string>();
  // As they are now: who is changed meanwhile by somebody else has another version.
  const edited = data?.operators.find(({ id }) => id === editedId);
  const done = () => {
    setEdited(undefined);
    void client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
  };
  return (
    <>
      <PageHeading>{operators.title}</PageHeading>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data ? (
        <Table operators={data.operators} onEdit={({ id }) => setEdited(id)} />
      ) : (
        <p className="waiting">{queue.loading}</p>
      )}
      {edited && (
        <Suspense>
          <OperatorDialog operator={edited} onClose={() => setEdited(undefined)} onDone={done} />
        </Suspense>
      )}
    </>
  );
}

type TableProps = { readonly operators: readonly OperatorView[]; readonly onEdit: (operator: OperatorView) => void };

function Table({ operators: people, onEdit }: TableProps) {
  const { operators, roles } = useTexts();
  const [language] = useLanguage();
  const now = today(Date.now());
  // On that day they are back (shared/domain/desk/capacity.ts).
  const away = (until = "") => (until <= now ? "" : operators.awayUntil(day(language, until)));
  return (
    <DataTable
      caption={operators.title}
      columns={[
        { title: operators.name, isNumber: false },
        { title: operators.role, isNumber: false },
        { title: operators.topics, isNumber: false },
        { title: operators.languages, isNumber: false },
        { title: operators.away, isNumber: false },
        { title: operators.open, isNumber: true },
        { title: operators.edit, isNumber: false },
      ]}
      rows={people.map((one) => ({
        key: one.id,
        cells: [
          <bdi key="name">{one.name}</bdi>,
          one.deactivated ? operators.deactivated : roles[one.role],
          one.topics.map((topic) => topicLabel(language, topic)).join(", "),
          one.languages.map(languageLabel).join(", "),
          away(one.awayUntil),
          <Link key="work" href={`/operators/${one.id}`}>
            {one.open} <span className="unseen">{operators.workOf(one.name)}</span>
          </Link>,
          <button key="edit" type="button" onClick={() => onEdit(one)}>
            {operators.edit}
          </button>,
        ],
      }))}
    />
  );
}
