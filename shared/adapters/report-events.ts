/** What reports count, day by day, in the inquiry table: `DAY#<yyyy-mm-dd>` / `EVENT#<reference>#<kind>#<about>`. */
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import { topic } from "../contracts/fields.ts";
import { parseContract } from "../contracts/parse.ts";
import { CHANNELS } from "../domain/inquiry.ts";
import { ANSWER_LANGUAGES } from "../domain/language/answer-language.ts";
import type { LocalDate } from "../domain/local-date.ts";
import type { SelfServedDay } from "../domain/report/fold-report.ts";
import { REPORT_EVENT_KINDS, type ReportEvent } from "../domain/report/report-event.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import type { Item } from "./inquiry-item.ts";
import { SELF_SERVED_PREFIX } from "./self-served-counter.ts";

const EVENT_PREFIX = "EVENT#";

const storedEvent = z.object({
  kind: z.enum(REPORT_EVENT_KINDS),
  reference: z.string(),
  about: z.string(),
  version: z.int(),
  day: z.string(),
  void: z.optional(z.literal(true)),
  topic,
  language: z.enum(ANSWER_LANGUAGES),
  channel: z.enum(CHANNELS),
  script: z.optional(z.string()),
  country: z.optional(z.string()),
  operator: z.optional(z.string()),
  workingMinutes: z.optional(z.int()),
  onTime: z.optional(z.boolean()),
  solved: z.optional(z.boolean()),
  rating: z.optional(z.int()),
});

/** The key of a counter of the self-served says what it counts: `COUNT#self-served#<topic>#<answer>#<language>`. */
const storedCount = z.object({ topic, language: z.enum(ANSWER_LANGUAGES), counted: z.int() });

/** The events of the days. */
export class ReportEvents {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /** Keeps an event; what an earlier version of the inquiry says comes too late, and a repeat changes nothing. */
  async keep(event: ReportEvent): Promise<void> {
    const put = new PutItemCommand({
      TableName: this.#tableName,
      Item: marshall({
        [TABLE_KEYS.partition]: partitionOf(event.day),
        [TABLE_KEYS.sort]: `${EVENT_PREFIX}${event.reference}#${event.kind}#${event.about}`,
        ...event,
      }),
      ConditionExpression: "attribute_not_exists(version) OR version < :version",
      ExpressionAttributeValues: { ":version": { N: String(event.version) } },
    });
    try {
      await this.#client.send(put);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  /** Everything that a day counted, and what was taken back. */
  async ofDay(day: LocalDate): Promise<readonly ReportEvent[]> {
    const items = await this.#items(day, EVENT_PREFIX);
    return items.map((item) => parseContract(storedEvent, unmarshall(item), "report event"));
  }

  /** Who found their answer on a day without asking, by topic and language of the page. */
  async selfServedOfDay(day: LocalDate): Promise<readonly SelfServedDay[]> {
    const items = await this.#items(day, SELF_SERVED_PREFIX);
    return items.map((item) => {
      const [counted, language] = [item["counted"]?.N, item[TABLE_KEYS.sort]?.S?.split("#").at(-1)];
      const what = { topic: item[TABLE_KEYS.sort]?.S?.split("#").at(2), language, counted: Number(counted) };
      const { counted: count, ...of } = parseContract(storedCount, what, "self-served counter");
      return { day, count, ...of };
    });
  }

  async #items(day: LocalDate, prefix: string): Promise<readonly Item[]> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#tableName,
          KeyConditionExpression: `${TABLE_KEYS.partition} = :day AND begins_with(${TABLE_KEYS.sort}, :prefix)`,
          ExpressionAttributeValues: { ":day": { S: partitionOf(day) }, ":prefix": { S: prefix } },
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  }
}

function partitionOf(day: LocalDate): string {
  return `DAY#${day}`;
}
