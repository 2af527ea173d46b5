/**
 * What SES reports about a mail, in its own form: docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 * Outcomes are chosen by the addresses of SES's mailbox simulator: docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
import { randomUUID } from "node:crypto";
import { LOCAL_ACCOUNT } from "./assembly.ts";
import type { JsonObject } from "./json.ts";
import type { StoredMail } from "./mail-store.ts";
import { mimeHeaders } from "./mime-headers.ts";

const SIMULATOR = "@simulator.amazonses.com";

/** SES refuses a mail with a virus after accepting it; this is the test file every scanner knows. */
const VIRUS_MARKER = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

export type SesEventType = "Send" | "Delivery" | "Bounce" | "Complaint" | "Reject";

export type SesEvent = { readonly type: SesEventType; readonly body: JsonObject };

/** Every event of a mail, in the order in which they happen. */
export function sesEvents(mail: StoredMail): readonly SesEvent[] {
  const raw = Buffer.from(mail.rawBase64, "base64").toString("utf8");
  const event = (eventType: SesEventType, details: JsonObject): SesEvent => ({
    type: eventType,
    body: { eventType, mail: mailOf(mail, raw), [eventType.toLowerCase()]: details },
  });
  if (holdsVirus(raw)) return [event("Reject", { reason: "Bad content" })];
  return [event("Send", {}), ...mail.destinations.flatMap((recipient) => outcomesOf(mail, recipient, event))];
}

function outcomesOf(
  { at }: StoredMail,
  recipient: string,
  event: (type: SesEventType, details: JsonObject) => SesEvent,
): readonly SesEvent[] {
  const feedbackId = `local-${randomUUID()}`;
  const delivered = event("Delivery", {
    timestamp: at,
    processingTimeMillis: 1,
    recipients: [recipient],
    smtpResponse: "250 2.6.0 Message received",
    reportingMTA: "local.smtp-out.amazonses.com",
  });
  const bounced = (bounceSubType: string, diagnosticCode: string) =>
    event("Bounce", {
      bounceType: "Permanent",
      bounceSubType,
      bouncedRecipients: [{ emailAddress: recipient, action: "failed", status: "5.1.1", diagnosticCode }],
      timestamp: at,
      feedbackId,
      reportingMTA: "dns; local.smtp-out.amazonses.com",
    });
  switch (simulated(recipient)) {
    case "bounce":
      return [bounced("General", "smtp; 550 5.1.1 user unknown")];
    case "suppressionlist":
      return [
        bounced("Suppressed", "Amazon SES did not send the message to this address: it is on the suppression list"),
      ];
    case "complaint": {
      const complainedRecipients = [{ emailAddress: recipient }];
      const complaintFeedbackType = "abuse";
      return [
        delivered,
        event("Complaint", { complainedRecipients, timestamp: at, feedbackId, complaintFeedbackType }),
      ];
    }
    default:
      return [delivered];
  }
}

/** The simulator's outcome; a label after + makes the address somebody's own. */
function simulated(recipient: string): string | undefined {
  const address = recipient.toLowerCase();
  return address.endsWith(SIMULATOR) ? address.slice(0, -SIMULATOR.length).split("+")[0] : undefined;
}

function mailOf({ at, messageId, source, destinations, tags, configurationSet }: StoredMail, raw: string): JsonObject {
  const headers = mimeHeaders(raw);
  const own = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  return {
    timestamp: at,
    source,
    sourceArn: `arn:aws:ses:local:${LOCAL_ACCOUNT}:identity/${source}`,
    sendingAccountId: LOCAL_ACCOUNT,
    messageId,
    destination: destinations,
    headersTruncated: false,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    commonHeaders: {
      from: [headers["from"] ?? source],
      to: destinations,
      messageId,
      subject: headers["subject"] ?? "",
    },
    tags: {
      "ses:operation": ["SendRawEmail"],
      ...(configurationSet === undefined ? {} : { "ses:configuration-set": [configurationSet] }),
      ...own,
    },
  };
}

function holdsVirus(raw: string): boolean {
  if (raw.includes(VIRUS_MARKER)) return true;
  const encodedParts = raw.split(/\r?\n\r?\n/).filter((part) => /^[\w+/=\r\n]+$/.test(part));
  return encodedParts.some((part) => Buffer.from(part, "base64").toString("latin1").includes(VIRUS_MARKER));
}
