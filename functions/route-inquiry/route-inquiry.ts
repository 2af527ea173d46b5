/** Decides which topic's queue an accepted inquiry goes to, and sends it there. */
import { writeMessage } from "../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED, type InquirySubmitted } from "../../shared/contracts/inquiry-messages.ts";
import { FALLBACK_TOPIC, isTopic, type Topic } from "../../shared/domain/topic.ts";
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
  const topic = topicOf(inquiry);
  await deps.topicQueues.send(topic, {
    reference,
    group: group ?? inquiry.personKey ?? reference,
    body: writeMessage(INQUIRY_ROUTED, {
      id: reference,
      source: "route-inquiry",
      subject: reference,
      at: deps.now(),
      data: { inquiry, topic, priority: "normal" },
    }),
  });
  log.info("inquiry-routed", { reference, topic });
}

/** The declared topic; one that is missing, unknown or hostile becomes "other" and is never dropped. */
function topicOf({ reference, declaredTopic }: InquirySubmitted): Topic {
  if (declaredTopic === undefined) return FALLBACK_TOPIC;
  if (isTopic(declaredTopic)) return declaredTopic;
  log.warn("topic-unknown", { reference });
  return FALLBACK_TOPIC;
}
