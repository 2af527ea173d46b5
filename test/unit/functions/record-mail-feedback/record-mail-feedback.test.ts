import { describe, expect, it } from "vitest";
import { recordMailFeedback } from "../../../../functions/record-mail-feedback/record-mail-feedback.ts";
import { anInquiry } from "../../../builders.ts";
import { anSqsEvent, deadLetterBox } from "../../../sqs.ts";

function notification(timestamp: string): string {
  const mail = { timestamp, messageId: "ses-1", tags: {} };
  return JSON.stringify({ Type: "Notification", Message: JSON.stringify({ eventType: "Send", mail }) });
}

function world() {
  const reached: string[] = [];
  const deps = {
    inquiries: { find: async () => anInquiry(), append: async () => anInquiry() },
    ledger: { move: async () => true },
    addresses: { suppress: async () => {} },
    watermarks: { advance: async (_: string, at: string) => void reached.push(at) },
    now: () => "2026-11-23T06:01:00.000Z",
  };
  return { deps, reached };
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

  it("leaves the watermark when one of its events could not be recorded", async () => {
    const { deps, reached } = world();
    const event = anSqsEvent([notification("2026-11-23T06:00:09Z"), "not an event"]);
    await recordMailFeedback(event, deadLetterBox(), deps);
    expect(reached).toEqual([]);
  });
});
