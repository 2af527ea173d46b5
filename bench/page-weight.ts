/** What the first page weighs over the wire: the slowest phone has to fetch all of it before anybody can ask. */
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startLocalStack } from "../local/stack.ts";
import { PAGE_LANGUAGES } from "../shared/texts/page-language.ts";
import type { BenchRun } from "./bench-run.ts";
import type { Finding } from "./report.ts";

/** With style sheet, icon and whatever else the page names; in KB of 1,000 bytes. */
const BUDGET_KB = 30;
const KB = 1000;

export async function pageWeight(run: BenchRun): Promise<readonly Finding[]> {
  run.say("starting a private local stack");
  const stateDirectory = join(run.folder, "page-weight");
  const stack = await startLocalStack({ stateDirectory, cdkOut: run.cdkOut, databaseInMemory: true, warm: true });
  run.undo.add(() => stack.stop());
  const findings: Finding[] = [];
  for (const language of PAGE_LANGUAGES) {
    findings.push({
      measure: "page-weight",
      what: `first page in ${language}, with its files, gzipped`,
      figure: (await weightOf(`${stack.portalUrl}/${language}`)) / KB,
      unit: "KB",
      budget: { is: "at most", value: BUDGET_KB },
      gate: true,
    });
  }
  return findings;
}

/** Bytes of the page and of every file that it makes a browser fetch. */
async function weightOf(address: string): Promise<number> {
  const page = await textOf(address);
  const named = page.match(/(?<=(?:<script[^>]*|<img[^>]*|<link rel="(?:stylesheet|icon)"[^>]*)(?:src|href)=")[^"]+/g);
  const files = await Promise.all([...new Set(named)].map((file) => textOf(new URL(file, address).href)));
  return [page, ...files].reduce((bytes, file) => bytes + gzipSync(file).length, 0);
}

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
