import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSesEvent } from "../../../../shared/contracts/ses-event.ts";
import { ContractError } from "../../../../shared/domain/errors.ts";
import { mailTag } from "../../../../shared/domain/mail.ts";
import { aReference } from "../../../builders.ts";
import { anyString } from "../domain/any-string.ts";

const TAG = mailTag({ reference: aReference(), version: 1, kind: "acknowledgement" });

/** The `mail` object of every event, with the fields AWS documents. */
const MAIL = {
  timestamp: "2026-11-23T06:00:05.123Z",
  source: "no-reply@ucc.example",
  sourceArn: "arn:aws:ses:eu-central-1:000000000000:identity/ucc.example",
  sendingAccountId: "000000000000",
  messageId: "0107019366f1c000-00000000-0000-4000-8000-000000000000-000000",
  destination: ["aigerim@example.org"],
  headersTruncated: false,
  headers: [{ name: "From", value: "no-reply@ucc.example" }],
  commonHeaders: { from: ["no-reply@ucc.example"], to: ["aigerim@example.org"], subject: "Otandastar" },
  tags: {
    "ses:configuration-set": ["Ucc-prod"],
    "ses:source-ip": ["192.0.2.1"],
    "ses:caller-identity": ["deliver-mail"],
    mail: [TAG],
  },
};

/** Events as in docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html, of invented people. */
const EVENTS = {
  Send: { eventType: "Send", mail: MAIL, send: {} },
  Delivery: {
    eventType: "Delivery",
    mail: MAIL,
    delivery: {
      timestamp: "2026-11-23T06:00:06.241Z",
      processingTimeMillis: 1118,
      recipients: ["aigerim@example.org"],
      smtpResponse: "250 2.6.0 Message received",
      reportingMTA: "mta.example.org",
    },
  },
  "permanent Bounce": {
    eventType: "Bounce",
    mail: MAIL,
    bounce: {
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: "aigerim@example.org",
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 unknown",
        },
      ],
      timestamp: "2026-11-23T06:00:07.000Z",
      feedbackId: "0107019366f1c111-00000000-0000-4000-8000-000000000000-000000",
      reportingMTA: "dsn; mta.example.org",
    },
  },
  Complaint: {
    eventType: "Complaint",
    mail: MAIL,
    complaint: {
      complainedRecipients: [{ emailAddress: "aigerim@example.org" }],
      timestamp: "2026-11-23T07:00:00.000Z",
      feedbackId: "0107019366f1c222-00000000-0000-4000-8000-000000000000-000000",
      userAgent: "Amazon SES Mailbox Simulator",
      complaintFeedbackType: "abuse",
      arrivalDate: "2026-11-23T07:00:00.000Z",
    },
  },
  Reject: { eventType: "Reject", mail: MAIL, reject: { reason: "Bad content" } },
};

/** The body of the SQS message: SNS's notification around the event. */
function notified(event: unknown): string {
  return JSON.stringify({
    Type: "Notification",
    MessageId: "a1b2c3d4-0000-4000-8000-000000000000",
    TopicArn: "arn:aws:sns:eu-central-1:000000000000:MailEvents",
    Subject: "Amazon SES Email Event Notification",
    Message: typeof event === "string" ? event : JSON.stringify(event),
    Timestamp: "2026-11-23T06:00:06.500Z",
    SignatureVersion: "1",
    Signature: "c2lnbmF0dXJl",
    SigningCertURL: "https://sns.eu-central-1.amazonaws.com/cert.pem",
    UnsubscribeURL: "https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe",
  });
}

describe("an SES event", () => {
  it.each(Object.entries(EVENTS))("%s is read with its tag, message id and sending time", (_, event) => {
    const read = readSesEvent(notified(event));
    expect(read).toMatchObject({
      eventType: event.eventType,
      mail: { messageId: MAIL.messageId, timestamp: MAIL.timestamp, tags: { mail: [TAG] } },
    });
  });

  it.each(Object.entries(EVENTS))("%s leaves the person's address behind", (_, event) => {
    expect(JSON.stringify(readSesEvent(notified(event)))).not.toContain("aigerim");
  });

  it("of a bounce says whether it is for good", () => {
    expect(readSesEvent(notified(EVENTS["permanent Bounce"]))).toMatchObject({ bounce: { bounceType: "Permanent" } });
  });

  it("may be about a mail without tags", () => {
    const { tags: _, ...untagged } = MAIL;
    const event = readSesEvent(notified({ eventType: "Send", mail: untagged }));
    expect(event?.mail.messageId).toBe(MAIL.messageId);
    expect(event?.mail.tags).toBeUndefined();
  });

  it("may tell times with an offset", () => {
    const mail = { ...MAIL, timestamp: "2026-11-23T11:00:05+05:00" };
    expect(readSesEvent(notified({ eventType: "Send", mail }))?.mail.timestamp).toBe(mail.timestamp);
  });

  it.each([
    ["no JSON", "Айгерім"],
    ["no notification", JSON.stringify(EVENTS.Send)],
    ["another kind of SNS message", JSON.stringify({ Type: "SubscriptionConfirmation", Message: "x" })],
    ["a notification around no JSON", notified("aigerim@example.org")],
    ["an event nobody asked for", notified({ eventType: "Open", mail: MAIL })],
    ["an event without its mail", notified({ eventType: "Send" })],
    ["a bounce without its kind", notified({ eventType: "Bounce", mail: MAIL })],
    ["a time that is none", notified({ eventType: "Send", mail: { ...MAIL, timestamp: "now" } })],
  ])("is refused, and not repeated, when the message is %s", (_, body) => {
    expect(() => readSesEvent(body)).toThrow(ContractError);
    expect(() => readSesEvent(body)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/aigerim|Айгерім/) }),
    );
  });

  it("is parsed or refused by name, whatever the queue holds", () => {
    const bodies = fc.oneof(
      anyString,
      fc.json(),
      fc.oneof(anyString, fc.json()).map(notified),
      fc.jsonValue().map((mail) => notified({ eventType: "Send", mail })),
    );
    fc.assert(
      fc.property(bodies, (body) => {
        expect(() => readSesEvent(body)).toThrow(ContractError);
      }),
    );
  });
});
