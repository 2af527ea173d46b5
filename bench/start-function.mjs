// Started in a fresh process: loads a function's bundle and, given an event's file, runs its first call.
// Node's modules by getBuiltinModule, so that this file costs next to nothing itself.
const { readFileSync } = process.getBuiltinModule("node:fs");
const { pathToFileURL } = process.getBuiltinModule("node:url");

const [bundle, eventFile] = process.argv.slice(2);
const { handler } = await import(pathToFileURL(bundle).href);
if (eventFile !== undefined) await handler(JSON.parse(readFileSync(eventFile, "utf8")), {});
process.exit(0);
