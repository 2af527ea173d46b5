/** The desk's reply templates in the inquiry table: `TEMPLATE#<topic>` / `<id>#<language>`. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { type TemplateView, templateView } from "../contracts/desk/templates.ts";
import { parseContract } from "../contracts/parse.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Topic } from "../domain/topic.ts";
import type { Item } from "./inquiry-item.ts";

type TemplateKey = Pick<TemplateView, "topic" | "id" | "language">;

/** Templates of a topic are tens, not thousands: they are read together. */
export class ReplyTemplates {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** All of a topic, by id and language. */
  async ofTopic(topic: Topic): Promise<readonly TemplateView[]> {
    const { Items: items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        KeyConditionExpression: `${TABLE_KEYS.partition} = :topic`,
        ExpressionAttributeValues: { ":topic": { S: partitionOf(topic) } },
      }),
    );
    return items.filter((item) => item[TABLE_KEYS.expires] === undefined).map(templateOf);
  }

  /**
   * A new text for the version of a template that was read, or a new template; its version is raised.
   * @param version undefined for a new one
   * @returns undefined if it has another version by now, or none; of a new one, if it is there already
   */
  async put(
    { title, text, ...key }: Omit<TemplateView, "version">,
    version?: number,
  ): Promise<TemplateView | undefined> {
    const isNew = version === undefined;
    const answer = await unlessRefused(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tableName,
          Key: keyOf(key),
          ConditionExpression: isNew
            ? `attribute_not_exists(${TABLE_KEYS.partition}) OR attribute_exists(#expires)`
            : "#version = :version AND attribute_not_exists(#expires)",
          UpdateExpression:
            "SET #topic = :topic, #id = :id, #language = :language, #title = :title, #text = :text REMOVE #expires ADD #version :one",
          ExpressionAttributeNames: {
            "#topic": "topic",
            "#id": "id",
            "#language": "language",
            "#title": "title",
            "#text": "text",
            "#version": "version",
            "#expires": TABLE_KEYS.expires,
          },
          ExpressionAttributeValues: marshall({
            ":topic": key.topic,
            ":id": key.id,
            ":language": key.language,
            ":title": title,
            ":text": text,
            ":one": 1,
            ...(isNew ? {} : { ":version": version }),
          }),
          ReturnValues: "ALL_NEW",
        }),
      ),
    );
    return answer?.Attributes && templateOf(answer.Attributes);
  }

  /**
   * Takes one away, for good: nobody sees it from here on, and the table forgets it. (No function but the one that erases
   * may delete items.)
   * @param version that was read
   * @param at now; ISO 8601
   * @returns false if it has another version by now, or is not there
   */
  async delete(key: TemplateKey, version: number, at: string): Promise<boolean> {
    const answer = await unlessRefused(() =>
      this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tableName,
          Key: keyOf(key),
          UpdateExpression: "SET #expires = :now REMOVE #text",
          ConditionExpression: "#version = :version AND attribute_not_exists(#expires)",
          ExpressionAttributeNames: { "#expires": TABLE_KEYS.expires, "#text": "text", "#version": "version" },
          ExpressionAttributeValues: marshall({ ":now": Math.floor(Date.parse(at) / 1000), ":version": version }),
        }),
      ),
    );
    return answer !== undefined;
  }
}

async function unlessRefused<Answer>(write: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

function templateOf(item: Item): TemplateView {
  return parseContract(templateView, unmarshall(item), "reply template");
}

function keyOf({ topic, id, language }: TemplateKey): Item {
  return marshall({ [TABLE_KEYS.partition]: partitionOf(topic), [TABLE_KEYS.sort]: `${id}#${language}` });
}

function partitionOf(topic: Topic): string {
  return `TEMPLATE#${topic}`;
}
