/** The edge of every queue consumer: each record is tried alone; what cannot succeed goes to the dead-letter queue. */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { FIRST_MESSAGE_ID } from "../domain/dead-letter.ts";
import { UccError } from "../domain/errors.ts";
import { log } from "./log.ts";
import { countFaultyRun, countMetric } from "./metrics.ts";

/** Where a record goes that is given up on; shared/adapters/dead-letter-queues.ts is one. */
export type DeadLetters = {
  /** How often the record's queue delivers a message before it gives up on it. */
  maxReceiveCount(record: SQSRecord): number;
  /** Resolves once the dead-letter queue holds the record. */
  send(record: SQSRecord, reason: string): Promise<void>;
};

/**
 * Runs `handleRecord` on every record at once and reports only those that failed, so that SQS redelivers them alone
 * (the event sources have ReportBatchItemFailures on; infra/parts/work-queue.ts). Records of a batch share nothing.
 * A permanent failure, and any failure of a record's last delivery, goes to the dead-letter queue with its reason and
 * is then acknowledged; native redrive is left for crashes, which no code can catch. What is caught here is no error to
 * Lambda, so a run with a fault is counted.
 */
export async function processBatch(
  event: SQSEvent,
  deadLetters: DeadLetters,
  handleRecord: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const outcomes = await Promise.all(event.Records.map((record) => tryRecord(record, deadLetters, handleRecord)));
  if (outcomes.some(({ isFault }) => isFault)) countFaultyRun();
  const failed = event.Records.filter((_, index) => !outcomes[index]?.isDone);
  return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
}

/** What became of a record: whether SQS may forget it, and whether something failed that nobody knows by name. */
type Outcome = { readonly isDone: boolean; readonly isFault: boolean };

async function tryRecord(
  record: SQSRecord,
  deadLetters: DeadLetters,
  handleRecord: (record: SQSRecord) => Promise<void>,
): Promise<Outcome> {
  const ids = idsOf(record);
  try {
    await handleRecord(record);
    return { isDone: true, isFault: false };
  } catch (error) {
    log.error("record-failed", { ...ids, error });
    return giveUpIfDue(record, deadLetters, error).catch((failure: unknown) => {
      log.error("dead-letter-failed", { ...ids, error: failure });
      return { isDone: false, isFault: true };
    });
  }
}

async function giveUpIfDue(record: SQSRecord, deadLetters: DeadLetters, error: unknown): Promise<Outcome> {
  const isFault = !(error instanceof UccError);
  if (!isGivenUp(record, deadLetters, error)) return { isDone: false, isFault };
  const reason = error instanceof UccError ? error.code : "fault";
  await deadLetters.send(record, reason);
  log.error("record-dead-lettered", { ...idsOf(record), reason });
  countMetric("MessageGivenUp");
  return { isDone: true, isFault };
}

function isGivenUp(record: SQSRecord, deadLetters: DeadLetters, error: unknown): boolean {
  if (error instanceof UccError && error.retryability === "permanent") return true;
  return Number(record.attributes.ApproximateReceiveCount) >= deadLetters.maxReceiveCount(record);
}

/**
 * The id under which a message is logged and listed: that of its first delivery, however often it has been a dead letter
 * and was sent back since. SQS itself knows it by `messageId` alone.
 */
export function firstMessageId({ messageId, messageAttributes }: SQSRecord): string {
  return messageAttributes[FIRST_MESSAGE_ID]?.stringValue ?? messageId;
}

/** Senders put the reference beside the body, so that even an unreadable message says whose it is. */
function idsOf(record: SQSRecord): { messageId: string; reference?: string } {
  const messageId = firstMessageId(record);
  const reference = record.messageAttributes["reference"]?.stringValue;
  return reference === undefined ? { messageId } : { messageId, reference };
}
