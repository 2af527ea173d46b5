/** Day counters of people who found their answer without asking, in the inquiry table. */
import { type DynamoDBClient, TransactionCanceledException, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { AnswerLanguage } from "../domain/language/answer-language.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Topic } from "../domain/topic.ts";

/** Seconds that a page's nonce is remembered: a week, longer than a page stays open in a browser. */
const NONCE_KEPT_SECONDS = 7 * 86_400;

/** How the sort keys of the counters begin. */
export const SELF_SERVED_PREFIX = "COUNT#self-served#";

/** What is counted. */
type SelfServed = {
  readonly topic: Topic;
  readonly id: string;
  readonly language: AnswerLanguage;
  /** yyyy-mm-dd in Kazakhstan. */
  readonly day: string;
  readonly nonce: string;
};

/** Counters by day, topic, answer and language of the page; of the person there is nothing in them. */
export class SelfServedCounter {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Adds one, unless the nonce has been counted: both are one transaction, so a repeat adds nothing, and neither does
   * the SDK's own second try after a lost answer.
   * @throws whatever DynamoDB throws, once the client's own retries are used up
   */
  async count({ topic, id, language, day, nonce }: SelfServed): Promise<"counted" | "repeated"> {
    const transaction = new TransactWriteItemsCommand({
      TransactItems: [
        {
          Put: {
            TableName: this.#tableName,
            Item: marshall({
              ...key(`NONCE#self-served#${nonce}`, "NONCE"),
              [TABLE_KEYS.expires]: Date.parse(day) / 1000 + NONCE_KEPT_SECONDS,
            }),
            ConditionExpression: `attribute_not_exists(${TABLE_KEYS.partition})`,
          },
        },
        {
          Update: {
            TableName: this.#tableName,
            Key: marshall(key(`DAY#${day}`, `${SELF_SERVED_PREFIX}${topic}#${id}#${language}`)),
            UpdateExpression: "ADD counted :one",
            ExpressionAttributeValues: marshall({ ":one": 1 }),
          },
        },
      ],
    });
    try {
      await this.#client.send(transaction);
      return "counted";
    } catch (error) {
      if (isRepeat(error)) return "repeated";
      throw error;
    }
  }
}

function key(partition: string, sort: string) {
  return { [TABLE_KEYS.partition]: partition, [TABLE_KEYS.sort]: sort };
}

function isRepeat(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false;
  return (error.CancellationReasons ?? []).some(({ Code }) => Code === "ConditionalCheckFailed");
}
