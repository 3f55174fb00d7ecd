import axe from "axe-core";
import type { Page } from "playwright-core";

/** The rules of axe that a page breaks, each with the first place and how many there are. */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + " at " + nodes[0].target + " (" + nodes.length + ")"))`);
}
