import type { SQSRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { NotYetThereError, ReferenceCollisionError } from "../../../../shared/domain/errors.ts";
import { processBatch } from "../../../../shared/platform/sqs-batch.ts";
import { aReference } from "../../../builders.ts";
import { faultyRunsIn, listenToStdout } from "./log-lines.ts";
import { anSqsBatch, anSqsRecord, withReference } from "./records.ts";

const LAST_RECEIVE = 5;

/** Dead-letter queues that remember what they were given. */
function deadLetterQueue(refuses?: Error) {
  const given: { messageId: string; reason: string }[] = [];
  return {
    given,
    maxReceiveCount: () => LAST_RECEIVE,
    send: async ({ messageId }: SQSRecord, reason: string) => {
      if (refuses !== undefined) throw refuses;
      given.push({ messageId, reason });
    },
  };
}

const fails = (error: Error) => async () => {
  throw error;
};
const permanent = () => new ReferenceCollisionError(aReference());

describe("a batch of a queue", () => {
  it("reports nothing when every record succeeds", async () => {
    const deadLetters = deadLetterQueue();
    const response = await processBatch(anSqsBatch("a", "b"), deadLetters, async () => {});
    expect(response).toEqual({ batchItemFailures: [] });
    expect(deadLetters.given).toEqual([]);
  });

  it("reports only the record that failed; its siblings are done", async () => {
    const done: string[] = [];
    const response = await processBatch(anSqsBatch("a", "b", "c"), deadLetterQueue(), async ({ messageId }) => {
      if (messageId === "b") throw new Error("throttled");
      done.push(messageId);
    });
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "b" }]);
    expect(done).toEqual(["a", "c"]);
  });

  it("survives a handler that throws before it returns a promise", async () => {
    const response = await processBatch(anSqsBatch("a", "b"), deadLetterQueue(), ({ messageId }) => {
      if (messageId === "a") throw new Error("thrown at once");
      return Promise.resolve();
    });
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "a" }]);
  });

  it("has its records tried at the same time, so that a slow one delays nobody", async () => {
    const begun: string[] = [];
    const both = Promise.withResolvers<void>();
    await processBatch(anSqsBatch("a", "b"), deadLetterQueue(), ({ messageId }) => {
      begun.push(messageId);
      if (begun.length === 2) both.resolve();
      return both.promise;
    });
    expect(begun).toEqual(["a", "b"]);
  });
});

describe("a run that met a fault", () => {
  it("is counted once, however many of its records failed, and on their last delivery too", async () => {
    for (const receiveCount of [1, LAST_RECEIVE]) {
      const { lines } = listenToStdout();
      const Records = [anSqsRecord({ receiveCount }), anSqsRecord({ receiveCount })];
      await processBatch({ Records }, deadLetterQueue(), fails(new Error("DynamoDB is down")));
      expect(faultyRunsIn(lines())).toBe(1);
    }
  });

  it.each([permanent(), new NotYetThereError("not yet")])("is none where the failure has a name: %s", async (error) => {
    const { lines } = listenToStdout();
    await processBatch(anSqsBatch("a"), deadLetterQueue(), fails(error));
    expect(faultyRunsIn(lines())).toBe(0);
  });
});

