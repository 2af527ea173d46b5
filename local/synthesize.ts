/** Makes cdk.out for the local stage by running the CDK app, and only when something in it may have changed. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeFolder } from "../infra/parts/make-folder.ts";
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

/** What an assembly is read from. */
const ASSEMBLY = "manifest.json";
const ERROR_LINES = 12;
/** Where in a compiler an error was thrown helps nobody to correct the source. */
const STACK_TRACE = /^\s+at |^Node\.js v|^\s*$/;

export const PROJECT_ROOT = resolve(import.meta.dirname, "..");

/**
 * Synthesizes the local stage into a folder, unless what is there is made of the same sources.
 * @returns whether it had to
 * @throws LocalStackError with the compiler's own words
 */
export function synthesize(outDirectory: string, root: string = PROJECT_ROOT): Promise<boolean> {
  const make = (newFolder: string) => runApp(root, newFolder);
  return makeFolder({ root, inputs: INPUTS, outFolder: outDirectory, mainFile: ASSEMBLY, make });
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
  if (code === 0 && existsSync(join(outDirectory, ASSEMBLY))) return;
  const lines = said
    .trim()
    .split("\n")
    .filter((line) => !STACK_TRACE.test(line));
  const words = lines.slice(0, ERROR_LINES).join("\n");
  throw new LocalStackError(`The CDK app could not be synthesized; correct what it says and start again:\n${words}`);
}
