/** Time limits of an inquiry: what the law allows at most, what the centre promises itself, and how both are counted. */
import { addDays, instantOf, kazakhstanTime, type LocalDate, millisecondsOf } from "./local-date.ts";
import { type Topic, topicEntry } from "./topic.ts";
import { type DayOff, dayOff, isWorkingDay } from "./working-calendar.ts";

/**
 * Opening hours on working days, in Kazakhstan time (UTC+5). Closed from 18:00:00 on: what comes at 17:59:59 is registered
 * that day, what comes at 18:00:00 on the next working day. Assumption: the centre publishes no hours.
 */
export const CENTRE_HOURS = { opensAtHour: 9, closesAtHour: 18 } as const;

/** Working days in which an appeal must be answered: APPC (Code 350-VI of 29.06.2020), article 76. */
export const OUTER_LIMIT_WORKING_DAYS = 15;

/** Working days in which a matter of another body must be passed on to it, with notice: APPC, article 76. */
export const PASS_ON_WORKING_DAYS = 3;

/** Hours before the inner due time from which an inquiry counts as due soon. Our own choice, no rule behind it. */
export const DUE_SOON_HOURS = 24;

/** Which day is day 1 of a limit. */
export type CountingStart = "next-working-day" | "registration-day";

/** Assumption: what we could read of APPC article 76 does not say which day is day 1. */
const COUNTING_START: CountingStart = "next-working-day";

/** How urgent an inquiry is: an urgent one goes first and has the shorter inner limit. */
export const PRIORITIES = ["urgent", "normal"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Where an inquiry stands against its inner limit, in the order of time. */
export const DUE_STATES = ["ahead", "soon", "missed"] as const;
export type DueState = (typeof DUE_STATES)[number];

/** A day that a count passed over, and why. */
export type SkippedDay = DayOff & { readonly day: LocalDate };

/** A count of working days that can be checked by hand. */
export type WorkingDayCount = {
  /** When the last day ends at the centre; ISO 8601, UTC, to the millisecond. */
  readonly dueAt: string;
  readonly registeredOn: LocalDate;
  readonly countedDays: readonly LocalDate[];
  /** Days off after the day of receipt, those before registration too. */
  readonly skipped: readonly SkippedDay[];
};

/** The limits of one inquiry; times are ISO 8601, UTC, to the millisecond. */
export type Deadlines = {
  readonly registeredOn: LocalDate;
  /** What the person is told: the law's outer limit. */
  readonly dueAt: string;
  /** What the desk works by: the topic's service level. */
  readonly innerDueAt: string;
};

const HOUR_MILLISECONDS = 3_600_000;

/**
 * The day on which an inquiry is registered: the day it comes in; the next working day when it comes after hours or
 * on a day off (APPC, article 64).
 * @param receivedAt ISO 8601
 * @throws CalendarYearMissingError if the calendar does not reach that far
 */
export function registrationDay(receivedAt: string): LocalDate {
  const { day, hour } = kazakhstanTime(receivedAt);
  let registered = hour < CENTRE_HOURS.closesAtHour ? day : addDays(day, 1);
  while (!isWorkingDay(registered)) registered = addDays(registered, 1);
  return registered;
}

/**
 * Counts working days from a time of receipt and shows its work: each day after that of receipt is counted or skipped,
 * but for the day of registration when the next one is day 1.
 * @param from ISO 8601
 * @param workingDays a whole number from 1
 * @throws CalendarYearMissingError if the count runs into a year without data
 */
export function countWorkingDays(
  from: string,
  workingDays: number,
  countingStart: CountingStart = COUNTING_START,
): WorkingDayCount {
  if (!Number.isInteger(workingDays) || workingDays < 1) {
    throw new RangeError(`Working days are a whole number from 1, not ${workingDays}`);
  }
  const registeredOn = registrationDay(from);
  const countedDays: LocalDate[] = [];
  const skipped: SkippedDay[] = [];
  const first = countingStart === "registration-day" ? registeredOn : addDays(registeredOn, 1);
  const afterReceipt = addDays(kazakhstanTime(from).day, 1);
  let next = first < afterReceipt ? first : afterReceipt;
  for (; countedDays.length < workingDays; next = addDays(next, 1)) {
    const off = dayOff(next);
    if (off !== undefined) skipped.push({ day: next, ...off });
    else if (next >= first) countedDays.push(next);
  }
  return { dueAt: instantOf(addDays(next, -1), CENTRE_HOURS.closesAtHour), registeredOn, countedDays, skipped };
}

/**
 * The limits of an inquiry.
 * @param inquiry `receivedAt` is ISO 8601
 * @throws CalendarYearMissingError if a limit falls into a year without data
 */
export function deadlinesFor(inquiry: {
  readonly receivedAt: string;
  readonly topic: Topic;
  readonly priority: Priority;
}): Deadlines {
  const { normalWorkingDays, urgentWorkingDays } = topicEntry(inquiry.topic).serviceLevel;
  const innerWorkingDays = inquiry.priority === "urgent" ? urgentWorkingDays : normalWorkingDays;
  const { registeredOn, dueAt } = countWorkingDays(inquiry.receivedAt, OUTER_LIMIT_WORKING_DAYS);
  return {
    registeredOn,
    dueAt,
    innerDueAt: countWorkingDays(inquiry.receivedAt, innerWorkingDays).dueAt,
  };
}

/**
 * Until when a matter of another body must be passed on.
 * @param receivedAt ISO 8601; neither a transfer nor a question to the person moves this limit
 * @returns ISO 8601, UTC, ms
 * @throws CalendarYearMissingError if it falls into a year without data
 */
export function passOnBy(receivedAt: string): string {
  return countWorkingDays(receivedAt, PASS_ON_WORKING_DAYS).dueAt;
}

/**
 * Where an inquiry stands: due soon from 24 hours before its inner limit, missed once the limit has passed (an answer
 * at 18:00:00.000 is in time).
 * @param innerDueAt ISO 8601
 * @param now ISO 8601
 */
export function dueStateAt(innerDueAt: string, now: string): DueState {
  const leftMilliseconds = millisecondsOf(innerDueAt) - millisecondsOf(now);
  if (leftMilliseconds < 0) return "missed";
  return leftMilliseconds <= DUE_SOON_HOURS * HOUR_MILLISECONDS ? "soon" : "ahead";
}
