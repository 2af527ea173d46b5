/** The queue's filters as its address carries them: a view can be kept, shared and gone back to. */
import { PRIORITIES } from "../../../shared/domain/deadline.ts";
import { ATTENTIONS, type Attention } from "../../../shared/domain/desk/attention.ts";
import { QUEUED_STATUSES } from "../../../shared/domain/desk/queue-order.ts";
import { ANSWER_LANGUAGES } from "../../../shared/domain/language/answer-language.ts";
import { TOPIC_CODES } from "../../../shared/domain/topic.ts";
import type { QueueFilters } from "../api/queue.ts";
import type { DeskTexts } from "../texts/kk.ts";

export const ASSIGNEES = ["me", "nobody"] as const;

/** The board's figure that counts what each of them lists, and its name with it. */
export const ATTENTION_FIGURES = {
  "due-today": "dueToday",
  missed: "missed",
  "pass-on-today": "passOnToday",
  "pass-on-missed": "passOnMissed",
  undelivered: "undelivered",
} as const satisfies Readonly<Record<Attention, keyof DeskTexts["board"]["figures"]>>;

/** Filters from a query string; what it does not know is left out. */
export function filtersOf(search: string): QueueFilters {
  const query = new URLSearchParams(search);
  const chosen = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === query.get(name));
  const topic = chosen("topic", TOPIC_CODES);
  const language = chosen("language", ANSWER_LANGUAGES);
  const priority = chosen("priority", PRIORITIES);
  const status = chosen("status", QUEUED_STATUSES);
  const assignee = chosen("assignee", ASSIGNEES);
  const attention = chosen("attention", ATTENTIONS);
  return {
    ...(topic && { topic }),
    ...(language && { language }),
    ...(priority && { priority }),
    ...(status && { status }),
    ...(assignee && { assignee }),
    ...(attention && { attention }),
  };
}
