import { describe, expect, it } from "vitest";
import { dateTime, timeOfDay } from "../../../../web/desk/format/times.ts";

describe("times at the desk", () => {
  it("are Kazakhstan's, also past midnight there", () => {
    expect(timeOfDay("2026-11-27T08:05:59.000Z")).toBe("13:05");
    expect(timeOfDay("2026-11-27T19:30:00.000Z")).toBe("00:30");
    expect(dateTime("kk", "2026-11-27T19:30:00.000Z")).toBe("28 қар, 00:30");
  });
});
