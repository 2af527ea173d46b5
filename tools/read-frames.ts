/** `npm run --silent frames -- handler.mjs.map < log-lines.json`: stack frames of a deployed function as places in the sources. */
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { sourceFrames } from "./source-frames.ts";

const [path] = process.argv.slice(2);
if (path === undefined) {
  process.stderr.write(
    "Name the source map, and give the log lines by stdin: docs/runbook.md, function-errors, tells how.\n",
  );
  process.exitCode = 2;
} else {
  process.stdout.write(sourceFrames(await text(process.stdin), readFileSync(path, "utf8")));
}
