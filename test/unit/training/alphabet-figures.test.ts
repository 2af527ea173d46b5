import { describe, expect, it } from "vitest";
import { fallingTogether, intlShare, percent, ROUND_TRIPS, thereAndBack } from "../../../training/alphabet-figures.ts";
import { intlPairs } from "../../../training/intl-pairs.ts";
import { ownWords, runningWords, unseenInquiries } from "../../../training/kazakh-words.ts";

const shareOf = ({ right, all }: { right: number; all: number }) => right / all;
const heldOut = intlPairs().filter((pair) => pair.sameWord && pair.heldOut);

/** docs/routing.md has the figures as measured; these floors leave a margin for another CLDR and new inquiries. */
describe("Kazakh in Arabic letters", () => {
  it("is read rightly in 87 % of the held-out words of Intl, and in 90 % of those that follow the rules of writing", () => {
    expect(heldOut.length).toBeGreaterThan(250);
    expect(shareOf(intlShare(heldOut))).toBeGreaterThanOrEqual(0.87);
    expect(shareOf(intlShare(heldOut.filter((pair) => pair.asRulesWrite)))).toBeGreaterThanOrEqual(0.9);
  });

  it("is read rightly in 78 % of the held-out words that stand in no list of ours", () => {
    const listed = ownWords();
    expect(shareOf(intlShare(heldOut.filter((pair) => !listed.has(pair.cyrillic))))).toBeGreaterThanOrEqual(0.78);
  });
});

describe("the running words of inquiries that nothing was chosen by", () => {
  const words = runningWords(unseenInquiries());
  const floors = [0.99, 0.985, 0.995];

  it.each(Object.entries(ROUND_TRIPS).map(([way, back], at) => [way, back, floors[at] ?? 1] as const))(
    "come back from %s",
    (_way, back, floor) => {
      expect(words.length).toBeGreaterThan(8000);
      expect(shareOf(thereAndBack(words, back))).toBeGreaterThanOrEqual(floor);
    },
  );
});

describe("the figures", () => {
  it("tell which words nothing but their meaning tells apart", () => {
    expect(fallingTogether(["корсет", "көрсет", "бір"], "Arab")).toEqual([["корсет", "көрсет"]]);
    expect(fallingTogether(["ашы", "ащы", "корсет", "көрсет"], "Latn")).toEqual([["ашы", "ащы"]]);
  });

  it("are printed as per cent with one decimal", () => {
    expect(percent({ right: 1, all: 3 })).toBe("33.3 %");
  });
});
