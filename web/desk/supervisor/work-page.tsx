/** What one operator has in hand, by due time. */
import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import { operatorsQuery, workQuery } from "../api/supervisor.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { Row } from "../queue/row.tsx";
import { useTexts } from "../texts/texts.tsx";

export function WorkPage() {
  const { id = "" } = useParams();
  const { data, error, refetch } = useQuery(workQuery(id));
  const people = useQuery(operatorsQuery);
  const { operators, queue } = useTexts();
  const name = people.data?.operators.find((one) => one.id === id)?.name ?? operators.work;
  return (
    <>
      <PageHeading>{operators.workOf(name)}</PageHeading>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data?.rows.length === 0 && <p className="empty">{queue.empty}</p>}
      <ul className="table">
        {data?.rows.map((row) => (
          <li key={row.reference}>
            <Row shown={{ row, hasLeft: false, isNew: false }} showsTopic />
          </li>
        ))}
      </ul>
    </>
  );
}
