/** From one page to the next, in tests: a click alone is over when the next page begins to arrive. */
import type { Page } from "playwright-core";

/**
 * Presses a link or a button that leads to another page (or does what else leads there), and waits until that page is
 * there as a whole. What is asked of a page that is still arriving would be asked of a half of it.
 */
export async function turnPage(page: Page, press: string | (() => Promise<unknown>)): Promise<void> {
  const pressed = typeof press === "string" ? () => page.click(press) : press;
  await Promise.all([page.waitForEvent("load"), pressed()]);
}
