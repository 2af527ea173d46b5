/** Who has an inquiry open now: an app says so again and again, and who stops saying it is gone. */
import type { Reference } from "../reference.ts";
import type { OperatorId } from "./operator.ts";

/** What somebody does who has an inquiry open. */
export const ACTIVITIES = ["reading", "writing"] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** How long a presence lasts, in seconds, unless it is said again; the app says it every 20 s. */
export const PRESENCE_SECONDS = 60;

/** Somebody who has an inquiry open. */
export type Presence = {
  readonly reference: Reference;
  readonly operator: OperatorId;
  readonly activity: Activity;
};
