import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../..");
const PAGE = readFileSync(resolve(ROOT, "docs/security.md"), "utf8");

const rows = PAGE.split("\n").filter((line) => /^\| [\d-]/.test(line));
const covered = rows.filter((row) => row.includes("test/"));

/** Requirements of ASVS 5.0 that the project has chosen to show, whether they are met or still missing. */
const CHOSEN = [
  "1.2.10",
  "1.3.3",
  "1.3.6",
  "1.3.11",
  "1.3.12",
  "2.4.1",
  "3.4.2",
  "4.1.1",
  "5.2.1",
  "5.2.2",
  "5.2.3",
  "5.3.2",
  "6.5.2",
  "7.2.3",
  "8.2.2",
  "8.2.3",
  "9.1.2",
  "9.1.3",
  "14.2.1",
  "15.3.1",
  "15.3.3",
  "15.3.6",
  "15.4.2",
  "16.2.5",
  "16.4.1",
];

describe("the page about security", () => {
  it("names only tests that exist", () => {
    const named = [...PAGE.matchAll(/test\/[\w./-]+\.test\.tsx?/g)].map(([path]) => path);
    expect(named.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
    expect(named.length).toBeGreaterThanOrEqual(covered.length);
  });

  it("speaks of every requirement that was chosen", () => {
    expect(CHOSEN.filter((number) => !rows.some((row) => row.split("|")[1]?.includes(number)))).toEqual([]);
  });

  it("has a test in each row that says something is done", () => {
    const done = PAGE.slice(PAGE.indexOf("## Covered"), PAGE.indexOf("## Not covered"));
    const bare = done.split("\n").filter((line) => /^\| \d/.test(line) && !line.includes("test/"));
    expect(bare).toEqual([]);
  });
});
