/** The default event bus on this machine: events of AWS's own services, to the queues that the template's rules name. */
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { LOCAL_ACCOUNT } from "./assembly.ts";
import { type Pattern, passes } from "./filter.ts";
import { isObject, type JsonObject } from "./json.ts";
import { LocalStackError, nameOf } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import type { Template } from "./template.ts";

const AFTER_ERROR_MILLISECONDS = 500;

const ruleSchema = z.object({
  State: z.string().default("ENABLED"),
  Targets: z.array(z.object({ Arn: z.string() })).default([]),
});

type Rule = { readonly pattern: Pattern; readonly queueUrls: readonly string[] };

/** What a service tells; the rest of the envelope is the bus's. */
export type BusEvent = { readonly source: string; readonly type: string; readonly detail: JsonObject };

export class EventBridge {
  readonly #sqs: SQSClient;
  readonly #region: string;
  readonly #rules: readonly Rule[];
  readonly #notice: Notice;
  readonly #pending: BusEvent[] = [];
  #held = false;
  #stopped = false;
  #sending: Promise<void> | undefined;

  /** @throws LocalStackError if a rule's target is no queue of the template */
  constructor(sqs: SQSClient, template: Template, region: string, notice: Notice) {
    this.#sqs = sqs;
    this.#region = region;
    this.#notice = notice;
    this.#rules = template.ofType("AWS::Events::Rule").flatMap((resource) => {
      const pattern = template.resolve(resource.properties["EventPattern"] ?? null, resource.logicalId);
      const { State, Targets } = template.read(resource, ruleSchema);
      if (!isObject(pattern) || State !== "ENABLED") return [];
      return [{ pattern, queueUrls: Targets.map(({ Arn }) => queueUrlOf(template, Arn, resource.logicalId)) }];
    });
  }

  /** Takes an event; it is delivered in the order of arrival, each until its queues have it. */
  put(event: BusEvent): void {
    this.#pending.push(event);
    this.#send();
  }

  /** Events wait from now on. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    this.#send();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#sending;
  }

  #send(): void {
    this.#sending ??= this.#drain().finally(() => {
      this.#sending = undefined;
      if (this.#maySend()) this.#send();
    });
  }

  #maySend(): boolean {
    return !this.#held && !this.#stopped && this.#pending.length > 0;
  }

  async #drain(): Promise<void> {
    while (this.#maySend()) {
      const [event] = this.#pending;
      if (event === undefined) return;
      try {
        await this.#deliver(this.#envelope(event));
        this.#pending.shift();
      } catch (error) {
        this.#notice("event-not-delivered", { error: nameOf(error) });
        await delay(AFTER_ERROR_MILLISECONDS);
      }
    }
  }

  async #deliver(envelope: JsonObject): Promise<void> {
    const matching = this.#rules.filter(({ pattern }) => passes([pattern], envelope));
    for (const QueueUrl of matching.flatMap(({ queueUrls }) => queueUrls)) {
      await this.#sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(envelope) }));
    }
  }

  #envelope({ source, type, detail }: BusEvent): JsonObject {
    return {
      version: "0",
      id: randomUUID(),
      "detail-type": type,
      source,
      account: LOCAL_ACCOUNT,
      time: new Date().toISOString(),
      region: this.#region,
      resources: [],
      detail,
    };
  }
}

function queueUrlOf(template: Template, arn: string, where: string): string {
  const name = arn.startsWith("arn:aws:sqs:") ? arn.split(":").at(-1) : undefined;
  const queue = template.ofType("AWS::SQS::Queue").find(({ logicalId }) => template.physicalName(logicalId) === name);
  if (queue !== undefined) return template.text({ Ref: queue.logicalId }, queue.logicalId);
  throw new LocalStackError(`The rule ${where} sends to ${arn}, which is no queue; only queues get events here.`);
}
