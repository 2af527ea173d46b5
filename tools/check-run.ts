/** Runs checks two at a time (the machine CI has two cores) and tells of each as it ends. */
import { spawn } from "node:child_process";

export type Verdict = { readonly outcome: "ok" | "FAILED" | "skipped"; readonly output: string };
export type Check = { readonly name: string; readonly run: () => Verdict | Promise<Verdict> };
export type CheckResult = Verdict & { readonly name: string; readonly seconds: number };

const LANES = 2;

/** A program of node_modules/.bin or the system; what it prints is shown when it fails. */
export async function command(program: string, ...args: readonly string[]): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  child.on("error", (error) => resolve({ outcome: "FAILED", output: error.message }));
  child.on("close", (code) => resolve({ outcome: code === 0 ? "ok" : "FAILED", output: output.trim() }));
  return promise;
}

/** A list of faults, one text each, as a verdict: none is ok. */
export function faults(lines: readonly string[]): Verdict {
  return { outcome: lines.length === 0 ? "ok" : "FAILED", output: lines.join("\n") };
}

async function timed({ name, run }: Check): Promise<CheckResult> {
  const started = performance.now();
  const secondsSince = () => (performance.now() - started) / 1000;
  try {
    return { ...(await run()), name, seconds: secondsSince() };
  } catch (error) {
    return { outcome: "FAILED", output: String(error), name, seconds: secondsSince() };
  }
}

/** @returns the results in the order in which they came */
export async function runChecks(
  checks: readonly Check[],
  tell: (result: CheckResult) => void,
): Promise<readonly CheckResult[]> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await timed(check);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}
