/** `npm run scripts`: bundles the portal's few browser scripts into one module of texts; a test fails when it is old. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { browserScripts } from "./browser-scripts.ts";

const PATH = "web/portal/scripts.ts";

const ABOUT =
  "/** The portal's browser scripts, ready to serve. Made by `npm run scripts` from scripts/: mend them there. */\n";
const constants = browserScripts().map(({ constant, text }) => `export const ${constant} = ${JSON.stringify(text)};\n`);
writeFileSync(PATH, `${ABOUT}${constants.join("\n")}`);
execFileSync("biome", ["format", "--write", PATH], { stdio: "inherit" });
