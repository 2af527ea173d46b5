/** Budgets against abuse in the inquiry table: one counter for each budget, whom it counts, and window. */
import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { BUDGETS, type BudgetName, budgetWindow, type Spending } from "../domain/budgets.ts";
import { TABLE_KEYS } from "../domain/table-shape.ts";
import { log } from "../platform/log.ts";
import { countMetric } from "../platform/metrics.ts";

/** Milliseconds: a counter that takes longer is as good as down, and a person is waiting. */
const PATIENCE_MILLISECONDS = 1_000;

/** Seconds that a counter outlives its window, so that clocks need not agree. */
const KEPT_SECONDS = 3_600;

/** Counters under keyed digests: whom they count cannot be read from them. */
export class Budgets {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;
  readonly #factor: number;
  readonly #now: () => string;
  readonly #patienceMilliseconds: number;

  /**
   * @param factor by which the stage multiplies every budget: load tests come from one address
   * @param now ISO 8601, UTC
   * @param patienceMilliseconds after which a counter that has not answered is taken for one that is down
   */
  constructor(
    client: DynamoDBClient,
    table: { readonly name: string; readonly factor: number },
    {
      now = () => new Date().toISOString(),
      patienceMilliseconds = PATIENCE_MILLISECONDS,
    }: { readonly now?: () => string; readonly patienceMilliseconds?: number } = {},
  ) {
    this.#client = client;
    this.#patienceMilliseconds = patienceMilliseconds;
    this.#tableName = table.name;
    this.#factor = table.factor;
    this.#now = now;
  }

  /**
   * Takes from a budget: one conditional addition. What is refused is not counted, so the budget is whole again with
   * its next window, however long somebody goes on. Fails open: turning people away is worse than a flood
   * (docs/decisions), and an alarm tells.
   * @param whom digest of the network or reference that is counted; "" for the whole service
   */
  async spend(budget: BudgetName, whom: string, weight = 1): Promise<Spending> {
    const { name, endsAt } = budgetWindow(budget, this.#now());
    const update = new UpdateItemCommand({
      TableName: this.#tableName,
      Key: marshall({
        [TABLE_KEYS.partition]: `LIMIT#${budget}#${whom}#${name}`,
        [TABLE_KEYS.sort]: "LIMIT",
      }),
      UpdateExpression: `ADD used :weight SET ${TABLE_KEYS.expires} = :expires`,
      ConditionExpression: "attribute_not_exists(used) OR used <= :room",
      ExpressionAttributeValues: marshall({
        ":weight": weight,
        ":expires": endsAt + KEPT_SECONDS,
        ":room": BUDGETS[budget].limit * this.#factor - weight,
      }),
    });
    try {
      await this.#client.send(update, { abortSignal: AbortSignal.timeout(this.#patienceMilliseconds) });
      return "within";
    } catch (error) {
      return error instanceof ConditionalCheckFailedException ? exceeded(budget) : failedOpen(budget, error);
    }
  }
}

function exceeded(budget: BudgetName): Spending {
  log.info("budget-exceeded", { kind: budget });
  countMetric("BudgetExceeded");
  return "exceeded";
}

function failedOpen(budget: BudgetName, error: unknown): Spending {
  log.error("budget-failed-open", { kind: budget, error });
  countMetric("BudgetFailedOpen");
  return "within";
}
