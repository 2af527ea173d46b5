/** The dead-letter queues of a consumer's own queues. */
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { jsonText } from "../contracts/fields.ts";
import { FIRST_MESSAGE_ID } from "../domain/dead-letter.ts";
import { firstMessageId } from "../platform/sqs-batch.ts";

/** What infra tells a consumer of its queues: by source queue ARN, where to give up to, and after how many deliveries. */
export const deadLetterMap = z.pipe(
  jsonText,
  z.record(z.string(), z.object({ url: z.string(), maxReceiveCount: z.number() })),
);
type DeadLetterMap = z.output<typeof deadLetterMap>;

/** Sends records that are given up on to the dead-letter queue of the queue they came from. */
export class DeadLetterQueues {
  readonly #client: SQSClient;
  readonly #map: DeadLetterMap;

  constructor(client: SQSClient, map: DeadLetterMap) {
    this.#client = client;
    this.#map = map;
  }

  /** How often the record's queue delivers a message before it gives up on it. */
  maxReceiveCount(record: SQSRecord): number {
    return this.#of(record).maxReceiveCount;
  }

  /**
   * Puts the record, unchanged, on its dead-letter queue, with the reason, its reference and its first id as attributes.
   * @throws whatever SQS throws once the client's own retries are used up
   */
  async send(record: SQSRecord, reason: string): Promise<void> {
    const reference = record.messageAttributes["reference"]?.stringValue;
    const group = record.attributes.MessageGroupId;
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#of(record).url,
        MessageBody: record.body,
        ...(group === undefined ? {} : { MessageGroupId: group }),
        MessageAttributes: {
          reason: { DataType: "String", StringValue: reason },
          [FIRST_MESSAGE_ID]: { DataType: "String", StringValue: firstMessageId(record) },
          ...(reference === undefined ? {} : { reference: { DataType: "String", StringValue: reference } }),
        },
      }),
    );
  }

  #of(record: SQSRecord): DeadLetterMap[string] {
    const entry = this.#map[record.eventSourceARN];
    if (entry === undefined) throw new Error("DEAD_LETTER_QUEUES does not name the queue this record came from");
    return entry;
  }
}
