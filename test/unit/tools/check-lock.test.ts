import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { lockProblems } from "../../../tools/check-lock.ts";

const PROJECT = resolve(import.meta.dirname, "../../..");

/** A project that needs one tool, and its lock with one part changed. */
function problems({ packages = {}, root = {}, manifest = {} }: Readonly<Record<string, object>> = {}) {
  const wanted = { devDependencies: { tool: "1.0.0" }, ...manifest };
  const lock = { packages: { "": { ...wanted, ...root }, "node_modules/tool": { version: "1.0.0" }, ...packages } };
  return lockProblems(JSON.stringify(lock), JSON.stringify(wanted));
}

describe("a lock file", () => {
  it("without faults has no problem", () => {
    expect(problems()).toEqual([]);
  });

  it("names no registry", () => {
    const packages = { "node_modules/tool": { version: "1.0.0", resolved: "https://registry.example.org/tool.tgz" } };
    expect(problems({ packages })).toEqual([expect.stringContaining('node_modules/tool has a "resolved" address')]);
  });

  it("allows a link to a folder of the project", () => {
    const packages = { cli: { version: "0.1.0" }, "node_modules/ucc": { resolved: "cli", link: true } };
    expect(problems({ packages })).toEqual([]);
  });

  it("has an entry for each platform of a tool", () => {
    const optionalDependencies = { "@tool/linux-x64": "1.0.0", "@tool/darwin-arm64": "1.0.0" };
    const packages = {
      "node_modules/tool": { version: "1.0.0", optionalDependencies },
      "node_modules/tool/node_modules/@tool/linux-x64": { version: "1.0.0" },
    };
    expect(problems({ packages })).toEqual([expect.stringContaining("node_modules/tool wants @tool/darwin-arm64")]);
  });

  it("was made from this package.json", () => {
    expect(problems({ root: { dependencies: { gone: "1.0.0" } } })).toEqual([expect.stringMatching(/^gone differs/)]);
    expect(problems({ root: { devDependencies: { tool: "0.9.0" } } })).toEqual([
      expect.stringMatching(/^tool differs/),
    ]);
  });

  it("comes from exact versions", () => {
    expect(problems({ manifest: { devDependencies: { tool: "^1.0.0" } } })).toEqual([
      "tool ^1.0.0 is not an exact version",
    ]);
  });

  it("of this project has no fault", () => {
    const read = (name: string) => readFileSync(resolve(PROJECT, name), "utf8");
    expect(lockProblems(read("package-lock.json"), read("package.json"))).toEqual([]);
  });
});
