/** Where every channel hands inquiries in: the intake queue, the queue of those that wait a while, and route-inquiry that sends each to its topic. */
import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { ServiceContext } from "../parts/service-context.ts";
import { ServiceFunction } from "../parts/service-function.ts";
import { WorkQueue } from "../parts/work-queue.ts";
import type { TopicQueues } from "./topic-queues.ts";

/** Pure rules and one send a message: seconds at the very most, even with the SDK's retries. */
const ROUTE_INQUIRY_TIMEOUT = Duration.seconds(30);

export type InquiryIntakeProps = { readonly context: ServiceContext; readonly topics: TopicQueues };

export class InquiryIntake extends Construct {
  readonly queue: WorkQueue;
  /** Where inquiries wait that came without the proof asked for; apart, so that what waits is not taken for a jam. */
  readonly held: WorkQueue;

  constructor(scope: Construct, id: string, { context, topics }: InquiryIntakeProps) {
    super(scope, id);
    const impactOfLoss = "People have a reference number, but their inquiries reach no topic and no operator.";
    this.queue = new WorkQueue(this, "Intake", {
      context,
      consumerTimeout: ROUTE_INQUIRY_TIMEOUT,
      tolerableAge: Duration.minutes(5),
      impactOfLoss,
    });
    this.held = new WorkQueue(this, "Held", {
      context,
      consumerTimeout: ROUTE_INQUIRY_TIMEOUT,
      tolerableAge: Duration.seconds(context.stage.holdSeconds).plus(Duration.minutes(5)),
      impactOfLoss,
    });
    const routeInquiry = new ServiceFunction(this, "route-inquiry", {
      context,
      purpose: "Intake queue to topic queues: language, topic and urgency of each inquiry",
      impactOfLoss,
      timeout: ROUTE_INQUIRY_TIMEOUT,
      environment: { TOPIC_QUEUE_URLS: topics.urls },
    });
    topics.grantSend(routeInquiry);
    routeInquiry.consume(this.held, { batchSize: 10, maximumConcurrency: context.stage.queueConcurrency });
    routeInquiry.consume(this.queue, { batchSize: 10, maximumConcurrency: context.stage.queueConcurrency });
  }
}
