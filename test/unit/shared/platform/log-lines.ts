/** What the code under test wrote to stdout, where its log lines and metrics go. */
import { vi } from "vitest";

/** Begins to listen; `text()` is all that was written since, `lines()` the same as parsed JSON lines. */
export function listenToStdout() {
  const written: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const text = () => written.join("");
  const lines = (): Record<string, unknown>[] =>
    text()
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  return { text, lines };
}

/** How many runs with faults the lines count. */
export const faultyRunsIn = (lines: readonly Record<string, unknown>[]): number =>
  lines.filter((line) => line["FaultyRun"] === 1).length;
