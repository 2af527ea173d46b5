/** What supervisors see: the board of now, the report of a period, dead letters and the audit. Each figure is defined in docs/glossary.md. */
import * as z from "zod/mini";
import { ANSWER_LANGUAGES } from "../../domain/language/answer-language.ts";
import { REPORT_CUTS, REPORT_PERIODS } from "../../domain/report/report-period.ts";
import { topic } from "../fields.ts";
import { colleague } from "./operators.ts";

/** Figures of now, of one cut. */
const boardFigures = {
  open: z.int(),
  unowned: z.int(),
  urgent: z.int(),
  dueToday: z.int(),
  missed: z.int(),
  /** Counts of older releases have none of the two. */
  passOnToday: z._default(z.int(), 0),
  passOnMissed: z._default(z.int(), 0),
  undelivered: z.int(),
  /** Who waits longest. */
  oldest: z.optional(z.object({ reference: z.string(), receivedAt: z.iso.datetime() })),
};

/** What is counted once a minute, as it is kept between; `at` is when. */
export const countedBoard = z.object({
  at: z.iso.datetime(),
  total: z.object(boardFigures),
  topics: z.array(z.object({ topic, ...boardFigures })),
  languages: z.array(z.object({ language: z.enum(ANSWER_LANGUAGES), ...boardFigures })),
});
export type CountedBoard = z.output<typeof countedBoard>;

/** GET /api/board; what is open was counted at `at`, within the last minute; absent before the first count. */
export const board = z.extend(countedBoard, {
  at: z.optional(z.iso.datetime()),
  /** Messages that were given up on, as the queues count them. */
  deadLetters: z.int(),
  /** Answers of the portal whose review date has passed. */
  answersPastReview: z.int(),
});
export type Board = z.output<typeof board>;

/** GET /api/report and GET /api/report.csv: days of Kazakhstan, both included. */
export const reportQuery = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(REPORT_PERIODS),
  cut: z._default(z.enum(REPORT_CUTS), "total"),
});

/** One row: a period and a value of the cut. Durations are minutes of working time; absent where nothing was counted. */
export const reportRow = z.object({
  /** The period's first day. */
  period: z.iso.date(),
  /** Code of the topic, language, …; `total` for all. */
  value: z.string(),
  received: z.int(),
  answered: z.int(),
  resolved: z.int(),
  reopened: z.int(),
  /** Of what was answered: within the inner limit. */
  answeredOnTime: z.int(),
  medianFirstAnswerMinutes: z.optional(z.int()),
  p90FirstAnswerMinutes: z.optional(z.int()),
  medianResolutionMinutes: z.optional(z.int()),
  p90ResolutionMinutes: z.optional(z.int()),
  feedback: z.int(),
  solved: z.int(),
  ratingSum: z.int(),
  /** People who said that an answer of the portal was enough; absent in cuts by what is not known of them. */
  selfServed: z.optional(z.int()),
});
export type ReportRow = z.output<typeof reportRow>;
export const report = z.object({ rows: z.array(reportRow) });
export type Report = z.output<typeof report>;

/** GET /api/dead-letters */
export const deadLetterView = z.object({
  id: z.string(),
  queue: z.string(),
  reference: z.optional(z.string()),
  reason: z.string(),
  sentAt: z.iso.datetime(),
});
export type DeadLetterView = z.output<typeof deadLetterView>;
export const deadLettersView = z.object({ deadLetters: z.array(deadLetterView) });
/** What was still there of what was chosen, and what became of it. */
export const deadLettersSettled = z.object({
  settled: z.array(z.object({ id: z.string(), outcome: z.string() })),
});

/** POST /api/dead-letters/redrive and …/discard */
export const deadLettersRequest = z.strictObject({
  queue: z.string().check(z.maxLength(200)),
  ids: z.array(z.string().check(z.maxLength(200))).check(z.minLength(1), z.maxLength(100)),
});

/** GET /api/audit?day=…: who did what, when, from where; never a text of anybody. */
export const auditLine = z.object({
  at: z.iso.datetime(),
  by: colleague,
  event: z.string(),
  reference: z.optional(z.string()),
  /** The caller's address. */
  from: z.string(),
  /** Field → before and after, of what is no text. */
  difference: z.optional(
    z.record(z.string(), z.object({ before: z.optional(z.string()), after: z.optional(z.string()) })),
  ),
});
export const auditPage = z.object({ lines: z.array(auditLine), cursor: z.optional(z.string()) });
export type AuditLine = z.output<typeof auditLine>;
export const auditQuery = z.strictObject({
  day: z.iso.date(),
  cursor: z.optional(z.string().check(z.maxLength(1000))),
});
