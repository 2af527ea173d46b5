/**
 * Runs a tool of this project with the packages and the Node it needs: `node tools/bootstrap.mjs <command> <arguments>`.
 * It has no dependencies and runs on Node 20, because it is what brings the packages and the newer Node.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The Lambda runtime's major version (infra/parts/service-function.ts): tools run on what the functions run on. */
const NODE_MAJOR = 24;
const LOCK_POLL_MILLISECONDS = 200;
/** From bash(1): a command that a signal ended has this plus the signal's number as its exit code. */
const SIGNAL_EXIT_BASE = 128;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const binFolder = join(root, "node_modules", ".bin");
const lockFile = join(root, "package-lock.json");
/** npm writes this last, so an install that was interrupted has none. */
const installedLockFile = join(root, "node_modules", ".package-lock.json");
/** Hash of the lock file that was installed in full here; npm ci removes it with the rest of node_modules. */
const markerFile = join(root, "node_modules", ".installed-lock-hash");
/** Outside node_modules, which npm ci removes. */
const busyFile = join(root, ".install.lock");
const windows = process.platform === "win32";

/** One line for a person; on stderr, so that a tool's own output can be piped. */
const say = (line) => process.stderr.write(`${line}\n`);

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
const lockHash = () => createHash("sha256").update(readFileSync(lockFile)).digest("hex");
const installedHere = () => existsSync(markerFile) && readFileSync(markerFile, "utf8") === lockHash();

/**
 * Whether an optional package is made for this machine. One that names no platform only comes along with others,
 * and musl is left out because the bundled Node needs glibc anyway.
 */
const fitsHere = ({ os, cpu, libc }) =>
  os?.includes(process.platform) && cpu?.includes(process.arch) && (libc?.includes("glibc") ?? true);

/** Why `npm ci` is needed, or undefined when node_modules holds exactly what the lock file names. */
function staleReason() {
  if (!existsSync(installedLockFile)) return "node_modules is missing";
  const installed = packagesOf(installedLockFile);
  const wanted = packagesOf(lockFile);
  // An optional package may have failed to install. That is tried once per lock file, not on every command.
  const optionalTried = installedHere();
  for (const [path, entry] of Object.entries(wanted)) {
    const dispensable = path === "" || (entry.optional && (optionalTried || !fitsHere(entry)));
    if (dispensable && !installed[path]) continue;
    const reason = differs(path, entry, installed[path]);
    if (reason) return reason;
  }
  const extra = Object.keys(installed).find((path) => !(path in wanted));
  return extra && `${extra} is not in package-lock.json`;
}

function differs(path, wanted, installed) {
  if (!installed || !existsSync(join(root, path))) return `${path} is missing`;
  const same = wanted.version === installed.version && wanted.integrity === installed.integrity;
  return same ? undefined : `${path} is another version`;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** One try to become the only installer; the file appears with the pid in it, so nobody reads half of it. */
function tryToHold() {
  const mine = `${busyFile}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, busyFile);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The pid in the lock; undefined once its holder has let go. */
function holder() {
  try {
    return Number(readFileSync(busyFile, "utf8"));
  } catch {
    return undefined;
  }
}

async function holdInstallLock() {
  let told = false;
  while (!tryToHold()) {
    const pid = holder();
    if (pid !== undefined && !isRunning(pid)) rmSync(busyFile, { force: true });
    else {
      if (!told) say(`Another command (process ${pid ?? "unknown"}) is installing packages here; waiting for it.`);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MILLISECONDS));
    }
  }
}

/** PATH without the folder that `npm ci` is about to delete, so that npm runs on the Node it came with. */
const pathWithoutBin = () =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== binFolder)
    .join(delimiter);

/** @returns npm's exit code */
function npmCi(reason) {
  say(`Installing packages as package-lock.json says (npm ci), because ${reason}. Usually 20 to 60 seconds.`);
  const started = performance.now();
  // NODE_ENV=production or npm's omit setting would leave out the tools and the bundled Node; on Node 20 npm would warn
  // of every package that asks for a newer one.
  const { status, error } = spawnSync("npm", ["ci", "--include=dev", "--include=optional", "--loglevel=error"], {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutBin() },
    stdio: ["ignore", 2, 2],
    shell: windows,
  });
  if (error) say(`npm could not be started (${error.message}). Install npm, then run this again.`);
  else if (status !== 0) say("npm ci failed; what it says is above. Nothing was started.");
  else say(`Packages are in place after ${Math.round((performance.now() - started) / 1000)} s.`);
  return status ?? 1;
}

/** @returns 0, or the exit code of an install that failed */
async function install() {
  if (staleReason() === undefined) return 0;
  await holdInstallLock();
  try {
    // Whoever held the lock before may have done the work.
    const reason = staleReason();
    const status = reason === undefined ? 0 : npmCi(reason);
    if (status === 0) writeFileSync(markerFile, lockHash());
    return status;
  } finally {
    rmSync(busyFile, { force: true });
  }
}

/** What to do about the Node that the tools would get, or undefined when it is new enough. */
function nodeProblem(env) {
  const { stdout, error } = spawnSync("node", ["-p", "process.versions.node"], { env, encoding: "utf8" });
  const version = stdout?.trim() ?? "";
  if (Number(version.split(".")[0]) >= NODE_MAJOR) return undefined;
  const found = error || version === "" ? "a Node that does not run" : `Node ${version}`;
  return `This project needs Node ${NODE_MAJOR} or newer and found ${found} (npm brings one on Linux x64 with glibc only): install Node ${NODE_MAJOR} from https://nodejs.org, put it on PATH, and run this again.`;
}

/** Runs the command in this terminal; its exit code becomes ours. */
function run(command, args, env) {
  const child = spawn(command, args, { env, stdio: "inherit", shell: windows });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to every process in it; a second one might mean "now, at once" to the child.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  child.on("error", (error) => {
    say(`${command} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? SIGNAL_EXIT_BASE + constants.signals[signal]));
}

const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  say("Usage: node tools/bootstrap.mjs <command> <arguments>");
  process.exit(2);
}
const installStatus = await install();
if (installStatus !== 0) process.exit(installStatus);
const env = { ...process.env, PATH: [binFolder, pathWithoutBin()].join(delimiter) };
const problem = nodeProblem(env);
if (problem) {
  say(problem);
  process.exit(1);
}
run(command, args, env);
