/**
 * `npm run train`: lists the names of the world, packs the lexicon, learns the router from training/data, and writes all
 * to shared/domain.
 * `npm run train -- --check` writes nothing; its exit code is 1 when the committed files are not what the data gives.
 */
import { areCommitted, writeGenerated } from "./generated-files.ts";
import { conceptFiles } from "./pack-concepts.ts";
import { nameFiles } from "./train-names.ts";

const isCheck = process.argv.includes("--check");
const names = nameFiles();
if (!isCheck) writeGenerated(names, "language");
const hasNames = areCommitted(names, "language");
const concepts = conceptFiles();
if (!isCheck) writeGenerated(concepts);
const hasConcepts = areCommitted(concepts);
// Only now: what is loaded below reads the concepts that were just written.
const { trainRouter } = await import("./train-router.ts");
process.exitCode = (await trainRouter(isCheck)) && hasConcepts && hasNames ? 0 : 1;
