/**
 * `npm run evaluate`: judges the router on the development set by five-fold cross-validation and writes the figures into
 * docs/routing.md. Each text is judged by a router that never saw it; our own inquiries only teach. Then the shipped router is
 * judged on inquiries that nothing is learnt from. Takes some minutes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { SingleBar } from "cli-progress";
import { shippedRouter } from "../shared/domain/routing/router.ts";
import { type RoutedExample, routeAll } from "./accuracy.ts";
import { LEARNING_STEPS, learnRouter, unpackRouter } from "./learn-router.ts";
import { DEVELOPMENT_SET, type RouterExample, routerExamples, unseenExamples } from "./router-examples.ts";
import { routingTables, unseenTables } from "./routing-tables.ts";

const FOLDS = 5;
const DOCUMENT = new URL("../docs/routing.md", import.meta.url);
const BEGIN = "<!-- figures: npm run evaluate -->";
const END = "<!-- end of figures -->";

/** Folds with the same shares of topics, languages and urgent ones. */
function foldsOf(examples: readonly RouterExample[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(
    examples,
    ({ topic, language, script, urgent }) => `${topic} ${language} ${script} ${urgent}`,
  );
  return new Map([...groups.values()].flat().map(({ id }, at) => [id, at % FOLDS]));
}

function crossValidate(examples: readonly RouterExample[]): readonly RoutedExample[] {
  const own = examples.filter(({ source }) => source !== DEVELOPMENT_SET);
  const development = examples.filter(({ source }) => source === DEVELOPMENT_SET);
  const folds = foldsOf(development);
  const bar = new SingleBar({
    format: "{bar} {value} of {total} trainings | {eta_formatted} left",
    stream: process.stderr,
  });
  bar.start(FOLDS * LEARNING_STEPS, 0);
  const routed = Array.from({ length: FOLDS }, (_, fold) => {
    const seen = [...own, ...development.filter(({ id }) => folds.get(id) !== fold)];
    const router = unpackRouter(
      learnRouter(seen, () => bar.increment()),
      `fold ${fold}`,
    );
    const judged = routeAll(
      development.filter(({ id }) => folds.get(id) === fold),
      router,
    );
    return judged;
  }).flat();
  bar.stop();
  return routed;
}

const examples = routerExamples();
const judged = crossValidate(examples);
const tables = [routingTables(judged, examples), unseenTables(routeAll(unseenExamples(), shippedRouter()))].join(
  "\n\n",
);
const document = readFileSync(DOCUMENT, "utf8");
const from = document.indexOf(BEGIN);
const to = document.indexOf(END);
if (from === -1 || to === -1) throw new Error(`docs/routing.md has no "${BEGIN}" and "${END}"`);
writeFileSync(DOCUMENT, `${document.slice(0, from)}${BEGIN}\n\n${tables}\n\n${document.slice(to)}`);
console.log(tables);
