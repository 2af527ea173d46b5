import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, it } from "vitest";
import { MailSender } from "../../../../shared/adapters/mail-sender.ts";
import { mailTag } from "../../../../shared/domain/mail.ts";
import { aReference } from "../../../builders.ts";

const ses = mockClient(SESClient);
const sender = new MailSender(new SESClient({ region: "eu-central-1" }), "Ucc-prod");
const MAIL = {
  raw: "From: centre\r\n\r\nСәлем",
  from: "no-reply@ucc.example",
  to: "aigerim@example.org",
  tag: mailTag({ reference: aReference(), version: 1, kind: "acknowledgement" }),
};

/** What the SDK throws for an answer of AWS. */
const refusal = (name: string, httpStatusCode: number) =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode } });
/** What the SDK throws when there was no answer. */
const noAnswer = (name: string, code?: string) =>
  Object.assign(new Error(name), { name, $metadata: { attempts: 1 } }, code && { code });

beforeEach(() => {
  ses.reset();
  ses.on(SendRawEmailCommand).resolves({ MessageId: "ses-1" });
});

describe("a mail to SES", () => {
  it("is one request for one recipient, with the tag and configuration set by which events come back", async () => {
    expect(await sender.send(MAIL)).toEqual({ outcome: "accepted", sesMessageId: "ses-1" });
    expect(ses.commandCalls(SendRawEmailCommand).map((call) => call.args[0].input)).toEqual([
      {
        RawMessage: { Data: new TextEncoder().encode(MAIL.raw) },
        Source: "no-reply@ucc.example",
        Destinations: ["aigerim@example.org"],
        ConfigurationSetName: "Ucc-prod",
        Tags: [{ Name: "mail", Value: `${aReference()}_1_acknowledgement` }],
      },
    ]);
  });

  it("is unclear when SES names no message id: its events will tell", async () => {
    ses.on(SendRawEmailCommand).resolves({});
    expect(await sender.send(MAIL)).toEqual({ outcome: "unclear", reason: "no-message-id" });
  });
});

describe("an attempt that ends in an error", () => {
  it.each([
    ["too-fast", refusal("Throttling", 400)],
    ["too-fast", refusal("ThrottlingException", 400)],
    ["too-fast", refusal("TooManyRequestsException", 429)],
    ["too-fast", refusal("LimitExceededException", 400)],
    ["too-fast", refusal("Whatever", 429)],
    ["not-reached", noAnswer("Error", "ECONNREFUSED")],
    ["not-reached", noAnswer("Error", "ENOTFOUND")],
    ["not-reached", noAnswer("Error", "EAI_AGAIN")],
    ["not-reached", noAnswer("Error", "EHOSTUNREACH")],
    ["not-reached", noAnswer("Error", "ENETUNREACH")],
  ])("is '%s', so SES has not taken it: %s", async (outcome, error) => {
    ses.on(SendRawEmailCommand).rejects(error);
    expect(await sender.send(MAIL)).toEqual({ outcome });
  });

  it.each([
    refusal("MessageRejected", 400),
    refusal("MailFromDomainNotVerifiedException", 400),
    refusal("ConfigurationSetDoesNotExistException", 400),
    refusal("AccountSendingPausedException", 400),
    refusal("AccessDenied", 403),
  ])("is refused for good, with SES's word for it: %s", async (error) => {
    ses.on(SendRawEmailCommand).rejects(error);
    expect(await sender.send(MAIL)).toEqual({ outcome: "refused", reason: error.name });
  });

  it.each([
    refusal("InternalFailure", 500),
    refusal("ServiceUnavailable", 503),
    refusal("SyntaxError", 200),
    noAnswer("TimeoutError"),
    noAnswer("TimeoutError", "ETIMEDOUT"),
    noAnswer("Error", "ECONNRESET"),
    noAnswer("Error", "EPIPE"),
    noAnswer("AbortError"),
    new Error("nobody knows"),
    Object.assign(new Error("odd"), { $metadata: null, code: 7 }),
  ])("is unclear, so nobody may try again: %s", async (error) => {
    ses.on(SendRawEmailCommand).rejects(error);
    expect(await sender.send(MAIL)).toEqual({ outcome: "unclear", reason: error.name });
  });

  it("is unclear even when what was thrown is no error", async () => {
    const thrown: unknown = "thrown text";
    ses.on(SendRawEmailCommand).callsFake(async () => {
      throw thrown;
    });
    expect(await sender.send(MAIL)).toEqual({ outcome: "unclear", reason: "string" });
  });

  it("tells nothing of the person in its reason", async () => {
    const error = Object.assign(refusal("MessageRejected", 400), {
      message: "Address is not verified: aigerim@example.org",
    });
    ses.on(SendRawEmailCommand).rejects(error);
    expect(JSON.stringify(await sender.send(MAIL))).not.toContain("aigerim");
  });
});
