import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCAL_CREDENTIALS } from "../../../local/aws-clients.ts";
import { Bucket } from "../../../shared/adapters/s3/bucket.ts";
import { SearchSegments } from "../../../shared/adapters/search-segments.ts";
import type { Reference } from "../../../shared/domain/reference.ts";
import { waitFor } from "../../wait-for.ts";
import { FaultProxy, type OutgoingCall } from "../fault-proxy.ts";
import { type Accepted, aCentre, aQuestion, type Centre, settled } from "../local-centre.ts";

let proxy: FaultProxy;
let centre: Centre;
/** Every outgoing call of one inquiry's way, once each, as the calm run showed them. */
let steps: Step[] = [];

type Step = {
  readonly functionName: string;
  readonly service: string;
  readonly operation: string;
  readonly nth: number;
};

const FUNCTIONS = [
  "portal",
  "route-inquiry",
  "open-inquiry",
  "relay-changes",
  "deliver-mail",
  "record-mail-feedback",
  "index-text",
];

/** S3's operations are told with the object's address, which is another one each time. */
const nameOf = (operation: string) => operation.split(" ")[0] ?? operation;

beforeAll(async () => {
  proxy = await FaultProxy.start();
  // One environment each: every kill then makes the next call a cold start, so the calls of a cold start are met too.
  centre = await aCentre({ endpointFor: proxy.endpointFor, environmentsPerFunction: 1, warm: false });
  proxy.killBy((functionName) => centre.stack.fn(functionName).kill());
  const { reference } = await centre.ask(aQuestion());
  await settled(centre, reference);
  await quiet();
  steps = stepsOf(proxy.calls);
});
afterAll(async () => {
  await centre.stop();
  await proxy.stop();
});

function stepsOf(calls: readonly OutgoingCall[]): Step[] {
  const counted = new Map<string, number>();
  return calls.flatMap(({ functionName, service, operation }) => {
    if (functionName === "event-sources" || functionName === "watch-deadlines") return [];
    const name = `${functionName} ${service} ${nameOf(operation)}`;
    const nth = (counted.get(name) ?? 0) + 1;
    counted.set(name, nth);
    return [{ functionName, service, operation: nameOf(operation), nth }];
  });
}

/** No call has gone out for a moment: nothing is under way any more, so the next fault hits the next inquiry. */
async function quiet(): Promise<void> {
  let last = -1;
  let since = Date.now();
  await waitFor("everything to be quiet", () => {
    const calls = proxy.calls.filter(({ functionName }) => FUNCTIONS.includes(functionName)).length;
    if (calls !== last) since = Date.now();
    last = calls;
    return Date.now() - since > 250;
  });
}

/** Asks as a person's client would: the same request under the same key until it is accepted. */
async function askUntilAccepted(): Promise<Accepted> {
  const question = aQuestion();
  const key = crypto.randomUUID();
  return waitFor("the inquiry to be accepted", () => centre.ask(question, key).catch(() => undefined));
}

/** Ends the process at this step of the next inquiry's way, once. */
function endAt(step: Step, moment: "die-before" | "die-after"): { hasHappened(): boolean } {
  let met = 0;
  let happened = false;
  proxy.decideBy(({ functionName, service, operation }) => {
    if (
      happened ||
      functionName !== step.functionName ||
      service !== step.service ||
      nameOf(operation) !== step.operation
    )
      return "pass";
    met += 1;
    if (met !== step.nth) return "pass";
    happened = true;
    return moment;
  });
  return { hasHappened: () => happened };
}

/**
 * Waits until the mail has gone out, before the next process dies: one that meets two deaths stays unknown, rightly.
 * A mail whose fate nobody knows waits for events of later mails, so here is one.
 */
async function settleAlone(reference: Reference, where: string): Promise<void> {
  const state = await waitFor(`the mail of ${reference} after ${where}`, async () => {
    const line = await centre.acknowledgement(reference);
    return line !== undefined && line.state !== "requested" && line.state !== "sending" && line.state;
  });
  if (state === "unknown") {
    const later = await askUntilAccepted();
    await settled(centre, later.reference);
  }
  expect({ where, state: (await settled(centre, reference)).state }).toEqual({ where, state: "delivered" });
}

/** Whether the search has the inquiry: segments never change, so each is read once. */
async function isSearchable(reference: Reference): Promise<boolean> {
  const { endpoints, outputs, region } = centre.stack;
  const bucket = new Bucket(outputs["SearchBucketName"] ?? "", {
    AWS_REGION: region,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
  });
  const segments = new SearchSegments(bucket);
  for (const name of await segments.names()) {
    if (!segmentTexts.has(name)) segmentTexts.set(name, (await segments.read(name)) ?? "");
  }
  return [...segmentTexts.values()].some((text) => text.includes(reference));
}
const segmentTexts = new Map<string, string>();

async function expectOneInquiry(reference: Reference): Promise<void> {
  const opened = (await centre.entries(reference)).filter(({ kind }) => kind === "opened");
  expect(opened).toHaveLength(1);
  expect(await centre.inquiry(reference)).toMatchObject({ reference, status: "new" });
}

describe("a process that dies at any step of an inquiry's way", () => {
  it("is met at every outgoing call of every function", () => {
    expect(new Set(steps.map(({ functionName }) => functionName))).toEqual(new Set(FUNCTIONS));
    expect(steps.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining([
        "GetSecretValue",
        "SendMessage",
        "PutItem",
        "GetItem",
        "TransactWriteItems",
        "SendRawEmail",
        "UpdateItem",
      ]),
    );
  });

  it("leaves one inquiry, at most one mail, and nothing silent, before and after every call", {
    timeout: 360_000,
  }, async () => {
    const asked = new Map<Reference, string>();
    for (const step of steps) {
      for (const moment of ["die-before", "die-after"] as const) {
        const where = `${moment} ${step.functionName} ${step.operation} #${step.nth}`;
        if (step.operation === "GetSecretValue") await centre.stack.fn(step.functionName).kill();
        const fault = endAt(step, moment);
        const { reference } = await askUntilAccepted();
        await waitFor(`the end of the process ${where}`, fault.hasHappened);
        proxy.calm();
        await waitFor(`the inquiry ${reference} after ${where}`, () => centre.inquiry(reference));
        await settleAlone(reference, where);
        // A message that meets five deaths is given up on, rightly: the next process dies when this one is through.
        await waitFor(`${reference} to be found after ${where}`, () => isSearchable(reference));
        asked.set(reference, where);
        await quiet();
      }
    }
    for (const [reference, where] of asked) {
      await expectOneInquiry(reference);
      expect({ where, mails: await centre.mailsOf(reference) }).toEqual({ where, mails: 1 });
    }
    const letters = await Promise.all(
      ["Intake", "Citizenship", "Mail", "MailFeedback", "Index"].map((queue) => centre.deadLetters(queue)),
    );
    expect(letters.flat()).toEqual([]);
  });
});
