/** Decides which topic's queue an accepted inquiry goes to and how urgent it is, and sends it there. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED, type InquirySubmitted } from "../../shared/contracts/inquiry-messages.ts";
import { type Routed, routeText } from "../../shared/domain/routing/route-text.ts";
import { isTopic, type Topic } from "../../shared/domain/topic.ts";
import { log } from "../../shared/platform/log.ts";

/** What routing needs from outside. */
export type RouteDeps = {
  readonly topicQueues: {
    send(topic: Topic, message: { body: string; reference: string; group: string }): Promise<void>;
  };
  /** ISO 8601, UTC. */
  readonly now: () => string;
};

/**
 * Sends the inquiry on to its topic. Safe to repeat: the topic's consumer stores an inquiry once.
 * @param group whose inquiry it is, for fair queues; handed on so that one noisy sender stays one group
 */
export async function routeInquiry(
  inquiry: InquirySubmitted,
  group: string | undefined,
  deps: RouteDeps,
): Promise<void> {
  const { reference } = inquiry;
  const { topic, urgent, routing } = routed(inquiry);
  await deps.topicQueues.send(topic, {
    reference,
    group: group ?? inquiry.personKey ?? reference,
    body: writeMessage(INQUIRY_ROUTED, {
      id: reference,
      source: "route-inquiry",
      subject: reference,
      at: deps.now(),
      data: { inquiry, topic, priority: urgent ? "urgent" : "normal", routing },
    }),
  });
  log.info("inquiry-routed", {
    reference,
    topic,
    language: routing.textLanguage,
    script: routing.textScript,
    urgency: routing.urgentReason ?? "calm",
  });
}

/** The declared topic wins; one that is missing, unknown or hostile leaves it to the words. */
function routed({ reference, declaredTopic, text, subject, receivedAt }: InquirySubmitted): Routed {
  const declared = declaredTopic !== undefined && isTopic(declaredTopic) ? declaredTopic : undefined;
  if (declaredTopic !== undefined && declared === undefined) log.warn("topic-unknown", { reference });
  return routeText({ text, subject, at: receivedAt, declaredTopic: declared });
}