describe("a record that fails", () => {
  it("goes to the dead-letter queue at once, with the failure's code, when no repeat can help, and is acknowledged", async () => {
    const deadLetters = deadLetterQueue();
    const response = await processBatch(anSqsBatch("a"), deadLetters, fails(permanent()));
    expect(deadLetters.given).toEqual([{ messageId: "a", reason: "reference-collision" }]);
    expect(response.batchItemFailures).toEqual([]);
  });

  it.each([new NotYetThereError("not yet"), new Error("connection reset")])(
    "is redelivered when a repeat may help: %s",
    async (error) => {
      const deadLetters = deadLetterQueue();
      const response = await processBatch(anSqsBatch("a"), deadLetters, fails(error));
      expect(response.batchItemFailures).toEqual([{ itemIdentifier: "a" }]);
      expect(deadLetters.given).toEqual([]);
    },
  );

  it.each([
    [LAST_RECEIVE - 1, []],
    [LAST_RECEIVE, [{ messageId: "message-1", reason: "not-yet-there" }]],
    [LAST_RECEIVE + 1, [{ messageId: "message-1", reason: "not-yet-there" }]],
  ])("on delivery %i of 5 leaves on the dead-letter queue: %j", async (receiveCount, expected) => {
    const deadLetters = deadLetterQueue();
    const event = { Records: [anSqsRecord({ receiveCount })] };
    await processBatch(event, deadLetters, fails(new NotYetThereError("not yet")));
    expect(deadLetters.given).toEqual(expected);
  });

  it("is counted when it is given up on, and not while it is tried again or where no dead-letter queue takes it", async () => {
    const { lines } = listenToStdout();
    await processBatch(anSqsBatch("a"), deadLetterQueue(), fails(new NotYetThereError("not yet")));
    await processBatch(anSqsBatch("a"), deadLetterQueue(new Error("SQS is down")), fails(permanent()));
    expect(lines().filter((line) => line["MessageGivenUp"])).toEqual([]);
    await processBatch(anSqsBatch("a", "b"), deadLetterQueue(), fails(permanent()));
    expect(lines().filter((line) => line["MessageGivenUp"] === 1)).toHaveLength(2);
  });

  it("is given up on as a 'fault' when nobody knows the failure by name", async () => {
    const deadLetters = deadLetterQueue();
    const event = { Records: [anSqsRecord({ receiveCount: LAST_RECEIVE })] };
    await processBatch(event, deadLetters, fails(new Error("what the SDK said")));
    expect(deadLetters.given).toEqual([{ messageId: "message-1", reason: "fault" }]);
  });

  it("is reported, never acknowledged, when the dead-letter queue does not take it", async () => {
    const { lines } = listenToStdout();
    const response = await processBatch(anSqsBatch("a"), deadLetterQueue(new Error("SQS is down")), fails(permanent()));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "a" }]);
    expect(lines().flatMap(({ event }) => event ?? [])).toEqual(["record-failed", "dead-letter-failed"]);
    expect(faultyRunsIn(lines())).toBe(1);
  });

  it("spares its siblings even when nobody knows its dead-letter queue", async () => {
    const deadLetters = {
      ...deadLetterQueue(),
      maxReceiveCount: () => {
        throw new Error("DEAD_LETTER_QUEUES does not name the queue");
      },
    };
    const response = await processBatch(anSqsBatch("a", "b"), deadLetters, async ({ messageId }) => {
      if (messageId === "a") throw new Error("throttled");
    });
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "a" }]);
  });

  it("is logged by its first id, and reported to SQS by the one it has now", async () => {
    const { lines } = listenToStdout();
    const messageAttributes = { firstMessageId: { dataType: "String", stringValue: "first" } } as const;
    const record = anSqsRecord({ messageId: "third", messageAttributes });
    const response = await processBatch({ Records: [record] }, deadLetterQueue(), fails(new Error("throttled")));
    expect(lines()[0]).toMatchObject({ event: "record-failed", messageId: "first" });
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "third" }]);
  });

  it("is logged with the reference beside its body, and without the body", async () => {
    const { lines, text } = listenToStdout();
    const record = anSqsRecord({ ...withReference(aReference()), body: "Айгерім aigerim@example.org" });
    await processBatch({ Records: [record] }, deadLetterQueue(), fails(permanent()));
    expect(lines().filter(({ event }) => event)).toMatchObject([
      { event: "record-failed", messageId: "message-1", reference: aReference() },
      { event: "record-dead-lettered", messageId: "message-1", reference: aReference(), reason: "reference-collision" },
    ]);
    expect(text()).not.toContain("aigerim");
  });
});
