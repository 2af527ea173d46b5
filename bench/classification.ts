/** How long the router takes for an inquiry, warm and at its very first, on the inquiries of the development set. */
import { spawnSync } from "node:child_process";
import { routeText } from "../shared/domain/routing/route-text.ts";
import { DEVELOPMENT_SET, LABELLED_AT, labelledInquiries } from "../training/router-examples.ts";
import type { BenchRun } from "./bench-run.ts";
import type { Finding } from "./report.ts";
import { median, percentile } from "./statistics.ts";

const ROUNDS = 3;
const FIRST_RUNS = 9;
const MEASURE = "classification";

/** Loads the router in a fresh process and routes one inquiry; prints both times in milliseconds. */
const FIRST_INQUIRY = `
  const began = performance.now();
  const { routeText } = await import("./shared/domain/routing/route-text.ts");
  const loaded = performance.now();
  routeText({ text: "Қазақстан азаматтығын қалай аламын?", at: "${LABELLED_AT}" });
  console.log(JSON.stringify([loaded - began, performance.now() - loaded]));
`;

export function classification(run: BenchRun): Promise<readonly Finding[]> {
  run.say("routing the development set");
  const texts = labelledInquiries().filter(({ source }) => source === DEVELOPMENT_SET);
  const times: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { text, subject } of texts) {
      const began = performance.now();
      routeText({ text, subject, at: LABELLED_AT });
      if (round > 0) times.push(performance.now() - began);
    }
  }
  run.say("routing the first inquiry of a fresh process");
  const first = Array.from({ length: FIRST_RUNS }, () => firstInquiry(run.root));
  const figure = (what: string, value: number): Finding => ({ measure: MEASURE, what, figure: value, unit: "ms" });
  return Promise.resolve([
    { ...figure("an inquiry, warm, middle", median(times)), budget: { is: "at most", value: 1 } },
    figure("an inquiry, warm, 95 of 100 under", percentile(times, 0.95)),
    figure("loading the router's sources", median(first.map(([load]) => load))),
    figure("the first inquiry, weights unpacked", median(first.map(([, route]) => route))),
  ]);
}

function firstInquiry(root: string): readonly [load: number, route: number] {
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", FIRST_INQUIRY], {
    cwd: root,
    encoding: "utf8",
  });
  const [load = Number.NaN, route = Number.NaN] = stdout.match(/[\d.]+/g)?.map(Number) ?? [];
  return [load, route];
}
