import { describe, expect, it, vi } from "vitest";
import { countFaultyRun, countMetric } from "../../../../shared/platform/metrics.ts";
import { listenToStdout } from "./log-lines.ts";

describe("a metric", () => {
  it("is one line in CloudWatch's embedded metric format, by stage", () => {
    vi.stubEnv("STAGE", "prod");
    vi.useFakeTimers({ now: new Date("2026-11-23T06:00:00Z") });
    const { lines } = listenToStdout();
    countMetric("MailFailed");
    vi.useRealTimers();
    expect(lines()).toEqual([
      {
        _aws: {
          Timestamp: 1_795_413_600_000,
          CloudWatchMetrics: [
            {
              Namespace: "UnifiedContactCenter",
              Dimensions: [["Stage"]],
              Metrics: [{ Name: "MailFailed", Unit: "Count" }],
            },
          ],
        },
        Stage: "prod",
        MailFailed: 1,
      },
    ]);
  });

  it("is counted by function where Lambda itself sees no failure", () => {
    vi.stubEnv("STAGE", "prod");
    vi.stubEnv("SERVICE_NAME", "open-inquiry");
    const { lines } = listenToStdout();
    countFaultyRun();
    expect(lines()).toMatchObject([
      {
        _aws: { CloudWatchMetrics: [{ Dimensions: [["Stage", "Service"]], Metrics: [{ Name: "FaultyRun" }] }] },
        Stage: "prod",
        Service: "open-inquiry",
        FaultyRun: 1,
      },
    ]);
  });

  it("is counted even where no stage is named", () => {
    vi.stubEnv("STAGE", undefined);
    const { lines } = listenToStdout();
    countMetric("InquiryAccepted");
    expect(lines()).toMatchObject([{ Stage: "unknown", InquiryAccepted: 1 }]);
  });
});
