/** Challenges that have been answered, in the inquiry table: each opens the door once. */
import { ConditionalCheckFailedException, type DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import { log } from "../platform/log.ts";
import { countMetric } from "../platform/metrics.ts";

/** Milliseconds; as for budgets, a person is waiting. */
const PATIENCE_MILLISECONDS = 1_000;

/** Seconds that a used challenge is remembered past its end, so that clocks need not agree. */
const KEPT_SECONDS = 3_600;

/** Used challenges. */
export class Nonces {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor(client: DynamoDBClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
  }

  /**
   * Uses a challenge up. Fails open, as budgets do (docs/decisions/0010).
   * @param by what it is used for; the same thing may come again, for its answer can have been lost
   * @param endsAt when the challenge ends; epoch seconds
   * @returns whether it is theirs; not if something else has used it
   */
  async claim(challenge: string, by: string, endsAt: number): Promise<boolean> {
    const item = {
      [TABLE_KEYS.partition]: `NONCE#${challenge}`,
      [TABLE_KEYS.sort]: "NONCE",
      usedBy: by,
      [TABLE_KEYS.expires]: endsAt + KEPT_SECONDS,
    };
    const put = new PutItemCommand({
      TableName: this.#tableName,
      Item: marshall(item),
      ConditionExpression: "attribute_not_exists(usedBy) OR usedBy = :by",
      ExpressionAttributeValues: marshall({ ":by": by }),
    });
    try {
      await this.#client.send(put, { abortSignal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      log.error("budget-failed-open", { kind: "nonce", error });
      countMetric("BudgetFailedOpen");
      return true;
    }
  }
}
