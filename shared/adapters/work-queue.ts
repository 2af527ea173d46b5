/** Sending to a work queue: every message carries its reference and its fairness group beside the body. */
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";

/** A message ready to send. */
export type OutgoingMessage = {
  readonly body: string;
  /** Absent where a message is about no inquiry. */
  readonly reference?: string;
  /**
   * Whose message it is, as a digest: SQS fair queues keep one noisy group from delaying the others
   * (docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html).
   */
  readonly group: string;
  /** Seconds before anybody receives it; 0 to 900, SQS's limit. */
  readonly delaySeconds?: number;
};

/** One SQS queue that this function sends to. */
export class WorkQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  /**
   * Resolves once SQS has accepted the message, which is then durable.
   * @throws whatever SQS throws once the client's own retries are used up
   */
  async send(message: OutgoingMessage): Promise<void> {
    await this.#client.send(new SendMessageCommand({ QueueUrl: this.#url, ...outgoing(message) }));
  }
}

/** The message as SQS takes it, alone or as an entry of a batch. */
export function outgoing({ body, group, reference, delaySeconds }: OutgoingMessage) {
  return {
    MessageBody: body,
    MessageGroupId: group,
    ...(reference === undefined
      ? {}
      : { MessageAttributes: { reference: { DataType: "String", StringValue: reference } } }),
    ...(delaySeconds === undefined ? {} : { DelaySeconds: delaySeconds }),
  };
}
