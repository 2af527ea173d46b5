/** The topics that the caller sees, with how much is open in each. */
import { type DeskTopicsView, OPEN_COUNTED } from "../../shared/contracts/desk/queue.ts";
import { sees } from "../../shared/domain/desk/operator.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { json } from "./desk-call.ts";
import type { GuardedRoute } from "./route.ts";

/** What listing needs from outside. */
export type TopicsDeps = { readonly queue: { openOf(topic: Topic, atMost: number): Promise<number> } };

/** GET /api/topics */
export function listTopics({ queue }: TopicsDeps): GuardedRoute[4] {
  return async ({ operator }) => {
    const seen = TOPIC_CODES.filter((topic) => sees(operator, topic));
    const counted = seen.map(async (topic) => ({ topic, open: await queue.openOf(topic, OPEN_COUNTED) }));
    return json({ topics: await reach(Promise.all(counted)) } satisfies DeskTopicsView);
  };
}
