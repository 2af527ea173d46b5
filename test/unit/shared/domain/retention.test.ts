import { describe, expect, it } from "vitest";
import { REOPEN_DAYS } from "../../../../shared/domain/inquiry.ts";
import { AUTO_CLOSE_DAYS, daysBefore, UNANSWERED_CLOSE_DAYS } from "../../../../shared/domain/resolution.ts";
import { closedBefore, expiryOf, RETENTION, retiredBefore } from "../../../../shared/domain/retention.ts";
import { TOPIC_CODES } from "../../../../shared/domain/topic.ts";

const NOW = "2026-12-01T06:00:00.000Z";

describe("retention", () => {
  it.each(TOPIC_CODES)("keeps a closed inquiry about %s for longer than it can be opened again", (topic) => {
    expect(retiredBefore(topic, NOW) < daysBefore(NOW, REOPEN_DAYS)).toBe(true);
  });

  it("closes what has been quiet for as long as the domain says", () => {
    expect(closedBefore("resolved", NOW)).toBe(daysBefore(NOW, AUTO_CLOSE_DAYS));
    expect(closedBefore("awaiting-compatriot", NOW)).toBe(daysBefore(NOW, UNANSWERED_CLOSE_DAYS));
  });

  it("tells the table's TTL in seconds, never in milliseconds", () => {
    expect(expiryOf("mailBudget", NOW)).toBe(Date.parse(NOW) / 1000 + 2 * 24 * 3600);
  });

  it("outlives the longest window of the mail budget, so that erasing gives nobody a fresh one", () => {
    expect(RETENTION.mailBudget.days).toBeGreaterThan(1);
  });
});
