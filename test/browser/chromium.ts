/** A real browser for tests: Debian's Chromium, or the one that CHROMIUM names. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATH = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Whether there is a browser; without one the browser tests are skipped, loudly. */
export const hasChromium = existsSync(PATH);
if (!hasChromium) {
  console.warn(`SKIPPED: no browser at ${PATH}. Install Debian's chromium, or set CHROMIUM, to run the browser tests.`);
}

/** Starts it without anything that would call home. */
export function startChromium(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  return chromium.launch({ executablePath: PATH, args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet] });
}
