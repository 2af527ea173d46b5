import { describe, expect, it } from "vitest";
import type { DeskInquiry } from "../../../../shared/contracts/desk/inquiry.ts";
import { likelyGuesses } from "../../../../web/desk/inquiry/likely-guesses.ts";

const routed = (...guesses: NonNullable<DeskInquiry["routing"]>["guesses"]) => ({
  topic: "citizenship" as const,
  routing: {
    textLanguage: "ru" as const,
    textScript: "Cyrl" as const,
    confidence: 0.5,
    guesses,
    secondaryTopics: [],
    spam: false,
    modelVersion: "1",
  },
});
const offered = (inquiry: Parameters<typeof likelyGuesses>[0]) => likelyGuesses(inquiry).map(({ topic }) => topic);

describe("the guesses that have a key", () => {
  it("are those of a tenth and more, without the topic where the inquiry is", () => {
    const inquiry = routed(
      { topic: "citizenship", confidence: 0.5 },
      { topic: "repatriation", confidence: 0.1 },
      { topic: "education", confidence: 0.0999 },
      { topic: "other", confidence: 0.01 },
    );
    expect(offered(inquiry)).toEqual(["repatriation"]);
  });

  it("are none for an inquiry that was never routed", () => {
    expect(offered({ topic: "other" })).toEqual([]);
  });
});
