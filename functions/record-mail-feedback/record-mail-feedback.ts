/** A batch of SES events: each is recorded by itself, then the watermark tells how far events have arrived. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { readSesEvent } from "../../shared/contracts/ses-event.ts";
import { MAIL_EVENTS_WATERMARK } from "../../shared/domain/mail.ts";
import { log } from "../../shared/platform/log.ts";
import { type DeadLetters, processBatch } from "../../shared/platform/sqs-batch.ts";
import { type RecordDeps, recordSesEvent } from "./record-ses-event.ts";

/** What recording a batch needs from outside. */
export type FeedbackDeps = RecordDeps & {
  readonly watermarks: { advance(name: string, reached: string): Promise<void> };
};

/**
 * Records the batch. The watermark moves only when every event of it was recorded: deliver-mail takes silence behind
 * the watermark for a mail that SES never took, and may send it again.
 */
export async function recordMailFeedback(
  event: SQSEvent,
  deadLetters: DeadLetters,
  deps: FeedbackDeps,
): Promise<SQSBatchResponse> {
  const sentAt: string[] = [];
  const response = await processBatch(event, deadLetters, async (record) => {
    const sesEvent = readSesEvent(record.body);
    if (sesEvent === undefined) return log.info("mail-events-connected");
    await recordSesEvent(sesEvent, deps);
    sentAt.push(new Date(sesEvent.mail.timestamp).toISOString());
  });
  const latest = sentAt.toSorted().at(-1);
  if (latest !== undefined && sentAt.length === event.Records.length) {
    await deps.watermarks.advance(MAIL_EVENTS_WATERMARK, latest);
  }
  return response;
}
