import { describe, expect, it } from "vitest";
import { type MessageType, readMessage, writeMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED, INQUIRY_SUBMITTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { anInquirySubmitted, aReference, aRouting } from "../../../builders.ts";
import { violationsOf } from "./violations.ts";

/** The data of a message after a ride through a queue, whatever the data was. */
function sent(type: MessageType<never>, data: unknown) {
  const frame = { id: "message-1", source: "portal", subject: aReference(), at: "2026-11-23T06:00:00.000Z" };
  return readMessage(writeMessage(type, { ...frame, data: data as never }), type).data;
}

const submitted = (data: unknown) => sent(INQUIRY_SUBMITTED as never, data);
const routed = (data: unknown) => sent(INQUIRY_ROUTED as never, data);

describe("inquiry.submitted", () => {
  it("arrives as it was sent", () => {
    const inquiry = anInquirySubmitted({ subject: "Азаматтық", answers: { city: "Улан-Батор" } });
    expect(submitted(inquiry)).toEqual(inquiry);
  });

  it("needs neither a topic, a subject, a person's key nor answers", () => {
    const { declaredTopic: _, personKey: _key, ...rest } = anInquirySubmitted({ person: {} });
    expect(submitted(rest)).toEqual(rest);
  });

  it.each(["no-such-topic", "", "<script>", "__proto__", "citizenship"])(
    "carries any declared topic, so that a hostile one loses nobody's inquiry: %j",
    (declaredTopic) => {
      expect(submitted(anInquirySubmitted({ declaredTopic }))).toMatchObject({ declaredTopic });
    },
  );

  it.each([
    [{ reference: "0000-0000-0001" }, "/reference reference-not-valid"],
    [{ requestHash: "short" }, "/requestHash wrong-format"],
    [{ channel: "pigeon" }, "/channel not-allowed"],
    [{ receivedAt: "23.11.2026" }, "/receivedAt wrong-format"],
    [{ text: " " }, "/text required"],
    [{ language: "xx" }, "/language not-allowed"],
    [{ contact: undefined }, "/contact required"],
    [{ consentVersion: "1999-01" }, "/consentVersion not-allowed"],
    [{ person: { email: "nobody" } }, "/person/email email-not-valid"],
  ])("is refused with %j", (change, expected) => {
    expect(violationsOf(() => submitted({ ...anInquirySubmitted(), ...change }))).toEqual([expected]);
  });
});

describe("inquiry.routed", () => {
  it("carries the inquiry, its topic and how urgent it is", () => {
    const data = { inquiry: anInquirySubmitted(), topic: "culture", priority: "urgent" };
    expect(routed(data)).toEqual(data);
  });

  it("carries what the router read in the words", () => {
    const routing = aRouting({ urgentReason: "border", suggestedTopic: "culture", secondaryTopics: ["education"] });
    const data = { inquiry: anInquirySubmitted(), topic: "citizenship", priority: "urgent", routing };
    expect(routed(data)).toEqual(data);
  });

  it("is still read as the release before wrote it, without what the router read", () => {
    const data = { inquiry: anInquirySubmitted(), topic: "culture", priority: "normal" };
    const body = writeMessage(
      { ...INQUIRY_ROUTED, version: 1 },
      { id: "1", source: "route-inquiry", subject: aReference(), at: "2026-11-23T06:00:00.000Z", data: data as never },
    );
    expect(readMessage(body, INQUIRY_ROUTED).data).toEqual(data);
  });

  it("is refused with a priority nobody knows", () => {
    const data = { inquiry: anInquirySubmitted(), topic: "culture", priority: "high" };
    expect(violationsOf(() => routed(data))).toEqual(["/priority not-allowed"]);
  });
});

describe("a message of the one type", () => {
  it("is not read as one of the other", () => {
    const body = writeMessage(INQUIRY_SUBMITTED, {
      id: "message-1",
      source: "portal",
      subject: aReference(),
      at: "2026-11-23T06:00:00.000Z",
      data: anInquirySubmitted(),
    });
    expect(() => readMessage(body, INQUIRY_ROUTED)).toThrow(expect.objectContaining({ code: "unknown-schema" }));
  });
});
