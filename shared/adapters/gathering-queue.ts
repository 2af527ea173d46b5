/** Sending to a work queue from a batch: what its records send side by side goes out in calls of ten. */
import { SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { Gathering, type Question } from "../platform/gathering.ts";
import { type OutgoingMessage, outgoing, WorkQueue } from "./work-queue.ts";

/** docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html: 10 entries, 1 MiB together. */
const ENTRIES_AT_MOST = 10;
/** Of bodies; the rest of the MiB is for their attributes. */
const BYTES_AT_MOST = 1_000_000;

type Sending = Question<OutgoingMessage, void>;

/** One SQS queue that many records of a batch send to. */
export class GatheringQueue {
  readonly #client: SQSClient;
  readonly #url: string;
  readonly #alone: WorkQueue;
  readonly #gathering = new Gathering<OutgoingMessage, void>((sendings) => this.#sendAll(sendings));

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
    this.#alone = new WorkQueue(client, url);
  }

  /**
   * Resolves once SQS has accepted this message, which is then durable; what becomes of the others does not matter.
   * @throws whatever SQS throws once the client's own retries are used up
   */
  send(message: OutgoingMessage): Promise<void> {
    return this.#gathering.ask(message);
  }

  async #sendAll(sendings: readonly Sending[]): Promise<void> {
    await Promise.all(calls(sendings).map((call) => this.#sendCall(call)));
  }

  async #sendCall(call: readonly Sending[]): Promise<void> {
    const [only] = call;
    if (only !== undefined && call.length === 1) return this.#sendAlone(only);
    const Entries = call.map(({ asked }, index) => ({ Id: String(index), ...outgoing(asked) }));
    try {
      const answer = await this.#client.send(new SendMessageBatchCommand({ QueueUrl: this.#url, Entries }));
      for (const { Id } of answer.Successful ?? []) call[Number(Id)]?.answer();
      // SQS takes some and leaves others: those are sent alone, with the client's own patience.
      const left = (answer.Failed ?? []).flatMap(({ Id }) => call[Number(Id)] ?? []);
      await Promise.all(left.map((sending) => this.#sendAlone(sending)));
    } catch (error) {
      for (const { refuse } of call) refuse(error);
    }
  }

  async #sendAlone({ asked, answer, refuse }: Sending): Promise<void> {
    await this.#alone.send(asked).then(answer, refuse);
  }
}

/** As few calls as the limits allow, in the order in which they were asked for. */
function calls(sendings: readonly Sending[]): readonly (readonly Sending[])[] {
  const filled: Sending[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const sending of sendings) {
    const size = Buffer.byteLength(sending.asked.body);
    const current = filled.at(-1);
    if (current === undefined || current.length === ENTRIES_AT_MOST || bytes + size > BYTES_AT_MOST) {
      filled.push([sending]);
      bytes = size;
    } else {
      current.push(sending);
      bytes += size;
    }
  }
  return filled;
}
