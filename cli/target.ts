/** Which stack a command works on: the one on this machine, or one on AWS; afterwards all AWS clients lead there. */
import { once } from "node:events";
import { connect } from "node:net";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type RunningStack, readRunning } from "../local/running-file.ts";
import { UsageError } from "./failure.ts";

/** The global options. */
export type TargetOptions = {
  readonly stack?: string | undefined;
  readonly region?: string | undefined;
  readonly local?: string | undefined;
};

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Name of the state folder that `npm start` makes. */
const STATE_FOLDER = ".local";

/** A server on this machine takes a connection at once, or is not there. */
const CONNECT_MILLISECONDS = 2_000;

const NEITHER =
  'No local stack runs here and no stack on AWS is named: start one with "npm start", or say --stack <name> --region <region>.';

/**
 * Points the AWS SDK of this process at the stack; called before any client is loaded.
 * @returns the stack's name
 * @throws UsageError if there is no such stack to work on
 */
export async function enterTarget(options: TargetOptions, environment = process.env): Promise<string> {
  const { stack, region, local } = options;
  if (local !== undefined && (stack !== undefined || region !== undefined)) {
    throw new UsageError("Say either --local, or --stack and --region: a command works on one stack.");
  }
  if (stack === undefined) {
    if (region !== undefined) throw new UsageError("--region alone names no stack: say --stack <name> as well.");
    return enterLocalStack(await runningStack(local, environment["UCC_STATE_DIRECTORY"]), environment);
  }
  if (region !== undefined) environment["AWS_REGION"] = region;
  return stack;
}

/** @param usual where `npm start` keeps its state instead of `.local` when the same environment names it */
async function runningStack(folder: string | undefined, usual: string | undefined): Promise<RunningStack> {
  const usualFolders = usual === undefined ? [process.cwd(), PROJECT].map((root) => join(root, STATE_FOLDER)) : [usual];
  const folders = folder === undefined ? usualFolders : placesIn(folder);
  for (const candidate of new Set(folders)) {
    const running = readRunning(candidate);
    if (running !== undefined && (await answers(running.portalUrl))) return running;
  }
  if (folder === undefined) throw new UsageError(NEITHER);
  throw new UsageError(`No local stack runs on ${resolve(folder)}: start it, or say --stack <name> --region <region>.`);
}

/** People name the state folder, or the project that has it. */
function placesIn(folder: string): readonly string[] {
  return [resolve(folder), resolve(folder, STATE_FOLDER)];
}

async function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  try {
    await once(socket, "connect", { signal: AbortSignal.timeout(CONNECT_MILLISECONDS) });
    return true;
  } catch {
    // Not there is an answer as well.
    return false;
  } finally {
    socket.destroy();
  }
}

/** What lets the same code run here: the SDK reads these names itself (docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html). */
function enterLocalStack({ endpoints, region, stackName }: RunningStack, environment: NodeJS.ProcessEnv): string {
  for (const [service, url] of Object.entries(endpoints)) {
    environment[`AWS_ENDPOINT_URL_${service.toUpperCase().replaceAll("-", "_")}`] = url;
  }
  // Emulators take any key; a person's own must not travel to them, nor decide the region.
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) delete environment[name];
  Object.assign(environment, { AWS_REGION: region, AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" });
  return stackName;
}
