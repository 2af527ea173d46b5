/** One queue for each topic, and open-inquiry that reads them all: a flood in one topic leaves the others their pace. */
import { Duration, Stack } from "aws-cdk-lib";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { TOPIC_CODES, type Topic } from "../../shared/domain/topic.ts";
import { TOPIC_NAMES } from "../../shared/domain/topic-names.ts";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { InquiryTable } from "./inquiry-table.ts";

/** Ten conditional writes with the SDK's retries take a second or two; the rest is for a throttled table. */
const OPEN_INQUIRY_TIMEOUT = Duration.seconds(30);

export type TopicQueuesProps = { readonly context: ServiceContext; readonly table: InquiryTable };

export class TopicQueues extends Construct {
  readonly #queues: ReadonlyMap<Topic, WorkQueue>;

  constructor(scope: Construct, id: string, { context, table }: TopicQueuesProps) {
    super(scope, id);
    const openInquiry = new ServiceFunction(this, "open-inquiry", {
      context,
      purpose: "Topic queues to inquiry table: opens each inquiry exactly once",
      impactOfLoss: "People have a reference number but no operator sees their inquiries.",
      timeout: OPEN_INQUIRY_TIMEOUT,
      environment: { INQUIRY_TABLE_NAME: table.table.tableName },
    });
    table.grantReadWrite(openInquiry);
    this.#queues = new Map(
      TOPIC_CODES.map((code) => {
        const queue = new WorkQueue(this, pascalCase(code), {
          context,
          consumerTimeout: OPEN_INQUIRY_TIMEOUT,
          tolerableAge: Duration.minutes(5),
          impactOfLoss: `Somebody who asked about "${TOPIC_NAMES[code].label.en}" has a reference number, but no operator sees the inquiry.`,
        });
        openInquiry.consume(queue, { batchSize: 10, maximumConcurrency: context.stage.queueConcurrency });
        return [code, queue] as const;
      }),
    );
  }

  /** Topic to queue URL, as the JSON text that route-inquiry reads. */
  get urls(): string {
    return Stack.of(this).toJsonString(
      Object.fromEntries([...this.#queues].map(([topic, { queue }]) => [topic, queue.queueUrl])),
    );
  }

  /** Lets someone send to every topic. */
  grantSend(sender: IGrantable): void {
    for (const queue of this.#queues.values()) queue.grantSend(sender);
  }
}

/** "kazakh-card" -> "KazakhCard": construct ids and outputs hold letters and digits only. */
function pascalCase(code: Topic): string {
  return code
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}
