/** How things stand right now: what waits, what is late, who waits longest. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Board } from "../../../shared/contracts/desk/supervisor.ts";
import { ATTENTIONS } from "../../../shared/domain/desk/attention.ts";
import { boardQuery } from "../api/supervisor.ts";
import { age } from "../format/durations.ts";
import { languageLabel, topicLabel } from "../format/names.ts";
import { dateTime } from "../format/times.ts";
import { useNow } from "../format/use-now.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { ATTENTION_FIGURES } from "../queue/filters.ts";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { ANSWERS_PATHS } from "./answers-paths.ts";
import { DataTable } from "./data-table.tsx";

type Figures = Board["total"];

const FIGURES = [
  "open",
  "unowned",
  "urgent",
  "dueToday",
  "missed",
  "passOnToday",
  "passOnMissed",
  "undelivered",
] as const;
/** Where those are listed that a figure counts. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ["open", "/"],
  ["unowned", "/?assignee=nobody"],
  ["urgent", "/?priority=urgent"],
  ...ATTENTIONS.map((attention) => [ATTENTION_FIGURES[attention], `/?attention=${attention}`] as const),
]);
/** What is bad as soon as it is there. */
const BAD: readonly string[] = ["missed", "passOnMissed", "undelivered"];

export function BoardPage() {
  const { data, error, refetch } = useQuery(boardQuery);
  const { board, queue } = useTexts();
  const [language] = useLanguage();
  return (
    <>
      <div className="page-top">
        <PageHeading>{board.title}</PageHeading>
        {data && <small>{data.at === undefined ? board.notYet : board.at(dateTime(language, data.at))}</small>}
      </div>
      {error !== null && <Trouble error={error} retry={() => void refetch()} />}
      {data ? <Shown data={data} /> : error === null && <p className="waiting">{queue.loading}</p>}
    </>
  );
}

function Shown({ data }: { readonly data: Board }) {
  const { board } = useTexts();
  const [language] = useLanguage();
  return (
    <>
      <Totals data={data} />
      <Cut
        title={board.byTopic}
        rows={data.topics.map(({ topic, ...figures }) => ({
          key: topic,
          name: <Link href={`/?topic=${topic}`}>{topicLabel(language, topic)}</Link>,
          figures,
        }))}
      />
      <Cut
        title={board.byLanguage}
        rows={data.languages.map(({ language: its, ...figures }) => ({
          key: its,
          name: <Link href={`/?language=${its}`}>{languageLabel(its)}</Link>,
          figures,
        }))}
      />
    </>
  );
}

function Totals({ data }: { readonly data: Board }) {
  const { board, units } = useTexts();
  const now = useNow();
  const { oldest } = data.total;
  return (
    <ul className="figures">
      {FIGURES.map((name) => (
        <Figure
          key={name}
          value={data.total[name]}
          isBad={BAD.includes(name)}
          label={<Listed path={LISTS.get(name)}>{board.figures[name]}</Listed>}
        />
      ))}
      {oldest && (
        <Figure
          value={<Link href={`/inquiries/${oldest.reference}`}>{age(oldest.receivedAt, now, units)}</Link>}
          label={board.oldest}
        />
      )}
      <Figure value={data.deadLetters} isBad label={<Link href="/dead-letters">{board.deadLetters}</Link>} />
      <Figure
        value={data.answersPastReview}
        label={<Link href={ANSWERS_PATHS.pastReview}>{board.answersPastReview}</Link>}
      />
    </ul>
  );
}

function Listed({ path, children }: { readonly path: string | undefined; readonly children: string }) {
  return path === undefined ? children : <Link href={path}>{children}</Link>;
}

type FigureProps = { readonly value: ReactNode; readonly label: ReactNode; readonly isBad?: boolean };

function Figure({ value, label, isBad = false }: FigureProps) {
  return (
    <li className={`figure${isBad && value !== 0 ? " bad" : ""}`}>
      <b>{value}</b>
      <span>{label}</span>
    </li>
  );
}

type CutProps = {
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly figures: Figures }[];
};

function Cut({ title, rows }: CutProps) {
  const { board, units } = useTexts();
  const now = useNow();
  return (
    <DataTable
      caption={title}
      columns={[
        { title: "", isNumber: false },
        ...FIGURES.map((name) => ({ title: board.figures[name], isNumber: true })),
        { title: board.oldest, isNumber: true },
      ]}
      rows={rows.map(({ key, name, figures }) => ({
        key,
        cells: [
          name,
          ...FIGURES.map((figure) => figures[figure]),
          figures.oldest === undefined ? "" : age(figures.oldest.receivedAt, now, units),
        ],
      }))}
    />
  );
}
