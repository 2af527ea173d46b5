/** How long pages of the desk take at its API, with everything in one process but the database and S3. */
import { type DeskStore, deskOver } from "./desk-reads.ts";
import type { Finding } from "./report.ts";
import { ownWord } from "./search-segments.ts";
import { percentile } from "./statistics.ts";

const REPEATS = 100;
const BUDGET_MILLISECONDS = 100;
const MEASURE = "growth";

type Stored = { readonly reference: string; readonly inquiries: number; readonly commonWord: string };

export async function deskTimes(store: DeskStore, stored: Stored): Promise<readonly Finding[]> {
  const desk = deskOver(store);
  const first = await timed(() => desk.get(searchFor(stored.commonWord)));
  const pages = {
    "queue page of 50 rows over all topics": ["/api/queue"],
    "inquiry on the desk": [`/api/inquiries/${stored.reference}`],
    "search, of frequent, rare and missing words in turns": searches(stored),
    "board of now": ["/api/board"],
  };
  const findings: Finding[] = [
    { measure: MEASURE, what: "first search of a new environment", figure: Math.round(first), unit: "ms" },
  ];
  for (const [what, paths] of Object.entries(pages)) {
    const milliseconds: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      milliseconds.push(await timed(() => desk.get(paths[repeat % paths.length] ?? "")));
    }
    findings.push({
      measure: MEASURE,
      what: `${what}, p95`,
      figure: Math.round(percentile(milliseconds, 0.95)),
      unit: "ms",
      budget: { is: "at most", value: BUDGET_MILLISECONDS },
    });
  }
  return findings;
}

/** What is easy to find, what is hard to find, and what is nowhere or never together: a search has to look at more for each. */
function searches({ commonWord, inquiries }: Stored): readonly string[] {
  const words = [commonWord, "қандас құжат", "قانداس", ownWord(inquiries - 7), "nowhere", `${commonWord} diploma`];
  return words.map(searchFor);
}

function searchFor(words: string): string {
  return `/api/search?q=${encodeURIComponent(words)}`;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
