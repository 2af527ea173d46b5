/** The portal's browser scripts, each bundled to one small classic script that old browsers understand. */
import { globSync } from "node:fs";
import { basename } from "node:path";
import { buildSync } from "esbuild";

/** Syntax of 2019: Chrome 73, Firefox 67, Safari 12.1 and what phones of that time still run. */
const TARGET = "es2019";

/** A script as it is served, and the name of the constant that holds it. */
type BrowserScript = { readonly constant: string; readonly text: string };

/** Every script that is an entry of its own: those that export no value. `proof-worker.ts` becomes PROOF_WORKER. */
export function browserScripts(): readonly BrowserScript[] {
  const entries = globSync("web/portal/scripts/*.ts").filter((path) => !LIBRARIES.includes(basename(path)));
  return entries.toSorted().map((path) => ({
    constant: basename(path, ".ts").replaceAll("-", "_").toUpperCase(),
    text: bundled(path),
  }));
}

/** What the entries import. */
const LIBRARIES = ["sha-256.ts", "suggest-answers.ts"];

function bundled(path: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
  });
  return outputFiles.map(({ text }) => text).join("");
}
