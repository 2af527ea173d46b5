import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkImports } from "../../../tools/check-imports.ts";
import { IMPORT_RULES } from "../../../tools/import-rules.ts";

type Tree = Readonly<Record<string, string>>;

const PACKAGES = ["zod", "hono", "react", "aws-cdk-lib", "@aws-sdk/client-sqs", "@types/aws-lambda"];
const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** What the check says of a project of these files, all of which are started by path unless `entry` says which are. */
function check(tree: Tree, entry: readonly string[] = ["**"]) {
  const root = mkdtempSync(join(tmpdir(), "imports-"));
  roots.push(root);
  const dependencies = Object.fromEntries(PACKAGES.map((name) => [name, "1.0.0"]));
  const house = {
    "package.json": JSON.stringify({ dependencies }),
    "knip.json": JSON.stringify({ workspaces: { ".": { entry } } }),
  };
  for (const [path, text] of Object.entries({ ...house, ...tree })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkImports(root);
}

const broken = (tree: Tree, entry?: readonly string[]) => check(tree, entry).violations.map(({ rule }) => rule);

/** One planted violation and one neighbour that is allowed: `[rule, file, what it may not import, what it may]`. */
const PLANTED = [
  ["domain-is-pure", "shared/domain/topic.ts", "node:crypto", "./errors.ts"],
  ["domain-is-pure", "shared/domain/topic.ts", "zod", "./errors.ts"],
  ["contracts-know-domain-and-zod", "shared/contracts/form.ts", "../platform/log.ts", "zod/mini"],
  ["texts-know-the-domain", "shared/texts/kk.ts", "../platform/log.ts", "../domain/topic.ts"],
  ["adapters-face-outwards", "shared/adapters/store.ts", "../../functions/portal/routes.ts", "../domain/topic.ts"],
  ["adapters-face-outwards", "shared/platform/log.ts", "../../cli/ucc.ts", "node:util"],
  ["only-adapters-call-aws", "functions/portal/config.ts", "@aws-sdk/client-sqs", "aws-lambda"],
  ["use-cases-know-no-adapter", "functions/portal/take-inquiry.ts", "../../shared/adapters/store.ts", "./config.ts"],
  ["functions-stand-alone", "functions/portal/routes.ts", "../portal-desk/routes.ts", "../../web/portal/page.tsx"],
  ["infra-describes-only", "infra/app.ts", "../shared/platform/log.ts", "../shared/domain/topic.ts"],
  ["infra-describes-only", "infra/app.ts", "../functions/portal/config.ts", "aws-cdk-lib/aws-sqs"],
  ["cdk-stays-in-infra", "shared/platform/log.ts", "aws-cdk-lib", "node:util"],
  ["web-runs-in-a-browser", "web/portal/page.tsx", "../../shared/platform/log.ts", "hono/jsx"],
  ["web-runs-in-a-browser", "web/portal/page.tsx", "hono", "../../shared/texts/kk.ts"],
  ["web-runs-in-a-browser", "web/portal/page.tsx", "react", "hono/jsx"],
  ["web-runs-in-a-browser", "web/desk/page.tsx", "hono/jsx", "react"],
  ["portal-and-desk-stand-apart", "web/desk/page.tsx", "../portal/layout.tsx", "./row.tsx"],
  ["portal-and-desk-stand-apart", "web/portal/page.tsx", "../desk/row.tsx", "./layout.tsx"],
  ["nothing-needs-tests", "functions/portal/routes.ts", "../../test/builders.ts", "./config.ts"],
  ["nothing-needs-tests", "web/portal/page.tsx", "../../local/stack.ts", "../../shared/domain/topic.ts"],
  ["nothing-needs-tests", "local/stack.ts", "../bench/load.ts", "../infra/stage.ts"],
  ["cli-works-through-shared", "cli/ucc.ts", "../local/stack.ts", "../local/running-file.ts"],
  ["tools-stand-apart", "tools/check.ts", "../shared/domain/topic.ts", "./bootstrap.mjs"],
] as const;

describe("the import rules", () => {
  it.each(PLANTED)("%s: %s may not import %s, and may %s", (rule, file, forbidden, allowed) => {
    expect(broken({ [file]: `import "${forbidden}";` })).toContain(rule);
    expect(broken({ [file]: `import "${allowed}";` })).toEqual([]);
  });

  it("each have a planted violation", () => {
    const planted = new Set<string>(PLANTED.map(([rule]) => rule));
    expect(IMPORT_RULES.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it.each([
    ['import type { A } from "node:fs";'],
    ['import { type A } from "node:fs";'],
    ['import a, {\n  b,\n} from "node:fs";'],
    ['export { a } from "node:fs";'],
    ['export type { A } from "node:fs";'],
    ['export * from "node:fs";'],
    ['export * as a from "node:fs";'],
    ['export type A = import("node:fs").Stats;'],
    ['export type A = typeof import("node:fs");'],
    ['export const a = await import("node:fs");'],
    ['export const a = require("node:fs");'],
    ['export const a = import.meta.resolve("node:fs");'],
    ['export const a = new Worker(new URL("../platform/worker.ts", import.meta.url));'],
    ['export const a = <A,>(b: A) => b;\nimport "node:fs";'],
  ])("see %j", (line) => {
    expect(broken({ "shared/domain/topic.ts": line })).toEqual(["domain-is-pure"]);
  });

  it("see no import in comments and strings", () => {
    const text = "// import \"node:fs\";\n/* import('node:fs') */ export const a = 'import \"node:fs\"';";
    expect(broken({ "shared/domain/topic.ts": text })).toEqual([]);
  });

  it("tell the file, what it imports, and why that is not right", () => {
    expect(check({ "shared/domain/topic.ts": 'import "zod";' }).violations).toEqual([
      {
        rule: "domain-is-pure",
        where: "shared/domain/topic.ts -> npm:zod",
        why: "The domain imports only the domain: no package, no Node module.",
      },
    ]);
  });
});

describe("the rules for the whole tree", () => {
  it("no-cycles: names the files of a cycle once, types included", () => {
    const { violations } = check({
      "shared/domain/a.ts": 'import "./b.ts";',
      "shared/domain/b.ts": 'import type { C } from "./c.ts";',
      "shared/domain/c.ts": 'import "./a.ts"; import "./d.ts";',
      "shared/domain/d.ts": "",
    });
    const where = "shared/domain/a.ts -> shared/domain/b.ts -> shared/domain/c.ts -> shared/domain/a.ts";
    expect(violations).toMatchObject([{ rule: "no-cycles", where }]);
  });

  it("no-orphans: a file is alive when it is started by path or something that is not its test imports it", () => {
    const { violations } = check(
      {
        "infra/app.ts": 'import "./stage.ts";',
        "infra/stage.ts": "",
        "infra/dead.ts": "",
        "test/dead.test.ts": 'import "../infra/dead.ts"; import "./builders.ts";',
        "test/builders.ts": "",
      },
      ["infra/app.ts", "test/**/*.test.ts"],
    );
    expect(violations).toMatchObject([{ rule: "no-orphans", where: "infra/dead.ts" }]);
  });

  it("declared-packages-only: a package must be in package.json, by its name or its types", () => {
    const text = 'import "zod/mini"; import "aws-lambda"; import "@scope/undeclared/deep"; import "left-pad";';
    expect(check({ "local/stack.ts": text }).violations).toMatchObject([
      { rule: "declared-packages-only", where: "local/stack.ts -> @scope/undeclared" },
      { rule: "declared-packages-only", where: "local/stack.ts -> left-pad" },
    ]);
  });

  it("domain-is-handed-the-time: reads no clock, and may work with a given time", () => {
    const text = 'export const a = new Date();\nexport const b = Date();\nexport const c = new Date("2026-11-23");';
    expect(check({ "shared/domain/deadline.ts": text }).violations).toMatchObject([
      { rule: "domain-is-handed-the-time", where: "shared/domain/deadline.ts:1" },
      { rule: "domain-is-handed-the-time", where: "shared/domain/deadline.ts:2" },
    ]);
    expect(broken({ "shared/platform/log.ts": text })).toEqual([]);
  });

  it("zod-as-namespace: zod is imported whole, so that the bundler can leave out what is not used", () => {
    const named = [
      'import { z } from "zod";',
      'import z from "zod/mini";',
      'import { object, type ZodType } from "zod";',
    ];
    for (const text of named) expect(broken({ "shared/contracts/form.ts": text })).toEqual(["zod-as-namespace"]);
    const whole =
      'import * as z from "zod";\nimport type { ZodType } from "zod";\nimport { type ZodMiniType } from "zod/mini";';
    expect(broken({ "shared/contracts/form.ts": whole })).toEqual([]);
  });

  it("imports-can-be-read: what runs names what it imports", () => {
    const text = "export const load = (name: string) => import(name);";
    expect(broken({ "functions/portal/routes.ts": text })).toEqual(["imports-can-be-read"]);
    expect(broken({ "local/function-host.ts": text })).toEqual([]);
  });

  it("files-can-be-read: a file that cannot be parsed is told, not passed over", () => {
    expect(broken({ "shared/domain/topic.ts": "export const = ;" })).toEqual(["files-can-be-read"]);
  });
});

describe("the import check", () => {
  it("reads this project's own files", () => {
    expect(checkImports(resolve(import.meta.dirname, "../../..")).filesRead).toBeGreaterThan(0);
  });

  it("reads every folder that holds code", () => {
    const folders = ["bench", "cli", "functions", "infra", "local", "shared", "test", "tools", "web"];
    const tree = Object.fromEntries(folders.map((folder) => [`${folder}/deep/file.tsx`, ""]));
    expect(check({ ...tree, "vitest.config.ts": "" }).filesRead).toBe(folders.length + 1);
  });
});
