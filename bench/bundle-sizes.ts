/** How large each function's bundle is, and how large it may be. */
import { build } from "esbuild";
import { bundling } from "../infra/parts/bundle-functions.ts";

/** A KB is 1,000 bytes. */
export const KB = 1_000;

const BUDGET_KB = { queue: 230, http: 300 } as const;
const HTTP_FUNCTIONS: readonly string[] = ["desk", "portal"];

/** Over their budget, and how large they have become: README.md tells why. All others are held to the budget. */
export const OVER_BUDGET_KB: ReadonlyMap<string, number> = new Map([
  ["deliver-mail", 330],
  ["desk", 440],
  ["portal", 375],
]);

/** What a page is made of, and what the router has learnt: budgeted apart from the code that uses it. */
const DATA =
  /^(web\/|shared\/texts\/|functions\/portal\/assets|node_modules\/hono\/dist\/jsx\/|shared\/domain\/(routing\/(concept-phrases|[a-z]+-weights)|language\/(language-weights|[a-z]+-spellings))\.ts)/;

/** One function's bundle, minified, in bytes. */
export type BundleSize = { readonly name: string; readonly whole: number; readonly code: number };

/** Bundles every function into a folder, as they are deployed. */
export async function bundleSizes(root: string, outFolder: string): Promise<readonly BundleSize[]> {
  const { metafile } = await build({ ...bundling({ root, outFolder }), metafile: true });
  return Object.entries(metafile.outputs).flatMap(([path, { bytes, inputs }]) => {
    const name = /([^/]+)\/handler\.mjs$/.exec(path)?.[1];
    if (name === undefined) return [];
    const data = Object.entries(inputs).filter(([input]) => DATA.test(input));
    const code = data.reduce((rest, [, { bytesInOutput }]) => rest - bytesInOutput, bytes);
    return [{ name, whole: bytes, code }];
  });
}

/** In KB, for the code alone. */
export function budgetOf(name: string): number {
  return HTTP_FUNCTIONS.includes(name) ? BUDGET_KB.http : BUDGET_KB.queue;
}
