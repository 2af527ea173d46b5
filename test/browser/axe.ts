/** axe in a real browser: what makes a page hard to use for people who see, hear or move otherwise. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

/** WCAG 2.2 AA, and what axe's makers hold for good practice besides. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Brings axe along to every page, by the debugger's own way, which the pages' content security policy does not bind. */
export async function withAxe(context: BrowserContext): Promise<void> {
  const content = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await context.addInitScript({ content });
}

/** What axe finds, in words that lead to the place. */
export async function violations(page: Page): Promise<string[]> {
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
  )) as AxeResults;
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, any }) => `${id}: ${help}: ${html.slice(0, 120)} ${any.map(({ message }) => message).join("; ")}`,
    ),
  );
}
