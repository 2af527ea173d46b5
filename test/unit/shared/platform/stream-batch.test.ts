import { describe, expect, it } from "vitest";
import { NotYetThereError } from "../../../../shared/domain/errors.ts";
import { processStream } from "../../../../shared/platform/stream-batch.ts";
import { faultyRunsIn, listenToStdout } from "./log-lines.ts";
import { aStreamRecord } from "./records.ts";

const EVENT = { Records: ["101", "102", "103"].map(aStreamRecord) };

describe("a batch of the table's stream", () => {
  it("reports nothing when every change is relayed", async () => {
    expect(await processStream(EVENT, async () => {})).toEqual({ batchItemFailures: [] });
  });

  it("reports the sequence number of each change that failed, after trying all", async () => {
    const tried: unknown[] = [];
    const response = await processStream(EVENT, async (record) => {
      tried.push(record.dynamodb?.SequenceNumber);
      if (record.dynamodb?.SequenceNumber !== "101") throw new Error("SQS is down");
    });
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "102" }, { itemIdentifier: "103" }]);
    expect(tried).toEqual(["101", "102", "103"]);
  });

  it("reports a change whose image cannot be read, and relays the others", async () => {
    const relayed: unknown[] = [];
    const response = await processStream(EVENT, (record) => {
      if (record.dynamodb?.SequenceNumber === "102") throw new Error("not an inquiry");
      relayed.push(record.dynamodb?.SequenceNumber);
      return Promise.resolve();
    });
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "102" }]);
    expect(relayed).toEqual(["101", "103"]);
  });

  it("is tried again as a whole when the record that failed has no sequence number", async () => {
    const response = await processStream({ Records: [{ eventName: "INSERT" }] }, () => Promise.reject(new Error("no")));
    expect(response.batchItemFailures).toEqual([{ itemIdentifier: "" }]);
  });

  it("is counted once as a run with faults, which Lambda takes for a success", async () => {
    const { lines } = listenToStdout();
    await processStream(EVENT, () => Promise.reject(new Error("SQS is down")));
    expect(faultyRunsIn(lines())).toBe(1);
  });

  it("is counted as none where the failure has a name", async () => {
    const { lines } = listenToStdout();
    await processStream(EVENT, () => Promise.reject(new NotYetThereError("not yet")));
    expect(faultyRunsIn(lines())).toBe(0);
  });

  it("logs each failure under the event's id", async () => {
    const { lines } = listenToStdout();
    await processStream({ Records: [aStreamRecord("101")] }, () => Promise.reject(new Error("SQS is down")));
    expect(lines().filter(({ event }) => event)).toMatchObject([
      { level: "error", event: "change-failed", messageId: "event-101" },
    ]);
  });
});
