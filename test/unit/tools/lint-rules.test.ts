/** A lint rule that is spelled wrong is silent: each rule that the house relies on meets a file that breaks it. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROJECT = resolve(import.meta.dirname, "../../..");
const OXLINT = join(PROJECT, "node_modules/.bin/oxlint");
/** tsgolint builds a type graph first; 1 to 2 s alone on 2 cores. */
const LINT_MILLISECONDS = 30_000;

const lines = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i));
const branches = lines(10, (i) => `if (n === ${i}) return "${i}";`).join("\n");

/** `[rule, file, code that breaks it]` */
const BROKEN = [
  ["no-default-export", "shared/texts/a.ts", "export default 1;"],
  ["consistent-type-assertions", "shared/texts/b.ts", "export const b = JSON.parse('1') as number;"],
  ["no-explicit-any", "shared/texts/c.ts", "export const c: any = 1;"],
  ["complexity", "shared/texts/d.ts", `export function d(n: number): string {\n${branches}\nreturn "";\n}`],
  ["max-lines", "shared/texts/e.ts", lines(251, (i) => `export const e${i} = ${i};`).join("\n")],
  [
    "max-lines-per-function",
    "shared/texts/f.ts",
    `export function f(list: number[]): void {\n${lines(51, (i) => `list.push(${i});`).join("\n")}\n}`,
  ],
  ["max-params", "shared/texts/g.ts", "export const g = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];"],
  ["no-cycle", "shared/texts/h.ts", 'import { i } from "./i.ts";\nexport const h = () => i;'],
  ["no-cycle", "shared/texts/i.ts", 'import { h } from "./h.ts";\nexport const i = () => h;'],
  ["no-floating-promises", "shared/texts/j.ts", "const j = async () => 1;\nexport const k = () => { j(); };"],
  ["no-misused-promises", "shared/texts/k.ts", "const k = async () => true;\nexport const l = () => (k() ? 1 : 2);"],
  ["no-non-null-assertion", "shared/texts/l.ts", "export const l = (a?: string) => a!.length;"],
  ["no-unsafe-assignment", "shared/texts/m.ts", "export const m = JSON.parse('1');"],
  ["switch-exhaustiveness-check", "shared/texts/n.ts", "export function n(a: 'x' | 'y') { switch (a) { case 'x': } }"],
  ["consistent-type-definitions", "shared/texts/o.ts", "export interface O { readonly a: 1 }"],
  ["no-process-env", "shared/adapters/p.ts", "export const p = process.env;"],
  ["no-console", "functions/portal/q.ts", "export const q = () => console.log(1);"],
  ["no-restricted-globals", "shared/domain/r.ts", "export const r = () => process.version;"],
  ["no-restricted-globals", "shared/domain/s.ts", "export const s = () => console;"],
  ["no-restricted-globals", "shared/domain/t.ts", "export const t = () => fetch;"],
  ["no-restricted-globals", "shared/domain/u.ts", "export const u = () => crypto.randomUUID();"],
  ["no-restricted-globals", "shared/domain/v.ts", "export const v = (a: () => void) => setTimeout(a, 1);"],
  ["no-restricted-properties", "shared/domain/w.ts", "export const w = () => Date.now();"],
  ["no-restricted-properties", "shared/domain/x.ts", "export const x = () => Math.random();"],
] as const;

/** What the same code is allowed to be elsewhere. */
const FINE = [
  ["test/unit/assertion.test.ts", "export const b = JSON.parse('1') as number;"],
  ["shared/platform/clock.ts", "export const now = () => Date.now() + Math.random();"],
  ["functions/portal/handler.ts", "export const config = process.env;"],
  ["some.config.ts", "export default 1;"],
  ["shared/texts/as-const.ts", 'export const z = ["a"] as const satisfies readonly string[];'],
] as const;

let root: string;
let found: readonly { readonly code: string; readonly filename: string }[];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lint-"));
  for (const name of [".oxlintrc.json", "tsconfig.json"]) copyFileSync(join(PROJECT, name), join(root, name));
  symlinkSync(join(PROJECT, "node_modules"), join(root, "node_modules"));
  for (const [path, text] of [...BROKEN.map((row) => row.slice(1)), ...FINE]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { stdout } = spawnSync(OXLINT, ["--format=json"], { cwd: root, encoding: "utf8" });
  found = JSON.parse(stdout).diagnostics;
}, LINT_MILLISECONDS);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const rulesBrokenBy = (path: string) =>
  found.filter(({ filename }) => filename === path).map(({ code }) => code.replace(/^.*\((.*)\)$/, "$1"));

describe("the lint rules", () => {
  it.each(BROKEN)("%s is broken by %s", (rule, path) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(FINE)("find nothing in %s", (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });
});
