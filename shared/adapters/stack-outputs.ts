/** The outputs of a deployed stack: how a command line finds queues, table, portal and logs by names that never change. */
import { type CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { UccError } from "../domain/errors.ts";

/** No stack of this name in this account and region. */
export class StackNotFoundError extends UccError {
  readonly code = "stack-not-found";
  readonly retryability = "permanent";

  constructor(stackName: string, options?: ErrorOptions) {
    super(`There is no stack ${stackName} in this account and region`, options);
  }
}

/** The stack is there, but an output that the command needs is not: it was deployed by another version. */
export class StackOutputMissingError extends UccError {
  readonly code = "stack-output-missing";
  readonly retryability = "permanent";

  constructor(stackName: string, output: string) {
    super(`The stack ${stackName} has no output ${output}; deploy this version first`);
  }
}

/** The outputs of one stack by their logical names. */
export class StackOutputs {
  readonly #stackName: string;
  readonly #values: ReadonlyMap<string, string>;

  constructor(stackName: string, values: ReadonlyMap<string, string>) {
    this.#stackName = stackName;
    this.#values = values;
  }

  /** @throws StackOutputMissingError */
  value(output: string): string {
    const value = this.#values.get(output);
    if (value === undefined) throw new StackOutputMissingError(this.#stackName, output);
    return value;
  }

  /**
   * The stack's work queues that have a dead-letter queue: each is two outputs, `<Name>QueueUrl` and
   * `<Name>DeadLetterQueueUrl` (infra/parts/work-queue.ts), in the order of their names.
   * @throws StackOutputMissingError if a dead-letter queue's source is not among the outputs
   */
  workQueues(): readonly { readonly name: string; readonly url: string; readonly deadLetterUrl: string }[] {
    const names = [...this.#values.keys()].flatMap((output) => /^(.+)DeadLetterQueueUrl$/.exec(output)?.[1] ?? []);
    return names.toSorted().map((name) => ({
      name,
      url: this.value(`${name}QueueUrl`),
      deadLetterUrl: this.value(`${name}DeadLetterQueueUrl`),
    }));
  }
}

/**
 * Reads a stack's outputs.
 * @throws StackNotFoundError if there is no such stack
 */
export async function readStackOutputs(client: CloudFormationClient, stackName: string): Promise<StackOutputs> {
  const stack = await describe(client, stackName);
  const values = (stack.Outputs ?? []).flatMap(({ OutputKey: key, OutputValue: value }) =>
    key === undefined || value === undefined ? [] : [[key, value] as const],
  );
  return new StackOutputs(stackName, new Map(values));
}

async function describe(client: CloudFormationClient, stackName: string) {
  try {
    const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
    if (stack !== undefined) return stack;
  } catch (error) {
    // CloudFormation has no error of its own for this: a ValidationError that says "… does not exist".
    const absent = error instanceof Error && error.name === "ValidationError" && /does not exist/.test(error.message);
    if (!absent) throw error;
  }
  throw new StackNotFoundError(stackName);
}
