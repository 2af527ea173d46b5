import { describe, expect, it } from "vitest";
import { recordMailFeedback } from "../../../../functions/record-mail-feedback/record-mail-feedback.ts";
import { type MailId, type MailState, mailTag } from "../../../../shared/domain/mail.ts";
import { anInquiry, aReference } from "../../../builders.ts";
import { anSqsEvent, deadLetterBox } from "../../../sqs.ts";

const MAIL = { reference: aReference(), version: 1, kind: "acknowledgement" } as const;

function notification(timestamp: string, eventType = "Send"): string {
  const mail = { timestamp, messageId: "ses-1", tags: { mail: [mailTag(MAIL)] } };
  return JSON.stringify({ Type: "Notification", Message: JSON.stringify({ eventType, mail }) });
}

function world() {
  const reached: string[] = [];
  const moves: MailState[] = [];
  const deps = {
    inquiries: { find: async () => anInquiry(), append: async () => anInquiry() },
    ledger: { move: async (_: MailId, to: MailState) => moves.push(to) > 0 },
    addresses: { suppress: async () => {} },
    watermarks: { advance: async (_: string, at: string) => void reached.push(at) },
    now: () => "2026-11-23T06:01:00.000Z",
  };
  return { deps, reached, moves };
}

describe("a batch of SES events", () => {
  it("moves the watermark to the latest sending time", async () => {
    const { deps, reached } = world();
    const event = anSqsEvent([notification("2026-11-23T06:00:09Z"), notification("2026-11-23T06:00:07Z")]);
    await recordMailFeedback(event, deadLetterBox(), deps);
    expect(reached).toEqual(["2026-11-23T06:00:09.000Z"]);
  });

  it("is no event when SES says that it may publish to the topic, and no dead letter either", async () => {
    const { deps, reached } = world();
    const letters = deadLetterBox();
    const Message = "Successfully validated SNS topic for Amazon SES event publishing.";
    const response = await recordMailFeedback(
      anSqsEvent([JSON.stringify({ Type: "Notification", Message })]),
      letters,
      deps,
    );
    expect(response.batchItemFailures).toEqual([]);
    expect([...letters.letters, ...reached]).toEqual([]);
  });

  it("records a delivery that comes with its sending once, for what is delivered was sent", async () => {
    const { deps, moves, reached } = world();
    const at = "2026-11-23T06:00:09Z";
    await recordMailFeedback(anSqsEvent([notification(at), notification(at, "Delivery")]), deadLetterBox(), deps);
    expect(moves).toEqual(["delivered"]);
    expect(reached).toEqual(["2026-11-23T06:00:09.000Z"]);
  });

  it("brings a sending back together with the delivery that could not be recorded", async () => {
    const { deps } = world();
    const at = "2026-11-23T06:00:09Z";
    const event = anSqsEvent([notification(at), notification(at, "Delivery")]);
    const ledger = { move: () => Promise.reject(new Error("throttled")) };
    const { batchItemFailures } = await recordMailFeedback(event, deadLetterBox(), { ...deps, ledger });
    expect(batchItemFailures).toHaveLength(2);
  });

  it("leaves the watermark when one of its events could not be recorded", async () => {
    const { deps, reached } = world();
    const event = anSqsEvent([notification("2026-11-23T06:00:09Z"), "not an event"]);
    await recordMailFeedback(event, deadLetterBox(), deps);
    expect(reached).toEqual([]);
  });
});
