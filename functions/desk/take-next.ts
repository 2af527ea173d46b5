/** "Next": takes for the caller the inquiry that most needs them, of their topics and in their languages. */
import { type NextTaken, nextQuery } from "../../shared/contracts/desk/queue.ts";
import { whyNothingNext } from "../../shared/domain/desk/capacity.ts";
import { type Operator, type OperatorId, sees } from "../../shared/domain/desk/operator.ts";
import { takeChange } from "../../shared/domain/desk/take-inquiry.ts";
import { VersionConflictError } from "../../shared/domain/errors.ts";
import type { Inquiry, InquiryStatus } from "../../shared/domain/inquiry.ts";
import type { Reference } from "../../shared/domain/reference.ts";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { type ChangeDeps, lineOf } from "./change-inquiry.ts";
import { type Call, expectNoBody, json, queryOf } from "./desk-call.ts";
import { NotThereError } from "./desk-errors.ts";
import { type QueueReader, queueRows } from "./list-queue.ts";

/** What taking needs from outside. */
export type TakeDeps = ChangeDeps & {
  readonly queue: QueueReader;
  readonly work: { of(operator: OperatorId): Promise<readonly { readonly status: InquiryStatus }[]> };
};

/**
 * Rows that one call looks at, at most. In front of what is new stand only those that colleagues have, and they are as many
 * as colleagues can have.
 */
const LOOKED_AT_ROWS = 2_000;

/** Rows read of each lane at once. */
const PIECE = 25;

/** POST /api/queue/next: of two who press it at once, each gets another inquiry, or one gets none. */
export function takeNext(deps: TakeDeps): (call: Call) => Promise<Response> {
  return async (call) => {
    await expectNoBody(call);
    const { topic } = queryOf(nextQuery, call);
    const taken = await nextFor(call, topicsFor(call.operator, topic), deps);
    if (!taken.taken) call.audit.nothing();
    return json(taken);
  };
}

async function nextFor(call: Call, topics: readonly Topic[], deps: TakeDeps): Promise<NextTaken> {
  const { operator, at } = call;
  const work = await reach(deps.work.of(operator.id));
  const inHand = work.filter(({ status }) => status === "assigned").length;
  const reason = whyNothingNext(operator, inHand, at);
  if (reason !== undefined) return { taken: false, reason };
  const selection = { topics, classes: RUNNING };
  let lookedAt = 0;
  for await (const row of queueRows(selection, undefined, PIECE, deps.queue)) {
    lookedAt += 1;
    if (lookedAt > LOOKED_AT_ROWS) break;
    const fits = isFree(row) && operator.languages.includes(row.language);
    if (fits && (await isTaken(row.reference, call, topics, deps))) return { taken: true, reference: row.reference };
  }
  return { taken: false, reason: "none-waiting" };
}

const RUNNING = ["urgent", "normal"] as const;

/**
 * Of the topic that was asked for, or of the caller's own; who answers for every topic takes of every one, unless they
 * have chosen some.
 * @throws NotThereError for a topic that is not the caller's
 */
function topicsFor(operator: Operator, asked: Topic | undefined): readonly Topic[] {
  if (asked !== undefined && !sees(operator, asked)) throw new NotThereError();
  if (asked !== undefined) return [asked];
  return operator.topics.length > 0 ? operator.topics : TOPIC_CODES.filter((topic) => sees(operator, topic));
}

function isFree({ status, assignee }: Pick<Inquiry, "status" | "assignee">): boolean {
  return status === "new" && assignee === undefined;
}

/** The index follows the table with a delay: the inquiry itself says whether it is still free, and its version who is first. */
async function isTaken(reference: Reference, call: Call, topics: readonly Topic[], deps: TakeDeps): Promise<boolean> {
  const known = await reach(deps.dossiers.find(reference));
  if (known === undefined || !isFree(known.inquiry) || !topics.includes(known.inquiry.topic)) return false;
  const change = takeChange(known, { by: call.operator, at: call.at });
  try {
    await reach(deps.changes.make([change], { audit: lineOf(call, known.inquiry, change) }));
    return true;
  } catch (error) {
    if (error instanceof VersionConflictError) return false;
    throw error;
  }
}
