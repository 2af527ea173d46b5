import { describe, expect, it } from "vitest";
import { routeInquiry } from "../../../../functions/route-inquiry/route-inquiry.ts";
import { readMessage } from "../../../../shared/contracts/envelope.ts";
import { INQUIRY_ROUTED } from "../../../../shared/contracts/inquiry-messages.ts";
import { anInquirySubmitted, aReference } from "../../../builders.ts";
import { listenToStdout } from "../../shared/platform/log-lines.ts";

function world() {
  const sent: { topic: string; group: string; reference: string; body: string }[] = [];
  const deps = {
    topicQueues: {
      send: async (topic: string, message: { body: string; reference: string; group: string }) =>
        void sent.push({ topic, ...message }),
    },
    now: () => "2026-11-23T06:00:01.000Z",
  };
  const message = () => readMessage(sent[0]?.body ?? "", INQUIRY_ROUTED).data;
  return { deps, sent, message };
}

describe("routing an inquiry", () => {
  it("sends it to the queue of the topic that the person declared", async () => {
    const { deps, sent } = world();
    await routeInquiry(anInquirySubmitted({ declaredTopic: "kazakh-card" }), "group-1", deps);
    expect(sent).toMatchObject([{ topic: "kazakh-card", reference: aReference() }]);
  });

  it.each([undefined, "housing", "__proto__", "citizenship\u0000", ""])(
    "sends it where its words belong when the topic is %j",
    async (declaredTopic) => {
      const { deps, sent } = world();
      const text = "Почему мне отказали в образовательном гранте университета?";
      await routeInquiry(anInquirySubmitted({ declaredTopic, text, language: "ru" }), "group-1", deps);
      expect(sent).toMatchObject([{ topic: "education" }]);
    },
  );

  it("tells what was read in the words: language, script, guesses and the model that judged", async () => {
    const { deps, message } = world();
    await routeInquiry(anInquirySubmitted({ text: "قازاقستان ازاماتتىعىن قالاي الامىن؟" }), "group-1", deps);
    expect(message().routing).toMatchObject({
      textLanguage: "kk",
      textScript: "Arab",
      guesses: [{ topic: "citizenship" }, {}, {}],
      modelVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it("leaves the language of answers to the page, also where that of the words cannot be told", async () => {
    const { deps, message } = world();
    const text = "ياخشىمۇسىز، پاسپورت ئېلىش ئۈچۈن نېمە ھۆججەت كېرەك؟";
    await routeInquiry(anInquirySubmitted({ text, language: "tr" }), "group-1", deps);
    expect(message()).toMatchObject({ inquiry: { language: "tr" }, routing: { textLanguage: "und" } });
  });

  it("puts an emergency first, whatever topic was declared", async () => {
    const { deps, message } = world();
    const text = "Помогите, брата задержала полиция, держат второй день!";
    await routeInquiry(anInquirySubmitted({ declaredTopic: "culture", text }), "group-1", deps);
    expect(message()).toMatchObject({ topic: "culture", priority: "urgent", routing: { urgentReason: "detention" } });
  });

  it("hands on whose inquiry it is, so that a noisy sender stays one group", async () => {
    const { deps, sent } = world();
    await routeInquiry(anInquirySubmitted(), "group-1", deps);
    await routeInquiry(anInquirySubmitted({ personKey: "person-7" }), undefined, deps);
    expect(sent.map(({ group }) => group)).toEqual(["group-1", "person-7"]);
  });

  it("carries the inquiry unchanged in a message that the topic's consumer reads", async () => {
    const { deps, message } = world();
    const inquiry = anInquirySubmitted({ text: "Құрметті маман!\n\nقازاقستان" });
    await routeInquiry(inquiry, "group-1", deps);
    expect(message().inquiry).toEqual(inquiry);
  });

  it("logs topic, language and urgency, and no word of the person's", async () => {
    const { deps } = world();
    const { text, lines } = listenToStdout();
    await routeInquiry(anInquirySubmitted({ text: "Айгерім азаматтық сұрайды", subject: "Құпия" }), "group-1", deps);
    expect(lines()).toMatchObject([{ event: "inquiry-routed", language: "kk", script: "Cyrl", urgency: "calm" }]);
    expect(text()).not.toMatch(/Айгерім|азаматтық|Құпия/);
  });
});
