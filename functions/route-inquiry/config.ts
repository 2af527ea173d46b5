/** What route-inquiry is told by its environment. */
import * as z from "zod/mini";
import { deadLetterMap } from "../../shared/adapters/dead-letter-queues.ts";
import { topicQueueUrls } from "../../shared/adapters/topic-queues.ts";
import { readConfig } from "../../shared/platform/config.ts";

export const config = readConfig(
  z.object({ TOPIC_QUEUE_URLS: topicQueueUrls, DEAD_LETTER_QUEUES: deadLetterMap }),
  process.env,
);
