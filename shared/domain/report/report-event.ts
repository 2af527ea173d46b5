/**
 * What reports count. Each countable thing is one immutable event that is kept under a key made of what it counts, so
 * that counting it twice is counting it once; docs/glossary.md defines the figures.
 */
import { UNDO_SECONDS } from "../desk/answer-inquiry.ts";
import { type Inquiry, isOpen } from "../inquiry.ts";
import { kazakhstanTime, type LocalDate, millisecondsOf } from "../local-date.ts";
import { workingMinutesBetween } from "../working-time.ts";

/** The kinds of things that are counted. */
export const REPORT_EVENT_KINDS = ["received", "answered", "resolved", "reopened", "feedback"] as const;
export type ReportEventKind = (typeof REPORT_EVENT_KINDS)[number];

/** One thing that is counted. Of the person there is nothing in it but where they are and how they write. */
export type ReportEvent = {
  readonly kind: ReportEventKind;
  readonly reference: string;
  /** Tells events of one kind and inquiry apart: the time of the answer, resolution, … that they are about. */
  readonly about: string;
  /** The version of the inquiry that told of it: what a later version says counts. */
  readonly version: number;
  /** The day of Kazakhstan on which it happened. */
  readonly day: LocalDate;
  /** It has been taken back and counts no more. */
  readonly void?: true;
  readonly topic: Inquiry["topic"];
  readonly language: Inquiry["language"];
  readonly channel: Inquiry["channel"];
  /** ISO 15924, of what the person wrote. */
  readonly script?: string;
  readonly country?: string;
  /** Whose inquiry it was then. */
  readonly operator?: string;
  /** Minutes of working time from receipt to the first answer, or to the resolution. */
  readonly workingMinutes?: number;
  /** Of an answer: it came within the inner limit. */
  readonly onTime?: boolean;
  /** Of feedback. */
  readonly solved?: boolean;
  readonly rating?: number;
};

/** What a change of an inquiry, from one version to a later one, adds to the reports. */
export function eventsOfChange(before: Inquiry | undefined, after: Inquiry): readonly ReportEvent[] {
  if (before === undefined) return [event("received", after.receivedAt, after)];
  return [...answerEvents(before, after), ...resolutionEvents(before, after), ...feedbackEvents(before, after)];
}

/** The first answer, or that it was taken back before anybody saw it. */
function answerEvents(before: Inquiry, after: Inquiry): readonly ReportEvent[] {
  const [old, now] = [before.firstAnsweredAt, after.firstAnsweredAt];
  if (old === now) return [];
  return [
    ...(old === undefined ? [] : [{ ...event("answered", old, after), void: true as const }]),
    ...(now === undefined
      ? []
      : [
          {
            ...event("answered", now, after),
            workingMinutes: workingMinutesBetween(after.receivedAt, now),
            onTime: now <= after.innerDueAt,
          },
        ]),
  ];
}

/**
 * Resolved, or opened again; joining two inquiries settles neither. A resolution that is taken back within the undo time
 * never was one.
 */
function resolutionEvents(before: Inquiry, after: Inquiry): readonly ReportEvent[] {
  const wasOpen = isOpen(before);
  if (wasOpen === isOpen(after) || before.mergedInto !== after.mergedInto) return [];
  const resolvedAt = after.resolvedAt ?? before.resolvedAt ?? after.updatedAt;
  if (wasOpen) {
    const workingMinutes = workingMinutesBetween(after.receivedAt, resolvedAt);
    const resolved = { ...event("resolved", resolvedAt, after), workingMinutes };
    // Older than what had opened it: that was a reply, and it was taken back.
    if (resolvedAt >= before.updatedAt) return [resolved];
    return [resolved, { ...reopened(resolvedAt, before.updatedAt, after), void: true }];
  }
  const openSeconds = (millisecondsOf(after.updatedAt) - millisecondsOf(resolvedAt)) / 1000;
  if (openSeconds <= UNDO_SECONDS) return [{ ...event("resolved", resolvedAt, after), void: true }];
  return [reopened(resolvedAt, after.updatedAt, after)];
}

/** That a resolution did not last. It goes by the resolution, which whoever takes the reopening back finds again. */
function reopened(resolvedAt: string, at: string, inquiry: Inquiry): ReportEvent {
  return { ...event("reopened", resolvedAt, inquiry), day: kazakhstanTime(at).day };
}

function feedbackEvents(before: Inquiry, after: Inquiry): readonly ReportEvent[] {
  const { feedback, resolvedAt } = after;
  if (feedback === undefined || resolvedAt === undefined) return [];
  if (feedback.solved === before.feedback?.solved && feedback.rating === before.feedback.rating) return [];
  // On the day of the resolution: what they say later about the same one replaces it.
  return [{ ...event("feedback", resolvedAt, after), solved: feedback.solved, rating: feedback.rating }];
}

function event(kind: ReportEventKind, about: string, inquiry: Inquiry): ReportEvent {
  const { reference, version, topic, language, channel, person, routing, assignee } = inquiry;
  return {
    kind,
    reference,
    about,
    version,
    day: kazakhstanTime(about).day,
    topic,
    language,
    channel,
    ...(routing === undefined ? {} : { script: routing.textScript }),
    ...(person.country === undefined ? {} : { country: person.country }),
    ...(assignee === undefined ? {} : { operator: assignee }),
  };
}
