/** Answers of the portal and their review dates: nobody should be told what nobody has checked for long. */
import { useQuery } from "@tanstack/react-query";
import { useLocation, useSearch } from "wouter";
import { answersQuery } from "../api/inquiries.ts";
import { languageLabel, READER_LANGUAGES, topicLabel } from "../format/names.ts";
import { date, today } from "../format/times.ts";
import { PageHeading } from "../frame/page-heading.tsx";
import { Trouble } from "../frame/trouble.tsx";
import { useLanguage, useTexts } from "../texts/texts.tsx";
import { ANSWERS_PATHS } from "./answers-paths.ts";
import { DataTable } from "./data-table.tsx";

export function AnswersPage() {
  const { answers, queue } = useTexts();
  const [language] = useLanguage();
  const isPastOnly = new URLSearchParams(useSearch()).get("review") === "past";
  const [, go] = useLocation();
  const reader = { language: READER_LANGUAGES[language], ...(isPastOnly && ({ review: "past" } as const)) };
  const { data, error, refetch } = useQuery(answersQuery(reader));
  const now = today(Date.now());
  const shown = data?.answers ?? [];
  return (
    <>
      <PageHeading>{answers.title}</PageHeading>
      <p className="hint">{answers.lead}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={isPastOnly}
          onChange={({ target }) => go(target.checked ? ANSWERS_PATHS.pastReview : ANSWERS_PATHS.all)}
        />
        {answers.onlyPast}
      </label>
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <p className="waiting">{queue.loading}</p>}
      {data !== undefined && shown.length === 0 && <p className="empty">{answers.none}</p>}
      {shown.length > 0 && (
        <DataTable
          caption={answers.title}
          columns={[answers.title, answers.checkedOn, answers.reviewBy].map((title) => ({ title, isNumber: false }))}
          rows={shown.map(({ topic, id, language: its, title, url, checkedOn, reviewBy }) => ({
            key: `${topic}/${id}/${its}`,
            cells: [
              <span key="title">
                <a href={url} target="_blank" rel="noreferrer" dir="auto">
                  {title}
                </a>{" "}
                <small>
                  {topicLabel(language, topic)} · {languageLabel(its)}
                </small>
              </span>,
              date(language, checkedOn),
              <span key="review" className={reviewBy < now ? "bad" : undefined}>
                {date(language, reviewBy)} {reviewBy < now && `(${answers.past})`}
              </span>,
            ],
          }))}
        />
      )}
    </>
  );
}
