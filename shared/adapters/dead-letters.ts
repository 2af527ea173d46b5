/** All dead letters of the stack: its queues by name, and how many messages were given up on. */
import type { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { DeadLetterStore } from "./dead-letter-store.ts";
import { readStackOutputs } from "./stack-outputs.ts";

type WorkQueues = Awaited<ReturnType<typeof readStackOutputs>>["workQueues"];

/**
 * Finds the queues by the stack's outputs, once: two addresses for each of some twenty queues do not fit into a function's
 * environment (4 KB: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
 */
export class DeadLetters {
  readonly #cloudFormation: CloudFormationClient;
  readonly #sqs: SQSClient;
  readonly #stackName: string;
  #queues: Promise<ReturnType<WorkQueues>> | undefined;

  constructor(clients: { readonly cloudFormation: CloudFormationClient; readonly sqs: SQSClient }, stackName: string) {
    this.#cloudFormation = clients.cloudFormation;
    this.#sqs = clients.sqs;
    this.#stackName = stackName;
  }

  /** The dead-letter queues by the names of their work queues. */
  async stores(): Promise<ReadonlyMap<string, DeadLetterStore>> {
    const queues = await this.#found();
    return new Map(queues.map(({ name, ...queue }) => [name, new DeadLetterStore(this.#sqs, queue)]));
  }

  /** How many there are in all, as SQS counts: approximately, and within seconds. */
  async count(): Promise<number> {
    const queues = await this.#found();
    const counts = await Promise.all(queues.map(({ deadLetterUrl }) => this.#countOf(deadLetterUrl)));
    return counts.reduce((total, count) => total + count, 0);
  }

  #found(): Promise<ReturnType<WorkQueues>> {
    this.#queues ??= this.#find().catch((error: unknown) => {
      this.#queues = undefined;
      throw error;
    });
    return this.#queues;
  }

  async #find(): Promise<ReturnType<WorkQueues>> {
    return (await readStackOutputs(this.#cloudFormation, this.#stackName)).workQueues();
  }

  async #countOf(url: string): Promise<number> {
    const { Attributes: attributes } = await this.#sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["ApproximateNumberOfMessages"] }),
    );
    return Number(attributes?.ApproximateNumberOfMessages ?? 0);
  }
}
