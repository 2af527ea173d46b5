/** The topics that the caller sees, with how much is open in each: the board's figures, so that the two never disagree. */
import type { DeskTopicsView } from "../../shared/contracts/desk/queue.ts";
import { sees } from "../../shared/domain/desk/operator.ts";
import { TOPIC_CODES } from "../../shared/domain/topic.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import type { BoardDeps } from "./board-routes.ts";
import { json } from "./desk-call.ts";
import type { GuardedRoute } from "./route.ts";

/** What listing needs from outside. */
export type TopicsDeps = Pick<BoardDeps, "board">;

/** GET /api/topics */
export function listTopics({ board }: TopicsDeps): GuardedRoute[4] {
  return async ({ operator }) => {
    const counted = await reach(board.find());
    const open = new Map(counted?.topics.map((figures) => [figures.topic, figures.open]));
    const topics = TOPIC_CODES.filter((topic) => sees(operator, topic)).map((topic) => {
      const count = open.get(topic);
      return count === undefined ? { topic } : { topic, open: count };
    });
    return json({ topics, ...(counted && { countedAt: counted.at }) } satisfies DeskTopicsView);
  };
}
