import { describe, expect, it } from "vitest";
import { isForPeople } from "../../../cli/dead-letters-redrive.ts";

describe("redriving dead letters", () => {
  it("leaves a collision to a person, unless that very message is named", () => {
    expect(isForPeople({ reason: "reference-collision" }, { all: true })).toBe(true);
    expect(isForPeople({ reason: "reference-collision" }, { queue: "Intake" })).toBe(true);
    expect(isForPeople({ reason: "reference-collision" }, { messageId: "m-1" })).toBe(false);
    expect(isForPeople({ reason: "fault" }, { all: true })).toBe(false);
  });
});
