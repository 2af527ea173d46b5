import { describe, expect, it } from "vitest";
import { demoHistory } from "../../../local/demo/demo-history.ts";
import { demoInquiries } from "../../../local/demo/demo-inquiries.ts";
import { DEMO_PEOPLE } from "../../../local/demo-people.ts";
import { answerLibrary } from "../../../shared/adapters/answer-library.ts";
import { isOpen } from "../../../shared/domain/inquiry.ts";
import { eventsOfChange } from "../../../shared/domain/report/report-event.ts";

const NOW = "2026-11-27T06:00:00.000Z";

describe("the demo's three weeks", () => {
  it("have answers in time, some that came late, and people who still wait beyond their limit", async () => {
    const centre = { operators: DEMO_PEOPLE, answers: await answerLibrary.answers() };
    const histories = demoInquiries().map((asked, index) =>
      demoHistory(asked, index, { now: NOW, addressKey: "key", centre }),
    );
    const answers = histories.flatMap(({ inquiry, changes }) => {
      const versions = [inquiry, ...changes.map(({ after }) => after)];
      return versions.slice(1).flatMap((after, index) => eventsOfChange(versions[index], after));
    });
    const first = answers.filter(({ kind }) => kind === "answered");
    const late = first.filter(({ onTime }) => onTime === false).length / first.length;
    expect(late).toBeGreaterThan(0.05);
    expect(late).toBeLessThan(0.3);
    const now = histories.map(({ inquiry, changes }) => changes.at(-1)?.after ?? inquiry);
    const waiting = now.filter((one) => isOpen(one) && one.firstAnsweredAt === undefined);
    expect(waiting.filter(({ innerDueAt }) => innerDueAt < NOW).length).toBeGreaterThan(5);
  });
});
