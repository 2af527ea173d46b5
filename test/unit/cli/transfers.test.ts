import { describe, expect, it } from "vitest";
import { trainingLine } from "../../../cli/transfers.ts";
import type { Entry } from "../../../shared/domain/entry.ts";
import { anInquiry, aReference, aRouting } from "../../builders.ts";

const AT = "2026-11-23T06:00:00.000Z";
const operator = { role: "operator", operator: "operator-1" } as const;
const opened: Entry = {
  version: 1,
  at: AT,
  by: { role: "compatriot" },
  kind: "opened",
  text: "Диплом нострификация",
  subject: "Сұрақ",
};
const moved = (version: number, from: "other" | "education", to: "education" | "employment"): Entry => ({
  version,
  at: AT,
  by: operator,
  kind: "transfer",
  from,
  to,
});

describe("a training line", () => {
  it("is what the person wrote with the topic to which an operator moved it last", () => {
    const inquiry = anInquiry({ topic: "employment", routing: aRouting() });
    const entries = [opened, moved(2, "other", "education"), moved(3, "education", "employment")];
    expect(trainingLine(inquiry, entries)).toEqual({
      id: aReference(),
      text: "Диплом нострификация",
      subject: "Сұрақ",
      language: "kk",
      script: "Cyrl",
      topic: "employment",
      secondaryTopics: [],
      urgent: false,
      country: "MN",
      style: "transfer",
    });
  });

  it("is made only of inquiries that were moved", () => {
    expect(trainingLine(anInquiry({ routing: aRouting() }), [opened])).toBeUndefined();
  });

  it("is not made of what an older release routed: nothing tells its language", () => {
    expect(trainingLine(anInquiry(), [opened, moved(2, "other", "education")])).toBeUndefined();
  });
});
