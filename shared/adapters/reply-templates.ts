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

  /** A new template, or a new text for one; its version is raised. */
  async put({ title, text, ...key }: Omit<TemplateView, "version">): Promise<TemplateView> {
    const { Attributes: item = {} } = await this.#client.send(
      new UpdateItemCommand({
        TableName: this.#tableName,
        Key: keyOf(key),
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
        }),
        ReturnValues: "ALL_NEW",
      }),
    );
    return templateOf(item);
  }

  /**
   * Takes one away, for good: nobody sees it from here on, and the table forgets it. One that is not there is no failure.
   * (No function but the one that erases may delete items.)
   * @param at now; ISO 8601
   */
  async delete(key: TemplateKey, at: string): Promise<void> {
    await this.#client
      .send(
        new UpdateItemCommand({
          TableName: this.#tableName,
          Key: keyOf(key),
          UpdateExpression: "SET #expires = :now REMOVE #text",
          ConditionExpression: `attribute_exists(${TABLE_KEYS.partition})`,
          ExpressionAttributeNames: { "#expires": TABLE_KEYS.expires, "#text": "text" },
          ExpressionAttributeValues: { ":now": { N: String(Math.floor(Date.parse(at) / 1000)) } },
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
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
