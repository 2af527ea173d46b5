/** One Lambda function of functions/, with its own role, log group and alarms; the folder's name is its name. */
import { join } from "node:path";
import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { type IGrantable, type IPrincipal, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { ServiceAlarm } from "./service-alarm.ts";
import type { ServiceContext } from "./service-context.ts";
import { faultyRuns } from "./service-metric.ts";
import type { WorkQueue } from "./work-queue.ts";

/** Failed runs in five minutes that are worth waking someone: single ones are retried, or caught up with, and end well. */
const TOLERABLE_ERRORS = 3;
const ERROR_PERIOD = Duration.minutes(5);

const KEY_GRANT =
  "CDK's grants on queues and keys: the wildcard covers the action's own variants (ReEncryptFrom and To, GenerateDataKeyWithoutPlaintext), on the customer key alone.";

/** What a function must be given; the rest is the same for all. */
export type ServiceFunctionProps = {
  readonly context: ServiceContext;
  /** One sentence; shown in the console. */
  readonly purpose: string;
  /** Who is harmed, and how, while the function fails; the alarms tell it. */
  readonly impactOfLoss: string;
  readonly timeout: Duration;
  /** CPU comes with memory: 256 runs a batch well, people wait for what has more. */
  readonly memoryMegabytes?: number;
  readonly reservedConcurrency?: number;
  /** How long a schedule leaves between two runs; such runs are not repeated, so a seldom one tells of its first failure. */
  readonly runsEvery?: Duration;
  /** Besides SERVICE_NAME and STAGE. Never a secret: who may see a function may see its environment. */
  readonly environment: Readonly<Record<string, string>>;
};

/** How fast a function takes from a queue. */
export type ConsumeOptions = {
  /** Messages of one run; SQS gives at most 10 without a batching window, and a window would be felt as latency. */
  readonly batchSize: number;
  /** Runs at once for this queue, so that a flood in it leaves the others their share. SQS: 2 to 1,000. */
  readonly maximumConcurrency: number;
};

/** A function of the service. Its id is its folder under functions/. */
export class ServiceFunction extends Construct implements IGrantable {
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly grantPrincipal: IPrincipal;
  readonly #props: ServiceFunctionProps;
  readonly #deadLetterQueues: Record<string, { readonly url: string; readonly maxReceiveCount: number }> = {};

  constructor(scope: Construct, folder: string, props: ServiceFunctionProps) {
    super(scope, folder);
    const { stage, bundles } = props.context;
    this.#props = props;
    this.logGroup = new LogGroup(this, "Logs", {
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // Its own role instead of AWSLambdaBasicExecutionRole, which may write to every log group of the account.
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.logGroup.grantWrite(role);
    acknowledge(role, {
      "AwsSolutions-IAM5[Action::kms:GenerateDataKey*]": KEY_GRANT,
      "AwsSolutions-IAM5[Action::kms:ReEncrypt*]": KEY_GRANT,
    });
    this.function = new LambdaFunction(this, "Function", {
      description: props.purpose,
      code: Code.fromAsset(join(bundles, folder)),
      handler: "handler.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes ?? 256,
      timeout: props.timeout,
      ...(props.reservedConcurrency && { reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: { SERVICE_NAME: folder, STAGE: stage.name, ...props.environment },
      role,
      logGroup: this.logGroup,
      // JSON throughout; the platform's own START and REPORT lines cost more than ours and are metrics anyway.
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    this.grantPrincipal = this.function.grantPrincipal;
    this.#alarms(folder, props);
  }

  /**
   * Makes the function work on a queue: failed messages of a batch come back alone (shared/platform/sqs-batch.ts), and
   * the function itself may put a message that can never succeed on the dead-letter queue.
   * @throws RangeError if the function may run longer than the queue was made for
   */
  consume(work: WorkQueue, { batchSize, maximumConcurrency }: ConsumeOptions): void {
    if (this.#props.timeout.toSeconds() > work.consumerTimeout.toSeconds()) {
      throw new RangeError(`${this.node.id} may run longer than the visibility of ${work.node.id} allows for`);
    }
    this.function.addEventSource(
      new SqsEventSource(work.queue, {
        batchSize,
        maxBatchingWindow: Duration.seconds(0),
        maxConcurrency: maximumConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    work.deadLetters.grantSendMessages(this);
    if (Object.keys(this.#deadLetterQueues).length === 0) this.watchFaults();
    this.#deadLetterQueues[work.queue.queueArn] = {
      url: work.deadLetters.queueUrl,
      maxReceiveCount: work.maxReceiveCount,
    };
    this.function.addEnvironment("DEAD_LETTER_QUEUES", Stack.of(this).toJsonString(this.#deadLetterQueues));
  }

  /** Watches a function that catches the faults of a batch's records, so that no run of it fails: one for each that does so. */
  watchFaults(): void {
    const { context, impactOfLoss } = this.#props;
    new ServiceAlarm(this, "Faults", {
      metric: faultyRuns(context.stage, this.node.id),
      happened: `${this.node.id} met faults in ${TOLERABLE_ERRORS} runs in ${ERROR_PERIOD.toHumanString()}.`,
      impactOfLoss,
      runbook: "function-errors",
      threshold: TOLERABLE_ERRORS,
    });
  }

  #alarms(folder: string, { impactOfLoss, runsEvery = ERROR_PERIOD }: ServiceFunctionProps): void {
    const isSeldom = runsEvery.toSeconds() > ERROR_PERIOD.toSeconds();
    new ServiceAlarm(this, "Errors", {
      metric: this.function.metricErrors({ period: isSeldom ? runsEvery : ERROR_PERIOD, statistic: "Sum" }),
      happened: isSeldom
        ? `${folder} failed, and begins again only after ${runsEvery.toHumanString()}.`
        : `${folder} failed ${TOLERABLE_ERRORS} times in ${ERROR_PERIOD.toHumanString()}.`,
      impactOfLoss,
      runbook: "function-errors",
      threshold: isSeldom ? 1 : TOLERABLE_ERRORS,
    });
    new ServiceAlarm(this, "Throttles", {
      metric: this.function.metricThrottles({ period: Duration.minutes(5), statistic: "Sum" }),
      happened: `${folder} has been refused capacity for 15 minutes.`,
      impactOfLoss,
      runbook: "function-throttles",
      threshold: 1,
      periods: 3,
    });
  }
}
