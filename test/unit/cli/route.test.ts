import { describe, expect, it, vi } from "vitest";
import { runUcc } from "../../run-ucc.ts";

vi.setConfig({ testTimeout: 60_000 });

const routeLines = (stdin: string | Buffer, ...options: string[]) =>
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

  it("answers a bad line in its place, tells its number, goes on with the others, and fails in the end", async () => {
    const bad = '{bad\n\n{"id": 7, "no": "text"}\n{"id": [1], "text": "Рахмет"}\n';
    const { exitCode, lines, stderr } = await routeLines(`{"text": "Сәлем"}\n${bad}{"id": "z", "text": "Рахмет"}\n`);
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      expect.objectContaining({ language: "kk" }),
      { error: expect.stringContaining("not-json") },
      { id: 7, error: expect.stringMatching(/^\/text: .*required/) },
      { error: expect.stringMatching(/^\/id: /) },
      expect.objectContaining({ id: "z", language: "kk" }),
    ]);
    expect(stderr).toContain("Line 2: ");
    expect(stderr).toContain("Line 4: /text");
  });

  it("gives ids back as they came: null, and numbers with every digit", async () => {
    const ids = ["null", "12345678901234567890", "1.0", '"a\\u2028"'];
    const { exitCode, stdout } = await routeLines(ids.map((id) => `{"id": ${id}, "text": "Сәлем"}\n`).join(""));
    expect(exitCode).toBe(0);
    expect(stdout.match(/(?<="id":)[^,]+/g)).toEqual(["null", "12345678901234567890", "1.0", '"a\u2028"']);
  });

  it("ends a line at a line feed only, for other line ends stand inside texts", async () => {
    const { exitCode, lines } = await routeLines('{"text": "Сәлем\u2028рахмет\u2029\u0085"}\r\n{"text": "Паспорт"}');
    expect([exitCode, lines.length]).toEqual([0, 2]);
  });

  it("refuses bytes that are no UTF-8 instead of routing another text", async () => {
    const stdin = Buffer.concat([Buffer.from('{"text": "'), Buffer.of(0xd0), Buffer.from('"}\n{"text": "Сәлем"}\n')]);
    const { exitCode, lines } = await routeLines(stdin);
    expect(exitCode).toBe(1);
    expect(lines).toEqual([
      { error: expect.stringContaining("not-utf8") },
      expect.objectContaining({ language: "kk" }),
    ]);
  });

  it("explains with concepts and word pieces when asked", async () => {
    const { lines } = await routeLines('{"text": "Как получить гражданство?"}\n', "--explain");
    expect(JSON.stringify(lines[0]?.["explanation"])).toContain("concept citizenship");
  });
});
