import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { describe, expect, it } from "vitest";
import { importProgress } from "../../../cli/import-progress.ts";

/** A stream that remembers, and says whether it is a terminal. */
function aStream(isTTY: boolean) {
  const written: string[] = [];
  const stream = new PassThrough();
  stream.on("data", (chunk: Buffer) => written.push(String(chunk)));
  const terminal = { isTTY, columns: 100, cursorTo: () => true, clearLine: () => true, moveCursor: () => true };
  return { stream: Object.assign(stream, terminal) as unknown as WriteStream, text: () => written.join("") };
}

function run(isTTY: boolean, total: number): string {
  const { stream, text } = aStream(isTTY);
  const progress = importProgress(total, stream);
  for (let done = 0; done < total; done += 1) progress.step();
  progress.clear();
  progress.stop();
  return text();
}

describe("the progress of an import", () => {
  it("is a bar on a terminal", () => {
    const text = run(true, 3);
    expect(text).toContain("█");
    expect(text).toContain("3 of 3 rows");
  });

  it("is a plain line now and then elsewhere", () => {
    expect(run(false, 25).split("\n")).toEqual([
      ...[3, 6, 9, 12, 15, 18, 21, 24, 25].map((done) => `${done} of 25 rows`),
      "",
    ]);
  });
});
