/** The command line as a process: what it writes where, and its exit codes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { PROJECT, runUcc } from "../../run-ucc.ts";
import { accepted, aPortal, refused } from "./portal-server.ts";

// Each test starts processes, on a machine that does other things besides.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "ucc-process-"));
const servers: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function aPortalThat(...answers: Parameters<typeof aPortal>) {
  const server = await aPortal(...answers);
  servers.push(server);
  return server;
}

async function output(command: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { exitCode: child.exitCode, stdout, stderr };
}

const COMMANDS = [
  "submit",
  "import",
  "export",
  "deadline",
  "route",
  "transliterate",
  "answers",
  "dead-letters",
  "reconcile",
  "operators",
  "retention",
  "bench",
];

describe("ucc", () => {
  const noRegistry = { npm_config_cache: join(folder, "npm"), npm_config_registry: "http://127.0.0.1:9" };

  it("is linked by the install, so that every npm finds it without asking the registry", async () => {
    const args = [
      ["npx", "ucc"],
      ["npx", "--no-install", "ucc"],
      ["npm", "exec", "ucc", "--"],
    ] as const;
    for (const [command, ...words] of args) {
      const env = { ...process.env, ...noRegistry };
      const { exitCode, stdout } = await output(command, [...words, "--help"], { cwd: PROJECT, env });
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Usage: ucc")]);
    }
    expect(realpathSync(join(PROJECT, "node_modules/.bin/ucc"))).toBe(realpathSync(join(PROJECT, "cli/ucc.mjs")));
  });

  it("is linked by any install in a clone, which needs no registry for it", async () => {
    const clone = join(folder, "clone");
    mkdirSync(join(clone, "cli"), { recursive: true });
    for (const file of ["cli/package.json", "cli/ucc.mjs"]) copyFileSync(join(PROJECT, file), join(clone, file));
    writeFileSync(
      join(clone, "package.json"),
      JSON.stringify({ name: "clone", version: "0.1.0", workspaces: ["cli"] }),
    );
    const env = { ...process.env, ...noRegistry };
    const { exitCode } = await output("npm", ["install", "--no-audit", "--no-fund"], { cwd: clone, env });
    expect(exitCode).toBe(0);
    expect(realpathSync(join(clone, "node_modules/.bin/ucc"))).toBe(realpathSync(join(clone, "cli/ucc.mjs")));
  });

  it("lists its commands, and nothing of what is not built yet", async () => {
    const { exitCode, stdout } = await runUcc(["--help"]);
    expect(exitCode).toBe(0);
    const listed = [...(stdout.split("Commands:")[1] ?? "").matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name);
    expect(listed).toEqual([...COMMANDS, "help"]);
  });

  it("tells its version", async () => {
    const { exitCode, stdout } = await runUcc(["--version"]);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  it("is told of in the README, command by command", () => {
    const row = /^\| `npx ucc …` \| (.*); against/mu.exec(readFileSync(join(PROJECT, "README.md"), "utf8"));
    expect(row?.[1]?.split(", ").toSorted()).toEqual(COMMANDS.toSorted());
  });

  it.each(COMMANDS)("%s shows an example in its help, and whose time it takes", async (command) => {
    const { stdout } = await runUcc([command, "--help"]);
    expect(stdout).toMatch(new RegExp(`\\$ (.*\\| )?npx ucc ${command}`));
    expect(stdout.includes("<time>")).toBe(/Kazakhstan\s+time\s+\(UTC\+5\)/.test(stdout));
  });

  it.each([
    [["nothing"], "unknown command"],
    [["deadline", "--from", "2026-11-23"], "--working-days"],
    [["submit", "--topic", "weather"], "Allowed choices"],
    [["dead-letters", "discard"], "Say what to discard"],
    [["dead-letters", "redrive"], "Say what to redrive"],
    [["import", "none.csv"], "cannot be read"],
    [["retention", "--on", "2027-01-01"], "--dry-run"],
    [["export", "--stack", "Ucc-dev", "--local", ".local"], "either"],
  ])("%j is bad use: exit code 2 and a sentence", async (args, sentence) => {
    const { exitCode, stdout, stderr } = await runUcc(args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("says both ways when there is no stack to work on", async () => {
    const { exitCode, stderr } = await runUcc(["export", "--local", folder]);
    expect([exitCode, stderr.split("\n").length]).toEqual([2, 2]);
    expect(stderr).toMatch(/start it.*--stack/);
  });

  it("names missing credentials without a trace", async () => {
    const { exitCode, stderr } = await runUcc(["export", "--stack", "Ucc-dev", "--region", "eu-central-1"]);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/^There are no AWS credentials that work.*\n$/)]);
  });
});

describe("ucc submit", () => {
  it("sends what the options say and prints number and link", async () => {
    const portal = await aPortalThat(() => accepted("R-1"));
    const options = ["--text", "Сәлем", "--email", "a@example.org", "--contact", "answer", "--consent"];
    const answers = ["--topic", "repatriation", "--answer", "departure=MN", "--answer", "region=a=b"];
    const key = ["--idempotency-key", "0123456789abcdef"];
    const { exitCode, lines } = await runUcc(["submit", ...options, ...answers, ...key, "--url", portal.url]);
    expect([exitCode, lines]).toEqual([0, [expect.objectContaining({ reference: "R-1" })]]);
    expect(portal.asked[0]?.headers["idempotency-key"]).toBe("0123456789abcdef");
    expect(portal.asked[0]?.body).toEqual({
      text: "Сәлем",
      topic: "repatriation",
      person: { email: "a@example.org" },
      contact: "answer",
      consent: true,
      answers: { departure: "MN", region: "a=b" },
    });
  });

  it("takes the inquiry as JSON from stdin", async () => {
    const portal = await aPortalThat(() => accepted("R-1"));
    const inquiry = { text: "Сәлем", contact: "none", consent: true };
    expect((await runUcc(["submit", "--url", portal.url], { stdin: JSON.stringify(inquiry) })).exitCode).toBe(0);
    expect(portal.asked[0]?.body).toEqual(inquiry);
  });

  it("tells option by option what is wrong, and sends nothing", async () => {
    const portal = await aPortalThat(() => accepted("R-1"));
    const { exitCode, stderr } = await runUcc(["submit", "--text", " ", "--contact", "answer", "--url", portal.url]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^These options .*\n {2}--text: .*\n {2}--consent: .*\n$/);
    const whole = ["--text", "Сәлем", "--contact", "answer", "--consent"];
    const noAddress = await runUcc(["submit", ...whole, "--url", portal.url]);
    expect(noAddress.stderr).toMatch(/\n {2}--email: /);
    const strange = ["--email", "a@example.org", "--answer", "departure=MN"];
    const strangeAnswer = await runUcc(["submit", ...whole, ...strange, "--url", portal.url]);
    expect(strangeAnswer.stderr).toMatch(/\n {2}--answer departure: /);
    expect(portal.asked).toEqual([]);
  });

  it("tells field by field what is wrong with the JSON on stdin, which is no bad use of the command", async () => {
    const { exitCode, stderr } = await runUcc(["submit"], { stdin: '{"text": "Сәлем", "contact": "none"}' });
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/\n {2}\/consent: /)]);
  });

  it("tells what the portal refuses", async () => {
    const portal = await aPortalThat(() => refused("/topic"));
    const options = ["--text", "Сәлем", "--contact", "none", "--consent", "--url", portal.url];
    const { exitCode, stderr } = await runUcc(["submit", ...options]);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining("/topic: Not this one (not-allowed)")]);
  });

  it.each([
    ["{", [], "no JSON"],
    ["", ["--topic", "other"], "--text is missing"],
  ])("calls %o with %j bad use", async (stdin, options, sentence) => {
    const { exitCode, stderr } = await runUcc(["submit", ...options], { stdin });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

describe("ucc import", () => {
  it("tells bad rows by their lines, sends the others, and goes on where it was stopped", async () => {
    const file = join(folder, "rows.csv");
    writeFileSync(file, "text,contact,consent\nБір,none,true\nЕкі,none,\nҮш,none,true\nТөрт,none,true\n");
    // Somebody else's answer, as from an address whose service is being replaced.
    const gone = { status: 404 };
    let up = 1;
    const portal = await aPortalThat(({ body }) => (up-- > 0 ? accepted(`R-${String(body["text"])}`) : gone));
    const first = await runUcc(["import", file, "--concurrency", "1", "--url", portal.url]);
    expect(first.exitCode).toBe(1);
    expect(first.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "accepted"],
      [3, "refused"],
      [4, "unsent"],
    ]);
    expect(first.stderr).toContain("line 3: /consent: This field is needed (required)");
    expect(first.stderr).toContain("1 accepted, 0 accepted before, 1 refused, 2 not sent.");

    up = Number.POSITIVE_INFINITY;
    const second = await runUcc(["import", file, "--concurrency", "1", "--url", portal.url]);
    expect(second.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, "accepted-before"],
      [3, "refused"],
      [4, "accepted"],
      [5, "accepted"],
    ]);
    expect(portal.asked.map(({ body }) => body["text"])).toEqual(["Бір", "Үш", "Үш", "Төрт"]);
    expect(portal.asked[2]?.headers["idempotency-key"]).toBe(portal.asked[1]?.headers["idempotency-key"]);

    writeFileSync(file, "text,contact,consent\nБір,none,true\nҮш,none,true\nТөрт,none,true\n");
    const mended = await runUcc(["import", file, "--url", portal.url]);
    expect(mended.lines.map(({ outcome }) => outcome)).toEqual(Array(3).fill("accepted-before"));
  });
});

describe("ucc whose results nobody reads to their end", () => {
  /** What is typed comes once stdout is closed, and stdin stays open. */
  async function unread(args: readonly string[], typed = "") {
    const child = spawn(process.execPath, [join(PROJECT, "cli/ucc.mjs"), ...args]);
    child.stdout.destroy();
    child.stdin.write(typed);
    const [stderr] = await Promise.all([text(child.stderr), once(child, "close")]);
    return { exitCode: child.exitCode, stderr };
  }

  it("does all its work, and keeps its exit code", async () => {
    const file = join(folder, "unread.csv");
    writeFileSync(file, "text,contact,consent\nБір,none,true\nЕкі,none,\nҮш,none,true\nТөрт,none,true\n");
    const portal = await aPortalThat(({ body }) => accepted(`R-${String(body["text"])}`));
    const { exitCode, stderr } = await unread(["import", file, "--concurrency", "1", "--url", portal.url]);
    expect([exitCode, portal.asked.length]).toEqual([1, 3]);
    expect(stderr).toContain("3 accepted, 0 accepted before, 1 refused, 0 not sent.");
  });

  it.each([
    ["transliterate --to Latn", "Сәлем\n"],
    ["route", '{"text": "Сәлем"}\n'],
  ])("%s ends quietly, as it only prints", async (words, line) => {
    expect(await unread(words.split(" "), line)).toEqual({ exitCode: 0, stderr: "" });
  });

  it.runIf(existsSync("/dev/full"))("says so when the disk is full", async () => {
    const run = await output("sh", ["-c", `"$0" cli/ucc.mjs answers > /dev/full`, process.execPath], { cwd: PROJECT });
    expect([run.exitCode, run.stderr]).toEqual([
      1,
      expect.stringMatching(/^The results cannot be written: ENOSPC.*\n$/),
    ]);
  });
});

