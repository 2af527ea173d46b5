/** The desk's queue: the open inquiries that the caller sees, in pages that cost the same whatever is stored. */
import { QUEUE_PAGE_ROWS, type QueuePage, type QueueQuery } from "../../shared/contracts/desk/queue.ts";
import { fromBase64url, toBase64url } from "../../shared/domain/base64url.ts";
import { needsAttention } from "../../shared/domain/desk/attention.ts";
import type { Waiting } from "../../shared/domain/desk/longest-waiting.ts";
import type { Operator, OperatorId } from "../../shared/domain/desk/operator.ts";
import { sees } from "../../shared/domain/desk/operator.ts";
import type { Presence } from "../../shared/domain/desk/presence.ts";
import {
  endOf,
  isQueuePosition,
  QUEUE_CLASSES,
  type QueueClass,
  type QueuePosition,
  startOf,
} from "../../shared/domain/desk/queue-order.ts";
import { type QueuedInquiry, queuedInquiry } from "../../shared/domain/desk/queued-inquiry.ts";
import { ContractError } from "../../shared/domain/errors.ts";
import type { Inquiry } from "../../shared/domain/inquiry.ts";
import { TOPICS, type Topic } from "../../shared/domain/topic.ts";
import { reach } from "../../shared/platform/http-errors.ts";
import { NotThereError } from "./desk-errors.ts";
import { findLongestWaiting, type LongestDeps } from "./find-longest-waiting.ts";
import { mergeLanes } from "./merge-lanes.ts";
import { type NamesDeps, rowsView } from "./queue-rows.ts";

/** A part of the queue: a shard of a topic, between two positions, the second included. */
type Lane = {
  readonly topic: Topic;
  readonly shard: number;
  readonly after: QueuePosition;
  readonly upTo: QueuePosition;
};

/** Reads the index; shared/adapters/desk-queue.ts does. */
export type QueueReader = { behind(lane: Lane, atMost: number): Promise<readonly QueuedInquiry[]> };

/** What listing needs from outside. */
export type QueueDeps = NamesDeps &
  LongestDeps & {
    readonly queue: QueueReader;
    readonly presences: { now(at: string): Promise<readonly Presence[]> };
    /** What somebody has; shared/adapters/operator-work.ts reads it. */
    readonly work: { whole(operator: OperatorId, atMost: number): Promise<readonly Inquiry[]> };
  };

/**
 * Rows that one request looks at, at most. A filter that fits few gives a short or an empty page, with the cursor from
 * which to look on: nobody's filter reads the whole store. With rows of about 400 bytes, 50 read units.
 */
const LOOKED_AT_ROWS = 1_000;

/** Rows read of a lane at once, at least. */
const LEAST_PIECE = 10;

/** What is chosen from the queue. */
export type Selection = {
  readonly topics: readonly Topic[];
  readonly classes: readonly QueueClass[];
  readonly fits: (row: Waiting) => boolean;
  /** What only a row tells, and not the minute's count of who waits. */
  readonly isWanted: (row: QueuedInquiry) => boolean;
};

/**
 * A page.
 * @throws NotThereError for a topic that is not the caller's
 * @throws ContractError for a cursor that is none of ours
 */
export async function listQueue(
  query: QueueQuery,
  operator: Operator,
  at: string,
  deps: QueueDeps,
): Promise<QueuePage> {
  const selection = selectionOf(query, operator, at);
  const from = query.cursor === undefined ? undefined : positionOf(query.cursor);
  const limit = query.limit ?? QUEUE_PAGE_ROWS.usual;
  const [{ rows, behind, own }, present] = await reach(
    Promise.all([pageOf(query, operator, deps)(selection, from, limit), deps.presences.now(at)]),
  );
  // The first page tells who waits longest of all pages; a later one could only repeat it.
  const isTold = from === undefined && query.attention === undefined;
  const longest = isTold ? await findLongestWaiting(own ?? rows, selection.fits, deps) : undefined;
  return {
    rows: await rowsView(rows, present, { operator, at }, deps),
    ...(behind === undefined ? {} : { cursor: cursorOf(behind) }),
    ...(longest === undefined ? {} : { longestWaiting: longest }),
  };
}

