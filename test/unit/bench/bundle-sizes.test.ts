import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BundleSize, budgetOf, bundleSizes, KB, OVER_BUDGET_KB } from "../../../bench/bundle-sizes.ts";

const folder = mkdtempSync(join(tmpdir(), "ucc-sizes-"));
let sizes: readonly BundleSize[];

beforeAll(async () => {
  sizes = await bundleSizes(resolve(import.meta.dirname, "../../.."), folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe("the bundles of functions", () => {
  it("are no larger than their budget, or than what bench/README.md explains", () => {
    const tooLarge = sizes.filter(({ name, code }) => code > KB * (OVER_BUDGET_KB.get(name) ?? budgetOf(name)));
    expect(tooLarge).toEqual([]);
  });

  it("that are told to be over their budget are", () => {
    const over = sizes.filter(({ name, code }) => code > KB * budgetOf(name)).map(({ name }) => name);
    expect(over.toSorted()).toEqual([...OVER_BUDGET_KB.keys()]);
  });
});
