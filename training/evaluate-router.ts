/**
 * `npm run evaluate`: judges the router on the development set by five-fold cross-validation and writes the figures into
 * docs/routing.md. Each text is judged by a router that never saw it; our own inquiries only teach. Then the shipped router is
 * judged on inquiries that nothing is learnt from. Takes some minutes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { SingleBar } from "cli-progress";
import { shippedRouter } from "../shared/domain/routing/router.ts";
import { type RoutedExample, routeAll } from "./accuracy.ts";
import { FOLDS, foldOf, foldsOf } from "./folds.ts";
import { LEARNING_STEPS, learnRouter, unpackRouter } from "./learn-router.ts";
import { DEVELOPMENT_SET, type LabelledInquiry, labelledInquiries, unseenInquiries } from "./router-examples.ts";
import { routingTables, unseenTables } from "./routing-tables.ts";

const DOCUMENT = new URL("../docs/routing.md", import.meta.url);
const BEGIN = "<!-- figures: npm run evaluate -->";
const END = "<!-- end of figures -->";

async function crossValidate(examples: readonly LabelledInquiry[]): Promise<readonly RoutedExample[]> {
  const folds = foldsOf(examples);
  const bar = new SingleBar({
    format: "{bar} {value} of {total} trainings | {eta_formatted} left",
    stream: process.stderr,
  });
  bar.start(FOLDS * LEARNING_STEPS, 0);
  const judged: RoutedExample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = examples.filter((example) => foldOf(example, folds) !== fold);
    // One after the other: each learning takes two processors already.
    const router = unpackRouter(await learnRouter(seen, () => bar.increment()), `fold ${fold}`);
    const unseen = examples.filter((example) => example.source === DEVELOPMENT_SET && foldOf(example, folds) === fold);
    judged.push(...routeAll(unseen, router));
  }
  bar.stop();
  return judged;
}

const examples = labelledInquiries();
const judged = await crossValidate(examples);
const tables = [routingTables(judged, examples), unseenTables(routeAll(unseenInquiries(), shippedRouter()))].join(
  "\n\n",
);
const document = readFileSync(DOCUMENT, "utf8");
const from = document.indexOf(BEGIN);
const to = document.indexOf(END);
if (from === -1 || to === -1) throw new Error(`docs/routing.md has no "${BEGIN}" and "${END}"`);
writeFileSync(DOCUMENT, `${document.slice(0, from)}${BEGIN}\n\n${tables}\n\n${document.slice(to)}`);
console.log(tables);
