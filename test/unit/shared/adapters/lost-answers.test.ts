/** What no emulator shows: answers that are lost after the write, and transactions that meet each other. */
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { InquiryStore } from "../../../../shared/adapters/inquiry-store.ts";
import { type Claim, MailLedger } from "../../../../shared/adapters/mail-ledger.ts";
import { Watermarks } from "../../../../shared/adapters/watermarks.ts";
import type { NewEntry } from "../../../../shared/domain/entry.ts";
import { VersionConflictError } from "../../../../shared/domain/errors.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { answer, loseAnswer, pointSdkAt, scriptedServer } from "./scripted-server.ts";

const MAIL = { reference: aReference(), version: 1, kind: "acknowledgement" } as const;
const CLAIM: Claim = {
  attemptId: "attempt-1",
  attemptedAt: "2026-11-23T06:00:00.000Z",
  leaseUntil: "2026-11-23T06:02:00.000Z",
  attempts: 1,
};
const BEFORE = { personKey: "person-1", revision: 0 };
const RESERVATION = { before: BEFORE, after: { ...BEFORE, revision: 1 } };
const NOTE: NewEntry = { kind: "message", text: "Рақмет", at: "2026-11-23T07:00:00.000Z", by: { role: "compatriot" } };

/** DynamoDB that answers as told. */
function dynamoDb() {
  const client = new DynamoDBClient({ region: "eu-central-1" });
  const answers = mockClient(client);
  onTestFinished(() => answers.restore());
  return { answers, store: new InquiryStore(client, "inquiries"), ledger: new MailLedger(client, "inquiries"), client };
}

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: "",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const notMet = (there?: object) =>
  new ConditionalCheckFailedException({ message: "", $metadata: {}, ...(there && { Item: marshall(there) }) });

describe("a transaction whose answer is lost", () => {
  it.each([
    ["a change of an inquiry", (client: DynamoDBClient) => new InquiryStore(client, "t").append(anInquiry(), NOTE)],
    [
      "a claim with a reservation",
      (client: DynamoDBClient) => new MailLedger(client, "t").claim(MAIL, undefined, CLAIM, RESERVATION),
    ],
  ])("is repeated by the SDK under the same token, by which DynamoDB knows it: %s", async (_, write) => {
    const server = await scriptedServer(loseAnswer, answer(200, "{}"));
    pointSdkAt(vi.stubEnv, "DYNAMODB", server.url);
    await write(new DynamoDBClient({}));
    const tokens = server.bodies.map((body) => JSON.parse(body).ClientRequestToken);
    expect(tokens).toEqual([expect.stringMatching(/^[\w-]{36}$/), tokens[0]]);
  });
});

describe("a claim whose answer is lost", () => {
  it("meets itself when it is repeated, and holds", async () => {
    const { answers, ledger } = dynamoDb();
    answers.on(UpdateItemCommand).rejects(notMet({ ...CLAIM, state: "sending" }));
    expect(await ledger.claim(MAIL, undefined, CLAIM)).toBe("claimed");
  });

  it.each([
    ["another attempt", { ...CLAIM, state: "sending", attemptId: "attempt-0" }],
    ["an attempt of its own that has ended meanwhile", { ...CLAIM, state: "sent" }],
    ["a mail that was never begun", { state: "cancelled", attempts: 0 }],
    ["nothing", undefined],
  ])("is lost when it meets %s", async (_, there) => {
    const { answers, ledger } = dynamoDb();
    answers.on(UpdateItemCommand).rejects(notMet(there));
    expect(await ledger.claim(MAIL, "requested", CLAIM)).toBe("lost");
  });
});

describe("a transaction that meets another one", () => {
  it.each([
    ["TransactionConflict", "None"],
    ["None", "TransactionConflict"],
    ["ConditionalCheckFailed", "None"],
    ["None", "ConditionalCheckFailed"],
  ])("is a version conflict for a change of an inquiry: %s, %s", async (...codes) => {
    const { answers, store } = dynamoDb();
    answers.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
    await expect(store.append(anInquiry({ version: 4 }), NOTE)).rejects.toThrow(
      new VersionConflictError(aReference(), 4),
    );
  });

  it.each([
    ["TransactionConflict", "None"],
    ["None", "ConditionalCheckFailed"],
  ])("is a lost claim for a mail: %s, %s", async (...codes) => {
    const { answers, ledger } = dynamoDb();
    answers.on(TransactWriteItemsCommand).rejects(cancelled(...codes));
    expect(await ledger.claim(MAIL, undefined, CLAIM, RESERVATION)).toBe("lost");
  });

  it.each([
    cancelled("ThrottlingError", "None"),
    cancelled(),
    new TransactionCanceledException({ message: "", $metadata: {} }),
    new Error("connection reset"),
  ])("is passed on when it failed for any other reason: %#", async (error) => {
    const { answers, store, ledger } = dynamoDb();
    answers.on(TransactWriteItemsCommand).rejects(error);
    await expect(store.append(anInquiry(), NOTE)).rejects.toThrow(error);
    await expect(ledger.claim(MAIL, undefined, CLAIM, RESERVATION)).rejects.toThrow(error);
  });
});

describe("a failure of DynamoDB", () => {
  it("is never taken for an outcome", async () => {
    const { answers, store, ledger, client } = dynamoDb();
    answers.onAnyCommand().rejects(new Error("throttled"));
    const opening = { version: 1, at: NOTE.at, by: NOTE.by, kind: "opened", text: "?" } as const;
    await expect(store.create(anInquiry(), opening)).rejects.toThrow("throttled");
    await expect(store.find(aReference())).rejects.toThrow("throttled");
    await expect(store.entries(aReference())).rejects.toThrow("throttled");
    await expect(ledger.claim(MAIL, undefined, CLAIM)).rejects.toThrow("throttled");
    await expect(ledger.move(MAIL, "sent")).rejects.toThrow("throttled");
    await expect(new Watermarks(client, "inquiries").advance("mail-events", NOTE.at)).rejects.toThrow("throttled");
  });
});