describe("ucc without what it needs", () => {
  /** The bin in a project of its own, which has these files besides. */
  function aCopy(name: string, files: Readonly<Record<string, string>> = {}): string {
    const copy = join(folder, name);
    for (const [path, content] of Object.entries({ "cli/ucc.ts": "", ...files })) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), content, { mode: 0o755 });
    }
    copyFileSync(join(PROJECT, "cli/ucc.mjs"), join(copy, "cli/ucc.mjs"));
    return copy;
  }

  const PACKAGES = { "node_modules/commander/package.json": "{}" };
  const AS_NODE_20 = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.1.0"}})';
  const run = (copy: string, ...nodeOptions: readonly string[]) =>
    output(process.execPath, [...nodeOptions, join(copy, "cli/ucc.mjs"), "export", "--since", "x y"], { cwd: copy });

  it("says what to do when the packages are missing", async () => {
    const { exitCode, stderr } = await run(aCopy("bare"));
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/^The packages .*"npm ci".*\n$/)]);
  });

  it("says what to do when Node is too old and npm brought no other", async () => {
    const { exitCode, stderr } = await run(aCopy("old", PACKAGES), "--import", AS_NODE_20);
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/^ucc needs Node 24 or newer.*\n$/)]);
  });

  it("goes on under the Node that npm brought, with the same arguments and its exit code", async () => {
    const copy = aCopy("brought", {
      ...PACKAGES,
      "node_modules/.bin/node": '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 7\n',
    });
    const { exitCode, stdout } = await run(copy, "--import", AS_NODE_20);
    expect([exitCode, stdout]).toEqual([7, `${join(copy, "cli/ucc.ts")}\nexport\n--since\nx y\n`]);
  });
});
