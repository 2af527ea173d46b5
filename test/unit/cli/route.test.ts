import { describe, expect, it, vi } from "vitest";
import { runUcc } from "../../run-ucc.ts";

vi.setConfig({ testTimeout: 60_000 });

const routeLines = (stdin: string, ...options: string[]) =>
  runUcc(["route", "--at", "2026-11-22T06:00:00Z", ...options], { stdin });

describe("ucc route", () => {
  it("answers each inquiry on a line of its own, with the fields that scripts rely on", async () => {
    const { exitCode, lines } = await routeLines(
      `${JSON.stringify({ id: "a", subject: "Паспорт", text: "Қазақстан азаматтығын қалай аламын?" })}\n` +
        `${JSON.stringify({ text: "Помогите, брата задержала полиция, держат второй день" })}\n`,
    );
    expect(exitCode).toBe(0);
    expect(lines).toEqual([
      {
        id: "a",
        topic: "citizenship",
        confidence: expect.any(Number),
        secondaryTopics: [],
        language: "kk",
        script: "Cyrl",
        urgent: false,
      },
      expect.objectContaining({ language: "ru", script: "Cyrl", urgent: true, urgentReason: "detention" }),
    ]);
  });

  it("reads a file that begins with a byte-order mark", async () => {
    const { exitCode, lines } = await routeLines(`\uFEFF${JSON.stringify({ id: 1, text: "Паспорт" })}\n`);
    expect([exitCode, lines]).toEqual([0, [expect.objectContaining({ id: 1 })]]);
  });

  it("reports a bad line by its number, goes on with the others, and fails in the end", async () => {
    const { exitCode, lines, stderr } = await routeLines(
      '{"text": "Сәлем"}\n{bad\n\n{"no": "text"}\n{"text": "Рахмет"}\n',
    );
    expect(exitCode).toBe(1);
    expect(lines).toHaveLength(2);
    expect(stderr).toContain("Line 2: ");
    expect(stderr).toContain("Line 4: /text");
  });

  it("explains with concepts and word pieces when asked", async () => {
    const { lines } = await routeLines('{"text": "Как получить гражданство?"}\n', "--explain");
    expect(JSON.stringify(lines[0]?.["explanation"])).toContain("concept citizenship");
  });
});
