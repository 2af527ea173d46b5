/**
 * Where fauxqs 2.4.1 differs from SQS in a way that our people would notice, it is amended here, inside its thread:
 * emoji are allowed in a message, MessageGroupId counts on standard queues (fair queues), long polls can be woken,
 * a message that its reader lets go of stays.
 */
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";

type Message = { readonly body: string; messageGroupId?: string | undefined };

type Queue = {
  messages: Message[];
  readonly inflightMessages: ReadonlyMap<string, { readonly message: Message }>;
  isFifo(): boolean;
  processTimers(): void;
  enqueue: (this: Queue, message: Message) => void;
  dequeue: (this: Queue, count: number, ...rest: readonly unknown[]) => unknown;
  waitForMessages: (this: Queue, seconds: number) => Promise<void>;
  cancelWaiters(): void;
};

type Records = {
  readonly db: Pick<DatabaseSync, "prepare">;
  updateMessageReady: (this: Records, messageId: string) => void;
};

type SendRequest = {
  readonly MessageBody?: string;
  readonly MessageGroupId?: string;
  readonly Entries?: readonly SendRequest[];
};
type Action = (body: SendRequest, ...rest: readonly unknown[]) => unknown;
type Router = { register: (this: Router, action: string, handler: Action) => void };

/** Parts that the package does not export; it is pinned, and a change of these names is noticed here at once. */
const typesModule = z.object({ INVALID_MESSAGE_BODY_CHAR: z.instanceof(RegExp) });
const storeModule = z.object({ SqsQueue: classWith<Queue>("enqueue", "dequeue", "waitForMessages", "cancelWaiters") });
const recordsModule = z.object({ PersistenceManager: classWith<Records>("updateMessageReady") });
const routerModule = z.object({ SqsRouter: classWith<Router>("register") });

function classWith<T extends object>(...methods: readonly (keyof T & string)[]) {
  return z.custom<{ readonly prototype: T }>((value) => {
    const prototype: unknown = typeof value === "function" ? Reflect.get(value, "prototype") : undefined;
    return typeof prototype === "object" && prototype !== null && methods.every((name) => name in prototype);
  });
}

/** What SQS refuses: docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html */
const REFUSED = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** @returns how to end all waiting long polls */
export async function amendQueues(): Promise<{ wake(): void }> {
  const types = typesModule.parse(await part("sqs/sqsTypes.js"));
  const store = storeModule.parse(await part("sqs/sqsStore.js"));
  const records = recordsModule.parse(await part("persistence.js"));
  const router = routerModule.parse(await part("sqs/sqsRouter.js"));
  Object.defineProperty(types.INVALID_MESSAGE_BODY_CHAR, "test", { value: (body: string) => REFUSED.test(body) });
  keepWhatIsLetGo(records.PersistenceManager.prototype);
  keepGroups(store.SqsQueue.prototype, router.SqsRouter.prototype);
  serveQuietGroupsFirst(store.SqsQueue.prototype);
  return wakeable(store.SqsQueue.prototype);
}

async function part(path: string): Promise<unknown> {
  const loaded: unknown = await import(new URL(path, import.meta.resolve("fauxqs")).href);
  return { ...z.looseObject({}).parse(loaded) };
}

/**
 * When a message is made visible at once, fauxqs clears its count of deliveries on disk, which its own table forbids;
 * the error came when it had already forgotten the message, so whoever only looked at a queue emptied it.
 */
function keepWhatIsLetGo(records: Records): void {
  records.updateMessageReady = function showAgain(messageId) {
    const sql = "UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?";
    this.db.prepare(sql).run(messageId);
  };
}

/** fauxqs forgets MessageGroupId on a standard queue: note it while a send runs, put it on the message it makes. */
function keepGroups(queue: Queue, router: Router): void {
  let groupOfBody = new Map<string | undefined, string | undefined>();
  const { register } = router;
  router.register = function registerNotingGroups(action, handler) {
    const sends = action === "SendMessage" || action === "SendMessageBatch";
    const noting: Action = (body, ...rest) => {
      groupOfBody = new Map((body.Entries ?? [body]).map((entry) => [entry.MessageBody, entry.MessageGroupId]));
      try {
        return handler(body, ...rest);
      } finally {
        groupOfBody = new Map();
      }
    };
    register.call(this, action, sends ? noting : handler);
  };
  const { enqueue } = queue;
  queue.enqueue = function enqueueWithGroup(message) {
    message.messageGroupId ??= groupOfBody.get(message.body);
    enqueue.call(this, message);
  };
}

/** SQS fair queues: docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html */
function serveQuietGroupsFirst(queue: Queue): void {
  const { dequeue } = queue;
  queue.dequeue = function dequeueFairly(count, ...rest) {
    this.processTimers();
    if (!this.isFifo() && this.messages.length > count) this.messages = quietFirst(this, count);
    return dequeue.call(this, count, ...rest);
  };
}

function quietFirst(queue: Queue, count: number): Message[] {
  const busy = new Map<string, number>();
  const levelOf = ({ messageGroupId: group }: Message): number => {
    if (group === undefined) return 0;
    const level = busy.get(group) ?? 0;
    busy.set(group, level + 1);
    return level;
  };
  for (const { message } of queue.inflightMessages.values()) levelOf(message);
  const head = queue.messages.slice(0, count).map(levelOf);
  if (head.every((level) => level === 0)) return queue.messages;
  const levels = [...head, ...queue.messages.slice(count).map(levelOf)];
  const order = queue.messages.map((message, index) => ({ message, level: levels[index] ?? 0 }));
  return order.toSorted((one, other) => one.level - other.level).map(({ message }) => message);
}

function wakeable(queue: Queue): { wake(): void } {
  const waiting = new Set<Queue>();
  const { waitForMessages } = queue;
  queue.waitForMessages = async function waitKnown(seconds) {
    waiting.add(this);
    await waitForMessages.call(this, seconds);
  };
  return {
    wake: () => {
      for (const one of waiting) one.cancelWaiters();
      waiting.clear();
    },
  };
}
