#!/usr/bin/env node
/**
 * The command `ucc`, started by whatever Node is there: it goes on under the Node that npm brought, because the command
 * line is TypeScript that Node 24 runs as it is. No dependencies, and nothing newer than Node 18.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MAJOR = 24;
/** From bash(1): a command that a signal ended has this plus the signal's number as its exit code. */
const SIGNAL_EXIT_BASE = 128;

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const bundledNode = join(project, "node_modules", ".bin", "node");

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

function continueUnder(node) {
  const child = spawn(node, [join(project, "cli", "ucc.ts"), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to every process in it.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("error", (error) => stop(`${node} could not be started: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? SIGNAL_EXIT_BASE + constants.signals[signal]));
}

if (!existsSync(join(project, "node_modules", "commander"))) {
  stop(`The packages of ucc are not installed: run "npm ci" in ${project} first.`);
} else if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR) {
  await import("./ucc.ts");
} else if (existsSync(bundledNode)) {
  continueUnder(bundledNode);
} else {
  stop(`ucc needs Node ${NODE_MAJOR} or newer and this is ${process.version}: install it from https://nodejs.org.`);
}
