/** Messages that were given up on: why, and sent again or thrown away. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import type { DeadLetterView } from "../../../shared/contracts/desk/supervisor.ts";
import { tell } from "../api/request.ts";
import { deadLettersQuery } from "../api/supervisor.ts";
import { dateTime } from "../format/times.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DataTable } from "./data-table.tsx";

export function DeadLettersPage() {
  const { data, error, refetch } = useQuery(deadLettersQuery);
  const { deadLetters, queue } = useTexts();
  return (
    <>
      <PageHeading>{deadLetters.title}</PageHeading>
      <p className="hint">{deadLetters.lead}</p>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <p className="waiting">{queue.loading}</p>}
      {data !== undefined && <Letters letters={data.deadLetters} />}
    </>
  );
}

function Letters({ letters }: { readonly letters: readonly DeadLetterView[] }) {
  const { deadLetters } = useTexts();
  const [language] = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  if (letters.length === 0) return <p className="empty">{deadLetters.none}</p>;
  return (
    <>
      <Chosen letters={letters.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
      <DataTable
        caption={deadLetters.title}
        columns={[
          { title: deadLetters.queue, isNumber: false },
          { title: deadLetters.reference, isNumber: false },
          { title: deadLetters.reason, isNumber: false },
          { title: deadLetters.sentAt, isNumber: false },
        ]}
        rows={letters.map(({ id, queue, reference, reason, sentAt }) => ({
          key: id,
          cells: [
            <label key="choose" className="check">
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              {queue}
            </label>,
            reference === undefined ? (
              ""
            ) : (
              <Link key="link" className="reference" href={`/inquiries/${reference}`}>
                {reference}
              </Link>
            ),
            reason,
            dateTime(language, sentAt),
          ],
        }))}
      />
    </>
  );
}

type ChosenProps = { readonly letters: readonly DeadLetterView[]; readonly onDone: () => void };

function Chosen({ letters, onDone }: ChosenProps) {
  const { deadLetters } = useTexts();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>();
  const act = async (action: "redrive" | "discard") => {
    setAsked(false);
    try {
      for (const [queue, ofQueue] of Map.groupBy(letters, (letter) => letter.queue)) {
        const body = { queue, ids: ofQueue.map(({ id }) => id) };
        await tell(`dead-letters/${action}`, { method: "POST", body });
      }
      onDone();
    } catch (refused) {
      setError(refused);
    }
    await client.invalidateQueries({ queryKey: deadLettersQuery.queryKey });
  };
  return (
    <div className="buttons">
      <span role="status">{deadLetters.chosen(letters.length)}</span>
      <button className="primary" type="button" disabled={letters.length === 0} onClick={() => void act("redrive")}>
        {deadLetters.redrive}
      </button>
      <button
        className="dangerous"
        type="button"
        disabled={letters.length === 0}
        onClick={() => (isAsked ? void act("discard") : setAsked(true))}
      >
        {isAsked ? deadLetters.discardSure : deadLetters.discard}
      </button>
      {error !== undefined && <Trouble error={error} />}
    </div>
  );
}
