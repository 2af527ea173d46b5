import { describe, expect, it } from "vitest";
import { browserScripts } from "../../../tools/browser-scripts.ts";
import * as committed from "../../../web/portal/scripts.ts";

/** Bytes of script that any page may have (issue: first page and its scripts on a slow phone). */
const BUDGET_BYTES = 15_000;

describe("the portal's browser scripts", () => {
  it("are what their sources give today (npm run scripts)", () => {
    const made = browserScripts().map(({ constant, text }) => [constant, text] as const);
    expect({ ...committed }).toEqual(Object.fromEntries(made));
  });

  it("are small, all together", () => {
    const bytes = browserScripts().reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(BUDGET_BYTES);
  });

  it("name no other site, and make no code of texts", () => {
    for (const { text } of browserScripts()) expect(text).not.toMatch(/https?:|eval\(|innerHTML|new Function/);
  });

  it("post nothing, but for the one that sends files where its page says", () => {
    const sending = browserScripts().filter(({ text }) => /POST|XMLHttpRequest|sendBeacon/.test(text));
    expect(sending.map(({ constant }) => constant)).toEqual(["FILES"]);
    expect(sending[0]?.text).toMatch(/fetch\(\w+\.action,/);
  });
});
