/** What of the queue is shown. The address holds it; a view under a name is kept with the operator, on any device. */
import { useId } from "react";
import { useLocation } from "wouter";
import { PRIORITIES } from "../../../shared/domain/deadline.ts";
import { ATTENTIONS } from "../../../shared/domain/desk/attention.ts";
import { QUEUED_STATUSES } from "../../../shared/domain/desk/queue-order.ts";
import { ANSWER_LANGUAGES } from "../../../shared/domain/language/answer-language.ts";
import type { QueueFilters } from "../api/queue.ts";
import { queryString } from "../api/request.ts";
import { languageLabel } from "../format/names.ts";
import { useTexts } from "../texts/texts.tsx";
import { ASSIGNEES, ATTENTION_FIGURES } from "./filters.ts";
import { SavedViews } from "./saved-views.tsx";

export function FilterBar({ filters }: { readonly filters: QueueFilters }) {
  const { filters: texts, statuses, due, board } = useTexts();
  const [, go] = useLocation();
  const show = (change: Partial<Record<keyof QueueFilters, string>>) =>
    go(`/${queryString({ ...filters, ...change })}`);
  const options = {
    assignee: ASSIGNEES.map((value) => [value, texts.assignees[value]] as const),
    language: ANSWER_LANGUAGES.map((value) => [value, languageLabel(value)] as const),
    priority: PRIORITIES.map((value) => [value, value === "urgent" ? due.urgent : due.normal] as const),
    status: QUEUED_STATUSES.map((value) => [value, statuses[value]] as const),
    attention: ATTENTIONS.map((value) => [value, board.figures[ATTENTION_FIGURES[value]]] as const),
  };
  return (
    <div className="filters">
      {(["assignee", "language", "priority", "status", "attention"] as const).map((name) => (
        <Filter
          key={name}
          label={texts.labels[name]}
          value={filters[name] ?? ""}
          options={options[name]}
          onChange={(value) => show({ [name]: value })}
        />
      ))}
      <SavedViews query={queryString(filters)} />
    </div>
  );
}

type FilterProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
};

function Filter({ label, value, options, onChange }: FilterProps) {
  const id = useId();
  const { filters } = useTexts();
  return (
    <span className={`filter${value === "" ? "" : " chosen"}`}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{filters.all}</option>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
