/** The routes of the queue. */
import { queueQuery } from "../../shared/contracts/desk/queue.ts";
import { type Call, json, queryOf } from "./desk-call.ts";
import { listQueue, type QueueDeps } from "./list-queue.ts";

/** GET /api/queue */
export function showQueue(deps: QueueDeps): (call: Call) => Promise<Response> {
  return async (call) => json(await listQueue(queryOf(queueQuery, call), call.operator, call.at, deps));
}
