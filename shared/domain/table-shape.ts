/** Names of the inquiry table's keys and indexes: infra builds the table from them, the adapters read and write by them. */

/** Primary key, and the attribute by which DynamoDB removes an item (epoch **seconds**, TTL's unit). */
export const TABLE_KEYS = { partition: "pk", sort: "sk", expires: "expiresAt" } as const;

/** Sort keys (or their beginnings) of the items in an inquiry's partition. */
export const SORT_KEYS = {
  inquiry: "INQUIRY",
  held: "HELD",
  entryPrefix: "ENTRY#",
  draftPrefix: "DRAFT#",
  filePrefix: "FILE#",
  mailPrefix: "MAIL#",
} as const;

/** One secondary index; `include` names the attributes it copies, absent = keys only. */
export type IndexShape = {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  readonly include?: readonly string[];
};

/**
 * The table's indexes. DeskQueue is keyed by topic and inner due time, never by status: an index whose key holds the
 * status doubles every transition (one delete and one put). The one exception is waiting for the person, which takes the
 * inquiry behind all others (domain/desk/queue-order.ts). Settled holds what is resolved, closed or waits for its person,
 * by topic and date,
 * for the clock to close and to retire. All are sparse: an item without the keys is not in them.
 */
export const INDEXES = {
  deskQueue: {
    name: "DeskQueue",
    partition: "deskQueue",
    sort: "deskOrder",
    include: [
      "reference",
      "topic",
      "status",
      "version",
      "language",
      "script",
      "country",
      "receivedAt",
      "dueAt",
      "innerDueAt",
      "dueState",
      "passOnState",
      "assignee",
      "priority",
      "undelivered",
      "gist",
    ],
  },
  byPerson: { name: "ByPerson", partition: "personKey", sort: "receivedAt" },
  settled: { name: "Settled", partition: "settled", sort: "settledAt" },
  byOperator: { name: "ByOperator", partition: "operatorKey", sort: "innerDueAt", include: ["status"] },
} as const satisfies Readonly<Record<string, IndexShape>>;
