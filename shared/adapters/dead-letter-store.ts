/** A dead-letter queue as a person works through it: look, send back to where it came from, or discard. */
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { letterOwner } from "../contracts/letter-owner.ts";
import { FIRST_MESSAGE_ID } from "../domain/dead-letter.ts";
import type { Reference } from "../domain/reference.ts";
import { digest } from "../platform/keyed-digest.ts";

/** A message that was given up on. */
export type DeadLetter = {
  /** Its first id, which the logs name it by; two copies of a message have the same. */
  readonly messageId: string;
  readonly body: string;
  /** Whose it is, as its sender said; absent if it is nobody's, or if that cannot be read (letter-owner.ts). */
  readonly reference?: Reference | undefined;
  /** Why it was given up on; absent when SQS itself moved it after too many deliveries, as after crashes. */
  readonly reason?: string | undefined;
  /** Its fairness group. */
  readonly group?: string | undefined;
  /** ISO 8601, UTC, ms. */
  readonly sentAt: string;
};

/** What to do with a message: leave it where it is, send it to its source queue again, or delete it for good. */
export type Fate = "leave" | "redrive" | "discard";

/** What became of a message; "came-back" is one that was sent back in this sweep and has been given up on again. */
export type Swept = {
  readonly letter: DeadLetter;
  readonly outcome: "left" | "redriven" | "discarded" | "came-back";
};

/** Seconds for which others do not see what a sweep holds; should the sweep be killed, they see it after this. */
const HOLD_SECONDS = 60;

/** Long polling asks all of SQS's servers, short polling only some and then calls the queue empty: SQS developer guide. */
const WAIT_SECONDS = 1;

/** SQS's limit of messages in one call. */
const BATCH = 10;

/** The dead-letter queue of one work queue. */
export class DeadLetterStore {
  readonly #client: SQSClient;
  readonly #url: string;
  readonly #sourceUrl: string | undefined;

  /** @param queue its `url` is needed to send messages back, and for nothing else */
  constructor(client: SQSClient, queue: { readonly url?: string; readonly deadLetterUrl: string }) {
    this.#client = client;
    this.#url = queue.deadLetterUrl;
    this.#sourceUrl = queue.url;
  }

  /**
   * Goes once over every message. A redriven one is sent first and deleted then: a crash in between leaves it twice,
   * never lost, and its consumers do a thing once however often they are told. What is left in the queue is visible
   * to others again as soon as the sweep ends, however it ends.
   * @throws whatever SQS throws once the client's own retries are used up
   */
  async *sweep(decide: (letter: DeadLetter) => Fate): AsyncGenerator<Swept> {
    const held = new Map<string, string>();
    const redriven = new Set<string>();
    try {
      for await (const message of this.#messagesOnce(held)) {
        const letter = deadLetter(message);
        const contents = digest(JSON.stringify([letter.reference, letter.body]));
        const fate = decide(letter);
        const cameBack = fate === "redrive" && redriven.has(contents);
        if (fate === "redrive" && !cameBack) {
          await this.#sendBack(letter);
          redriven.add(contents);
        }
        if (fate !== "leave" && !cameBack) {
          await this.#delete(message);
          held.delete(message.MessageId ?? "");
        }
        yield { letter, outcome: cameBack ? "came-back" : OUTCOMES[fate] };
      }
    } finally {
      await this.#release([...held.values()]);
    }
  }

  /** Every message once, until there are none but those met before; `held` is kept at their newest receipts. */
  async *#messagesOnce(held: Map<string, string>): AsyncGenerator<Message> {
    const met = new Set<string>();
    let unmet: Message[];
    do {
      const messages = await this.#receive();
      for (const { MessageId: id = "", ReceiptHandle: receipt = "" } of messages) held.set(id, receipt);
      unmet = messages.filter(({ MessageId: id = "" }) => !met.has(id));
      for (const message of unmet) {
        met.add(message.MessageId ?? "");
        yield message;
      }
    } while (unmet.length > 0);
  }

  async #receive(): Promise<Message[]> {
    const { Messages } = await this.#client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#url,
        MaxNumberOfMessages: BATCH,
        VisibilityTimeout: HOLD_SECONDS,
        WaitTimeSeconds: WAIT_SECONDS,
        MessageSystemAttributeNames: ["All"],
        MessageAttributeNames: ["All"],
      }),
    );
    return Messages ?? [];
  }

  async #sendBack({ messageId, body, reference, group }: DeadLetter): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#sourceUrl,
        MessageBody: body,
        ...(group === undefined ? {} : { MessageGroupId: group }),
        MessageAttributes: {
          [FIRST_MESSAGE_ID]: { DataType: "String", StringValue: messageId },
          ...(reference === undefined ? {} : { reference: { DataType: "String", StringValue: reference } }),
        },
      }),
    );
  }

  async #delete({ ReceiptHandle }: Message): Promise<void> {
    await this.#client.send(new DeleteMessageCommand({ QueueUrl: this.#url, ReceiptHandle }));
  }

  async #release(receipts: readonly string[]): Promise<void> {
    for (let first = 0; first < receipts.length; first += BATCH) {
      const Entries = receipts
        .slice(first, first + BATCH)
        .map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
      await this.#client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.#url, Entries }));
    }
  }
}

const OUTCOMES = { leave: "left", redrive: "redriven", discard: "discarded" } as const satisfies Record<Fate, string>;

function deadLetter({
  MessageId = "",
  Body: body = "",
  Attributes: system,
  MessageAttributes: own,
}: Message): DeadLetter {
  const attribute = (name: string) => own?.[name]?.StringValue;
  return {
    messageId: attribute(FIRST_MESSAGE_ID) ?? MessageId,
    body,
    reference: letterOwner({ reference: attribute("reference"), body }),
    reason: attribute("reason"),
    group: system?.MessageGroupId,
    sentAt: new Date(Number(system?.SentTimestamp ?? 0)).toISOString(),
  };
}
