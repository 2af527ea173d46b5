/** How long each class of data is kept, and why. The law names no figure: data go when their purpose is reached. */

import type { Inquiry } from "./inquiry.ts";
import { CLOSE_DAYS, daysBefore } from "./resolution.ts";
import type { Topic } from "./topic.ts";

/** How long something is kept. */
type Retention = {
  readonly days: number;
  /** From when the days count. */
  readonly from: string;
  readonly why: string;
};

/**
 * An inquiry with its history, mails, files and search segments, by topic; counted from when it was closed.
 * Law 94-V of 21.05.2013, article 12: kept until the purpose of collecting is reached, unless a law says otherwise; no
 * such law has been confirmed for the centre. Assumption: people come back in the same matter for about a year where
 * the matter itself runs that long (a kandas certificate is for one year), and within half a year elsewhere.
 */
export const INQUIRY_DAYS = {
  citizenship: 365,
  repatriation: 365,
  employment: 180,
  adaptation: 180,
  "kazakh-card": 365,
  education: 365,
  culture: 180,
  business: 180,
  other: 180,
} as const satisfies Readonly<Record<Topic, number>>;

/** Every other class of data; all but the receipt are carried out by the table's TTL. */
export const RETENTION = {
  mailBudget: {
    days: 2,
    from: "the last automatic mail to the address",
    why: "The longest window of the budget is a day. It outlives an erased inquiry: else erasing would give a fresh budget.",
  },
  suppressedAddress: {
    days: 730,
    from: "the bounce or complaint",
    why: "Assumption. Its owner must not get mail again because somebody types the address into our form.",
  },
  draft: {
    days: 60,
    from: "its last word",
    why: "Our own choice: longer than any leave of the operator whose it is. It is erased with its inquiry.",
  },
  audit: {
    days: 1_095,
    from: "what was done",
    why: "Assumption: whoever answers for a misuse of data must still be able to see it. It holds no word of anybody's text.",
  },
  receipt: {
    days: 1,
    from: "erasure",
    why: "The address for the mail that says so; gone as soon as that mail is settled, a day at the latest.",
  },
} as const satisfies Readonly<Record<string, Retention>>;

/**
 * How long deleted data can still be restored: DynamoDB's point-in-time recovery
 * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html).
 */
export const BACKUP_DAYS = 35;

/**
 * Until when an inquiry of a topic must have been closed to be retired now.
 * @param now ISO 8601
 */
export function retiredBefore(topic: Topic, now: string): string {
  return daysBefore(now, INQUIRY_DAYS[topic]);
}

/**
 * Tells whether an inquiry's time is up.
 * @param now ISO 8601
 */
export function isRetired({ status, topic, closedAt, updatedAt }: Inquiry, now: string): boolean {
  return status === "closed" && (closedAt ?? updatedAt) <= retiredBefore(topic, now);
}

/**
 * Until when an inquiry must have been quiet in a status to be closed now.
 * @param now ISO 8601
 */
export function closedBefore(status: keyof typeof CLOSE_DAYS, now: string): string {
  return daysBefore(now, CLOSE_DAYS[status]);
}

/**
 * When something of a class is removed, as the table's TTL wants it.
 * @param from ISO 8601
 * @returns epoch seconds
 */
export function expiryOf(of: Exclude<keyof typeof RETENTION, "receipt">, from: string): number {
  return Math.floor(Date.parse(from) / 1000) + RETENTION[of].days * 24 * 3600;
}
