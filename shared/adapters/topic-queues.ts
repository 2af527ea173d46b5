/** The topics' queues: where an inquiry waits for its topic's consumer. */
import type { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import { jsonText } from "../contracts/fields.ts";
import { TOPIC_CODES, type Topic } from "../domain/topic.ts";
import { GatheringQueue } from "./gathering-queue.ts";
import type { OutgoingMessage } from "./work-queue.ts";

/** What infra tells of the topics' queues: a JSON object from topic to URL, complete. */
export const topicQueueUrls = z.pipe(jsonText, z.record(z.enum(TOPIC_CODES), z.url()));

/** One queue a topic, so that a flood in one topic does not starve another. */
export class TopicQueues {
  readonly #queues: ReadonlyMap<string, GatheringQueue>;

  constructor(client: SQSClient, urls: Readonly<Record<Topic, string>>) {
    this.#queues = new Map(Object.entries(urls).map(([topic, url]) => [topic, new GatheringQueue(client, url)]));
  }

  /**
   * Resolves once the topic's queue holds the message.
   * @throws whatever SQS throws once the client's own retries are used up
   */
  async send(topic: Topic, message: OutgoingMessage): Promise<void> {
    const queue = this.#queues.get(topic);
    if (queue === undefined) throw new Error(`TOPIC_QUEUE_URLS lacks the topic ${topic}`);
    await queue.send(message);
  }
}
