import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundling } from "../../../infra/parts/bundle-functions.ts";
import { sourceFrames } from "../../../tools/source-frames.ts";

const root = mkdtempSync(join(tmpdir(), "ucc-frames-"));
const outFolder = join(root, "dist", "functions");

beforeAll(async () => {
  mkdirSync(join(root, "functions", "thrower"), { recursive: true });
  writeFileSync(join(root, "tsconfig.json"), "{}");
  const source = `const told = (what: string) => {\n  throw new Error(what);\n};\n\nexport const handler = () => told("no");\n`;
  writeFileSync(join(root, "functions", "thrower", "handler.ts"), source);
  await build({ ...bundling({ root, outFolder }), plugins: [] });
});

afterAll(() => rmSync(root, { recursive: true }));

describe("a stack frame of a bundle", () => {
  it("is told as the place in the sources, by the map that is deployed beside the bundle", async () => {
    const folder = join(outFolder, "thrower");
    const { handler }: { handler: () => void } = await import(join(folder, "handler.mjs"));
    const stack = stackOf(handler);
    expect(stack).not.toContain("handler.ts");
    const frames = sourceFrames(stack, readFileSync(join(folder, "handler.mjs.map"), "utf8"));
    expect(frames).toMatch(/at \S+ \(functions\/thrower\/handler\.ts:2:9\)\n/);
    expect(frames).toMatch(/functions\/thrower\/handler\.ts:5:\d+/);
  });

  it("stays as it is where the map knows nothing of it, as does all else", () => {
    const line = '{"frames":["at a (file:///var/task/handler.mjs:900:1)","at node:internal/process:1:2"]}';
    const empty = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" });
    expect(sourceFrames(line, empty)).toBe(line);
  });
});

function stackOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && error.stack !== undefined) return error.stack;
  }
  throw new Error("It did not throw");
}
