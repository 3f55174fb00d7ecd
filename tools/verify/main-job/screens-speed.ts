import type { Page } from "playwright-core";
import type { Claims } from "../claims.ts";
import { openSignedIn, type SignedIn } from "./screens-browser.ts";
import { noteDrawing, noteFirstLead, noteFrames } from "./screens-probes.ts";

const runs = 5;
const canvasRuns = 3;
const panSteps = 60;
const limits = { paintMilliseconds: 1500, drawnMilliseconds: 1000, frameMilliseconds: 8, elements: 2000 } as const;

/** Cold navigations, each with an empty cache: from the start of the navigation to the first paint with content, and to leads one can read. */
export async function measureFirstPaint(claims: Claims, visitor: SignedIn): Promise<void> {
  const paints: number[] = [];
  const listed: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await openSignedIn(visitor);
    await page.addInitScript(noteFirstLead);
    await page.goto(`${visitor.address}/leads`);
    await untilNoted(page, "window.tlFirst");
    listed.push(await page.evaluate<number>("window.tlFirst"));
    paints.push(await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
    await page.context().close();
  }
  const claim = (what: string, values: readonly number[]): void =>
    claims.make({
      claim: what,
      figure: `${say(values)} (median of ${runs}; limit ${limits.paintMilliseconds} ms)`,
      isHeld: median(values) <= limits.paintMilliseconds,
    });
  claim("first paint of the workbench, from a cold navigation", paints);
  claim("leads listed, from the same navigation", listed);
}

/** Shows all about a wallet that 1,300 case files share: from the click to the last mark in its place. */
export async function measureCanvas(claims: Claims, visitor: SignedIn, hubNode: string): Promise<void> {
  const times: number[] = [];
  let elements = 0;
  for (let run = 0; run < canvasRuns; run += 1) {
    const page = await openSignedIn(visitor);
    await page.addInitScript(noteFrames);
    await openExplore(page, visitor.address, hubNode);
    const { milliseconds, drawn } = await drawAll(page);
    times.push(milliseconds);
    elements = drawn;
    if (run === canvasRuns - 1) await measurePan(claims, page, elements);
    await page.context().close();
  }
  claims.make({
    claim: `canvas of ${elements.toLocaleString("en")} elements drawn, from the click`,
    figure: `${say(times)} (median of ${canvasRuns}; limit ${limits.drawnMilliseconds} ms)`,
    isHeld: median(times) <= limits.drawnMilliseconds && elements >= limits.elements,
  });
}

/** Opens the canvas about a node, or the table that a small screen begins with, and waits until it is there. */
export async function openExplore(page: Page, address: string, node: string): Promise<void> {
  await page.goto(`${address}/explore?nodes=${encodeURIComponent(JSON.stringify([node]))}&selected=${encodeURIComponent(node)}`);
  await page.waitForSelector("[data-drawn], [data-testid=table-twin]");
}

/** Clicks "Show more", and answers after how long the picture stood, and how many nodes and links it has. */
async function drawAll(page: Page): Promise<{ milliseconds: number; drawn: number }> {
  await page.evaluate(noteDrawing);
  await page.getByRole("button", { name: "Show more" }).click();
  await untilNoted(page, "window.tlDrawn");
  return { milliseconds: await page.evaluate<number>("window.tlDrawn.at"), drawn: await page.evaluate<number>("window.tlDrawn.elements") };
}

/**
 * Script per frame while the canvas is dragged about: the time of every frame callback and pointer handler of the page is added up per
 * frame. Time inside `readPixels` is the graphics processor's, which this machine has none of, and is left out.
 */
async function measurePan(claims: Claims, page: Page, elements: number): Promise<void> {
  const box = await page.getByTestId("canvas").boundingBox();
  if (box === null) throw new Error("The canvas has no place on the page.");
  const [x, y] = [box.x + 40, box.y + 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate("window.tlStartFrames()");
  for (let step = 1; step <= panSteps; step += 1)
    await page.mouse.move(x + Math.sin(step / 8) * 260 + 200, y + Math.cos(step / 11) * 160 + 150);
  await page.mouse.up();
  const frames = (await page.evaluate<number[]>("window.tlFrames")).toSorted((a, b) => a - b);
  const at = (share: number): number => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? Number.NaN;
  claims.make({
    claim: `script per frame while panning ${elements.toLocaleString("en")} elements, 95th percentile`,
    figure: `${at(0.95).toFixed(1)} ms (median ${at(0.5).toFixed(1)}, ${frames.length} frames; limit ${limits.frameMilliseconds} ms)`,
    isHeld: frames.length >= 30 && at(0.95) <= limits.frameMilliseconds,
  });
}

/** Asks from outside until a probe has noted something: inside, the page's own policy forbids what a browser driver waits with. */
async function untilNoted(page: Page, noted: string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await page.waitForTimeout(100))
    if (await page.evaluate<boolean>(`${noted} !== undefined`)) return;
  throw new Error(`The page did not come to ${noted} in 30 s.`);
}

function say(values: readonly number[]): string {
  return `${median(values).toFixed(0)} ms, ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
