/** A queue of work, its dead-letter queue, and the two alarms that say when the work is not done. */
import { CfnOutput, Duration } from "aws-cdk-lib";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption, type QueueProps } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { ServiceAlarm } from "./service-alarm.ts";
import type { ServiceContext } from "./service-context.ts";

/** Deliveries before SQS itself gives a message up: what a crash, which reports nothing, may cost. */
const MAX_RECEIVE_COUNT = 5;

/** SQS's default; long enough for a long weekend, and `ucc reconcile` finds what is left. */
const SOURCE_RETENTION = Duration.days(4);

/**
 * SQS's longest: who answers an alarm after a holiday still finds the message. What SQS moves by itself keeps the time
 * at which it was first queued, and so may have up to SOURCE_RETENTION less.
 */
const DEAD_LETTER_RETENTION = Duration.days(14);

/** AWS asks for six times: docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
const VISIBILITY_IN_TIMEOUTS = 6;

/** What a queue of work must say of itself. */
export type WorkQueueProps = {
  readonly context: ServiceContext;
  /** Longest run of the function that reads the queue. */
  readonly consumerTimeout: Duration;
  /** How old a waiting message may be before somebody is told. */
  readonly tolerableAge: Duration;
  /** Who is harmed, and how, by a message given up on or left waiting; the alarms tell it to whoever is woken. */
  readonly impactOfLoss: string;
};

/**
 * A queue whose messages end in exactly one of two places: done, or in its dead-letter queue with an alarm.
 * Its id names its outputs: `<id>QueueUrl` and `<id>DeadLetterQueueUrl`.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly consumerTimeout: Duration;
  readonly maxReceiveCount = MAX_RECEIVE_COUNT;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.consumerTimeout = props.consumerTimeout;
    const secure = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.context.customerKey,
      // A data key an hour instead of SQS's five minutes: a twelfth of the KMS calls, which are billed one by one.
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
    } satisfies QueueProps;
    this.deadLetters = new Queue(this, "DeadLetters", { ...secure, retentionPeriod: DEAD_LETTER_RETENTION });
    this.queue = new Queue(this, "Queue", {
      ...secure,
      retentionPeriod: SOURCE_RETENTION,
      visibilityTimeout: Duration.seconds(VISIBILITY_IN_TIMEOUTS * props.consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVE_COUNT },
    });
    this.#alarms(id, props);
    new CfnOutput(this, "Url", { value: this.queue.queueUrl }).overrideLogicalId(`${id}QueueUrl`);
    new CfnOutput(this, "DeadLettersUrl", { value: this.deadLetters.queueUrl }).overrideLogicalId(
      `${id}DeadLetterQueueUrl`,
    );
  }

  /** Lets someone send to the queue. */
  grantSend(sender: IGrantable): void {
    this.queue.grantSendMessages(sender);
  }

  #alarms(id: string, { tolerableAge, impactOfLoss }: WorkQueueProps): void {
    const minute = { period: Duration.minutes(1), statistic: "Maximum" };
    new ServiceAlarm(this, "GivenUp", {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible(minute),
      happened: `A message of the ${id} queue was given up on.`,
      impactOfLoss,
      runbook: "dead-letters",
      threshold: 1,
    });
    new ServiceAlarm(this, "TooOld", {
      metric: this.queue.metricApproximateAgeOfOldestMessage(minute),
      happened: `A message of the ${id} queue has waited for ${tolerableAge.toHumanString()}.`,
      impactOfLoss,
      runbook: "queue-age",
      threshold: tolerableAge.toSeconds(),
    });
  }
}
