import { describe, expect, it } from "vitest";
import { dueChange } from "../../../../shared/domain/due-change.ts";
import { INQUIRY_STATUSES } from "../../../../shared/domain/inquiry.ts";
import { anInquiry } from "../../../builders.ts";

/** The builder's inquiry is due on 30 November at 13:00 UTC. */
const AHEAD = "2026-11-29T12:59:59.999Z";
const SOON = "2026-11-29T13:00:00.000Z";
const JUST_IN_TIME = "2026-11-30T13:00:00.000Z";
const MISSED = "2026-11-30T13:00:00.001Z";

describe("what the clock does to an inquiry", () => {
  it("is nothing as long as more than 24 hours are left", () => {
    expect(dueChange(anInquiry(), AHEAD)).toBeUndefined();
  });

  it.each([
    [SOON, "soon"],
    [JUST_IN_TIME, "soon"],
    [MISSED, "missed"],
  ] as const)("at %s is that it is %s, with an entry by the service", (at, dueState) => {
    const inquiry = anInquiry();
    expect(dueChange(inquiry, at)).toEqual({
      after: { ...inquiry, dueState, updatedAt: at },
      entry: { kind: "deadline", dueState, innerDueAt: inquiry.innerDueAt, at, by: { role: "service" } },
    });
  });

  it("leaves the version to the store", () => {
    expect(dueChange(anInquiry({ version: 4 }), MISSED)?.after.version).toBe(4);
  });

  it.each([
    ["soon", SOON],
    ["missed", MISSED],
    ["missed", SOON],
  ] as const)("is told once: an inquiry known as %s changes no more at %s", (dueState, at) => {
    expect(dueChange(anInquiry({ dueState }), at)).toBeUndefined();
  });

  it("is that it is missed even after it was told as due soon", () => {
    expect(dueChange(anInquiry({ dueState: "soon" }), MISSED)?.after.dueState).toBe("missed");
  });

  const running = ["new", "assigned", "referred"];
  it.each(INQUIRY_STATUSES)("while it is %s: only where the centre has to act", (status) => {
    expect(dueChange(anInquiry({ status }), MISSED) !== undefined).toBe(running.includes(status));
  });
});
