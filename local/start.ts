/** `npm start`: the whole service on this machine until Ctrl-C. */
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { fillWithDemo } from "./demo/fill-with-demo.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { LocalStackError } from "./local-stack-error.ts";
import type { Notice } from "./notices.ts";
import { removeRunning, writeRunning } from "./running-file.ts";
import { type LocalStack, startLocalStack } from "./stack.ts";
import { PROJECT_ROOT } from "./synthesize.ts";

const PORTS = { portal: 4000, desk: 4001, mailbox: 4002, files: 4003, signIn: 4004 } as const;

const USAGE =
  "Use: npm start [-- --fresh] [-- --demo]   (--fresh begins anew: everything kept in .local is removed; --demo fills the desk with 300 inquiries)";

/** What a person at the terminal wants to hear of while it runs. */
const TOLD = new Set(["function-failed", "function-reloaded", "bundle-failed", "records-given-up", "request-failed"]);

/** Elsewhere when a test starts it: it must not meet the one that a developer runs. */
const stateDirectory = process.env["UCC_STATE_DIRECTORY"] ?? join(PROJECT_ROOT, ".local");

try {
  await main();
} catch (error) {
  if (!(error instanceof LocalStackError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const startedAt = performance.now();
  const { fresh, demo } = flags();
  const ports = differentPorts();
  const stopping = untilStopped();
  const starting = startLocalStack({
    stateDirectory,
    fresh,
    ports,
    watch: true,
    warm: true,
    onProgress: (step) => console.log(`… ${step}`),
    onNotice: tell,
  });
  const stack = await starting;
  writeRunning(stateDirectory, runningOf(stack));
  if (demo) await fillWithDemo(stack);
  console.log(greeting(stack, (performance.now() - startedAt) / 1000));
  await stopping;
  console.log("Stopping …");
  removeRunning(stateDirectory);
  await stack.stop();
  console.log(`Stopped. Everything is kept in ${relative(PROJECT_ROOT, stateDirectory)} for the next start.`);
  process.exit(0);
}

function flags(): { readonly fresh: boolean; readonly demo: boolean } {
  try {
    const { values } = parseArgs({ options: { fresh: { type: "boolean" }, demo: { type: "boolean" } } });
    return { fresh: values.fresh ?? false, demo: values.demo ?? false };
  } catch (error) {
    throw new LocalStackError(USAGE, { cause: error });
  }
}

/** Elsewhere by `UCC_<NAME>_PORT`, such as UCC_SIGN_IN_PORT. */
function differentPorts(): Record<keyof typeof PORTS, number> {
  const ports = {
    portal: portOf("UCC_PORTAL_PORT", PORTS.portal),
    desk: portOf("UCC_DESK_PORT", PORTS.desk),
    mailbox: portOf("UCC_MAILBOX_PORT", PORTS.mailbox),
    files: portOf("UCC_FILES_PORT", PORTS.files),
    signIn: portOf("UCC_SIGN_IN_PORT", PORTS.signIn),
  };
  const taken = Object.values(ports);
  if (new Set(taken).size === taken.length) return ports;
  throw new LocalStackError(
    `Portal, desk, mailbox, files and sign-in cannot share a port (${taken.join(", ")}); set UCC_PORTAL_PORT, UCC_DESK_PORT, UCC_MAILBOX_PORT, UCC_FILES_PORT and UCC_SIGN_IN_PORT apart.`,
  );
}

function portOf(variable: string, usual: number): number {
  const given = process.env[variable];
  const port = given === undefined ? usual : Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new LocalStackError(`${variable} is ${JSON.stringify(given)}; give it a port number from 1 to 65535.`);
}

/** Ends with the first Ctrl-C or SIGTERM; a second one does not wait for the orderly end. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (): void => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  });
}

function runningOf({ region, stackName, endpoints, outputs, portalUrl, mailboxUrl }: LocalStack) {
  return {
    pid: process.pid,
    region,
    stackName,
    endpoints: { ...endpoints },
    outputs: { ...outputs },
    portalUrl,
    mailboxUrl,
  };
}

function greeting({ portalUrl, deskUrl, mailboxUrl }: LocalStack, seconds: number): string {
  return [
    "",
    `  Portal   ${portalUrl}`,
    `  Desk     ${deskUrl}   sign in as ${DEMO_PEOPLE.map(personAndRole).join(", ")}; no password is asked`,
    `  Mailbox  ${mailboxUrl}`,
    "",
    `Ready in ${seconds.toFixed(1)} s. Functions reload when their sources change; npx ucc finds this stack. Ctrl-C ends it.`,
  ].join("\n");
}

function personAndRole({ id, role }: (typeof DEMO_PEOPLE)[number]): string {
  return role === "operator" || role.startsWith(id) ? id : `${id} (${role})`;
}

function tell(...[event, details]: Parameters<Notice>): void {
  if (TOLD.has(event)) console.log(`${event} ${Object.values(details).join(" ")}`);
}
