/** Bundles' sizes, and how long a fresh process takes to load one and to make its first call. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { bundling } from "../infra/parts/bundle-functions.ts";
import type { FunctionDefinition } from "../local/execution-environment.ts";
import { FunctionLogs } from "../local/function-log.ts";
import { functionHosts } from "../local/functions.ts";
import type { BenchRun } from "./bench-run.ts";
import { type BundleSize, budgetOf, bundleSizes, KB, OVER_BUDGET_KB } from "./bundle-sizes.ts";
import { firstEvent, startStandIn } from "./first-calls.ts";
import { REGION, templateOf } from "./private-table.ts";
import type { Finding } from "./report.ts";
import { median, shuffled } from "./statistics.ts";

const ROUNDS = 9;
/** The yardstick is run more often: every ratio depends on it. */
const EMPTY_RUNS_A_ROUND = 3;
const START_FUNCTION = fileURLToPath(new URL("./start-function.mjs", import.meta.url));

const MEASURE = "cold-start";

export async function coldStart(run: BenchRun): Promise<readonly Finding[]> {
  const { undo } = run;
  const url = await startStandIn(undo);
  run.say("bundling as we do, and as CDK's NodejsFunction does by default");
  const folder = join(run.folder, "bundles");
  const bundles = await bundleSizes(run.root, join(folder, "ours"));
  await bundleAsCdkDoes(run.root, join(folder, "cdk"));
  const functions = definitions(run, url);
  const times = await race(contendersOf(functions, folder), run.say);
  return [
    ...bundles.flatMap((size) => sizes(size, readFileSync(join(folder, "ours", size.name, "handler.mjs")))),
    ...ratios(functions, times),
  ];
}

/** aws-cdk-lib's NodejsFunction without options, but with the SDK inside, as ours has it: CommonJS, not minified. */
async function bundleAsCdkDoes(root: string, outFolder: string): Promise<void> {
  const { entryPoints, tsconfig, absWorkingDir } = bundling({ root, outFolder });
  const how = { bundle: true, platform: "node", target: "node24", format: "cjs", logLevel: "error" } as const;
  await build({ ...how, entryPoints, tsconfig, absWorkingDir, outdir: outFolder, outExtension: { ".js": ".cjs" } });
}

/** The functions with the environment that the template gives them, every service at the stand-in. */
function definitions({ cdkOut, folder }: BenchRun, url: string): readonly FunctionDefinition[] {
  const hosts = functionHosts(templateOf(cdkOut), {
    region: REGION,
    endpoints: {
      sqs: url,
      dynamodb: url,
      ses: url,
      s3: url,
      sns: url,
      "secrets-manager": url,
      cloudformation: url,
      "cloudwatch-logs": url,
      "cognito-identity-provider": url,
    },
    environmentsPerFunction: 1,
    logs: new FunctionLogs(join(folder, "cold-start")),
  });
  return [...hosts.values()].map(({ definition }) => definition);
}

/** One thing that is started again and again; `key` names what it is. */
type Contender = { readonly key: string; readonly command: readonly string[]; readonly environment: NodeJS.ProcessEnv };

function contendersOf(functions: readonly FunctionDefinition[], folder: string): readonly Contender[] {
  mkdirSync(folder, { recursive: true });
  const empty = join(folder, "empty.mjs");
  writeFileSync(empty, "export const handler = async () => ({});\n");
  const yardstick = { key: "empty", command: [empty], environment: {} };
  return [
    ...Array.from({ length: EMPTY_RUNS_A_ROUND }, () => yardstick),
    ...functions.flatMap(({ name, environment }) => {
      const eventFile = join(folder, `${name}.json`);
      writeFileSync(eventFile, JSON.stringify(firstEvent(name, environment)));
      const ours = join(folder, "ours", name, "handler.mjs");
      const cdk = join(folder, "cdk", name, "handler.cjs");
      return [
        { key: `${name} load`, command: [ours], environment },
        { key: `${name} first call`, command: [ours, eventFile], environment },
        { key: `${name} CDK load`, command: [cdk], environment },
        { key: `${name} CDK first call`, command: [cdk, eventFile], environment },
      ];
    }),
  ];
}

/** Everybody once a round, in random order, one at a time. @returns the middle of each one's milliseconds */
async function race(
  contenders: readonly Contender[],
  say: (progress: string) => void,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const { key, command, environment } of shuffled(contenders)) {
      times.set(key, [...(times.get(key) ?? []), await startTime(key, command, environment)]);
    }
    if (round % 3 === 0) say(`round ${round} of ${ROUNDS}`);
  }
  return new Map([...times].map(([key, own]) => [key, median(own)]));
}

async function startTime(key: string, command: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [START_FUNCTION, ...command], { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${key} ended with ${code}: ${said.trim()}`);
  return performance.now() - began;
}

function sizes({ name, whole, code }: BundleSize, bundle: Buffer): readonly Finding[] {
  const figure = (what: string, bytes: number): Finding => ({ measure: MEASURE, what, figure: bytes / KB, unit: "KB" });
  const gzipped = figure(`${name}, minified and gzipped`, gzipSync(bundle).length);
  const judged = { budget: { is: "at most", value: budgetOf(name) }, gate: !OVER_BUDGET_KB.has(name) } as const;
  if (code === whole) return [{ ...figure(`${name}, minified`, whole), ...judged }, gzipped];
  const without = figure(`${name}, minified, without its texts, pages and weights`, code);
  return [{ ...without, ...judged }, figure(`${name}, minified, whole`, whole), gzipped];
}

function ratios(functions: readonly FunctionDefinition[], times: ReadonlyMap<string, number>): readonly Finding[] {
  const time = (key: string) => times.get(key) ?? Number.NaN;
  const figure = (what: string, value: number, unit = "x") => ({ measure: MEASURE, what, figure: value, unit });
  const each = functions.map(({ name }) => ({
    name,
    load: time(`${name} load`) / time("empty"),
    loadOfCdk: time(`${name} load`) / time(`${name} CDK load`),
    firstOfCdk: time(`${name} first call`) / time(`${name} CDK first call`),
  }));
  return [
    figure("an empty handler, process start to ready", time("empty"), "ms"),
    ...each.map(({ name, load }): Finding => {
      return { ...figure(`${name} ready, against the empty one`, load), budget: { is: "at most", value: 2.2 } };
    }),
    ...each.flatMap(({ name, loadOfCdk, firstOfCdk }): Finding[] => [
      figure(`${name} ready, against CDK's default`, loadOfCdk),
      {
        ...figure(`${name} ready and first call, against CDK's default`, firstOfCdk),
        budget: { is: "at most", value: 0.62 },
      },
    ]),
  ];
}
