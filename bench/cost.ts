/** What AWS bills for one inquiry: every call of its way on the local stack, counted by an observer and priced. */
import { join } from "node:path";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { LOCAL_CREDENTIALS } from "../local/aws-clients.ts";
import { type LocalStack, startLocalStack } from "../local/stack.ts";
import type { BenchRun } from "./bench-run.ts";
import { putLoad } from "./load.ts";
import { type ObservedCall, Observer } from "./observer.ts";
import { type Bill, FLOOR, FLOOR_WITH_MAIL, priceOfMillion } from "./prices.ts";
import type { Finding } from "./report.ts";
import { sum } from "./statistics.ts";
import { atRest, until } from "./until.ts";

const INQUIRIES = 200;
const CONCURRENCY = 16;
const WITHIN_SECONDS = 90;
const REST_MILLISECONDS = 1_000;

/** What takes an inquiry in and stores it; the rest of the functions is for its mail. */
const INTAKE_FUNCTIONS = ["portal", "route-inquiry", "open-inquiry"];
const MAIL_FUNCTIONS = ["relay-changes", "deliver-mail", "record-mail-feedback"];

/**
 * Billed time cannot be seen here: a local millisecond is not Lambda's. Assumed for a warm run on 256 MB; the real one
 * stands in Lambda's REPORT lines, and at 50 ms it is 0.17 USD a million runs.
 */
const BILLED_SECONDS = 0.05;
const MEMORY_GIGABYTES = 0.25;

const MEASURE = "cost";

export async function cost(run: BenchRun): Promise<readonly Finding[]> {
  const { undo } = run;
  const observer = await Observer.start();
  undo.add(() => observer.stop());
  const stateDirectory = join(run.folder, "cost");
  const { endpointFor } = observer;
  run.say("starting a private local stack behind an observer");
  const stack = await startLocalStack({ stateDirectory, cdkOut: run.cdkOut, databaseInMemory: true, endpointFor });
  undo.add(() => stack.stop());
  await putLoad({ portalUrl: stack.portalUrl, first: 0, count: INQUIRIES, concurrency: CONCURRENCY });
  await until("all mails", () => stack.mailCount() >= INQUIRIES, WITHIN_SECONDS);
  await atRest(() => observer.calls.length, REST_MILLISECONDS);
  run.say(`${INQUIRIES} inquiries taken, stored, mailed and settled: ${observer.calls.length} calls seen`);
  const mails = (await stack.sentMails()).length;
  const { outputs } = stack;
  return findings(new Observed(stack, observer.calls), await storedBytes(stack), { mails, outputs });
}

/** The calls, by what they were for. */
class Observed {
  readonly #stack: LocalStack;
  readonly #calls: readonly ObservedCall[];

  constructor(stack: LocalStack, calls: readonly ObservedCall[]) {
    this.#stack = stack;
    this.#calls = calls;
  }

