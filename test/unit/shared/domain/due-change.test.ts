import { describe, expect, it } from "vitest";
import { dueChange, passOnChange } from "../../../../shared/domain/due-change.ts";
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

describe("the limit for passing a matter on", () => {
  // Received on Monday 2026-11-23 at 11:00: three working days end on Thursday at 18:00.
  const asked = anInquiry({ status: "awaiting-compatriot" });

  it.each([
    ["2026-11-25T12:59:59.999Z", undefined],
    ["2026-11-25T13:00:00.000Z", "soon"],
    ["2026-11-26T13:00:00.000Z", "soon"],
    ["2026-11-26T13:00:00.001Z", "missed"],
  ])("is at %s: %s, though the person was asked something", (at, dueState) => {
    expect(passOnChange(asked, at)?.entry).toEqual(
      dueState && {
        kind: "pass-on-due",
        dueState,
        passOnBy: "2026-11-26T13:00:00.000Z",
        at,
        by: { role: "service" },
      },
    );
  });

  it("is told once, and not of what was answered, passed on or settled", () => {
    const at = "2026-11-27T06:00:00.000Z";
    const { passOnState: _answered, ...answered } = asked;
    const missed = passOnChange(asked, at)?.after;
    expect(missed?.passOnState).toBe("missed");
    const none = [missed ?? asked, answered, { ...asked, status: "resolved" } as const];
    expect(none.map((inquiry) => passOnChange(inquiry, at))).toEqual([undefined, undefined, undefined]);
  });
});
