import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDeskApp } from "../../../../infra/parts/build-desk-app.ts";

const root = resolve(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "desk-app-"));
const outFolder = join(folder, "desk-app");
beforeAll(async () => {
  await buildDeskApp({ root, outFolder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Scripts that a browser fetches before the queue is there: what the page names, the queue's texts, an inquiry's page. */
function firstLoad(): string[] {
  const page = readFileSync(join(outFolder, "index.html"), "utf8");
  const named = [...page.matchAll(/\/assets\/[^"]+\.js/g)].map(([path]) => path);
  const besides = globSync("assets/{kk,inquiry-page}-*.js", { cwd: outFolder }).map((path) => `/${path}`);
  return [...named, ...besides];
}

const ofApp = (...patterns: readonly string[]) =>
  globSync([...patterns], { cwd: join(root, "web/desk") }).map((path) => ({
    path,
    text: readFileSync(join(root, "web/desk", path), "utf8"),
  }));

describe("the built desk", () => {
  it("loads at most 170 KB of compressed script before an operator can work", () => {
    const bytes = firstLoad().map((path) => gzipSync(readFileSync(join(outFolder, path))).length);
    const kilobytes = bytes.reduce((sum, one) => sum + one, 0) / 1024;
    console.info(`The desk's script at first load: ${kilobytes.toFixed(1)} KB compressed in ${bytes.length} files`);
    expect(bytes.length).toBeGreaterThan(3);
    expect(kilobytes).toBeLessThanOrEqual(170);
  });

  it("has no script, style or handler in the page itself, which its policy would not run", () => {
    const page = readFileSync(join(outFolder, "index.html"), "utf8");
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
  });

  it("names every asset after its content, and tells no path of the machine that built it", () => {
    const assets = readdirSync(join(outFolder, "assets"));
    expect(assets.filter((name) => !/-[\w-]{8}\.(js|css)$/.test(name))).toEqual([]);
    expect(assets.filter((name) => readFileSync(join(outFolder, "assets", name), "utf8").includes(root))).toEqual([]);
  });

  it("is not built again while its sources are the same", async () => {
    const before = statSync(join(outFolder, "index.html")).mtimeMs;
    expect(await buildDeskApp({ root, outFolder })).toBe(false);
    expect(statSync(join(outFolder, "index.html")).mtimeMs).toBe(before);
  });
});

describe("the desk's sources", () => {
  it("keep nothing in local storage, and in session storage only what is on its way to the sign-in", () => {
    const keeping = ofApp("**/*.{ts,tsx}").filter(({ text }) => /localStorage|indexedDB|sessionStorage/.test(text));
    expect(keeping.map(({ path }) => path)).toEqual(["sign-in/pending-sign-in.ts"]);
    expect(keeping[0]?.text).not.toMatch(/localStorage|indexedDB/);
  });

  it("put no markup into the page by a string", () => {
    const risky = ofApp("**/*.{ts,tsx}").filter(({ text }) => /dangerouslySetInnerHTML|innerHTML|outerHTML/.test(text));
    expect(risky).toEqual([]);
  });
});
