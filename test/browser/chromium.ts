/** A real browser for tests: Debian's Chromium without its windows, or with them, or the one that CHROMIUM names. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** The one without windows first: the same engine, and a visitor costs it 0.3 s of CPU instead of 1.3 (Chromium 156). */
const [FIRST_CHOICE, SECOND_CHOICE] = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
const PATH = process.env["CHROMIUM"] ?? (existsSync(FIRST_CHOICE) ? FIRST_CHOICE : SECOND_CHOICE);

/** Whether there is a browser; without one the browser tests are skipped, loudly. */
export const hasChromium = existsSync(PATH);
if (!hasChromium) {
  console.warn(
    `SKIPPED: no browser at ${PATH}. Install Debian's chromium-headless-shell, or set CHROMIUM, to run the browser tests.`,
  );
}

/** As the limits in vitest.config.ts: to end what hangs, not to judge a slow machine. The usual 30 s ended a test on a busy one. */
const AT_MOST_MILLISECONDS = 90_000;

let running: Promise<Browser> | undefined;

/** One browser for all files that a process runs, started when a file first asks; it ends with the process. */
export function theBrowser(): Promise<Browser> {
  running ??= startChromium();
  return running;
}

/** Starts it without anything that would call home. */
async function startChromium(): Promise<Browser> {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  const browser = await chromium.launch({
    handleSIGTERM: false,
    executablePath: PATH,
    // Without a locale of the machine's, names of files in other letters than English would be lost.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", ...quiet],
  });
  browser.on("context", (context) => context.setDefaultTimeout(AT_MOST_MILLISECONDS));
  return browser;
}
