/** One inquiry in the list: what an operator needs to choose it, and no more. */
import { Link } from "wouter";
import type { QueueRow } from "../../../shared/contracts/desk/queue.ts";
import { DETECTED_SCRIPTS } from "../../../shared/domain/language/detected.ts";
import { countryLabel } from "../format/countries.ts";
import { age } from "../format/durations.ts";
import { languageLabel, languageTag, topicLabel } from "../format/names.ts";
import { dateTime } from "../format/times.ts";
import { useNow } from "../format/use-now.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { DueMark, PassOnMark, UrgentMark } from "./due-mark.tsx";
import type { ShownRow } from "./live-rows.ts";

export function Row({ shown, showsTopic }: { readonly shown: ShownRow; readonly showsTopic: boolean }) {
  const { row, hasLeft, isNew } = shown;
  const { queue } = useTexts();
  return (
    <Link
      className={`row${hasLeft ? " left" : ""}${isNew ? " fresh" : ""}`}
      href={`/inquiries/${row.reference}`}
      data-reference={row.reference}
    >
      <DueMark state={row.dueState} minutesLeft={row.workingMinutesLeft} status={row.status} />
      <span className="gist">
        <UrgentMark priority={row.priority} />
        <bdi dir="auto" lang={languageTag(row.language)}>
          {row.gist ?? queue.noGist}
        </bdi>
        {isNew && <em className="fresh">{queue.isNew}</em>}
        {hasLeft && <em className="gone">{queue.hasLeft}</em>}
      </span>
      <Waiting since={row.receivedAt} />
      <Facts row={row} showsTopic={showsTopic} />
      <Owner row={row} />
    </Link>
  );
}

function Waiting({ since }: { readonly since: string }) {
  const { queue, units } = useTexts();
  const [language] = useLanguage();
  return (
    <time className="age" dateTime={since} title={dateTime(language, since)}>
      {queue.waits(age(since, useNow(), units))}
    </time>
  );
}

function Facts({ row, showsTopic }: { readonly row: QueueRow; readonly showsTopic: boolean }) {
  const [language] = useLanguage();
  const { scripts, statuses, queue } = useTexts();
  const script = DETECTED_SCRIPTS.find((one) => one === row.script);
  return (
    <span className="facts">
      <span className="reference">{row.reference}</span>
      {showsTopic && <span>{topicLabel(language, row.topic)}</span>}
      <span>
        <bdi lang={languageTag(row.language)}>{languageLabel(row.language)}</bdi>
        {script !== undefined && ` (${scripts[script]})`}
      </span>
      {row.country !== undefined && <span>{countryLabel(language, row.country)}</span>}
      {row.status !== "new" && <span>{statuses[row.status]}</span>}
      <PassOnMark passOn={row.passOn} />
      {row.undelivered !== undefined && <strong className="undelivered">{queue.undelivered}</strong>}
    </span>
  );
}

function Owner({ row }: { readonly row: QueueRow }) {
  const { presence, queue } = useTexts();
  const [first, ...others] = row.present;
  return (
    <span className="owner">
      {row.assignee === undefined ? <i>{queue.nobody}</i> : <bdi>{row.assignee.name}</bdi>}
      {first !== undefined && (
        <span className={`present ${first.activity}`}>
          {presence[first.activity](first.name)}
          {others.length > 0 && ` +${others.length}`}
        </span>
      )}
    </span>
  );
}
