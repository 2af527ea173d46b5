/** Publishes SES events to the topics that the template's configuration sets name; what is not published yet survives a restart. */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { PublishBatchCommand, type SNSClient } from "@aws-sdk/client-sns";
import * as z from "zod";
import { nameOf } from "./local-stack-error.ts";
import type { StoredMail } from "./mail-store.ts";
import type { Notice } from "./notices.ts";
import { sesEvents } from "./ses-events.ts";
import type { Template } from "./template.ts";

/** docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html */
const BATCH_MAX = 10;
const AFTER_ERROR_MILLISECONDS = 500;

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(false),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
  }),
});

export type MailEventDestination = {
  readonly configurationSet: string;
  /** Lower case. */
  readonly types: readonly string[];
  readonly topicArn: string;
};

export function mailEventDestinations(template: Template): readonly MailEventDestination[] {
  return template.ofType("AWS::SES::ConfigurationSetEventDestination").flatMap((resource) => {
    const { ConfigurationSetName, EventDestination } = template.read(resource, destinationSchema);
    const topicArn = EventDestination.SnsDestination?.TopicARN;
    if (!EventDestination.Enabled || topicArn === undefined) return [];
    const types = EventDestination.MatchingEventTypes.map((type) => type.toLowerCase());
    return [{ configurationSet: ConfigurationSetName, types, topicArn }];
  });
}

type Pending = {
  readonly topicArn: string;
  readonly message: string;
  readonly messageId: string;
  readonly isLast: boolean;
};

export class MailEvents {
  readonly #sns: SNSClient;
  readonly #destinations: readonly MailEventDestination[];
  readonly #notice: Notice;
  readonly #file: string;
  readonly #published: Set<string>;
  readonly #pending: Pending[] = [];
  #held = false;
  #stopped = false;
  #publishing: Promise<void> | undefined;

  constructor(sns: SNSClient, destinations: readonly MailEventDestination[], stateDirectory: string, notice: Notice) {
    this.#sns = sns;
    this.#destinations = destinations;
    this.#notice = notice;
    this.#file = join(stateDirectory, "mail-events-published.log");
    this.#published = new Set(existsSync(this.#file) ? readFileSync(this.#file, "utf8").split("\n") : []);
  }

  /** Queues the mail's events, unless all of them were published in an earlier run. */
  add(mail: StoredMail): void {
    if (this.#published.has(mail.messageId)) return;
    const wanted = sesEvents(mail).flatMap(({ type, body }) => {
      const destinations = this.#destinations.filter(
        ({ configurationSet, types }) =>
          configurationSet === mail.configurationSet && types.includes(type.toLowerCase()),
      );
      return destinations.map(({ topicArn }) => ({ topicArn, message: JSON.stringify(body) }));
    });
    const { messageId } = mail;
    this.#pending.push(...wanted.map((event, index) => ({ ...event, messageId, isLast: index === wanted.length - 1 })));
    this.#publish();
  }

  /** Events wait from now on. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.#publish();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#publishing;
  }

  #publish(): void {
    this.#publishing ??= this.#drain().finally(() => {
      this.#publishing = undefined;
      if (this.#mayPublish()) this.#publish();
    });
  }

  #mayPublish(): boolean {
    return !this.#held && !this.#stopped && this.#pending.length > 0;
  }

  async #drain(): Promise<void> {
    while (this.#mayPublish()) {
      const topicArn = this.#pending[0]?.topicArn;
      const until = this.#pending.findIndex((event) => event.topicArn !== topicArn);
      const batch = this.#pending.slice(0, Math.min(BATCH_MAX, until < 0 ? BATCH_MAX : until));
      try {
        const PublishBatchRequestEntries = batch.map(({ message }, index) => ({ Id: String(index), Message: message }));
        await this.#sns.send(new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries }));
        this.#pending.splice(0, batch.length);
        this.#remember(batch.filter(({ isLast }) => isLast).map(({ messageId }) => messageId));
      } catch (error) {
        this.#notice("mail-events-not-published", { error: nameOf(error) });
        await delay(AFTER_ERROR_MILLISECONDS);
      }
    }
  }

  #remember(messageIds: readonly string[]): void {
    for (const messageId of messageIds) this.#published.add(messageId);
    if (messageIds.length > 0) appendFileSync(this.#file, messageIds.map((id) => `${id}\n`).join(""));
  }
}
