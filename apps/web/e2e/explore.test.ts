import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../../tools/browser/find-chromium.ts";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

describe("the canvas in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("brings what is found to the middle, and selects it", async () => {
    const page = await openCanvas(workbench);
    await page.getByRole("combobox", { name: "Find on the canvas" }).click();
    const option = page.getByRole("option").last();
    const name = await option.innerText();
    await option.click();
    const stage = page.getByTestId("canvas");
    await expect.poll(() => distanceFromMiddle(page), { timeout: 5000 }).toBeLessThan(3);
    await page.getByRole("complementary", { name: "Inspector" }).getByText(name).first().waitFor();
    expect(await stage.getAttribute("data-drawn")).toMatch(/^\d+ \d+$/);
    await page.context().close();
  });

  it("expands, undoes and does again, nodes and links together, and says what it did", async () => {
    const page = await openCanvas(workbench);
    const before = await drawn(page);
    await page.keyboard.press("t");
    await page
      .getByRole("button", { name: /^Expand \d+: / })
      .first()
      .click();
    await page.getByRole("status").filter({ hasText: "added" }).waitFor();
    await expect.poll(async () => (await drawn(page)) ?? before).not.toBe(before);
    const after = await drawn(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => drawn(page)).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => drawn(page)).toBe(after);
    await page.context().close();
  });

  it("shows the same in tables that sort, number by number", async () => {
    const page = await openCanvas(workbench);
    await page.keyboard.press("t");
    const nodes = page.getByRole("region", { name: "Nodes" });
    await nodes.getByRole("button", { name: "Links shown" }).click();
    expect(await nodes.getByRole("columnheader", { name: "Links shown" }).getAttribute("aria-sort")).toBe("descending");
    const links = (await nodes.locator("tbody tr td:nth-child(5)").allInnerTexts()).map(Number);
    expect(links.length).toBe(Number((await drawn(page))?.split(" ")[0]));
    expect(links).toEqual(links.toSorted((a, b) => b - a));
    await page.context().close();
  });

  it("finds the path between two, and says how long it is", async () => {
    const page = await openCanvas(workbench);
    await page.keyboard.press("p");
    await page.keyboard.press("t");
    await page.getByRole("region", { name: "Nodes" }).locator("tbody tr").last().getByRole("button").first().click();
    await page
      .getByRole("status")
      .filter({ hasText: /\d+ steps? between/ })
      .waitFor();
    await page.context().close();
  });

  it("is the table, which says why, in a browser without WebGL", async () => {
    const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu", "--disable-3d-apis"] });
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(workbench.address);
    await page.getByRole("button", { name: "Demo analyst" }).first().click();
    await openFirstLead(page);
    await page.getByRole("note").filter({ hasText: "WebGL" }).waitFor();
    expect(await page.getByTestId("canvas").count()).toBe(0);
    expect(await page.getByRole("region", { name: "Nodes" }).locator("tbody tr").count()).toBeGreaterThan(1);
    expect(await findViolations(page)).toEqual([]);
    await browser.close();
  });

  it("is drawn left to right in an interface that runs right to left", async () => {
    const page = await openCanvas(workbench);
    const places = async (): Promise<(string | null)[]> => [await page.getByTestId("canvas").getAttribute("data-selected-at")];
    await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
    await page.keyboard.press("f");
    await page.waitForTimeout(600);
    expect(await page.getByTestId("canvas").evaluate((stage) => getComputedStyle(stage).direction)).toBe("ltr");
    const [at] = await places();
    const [x = 0, y = 0] = (at ?? "").split(" ").map(Number);
    const box = await page.getByTestId("canvas").boundingBox();
    await page.getByTestId("canvas").press("Escape");
    await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y);
    await expect.poll(async () => (await places())[0]).toBe(at);
    await page.context().close();
  });

  it("opens on a phone as a table without covering it, and the details when they are asked for", async () => {
    const page = await openCanvas(workbench, { viewport: { width: 360, height: 740 } });
    await page.getByRole("region", { name: "Nodes" }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("button", { name: "Details" }).click();
    await page.getByRole("dialog").getByText("Who may be hurt").waitFor();
    await page.context().close();
  });

  it("meets no error in all of this", () => {
    expect(workbench.faults).toEqual([]);
  });
});

async function openCanvas(workbench: DemoWorkbench, options: Parameters<DemoWorkbench["signIn"]>[1] = {}): Promise<Page> {
  const page = await workbench.signIn("Demo analyst", { reducedMotion: "reduce", ...options });
  await openFirstLead(page);
  if (options.viewport === undefined) await page.locator("[data-drawn]").waitFor();
  return page;
}

async function openFirstLead(page: Page): Promise<void> {
  const lead = page.locator("main li, main [role=row], main [role=listitem]").filter({ hasText: "people" }).first();
  await lead.waitFor();
  await lead.getByRole("button").first().click();
  await page.waitForURL(/\/explore/);
}

function drawn(page: Page): Promise<string | null> {
  return page.getByTestId("canvas").getAttribute("data-drawn");
}

/** Pixels between the selected node and the middle of the canvas. */
function distanceFromMiddle(page: Page): Promise<number> {
  return page.getByTestId("canvas").evaluate((stage) => {
    const [x = Number.NaN, y = Number.NaN] = (stage.dataset["selectedAt"] ?? "").split(" ").map(Number);
    return Math.hypot(x - stage.clientWidth / 2, y - stage.clientHeight / 2);
  });
}
