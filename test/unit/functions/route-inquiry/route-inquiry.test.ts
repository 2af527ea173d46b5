import { describe, expect, it } from "vitest";
import { routeInquiry } from "../../../../functions/route-inquiry/route-inquiry.ts";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { anInquirySubmitted, aReference } from "../../../builders.ts";

function world() {
  const sent: { topic: string; group: string; reference: string; body: string }[] = [];
  const deps = {
    topicQueues: {
      send: async (topic: string, message: { body: string; reference: string; group: string }) =>
        void sent.push({ topic, ...message }),
    },
    now: () => "2026-11-23T06:00:01.000Z",
  };
  return { deps, sent };
}

describe("routing an inquiry", () => {
  it("sends it to the queue of the topic that the person declared", async () => {
    const { deps, sent } = world();
    await routeInquiry(anInquirySubmitted({ declaredTopic: "kazakh-card" }), "group-1", deps);
    expect(sent).toMatchObject([{ topic: "kazakh-card", reference: aReference() }]);
  });

  it.each([undefined, "housing", "__proto__", "citizenship\u0000", ""])(
    "sends it to 'other' when the topic is %j",
    async (declaredTopic) => {
      const { deps, sent } = world();
      await routeInquiry(anInquirySubmitted({ declaredTopic }), "group-1", deps);
      expect(sent).toMatchObject([{ topic: "other" }]);
    },
  );

  it("hands on whose inquiry it is, so that a noisy sender stays one group", async () => {
    const { deps, sent } = world();
    await routeInquiry(anInquirySubmitted(), "group-1", deps);
    await routeInquiry(anInquirySubmitted({ personKey: "person-7" }), undefined, deps);
    expect(sent.map(({ group }) => group)).toEqual(["group-1", "person-7"]);
  });

  it("carries the inquiry unchanged in a message that the topic's consumer reads", async () => {
    const { deps, sent } = world();
    const inquiry = anInquirySubmitted({ text: "Құрметті маман!\n\nقازاقستان" });
    await routeInquiry(inquiry, "group-1", deps);
    expect(readMessage(sent[0]?.body ?? "", INQUIRY_ROUTED).data.inquiry).toEqual(inquiry);
  });
});
