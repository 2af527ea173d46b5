/** What route-inquiry is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { topicQueueUrls } from "../../shared/adapters/topic-queues.ts";
import { environmentReader } from "../../shared/platform/config.ts";

/** Reads it, once per cold start; what is missing is named and ends the start. */
export const readConfig = environmentReader(
  z.object({ TOPIC_QUEUE_URLS: topicQueueUrls, DEAD_LETTER_QUEUES: deadLetterMap }),
);
