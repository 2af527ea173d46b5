/** What SES tells about mails, as it comes through SNS: send, delivery, bounce, complaint, reject. */
import * as z from "zod/mini";
import { parseJson } from "./envelope.ts";
import { parseContract } from "./parse.ts";

/** An SNS notification as SQS delivers it (raw message delivery off). */
const snsNotification = z.object({ Type: z.literal("Notification"), Message: z.string() });

const mail = z.object({
  /** When SES took the mail. */
  timestamp: z.iso.datetime({ offset: true }),
  messageId: z.string(),
  tags: z.optional(z.record(z.string(), z.array(z.string()))),
});

/** Fields as in docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html; others are ignored. */
const sesEvent = z.discriminatedUnion("eventType", [
  z.object({ eventType: z.literal("Send"), mail }),
  z.object({ eventType: z.literal("Delivery"), mail }),
  z.object({ eventType: z.literal("Bounce"), mail, bounce: z.object({ bounceType: z.string() }) }),
  z.object({ eventType: z.literal("Complaint"), mail }),
  z.object({ eventType: z.literal("Reject"), mail }),
]);
export type SesEvent = z.output<typeof sesEvent>;

/** What SES sends once when its events are given a topic; a sentence, and no event. */
const TOPIC_VALIDATED = "Successfully validated SNS topic for Amazon SES event publishing.";

/**
 * Reads an SES event out of its SNS notification.
 * @returns undefined for the one notification that is no event: SES's word that it may publish to the topic
 * @throws ContractError if either is not what AWS documents
 */
export function readSesEvent(body: string): SesEvent | undefined {
  const notification = parseContract(snsNotification, parseJson(body), "SNS notification");
  if (notification.Message.trim() === TOPIC_VALIDATED) return undefined;
  return parseContract(sesEvent, parseJson(notification.Message), "SES event");
}
