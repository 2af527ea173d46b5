/** The people of the desk in the inquiry table: all in one partition, so that they are listed by a query and never by a scan. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { parseContract } from "../contracts/parse.ts";
import { type Operator, type OperatorId, ROLES } from "../domain/desk/operator.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import { TOPIC_CODES } from "../domain/topic.ts";
import type { Item } from "./inquiry-item.ts";

/** A centre has tens of operators, and a partition takes 3,000 reads a second. */
const PARTITION = "OPERATORS";

const operatorItem = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  topics: z.array(z.enum(TOPIC_CODES)),
  languages: z.array(z.enum(ANSWER_LANGUAGES)),
  awayUntil: z.optional(z.string()),
  views: z.optional(z.array(z.object({ name: z.string(), query: z.string() }))),
  deactivated: z.optional(z.literal(true)),
  signedOutAt: z.optional(z.string()),
  changes: z.optional(z.int()),
});

/** What becomes different about somebody; null takes a member away. */
export type OperatorChange = {
  readonly [Member in Exclude<keyof Operator, "id" | "changes">]?:
    | Operator[Member]
    | (undefined extends Operator[Member] ? null : never);
};

/** Who works at the desk. Costs one read unit for each look, one write unit for each change. */
export class OperatorDirectory {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Reads consistently: somebody deactivated is shut out with their next request.
   * @returns undefined if nobody has this id
   */
  async find(id: OperatorId): Promise<Operator | undefined> {
    const { Item: item } = await this.#client.send(
      new GetItemCommand({ TableName: this.#tableName, Key: operatorKey(id), ConsistentRead: true }),
    );
    return item === undefined ? undefined : operatorOf(item);
  }

  /** Stores somebody new, or whole in the place of who was there. */
  async put(operator: Operator): Promise<void> {
    const item = { ...operatorKey(operator.id), ...marshall(operator, { removeUndefinedValues: true }) };
    await this.#client.send(new PutItemCommand({ TableName: this.#tableName, Item: item }));
  }

  /**
   * Changes what is named and nothing else, so that of two changes at once neither undoes the other.
   * @param after the `changes` that were read, for a change that must not undo another; undefined for one that cannot
   * @returns somebody as they are now, or undefined if nobody has this id, or others changed them since
   */
  async change(id: OperatorId, change: OperatorChange, after?: number): Promise<Operator | undefined> {
    const { values, ...expressions } = expressionOf(id, change);
    const isThere = `attribute_exists(${TABLE_KEYS.partition})`;
    const isSame = after === 0 ? "attribute_not_exists(#changes)" : "#changes = :after";
    const update = new UpdateItemCommand({
      TableName: this.#tableName,
      Key: operatorKey(id),
      ...expressions,
      ExpressionAttributeValues: marshall({ ...values, ":one": 1, ...(after ? { ":after": after } : {}) }),
      ConditionExpression: after === undefined ? isThere : `${isThere} AND ${isSame}`,
      ReturnValues: "ALL_NEW",
    });
    try {
      const { Attributes: item } = await this.#client.send(update);
      return item === undefined ? undefined : operatorOf(item);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  }

  /** Everybody, the deactivated too, in the order of their names. */
  async list(): Promise<readonly Operator[]> {
    const operators: Operator[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          KeyConditionExpression: `${TABLE_KEYS.partition} = :operators`,
          ExpressionAttributeValues: { ":operators": { S: PARTITION } },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      operators.push(...(page.Items ?? []).map(operatorOf));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return operators.toSorted((one, other) => one.name.localeCompare(other.name));
  }
}

/** The id is set as well, to what it is: an update that sets nothing would be refused. */
function expressionOf(id: OperatorId, change: OperatorChange) {
  const members = Object.entries<unknown>({ ...change, id }).filter(([, value]) => value !== undefined);
  const removed = members.flatMap(([name, value]) => (value === null ? [`#${name}`] : []));
  const set = members.filter(([, value]) => value !== null);
  const sets = set.map(([name]) => `#${name} = :${name}`);
  const names = members.map(([name]) => [`#${name}`, name] as const);
  const values = set.map(([name, value]) => [`:${name}`, value] as const);
  const update = `SET ${sets.join(", ")}${removed.length === 0 ? "" : ` REMOVE ${removed.join(", ")}`} ADD #changes :one`;
  return {
    UpdateExpression: update,
    ExpressionAttributeNames: { ...Object.fromEntries(names), "#changes": "changes" },
    values: Object.fromEntries(values),
  };
}

function operatorKey(id: OperatorId): Item {
  return marshall({ [TABLE_KEYS.partition]: PARTITION, [TABLE_KEYS.sort]: id });
}

function operatorOf(item: Item): Operator {
  return parseContract(operatorItem, unmarshall(item), "operator item");
}
