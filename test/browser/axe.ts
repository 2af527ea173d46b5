/** axe in a real browser: what makes a page hard to use for people who see, hear or move otherwise. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOnly } from "axe-core";
import type { BrowserContext, Page } from "playwright-core";

/** WCAG 2.2 AA, and what axe's makers hold for good practice besides. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Brings axe along to every page, by the debugger's own way, which the pages' content security policy does not bind. */
export async function withAxe(context: BrowserContext): Promise<void> {
  const content = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await context.addInitScript({ content });
}

/**
 * What the same page can break by other words: names that are missing, the language they are in, places that grew too
 * small or too near for a finger, regions that begin to scroll.
 */
const RULES_OF_WORDS = [
  "html-has-lang",
  "html-lang-valid",
  "html-xml-lang-mismatch",
  "valid-lang",
  "document-title",
  "button-name",
  "link-name",
  "label",
  "label-title-only",
  "label-content-name-mismatch",
  "select-name",
  "input-button-name",
  "summary-name",
  "image-alt",
  "image-redundant-alt",
  "empty-heading",
  "empty-table-header",
  "form-field-multiple-labels",
  "landmark-unique",
  "table-duplicate-name",
  "target-size",
  "scrollable-region-focusable",
];

/** What the same page can break by other colours. */
const RULES_OF_COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * A page without its words: elements, which attributes they have, and what decides over looks and roles. The items of a
 * list and the choices of a select stand in another order in each language, and another one is the current.
 */
const SKELETON = `(() => {
  const decides = /^(class|role|type|id|for|dir|tabindex|aria-(hidden|expanded|current|invalid|describedby|labelledby|live))$/;
  const attributes = (element) =>
    [...element.attributes].map(({ name, value }) => (decides.test(name) ? name + "=" + value : name)).join(" ");
  const hasWords = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const walk = (element) => {
    const inside = [...element.children].map(walk);
    if (/^(ul|select)$/.test(element.localName)) inside.sort();
    return "<" + element.localName + " " + attributes(element) + (hasWords(element) ? "…" : "") + ">" + inside.join("") + ";";
  };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return [dark, innerWidth, innerHeight, walk(document.documentElement)].join(" ");
})()`;

/** Skeletons of pages that axe has looked at with every rule, and found nothing. */
const flawless = new Set<unknown>();

/**
 * What axe finds, in words that lead to the place. Every rule is held against a page; where the same page comes again in
 * another language, with nothing but its words changed, only the rules that words can break are.
 */
export async function violations(page: Page): Promise<string[]> {
  const skeleton = await page.evaluate(SKELETON);
  const runOnly: RunOnly = flawless.has(skeleton)
    ? { type: "rule", values: RULES_OF_WORDS }
    : { type: "tag", values: RULES };
  const found = await foundOn(page, runOnly);
  if (found.length === 0) flawless.add(skeleton);
  return found;
}

/** The same page once more in dark colours: what axe finds of that. */
export async function violationsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const found = await foundOn(page, { type: "rule", values: RULES_OF_COLOURS });
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

async function foundOn(page: Page, runOnly: RunOnly): Promise<string[]> {
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ["violations"] })`,
  )) as AxeResults;
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ html, any }) => `${id}: ${help}: ${html.slice(0, 120)} ${any.map(({ message }) => message).join("; ")}`,
    ),
  );
}