function selectionOf(query: QueueQuery, operator: Operator, at: string): Selection {
  const { topic, language, priority, status, assignee, attention } = query;
  if (topic !== undefined && !sees(operator, topic)) throw new NotThereError();
  const wanted: OperatorId | undefined = assignee === "me" ? operator.id : undefined;
  const topics = TOPICS.map(({ code }) => code).filter((code) => (topic ?? code) === code && sees(operator, code));
  return {
    topics,
    classes: classesOf(status, priority),
    fits: (row) =>
      topics.includes(row.topic) &&
      (language ?? row.language) === row.language &&
      (priority ?? row.priority) === row.priority &&
      (status ?? row.status) === row.status &&
      (assignee === undefined || row.assignee === wanted),
    isWanted: (row) => attention === undefined || needsAttention(attention, row, at),
  };
}

function classesOf(status: QueueQuery["status"], priority: QueueQuery["priority"]): readonly QueueClass[] {
  if (status === "awaiting-compatriot") return ["waiting"];
  const classes =
    priority === undefined ? QUEUE_CLASSES : QUEUE_CLASSES.filter((of) => of === priority || of === "waiting");
  return status === undefined ? classes : classes.filter((of) => of !== "waiting");
}

/**
 * The rows of a selection in their order, from a position on.
 * @param piece rows read of a lane at once
 */
export async function* queueRows(
  { topics, classes }: Pick<Selection, "topics" | "classes">,
  from: QueuePosition | undefined,
  piece: number,
  queue: QueueReader,
): AsyncGenerator<QueuedInquiry> {
  for (const of of classes) {
    const [start, upTo] = [startOf(of), endOf(of)];
    const after = from !== undefined && from > start ? from : start;
    if (after >= upTo) continue;
    const lanes = lanesOf(topics).map(
      (lane) => (behind: QueuePosition, atMost: number) => queue.behind({ ...lane, after: behind, upTo }, atMost),
    );
    yield* mergeLanes(lanes, after, piece);
  }
}

function lanesOf(topics: readonly Topic[]): readonly Pick<Lane, "topic" | "shard">[] {
  return TOPICS.filter(({ code }) => topics.includes(code)).flatMap(({ code: topic, deskQueueShards }) =>
    Array.from({ length: deskQueueShards }, (_, shard) => ({ topic, shard })),
  );
}

/** Own inquiries that are looked at: many more than anybody can have in hand. */
const OWN_LOOKED_AT = 200;

/** The caller's own are a few in a large queue, so they are read by whose they are. */
function pageOf({ assignee }: QueueQuery, operator: Operator, { queue, work }: QueueDeps) {
  return async (selection: Selection, from: QueuePosition = "", limit: number): Promise<ReadPage> => {
    if (assignee !== "me") return readPage(selection, from, limit, queue);
    const own = (await work.whole(operator.id, OWN_LOOKED_AT)).map(queuedInquiry);
    const all = own
      .filter((row) => selection.fits(row) && selection.isWanted(row))
      .toSorted((one, other) => (one.position < other.position ? -1 : 1));
    const rows = all.filter(({ position }) => position > from);
    const last = rows[limit - 1];
    return {
      own: all,
      rows: rows.slice(0, limit),
      ...(rows.length > limit && last !== undefined ? { behind: last.position } : {}),
    };
  };
}

/** `own`: everything that the caller has, of which the page is a part. */
type ReadPage = {
  readonly rows: readonly QueuedInquiry[];
  readonly behind?: QueuePosition;
  readonly own?: readonly QueuedInquiry[];
};

async function readPage(
  selection: Selection,
  from: QueuePosition | undefined,
  limit: number,
  queue: QueueReader,
): Promise<ReadPage> {
  const piece = Math.max(LEAST_PIECE, Math.ceil((2 * limit) / Math.max(1, lanesOf(selection.topics).length)));
  const rows: QueuedInquiry[] = [];
  let lookedAt = 0;
  let last: QueuePosition | undefined;
  for await (const row of queueRows(selection, from, piece, queue)) {
    // One more than fits tells that there is a next page.
    if (last !== undefined && (rows.length === limit || lookedAt === LOOKED_AT_ROWS)) return { rows, behind: last };
    lookedAt += 1;
    last = row.position;
    if (selection.fits(row) && selection.isWanted(row)) rows.push(row);
  }
  return { rows };
}

function cursorOf(position: QueuePosition): string {
  return toBase64url(new TextEncoder().encode(position));
}

function positionOf(cursor: string): QueuePosition {
  const bytes = fromBase64url(cursor);
  const position = bytes && new TextDecoder().decode(bytes);
  if (position !== undefined && isQueuePosition(position)) return position;
  const detail = "Take the cursor from the page before, as it came";
  throw new ContractError("query", [{ pointer: "/cursor", code: "cursor-not-valid", detail }]);
}
