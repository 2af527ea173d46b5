import { describe, expect, it } from "vitest";
import { deadlinesFor } from "../../../../../shared/domain/deadline.ts";
import { timeLimitsOf } from "../../../../../shared/domain/desk/time-limits.ts";
import { anInquiry } from "../../../../builders.ts";

describe("the time limits of an inquiry", () => {
  const inquiry = anInquiry(
    deadlinesFor({ receivedAt: anInquiry().receivedAt, topic: "citizenship", priority: "normal" }),
  );

  it("count the days that deadlines are made of, from the day after registration", () => {
    const { outer, inner, passOn } = timeLimitsOf(inquiry);
    expect([outer, inner, passOn].map((limit) => limit?.countedDays.length)).toEqual([15, 5, 3]);
    expect(inner.countedDays).toEqual(["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30"]);
    expect(inner.skippedDays).toEqual(["2026-11-28", "2026-11-29"]);
  });

  it("show every day between, counted or skipped, when one was extended", () => {
    const { outer } = timeLimitsOf({ ...inquiry, dueAt: "2026-12-21T13:00:00.000Z" });
    expect(outer.countedDays.at(-1)).toBe("2026-12-21");
    expect(outer.skippedDays).toContain("2026-12-16");
    expect(outer.countedDays.length + outer.skippedDays.length).toBe(28);
  });

  it("tell until when to pass it on, until it has been, was answered or is settled", () => {
    expect(timeLimitsOf(inquiry).passOn?.dueAt).toBe("2026-11-26T13:00:00.000Z");
    const { passOnState: _answered, ...answered } = inquiry;
    expect(timeLimitsOf(answered).passOn).toBeUndefined();
    expect(timeLimitsOf({ ...inquiry, status: "resolved" }).passOn).toBeUndefined();
  });
});
