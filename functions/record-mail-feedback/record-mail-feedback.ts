/** A batch of SES events: each is recorded by itself, then the watermark tells how far events have arrived. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { readSesEvent, type SesEvent } from "../../shared/contracts/ses-event.ts";
import { MAIL_EVENTS_WATERMARK } from "../../shared/domain/mail.ts";
import { Gathering, type Question } from "../../shared/platform/gathering.ts";
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
  const events = new Gathering<SesEvent, void>((questions) => recordAll(questions, deps));
  const response = await processBatch(event, deadLetters, async (record) => {
    const sesEvent = readSesEvent(record.body);
    if (sesEvent === undefined) return log.info("mail-events-connected");
    await events.ask(sesEvent);
    sentAt.push(new Date(sesEvent.mail.timestamp).toISOString());
  });
  const latest = sentAt.toSorted().at(-1);
  if (latest !== undefined && sentAt.length === event.Records.length) {
    await deps.watermarks.advance(MAIL_EVENTS_WATERMARK, latest);
  }
  return response;
}

type Told = Question<SesEvent, void>;

async function recordAll(questions: readonly Told[], deps: FeedbackDeps): Promise<void> {
  const mails = Map.groupBy(questions, ({ asked }) => asked.mail.messageId);
  await Promise.all([...mails.values()].map((ofOne) => recordOfMail(ofOne, deps)));
}

/** What is delivered was sent: where SES tells both at once the delivery is recorded, and both end as that ends. */
async function recordOfMail(questions: readonly Told[], deps: FeedbackDeps): Promise<void> {
  const delivery = questions.find(({ asked }) => asked.eventType === "Delivery");
  const events = Map.groupBy(questions, (one) => (one.asked.eventType === "Send" ? (delivery ?? one) : one));
  await Promise.all(
    [...events].map(async ([{ asked }, concerned]) => {
      const recorded = recordSesEvent(asked, deps);
      await Promise.allSettled(concerned.map(({ answer, refuse }) => recorded.then(answer, refuse)));
    }),
  );
}
