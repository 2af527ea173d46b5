import { describe, expect, it } from "vitest";
import { clockStands, dueWords, passOnWords } from "../../../../web/desk/format/due-words.ts";
import { EN } from "../../../../web/desk/texts/en.ts";

describe("a time limit in words", () => {
  it.each([
    ["ahead", 540, "1 d left", undefined],
    ["soon", 90, "only 1 h 30 min left", "Pass on within 1 h 30 min"],
    ["missed", -60, "1 h overdue", "Pass on: 1 h overdue"],
    // The minute's watch has not marked it yet.
    ["soon", -1, "1 min overdue", "Pass on: 1 min overdue"],
  ] as const)("of %s and %i working minutes", (state, workingMinutesLeft, due, passOn) => {
    const limit = { state, workingMinutesLeft };
    expect([dueWords(limit, EN), passOnWords(limit, EN)]).toEqual([due, passOn]);
  });

  it("says that it is overdue in the evening of its last day, when no working time has gone by since", () => {
    const limit = { state: "missed", workingMinutesLeft: 0 } as const;
    expect([dueWords(limit, EN), passOnWords(limit, EN)]).toEqual(["overdue", "Pass on: overdue"]);
  });

  it("says of nothing that it is overdue while the person has to answer first", () => {
    const limit = { state: "ahead", workingMinutesLeft: -4860, stands: clockStands("awaiting-compatriot") } as const;
    expect(dueWords(limit, EN)).toBe("the clock stands");
    expect(dueWords({ ...limit, stands: clockStands("assigned") }, EN)).toBe("9 d overdue");
  });
});
