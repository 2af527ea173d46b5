/** Makes cdk.out for the local stage by running the CDK app, and only when something in it may have changed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { LocalStackError } from "./local-stack-error.ts";

/** Everything a template and its bundles are made of. */
const INPUTS = [
  "infra/**",
  "functions/**",
  "shared/**",
  "web/**",
  "package.json",
  "package-lock.json",
  "cdk.json",
  "tsconfig.json",
];

const ERROR_LINES = 12;
/** Where in a compiler an error was thrown helps nobody to correct the source. */
const STACK_TRACE = /^\s+at |^Node\.js v|^\s*$/;

export const PROJECT_ROOT = resolve(import.meta.dirname, "..");

/**
 * Synthesizes the local stage into a folder, unless what is there is made of the same sources.
 * @returns whether it had to
 * @throws LocalStackError with the compiler's own words
 */
export async function synthesize(outDirectory: string, root: string = PROJECT_ROOT): Promise<boolean> {
  const digest = inputsDigest(root);
  const digestFile = `${outDirectory}.inputs`;
  const isCurrent = existsSync(digestFile) && readFileSync(digestFile, "utf8") === digest;
  if (isCurrent && existsSync(join(outDirectory, "manifest.json"))) return false;
  mkdirSync(dirname(outDirectory), { recursive: true });
  // Into a new folder first: an app that fails leaves the last good assembly as it was, and no stale assets stay.
  const next = `${outDirectory}.next`;
  rmSync(next, { recursive: true, force: true });
  await runApp(root, next);
  rmSync(outDirectory, { recursive: true, force: true });
  renameSync(next, outDirectory);
  writeFileSync(digestFile, digest);
  return true;
}

function inputsDigest(root: string): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of globSync(INPUTS, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(path).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

async function runApp(root: string, outDirectory: string): Promise<void> {
  const context = { stage: "local", "aws:cdk:enable-asset-metadata": true, "aws:cdk:enable-path-metadata": true };
  const child = spawn(process.execPath, [join("infra", "app.ts")], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      CDK_OUTDIR: outDirectory,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      // The rules of AWS are checked by `npm run check` and the tests; here they would only cost seconds.
      CDK_VALIDATION: "false",
    },
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const code = await new Promise<number | null>((end) => child.once("close", end));
  process.removeListener("exit", endWithUs);
  if (code === 0 && existsSync(join(outDirectory, "manifest.json"))) return;
  const lines = said
    .trim()
    .split("\n")
    .filter((line) => !STACK_TRACE.test(line));
  const words = lines.slice(0, ERROR_LINES).join("\n");
  throw new LocalStackError(`The CDK app could not be synthesized; correct what it says and start again:\n${words}`);
}