  /** What these functions and the pollers of their queues cost for each inquiry. */
  bill(functions: readonly string[], isTheirQueue: (name: string) => boolean, storedBytesEach: number): Bill {
    const own = this.#calls.filter(({ caller }) => functions.includes(caller));
    const polls = this.#polls(isTheirQueue);
    const dynamo = own.filter(({ service }) => service === "dynamodb");
    const isRead = ({ operation }: ObservedCall) => /^(Get|Query|Scan|BatchGet)/.test(operation);
    const each = (value: number) => value / INQUIRIES;
    const invocations = each(sum(functions.map((name) => this.#stack.fn(name).invocations)));
    return {
      apiRequests: functions.includes("portal") ? 1 : 0,
      queueCalls: each(own.filter(({ service }) => service === "sqs").length + polls.length),
      writeUnits: each(sum(dynamo.filter((call) => !isRead(call)).map(({ units }) => units))),
      readUnits: each(sum(dynamo.filter(isRead).map(({ units }) => units))),
      invocations,
      gigabyteSeconds: invocations * BILLED_SECONDS * MEMORY_GIGABYTES,
      mails: each(own.filter(({ service }) => service === "ses").length),
      publishes: functions.includes("record-mail-feedback") ? each(this.#received(isTheirQueue)) : 0,
      logBytes: each(sum(functions.map((name) => this.#logBytes(name)))),
      storedBytes: storedBytesEach,
    };
  }

  /** How many messages came in one receive, empty ones not counted. */
  batchSize(isTheirQueue: (name: string) => boolean): number {
    const receives = this.#polls(isTheirQueue).filter(({ operation }) => operation === "ReceiveMessage");
    return sum(receives.map(({ messages }) => messages)) / receives.length;
  }

  #received(isTheirQueue: (name: string) => boolean): number {
    const receives = this.#polls(isTheirQueue).filter(({ operation }) => operation === "ReceiveMessage");
    return sum(receives.map(({ messages }) => messages));
  }

  /** Empty receives are billed too, but by the hour and queue, not by the inquiry (README.md). */
  #polls(isTheirQueue: (name: string) => boolean): readonly ObservedCall[] {
    return this.#calls.filter(
      ({ caller, queueUrl = "", messages }) => caller === "event-sources" && messages > 0 && isTheirQueue(queueUrl),
    );
  }

  #logBytes(functionName: string): number {
    return sum(this.#stack.logLines(functionName).map((line) => Buffer.byteLength(JSON.stringify(line))));
  }
}

type Sizes = { readonly inquiry: number; readonly mail: number };

/** Bytes an inquiry leaves in the table: its own items, and those of its mail. As JSON, a little more than AWS counts. */
async function storedBytes({ endpoints, region, outputs }: LocalStack): Promise<Sizes> {
  const client = new DynamoDBClient({ region, endpoint: endpoints.dynamodb, credentials: LOCAL_CREDENTIALS });
  const bytes = { inquiry: 0, mail: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: outputs["InquiryTableName"] })) {
    for (const item of Items) {
      const isInquiry = /^(INQUIRY|ENTRY#)/.test(item["sk"]?.S ?? "");
      bytes[isInquiry ? "inquiry" : "mail"] += Buffer.byteLength(JSON.stringify(unmarshall(item)));
    }
  }
  client.destroy();
  return { inquiry: bytes.inquiry / INQUIRIES, mail: bytes.mail / INQUIRIES };
}

function findings(observed: Observed, stored: Sizes, { mails, outputs }: { mails: number; outputs: Outputs }) {
  const mailQueues = [outputs["MailQueueUrl"], outputs["MailFeedbackQueueUrl"]].map(nameOf);
  const isMailQueue = (url: string) => mailQueues.includes(nameOf(url));
  const intake = observed.bill(INTAKE_FUNCTIONS, (url) => !isMailQueue(url), stored.inquiry);
  const mail = observed.bill(MAIL_FUNCTIONS, isMailQueue, stored.mail);
  const [floor, floorWithMail] = [priceOfMillion(FLOOR), priceOfMillion(FLOOR_WITH_MAIL)];
  const [own, ownMail] = [priceOfMillion(intake), priceOfMillion(mail)];
  const figure = (what: string, value: number, unit: string) => ({ measure: MEASURE, what, figure: value, unit });
  return [
    { ...figure("mails", mails / INQUIRIES, "each"), gate: true, budget: { is: "exactly", value: 1 } },
    { ...figure("write units to create", intake.writeUnits, "each"), budget: { is: "at most", value: 5 } },
    figure("write units of its mail, to SES's events recorded", mail.writeUnits, "each"),
    figure("read units of its mail", mail.readUnits, "each"),
    figure("SQS calls, taken in and stored", intake.queueCalls, "each"),
    figure("SQS calls of its mail", mail.queueCalls, "each"),
    figure(
      "messages in a receive, intake and topic queues",
      observed.batchSize((url) => !isMailQueue(url)),
      "messages",
    ),
    figure("Lambda runs, taken in and stored", intake.invocations, "each"),
    figure("Lambda runs of its mail", mail.invocations, "each"),
    figure("log bytes", intake.logBytes + mail.logBytes, "each"),
    figure("stored bytes", intake.storedBytes + mail.storedBytes, "each"),
    figure("a million, without mail", own, "USD"),
    figure("the physical floor of a million, without mail", floor, "USD"),
    { ...figure("without mail, against the floor", own / floor, "x"), budget: { is: "at most", value: 1.5 } },
    figure("a million, with mail", own + ownMail, "USD"),
    figure("with mail, against the floor", (own + ownMail) / floorWithMail, "x"),
  ] satisfies readonly Finding[];
}

type Outputs = Readonly<Record<string, string>>;

function nameOf(queueUrl = ""): string {
  return queueUrl.split("/").at(-1) ?? "";
}
