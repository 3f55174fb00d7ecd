import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { repositoryRoot } from "../../repository-root.ts";
import type { Claims } from "../claims.ts";
import { openSignedIn, type SignedIn } from "./screens-browser.ts";
import { openExplore } from "./screens-speed.ts";

const axeFile = createRequire(join(repositoryRoot, "apps", "web", "package.json")).resolve("axe-core/axe.min.js");

export interface ScreensVisited extends SignedIn {
  readonly hubNode: string;
  readonly caseFileId: string;
  /** Text of a sheet to preview. */
  readonly pasted: string;
  /** Where the pictures go. */
  readonly pictures: string;
}

type Visit = (page: Page, visited: ScreensVisited) => Promise<unknown>;

/** Every screen, and how it is come to. */
const screens: Readonly<Record<string, Visit>> = {
  leads: (page, { address }) => page.goto(`${address}/leads`).then(() => page.locator("main bdi").first().waitFor()),
  explore: async (page, { address, hubNode }) => {
    await openExplore(page, address, hubNode);
    if (await page.getByTestId("table-twin").isVisible()) await page.keyboard.press("t");
    await page.locator("[data-drawn]").waitFor();
  },
  "explore-table": async (page, { address, hubNode }) => {
    await openExplore(page, address, hubNode);
    if (!(await page.getByTestId("table-twin").isVisible())) await page.keyboard.press("t");
    await page.getByTestId("table-twin").waitFor();
  },
  "explore-empty": (page, { address }) => page.goto(`${address}/explore`),
  "case-files": (page, { address }) => page.goto(`${address}/case-files`).then(() => page.locator("main bdi").first().waitFor()),
  "case-file": (page, { address, caseFileId }) => page.goto(`${address}/case-files?caseFile=${caseFileId}`),
  import: (page, { address }) => page.goto(`${address}/import`),
  "import-preview": async (page, { address, pasted }) => {
    await page.goto(`${address}/import`);
    await page.locator("main textarea").first().fill(pasted);
    await page.locator("main textarea ~ button, main button:has-text('Look at')").first().click();
    await page.getByRole("region", { name: "Preview" }).waitFor();
  },
  packet: (page, { address }) => page.goto(`${address}/packet`),
};

const looks = [1440, 390].flatMap((width) => (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })));

/** Looks at every screen at each width in each theme: what axe finds, what is wider than the window, and a picture of each. */
export async function verifyViolations(claims: Claims, visited: ScreensVisited): Promise<void> {
  const source = readFileSync(axeFile, "utf8");
  for (const { width, colorScheme } of looks) {
    const found: string[] = [];
    const page = await openSignedIn(visited, {
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme,
      reducedMotion: "reduce",
    });
    for (const [name, visit] of Object.entries(screens)) {
      await visit(page, visited);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: join(visited.pictures, `${name}-${width}-${colorScheme}.png`) });
      found.push(...(await findFaults(page, source)).map((fault) => `${name}: ${fault}`));
    }
    await page.context().close();
    const screenCount = Object.keys(screens).length;
    claims.make({
      claim: `axe violations on ${screenCount} screens at ${width} px, ${colorScheme}, with Burmese, Thai and Khmer text`,
      figure: `${found.length}${found.length === 0 ? "" : ` (${found.slice(0, 6).join("; ")})`}`,
      isHeld: found.length === 0,
    });
  }
}

/** Rules of axe that are broken, by name and place, and a page that scrolls sideways. Nothing of what stands on the screen. */
async function findFaults(page: Page, source: string): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(`axe.run().then(({ violations }) => [
    ...violations.map(({ id, nodes }) => id + " at " + nodes[0].target + " (" + nodes.length + ")"),
    ...(document.documentElement.scrollWidth > innerWidth ? ["wider than the window"] : []),
  ])`);
}
