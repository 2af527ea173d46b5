/** The bootstrap as a person meets it: a process in a project of its own, with an npm that only pretends. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { waitFor } from "../../wait-for.ts";

const BOOTSTRAP = resolve(import.meta.dirname, "../../../tools/bootstrap.mjs");
const LEFT = { version: "1.0.0", integrity: "sha512-left" };
/** An npm that notes how it was called and installs what the lock file names. */
const FAKE_NPM = `#!/usr/bin/env bash
echo "$*" >> npm-calls
while [ -e hold-npm ]; do sleep 0.02; done
[ -e broken-registry ] && exit 7
mkdir -p node_modules/left && cp would-be-installed node_modules/.package-lock.json
`;

type Project = { readonly root: string; readonly bin: string };
type Packages = Readonly<Record<string, object>>;

const roots: string[] = [];
const children: ChildProcess[] = [];

const lockOf = (packages: Packages) => JSON.stringify({ packages });

function executable(path: string, text: string) {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** A project that wants the packages of `lock`; `npm ci` leaves those of `installable` behind. */
function aProject({ lock = {}, installable }: { lock?: Packages; installable?: Packages } = {}): Project {
  const root = mkdtempSync(join(tmpdir(), "bootstrap-"));
  roots.push(root);
  const bin = join(root, "fake-bin");
  mkdirSync(bin);
  mkdirSync(join(root, "tools"));
  copyFileSync(BOOTSTRAP, join(root, "tools/bootstrap.mjs"));
  const wanted = { "": {}, "node_modules/left": LEFT, ...lock };
  writeFileSync(join(root, "package-lock.json"), lockOf(wanted));
  writeFileSync(join(root, "would-be-installed"), lockOf(installable ?? { "node_modules/left": LEFT }));
  executable(join(bin, "npm"), FAKE_NPM);
  return { root, bin };
}

/** The same project with its packages in place. */
function anInstalledProject(packages: Packages = { "node_modules/left": LEFT }, lock: Packages = {}): Project {
  const project = aProject({ lock });
  mkdirSync(join(project.root, "node_modules/left"), { recursive: true });
  writeFileSync(join(project.root, "node_modules/.package-lock.json"), lockOf(packages));
  return project;
}

function start({ root, bin }: Project, ...command: string[]): { child: ChildProcess; said: () => string } {
  const path = [bin, dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const child = spawn(process.execPath, ["tools/bootstrap.mjs", ...command], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, so that a test that fails leaves nothing behind.
    detached: true,
  });
  children.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  return { child, said: () => text };
}

async function run(project: Project, ...command: string[]) {
  const { child, said } = start(project, ...command);
  const [code] = await once(child, "close");
  return { code, said: said() };
}

const npmCalls = ({ root }: Project) =>
  existsSync(join(root, "npm-calls")) ? readFileSync(join(root, "npm-calls"), "utf8").trim().split("\n") : [];

afterEach(() => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

describe("packages before a command", () => {
  it("installs what the lock file names on a fresh clone, then runs the command", async () => {
    const project = aProject();
    const { code, said } = await run(project, "echo", "the command ran");
    expect(code).toBe(0);
    expect(npmCalls(project)).toEqual(["ci --include=dev --include=optional --loglevel=error"]);
    expect(said).toContain("npm ci), because node_modules is missing. Usually 20 to 60 seconds.");
    expect(said).toContain("the command ran");
  });

  it("installs again when the lock file names another version", async () => {
    const project = anInstalledProject({ "node_modules/left": { ...LEFT, version: "0.9.0" } });
    expect((await run(project, "true")).said).toContain("node_modules/left is another version");
    expect(npmCalls(project)).toHaveLength(1);
  });

  it("installs again when something is installed that the lock file does not name", async () => {
    const project = anInstalledProject({ "node_modules/left": LEFT, "node_modules/right": LEFT });
    expect((await run(project, "true")).said).toContain("node_modules/right is not in package-lock.json");
  });

  it("installs again when a package's folder was removed by hand", async () => {
    const project = anInstalledProject();
    rmSync(join(project.root, "node_modules/left"), { recursive: true });
    expect((await run(project, "true")).said).toContain("node_modules/left is missing");
  });

  it("installs nothing when everything is in place", async () => {
    const project = anInstalledProject();
    expect(await run(project, "true")).toEqual({ code: 0, said: "" });
    expect(npmCalls(project)).toEqual([]);
  });

  it("does not miss a package that is made for another platform", async () => {
    const lock = { "node_modules/other": { version: "1.0.0", optional: true, os: ["beos"], cpu: [process.arch] } };
    const project = anInstalledProject(undefined, lock);
    await run(project, "true");
    expect(npmCalls(project)).toEqual([]);
  });

  it("tries once for an optional package that cannot be had", async () => {
    const optional = { version: "1.0.0", optional: true, os: [process.platform], cpu: [process.arch] };
    const project = anInstalledProject(undefined, { "node_modules/native": optional });
    await run(project, "true");
    await run(project, "true");
    expect(npmCalls(project)).toHaveLength(1);
  });

  it("starts nothing when the install fails, and passes on npm's exit code", async () => {
    const project = aProject();
    writeFileSync(join(project.root, "broken-registry"), "");
    const { code, said } = await run(project, "echo", "the command ran");
    expect(code).toBe(7);
    expect(said).toContain("npm ci failed");
    expect(said).not.toContain("the command ran");
  });

  it("installs once when two commands start at the same time", async () => {
    const project = aProject();
    writeFileSync(join(project.root, "hold-npm"), "");
    const both = [start(project, "true"), start(project, "true")];
    const ends = both.map(({ child }) => once(child, "close"));
    await waitFor("one waits for the other", () => both.some(({ said }) => said().includes("waiting for it")));
    rmSync(join(project.root, "hold-npm"));
    expect(await Promise.all(ends)).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(npmCalls(project)).toHaveLength(1);
  });

  it("does not wait for an installer that died", async () => {
    const project = aProject();
    const { child } = start(project, "true");
    await once(child, "close");
    rmSync(join(project.root, "node_modules"), { recursive: true });
    writeFileSync(join(project.root, ".install.lock"), String(child.pid));
    expect((await run(project, "true")).code).toBe(0);
    expect(npmCalls(project)).toHaveLength(2);
  });
});

describe("the Node that tools run on", () => {
  it("must be 24 or newer; otherwise one sentence says what to do", async () => {
    const project = anInstalledProject();
    executable(join(project.bin, "node"), "#!/bin/sh\necho 20.20.2\n");
    const { code, said } = await run(project, "echo", "the command ran");
    expect(code).toBe(1);
    expect(said).toMatch(/^This project needs Node 24 or newer and found Node 20\.20\.2 .* install Node 24 .*\n$/);
  });

  it("is the one that npm installed, before any other on PATH", async () => {
    const project = anInstalledProject();
    mkdirSync(join(project.root, "node_modules/.bin"));
    executable(join(project.root, "node_modules/.bin/node"), "#!/bin/sh\necho 24.99.0\n");
    expect((await run(project, "node")).said).toBe("24.99.0\n");
  });
});

describe("a command under the bootstrap", () => {
  it("gets its arguments as they were given", async () => {
    const shown = "console.log(JSON.stringify(process.argv.slice(1)))";
    const { said } = await run(anInstalledProject(), "node", "-e", shown, "--", "a b", "$HOME", "");
    expect(said).toBe('["a b","$HOME",""]\n');
  });

  it("passes its exit code back", async () => {
    expect((await run(anInstalledProject(), "node", "-e", "process.exit(42)")).code).toBe(42);
  });

  it("that a signal ends gives 128 and the signal's number", async () => {
    expect((await run(anInstalledProject(), "node", "-e", "process.kill(process.pid, 'SIGTERM')")).code).toBe(143);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("is told of a %s and ends in its own way", async (signal) => {
    const polite = `process.on("${signal}", () => process.exit(5)); setInterval(() => {}, 1000); console.log("up")`;
    const { child, said } = start(anInstalledProject(), "node", "-e", polite);
    const end = once(child, "close");
    await waitFor("the command is up", () => said().includes("up"));
    child.kill(signal);
    expect((await end)[0]).toBe(5);
  });

  it("that does not exist is named", async () => {
    const { code, said } = await run(anInstalledProject(), "no-such-command");
    expect(code).toBe(1);
    expect(said).toContain("no-such-command could not be started");
  });
});
