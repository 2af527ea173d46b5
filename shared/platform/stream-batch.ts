/** The edge of a stream consumer: tells Lambda where in the batch to begin again. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { UccError } from "../domain/errors.ts";
import { log } from "./log.ts";
import { countFaultyRun } from "./metrics.ts";

/**
 * Runs `handleRecord` on every record at once and reports those that failed. Lambda then begins again at the first of
 * them, so what succeeded behind it is done twice: handlers are repeatable. Records that fail to the end go to the
 * mapping's on-failure bucket, whole; nothing is swallowed here. To Lambda such a run is a success, so one with a fault is
 * counted.
 */
export async function processStream(
  event: DynamoDBStreamEvent,
  handleRecord: (record: DynamoDBRecord) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const outcomes = await Promise.allSettled(event.Records.map(async (record) => handleRecord(record)));
  if (outcomes.some((outcome) => outcome.status === "rejected" && !(outcome.reason instanceof UccError))) {
    countFaultyRun();
  }
  const batchItemFailures = event.Records.flatMap((record, index) => {
    const outcome = outcomes[index];
    if (outcome?.status !== "rejected") return [];
    log.error("change-failed", { messageId: record.eventID ?? "", error: outcome.reason });
    return [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }];
  });
  return { batchItemFailures };
}
