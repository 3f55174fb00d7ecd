import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";

const permissions = ["clipboard-read", "clipboard-write"];
const copied = (page: Page): Promise<unknown> => page.evaluate("navigator.clipboard.readText()");

/** Presses the keys that copy what is selected from one element, to its end or that of another. */
async function copySelected(page: Page, from: string): Promise<void> {
  await page.evaluate("navigator.clipboard.writeText('nothing yet')");
  await page
    .locator(from)
    .first()
    .evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await page.keyboard.press("Control+c");
}

describe("copying and printing in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(() => workbench.close());

  it("copies one identifier as its value, several as a working copy, and of anything else nothing", async () => {
    const page = await workbench.signIn("Demo investigator", { permissions });
    await page.goto(`${workbench.address}/leads`);
    const value = page.locator("[data-identifier]").first();
    const shown = await value.innerText();
    await copySelected(page, "[data-identifier]");
    await page.getByText("1 identifier copied.").waitFor();
    expect(await copied(page)).toBe(shown);
    await copySelected(page, "section[aria-label^='Leads']");
    await page.getByText(/\d+ identifiers copied\./).waitFor();
    expect(await copied(page)).toMatch(/WORKING COPY.*not evidence against them/s);
    await page.goto(`${workbench.address}/case-files`);
    await page.getByRole("button", { name: /^RB-/ }).first().waitFor();
    await copySelected(page, "tbody tr td");
    await page.getByText(/^Nothing was copied/).waitFor();
    expect(await copied(page)).toBe("nothing yet");
    await page.context().close();
  });

  it("prints no screen with case files, and the leads as a working copy", async () => {
    const page = await workbench.signIn("Demo investigator");
    await page.goto(`${workbench.address}/leads`);
    await page.locator("[data-identifier]").first().waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("[data-identifier]").first().isVisible()).toBe(false);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body, "::after").content)).toMatch(/is not printed/);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("link", { name: "Print" }).click();
    const printed = page.context().waitForEvent("page");
    await page.getByRole("button", { name: /no password/ }).click();
    const leads = await printed;
    await leads.getByText(/WORKING COPY/).waitFor();
    expect(await leads.locator("tbody tr").count()).toBeGreaterThan(3);
    expect(workbench.faults.filter((fault) => !fault.includes("403"))).toEqual([]);
    await page.context().close();
  });

  it("saves the canvas as a stamped picture, without a case file's name, once the reader has proved who they are", async () => {
    const page = await workbench.signIn("Demo investigator");
    await page.goto(`${workbench.address}/leads`);
    await page.locator("[data-identifier]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator("[data-drawn]").waitFor();
    const saved = page.waitForEvent("download");
    await page.keyboard.press("s");
    await page.getByRole("button", { name: /no password/ }).click();
    const picture = await readFile(await (await saved).path(), "utf8");
    expect(picture).toContain("WORKING COPY");
    expect(picture).toMatch(/<circle[\s\S]*<rect|<rect[\s\S]*<circle/);
    expect(picture).not.toMatch(/RB-|LH-|<script/);
    await page.getByText(/Saved a picture as a working copy/).waitFor();
    await page.context().close();
  });

  it("lets people copy what they wrote themselves", async () => {
    const page = await workbench.signIn("Demo intake", { permissions });
    await page.goto(`${workbench.address}/check`);
    await page.getByLabel("Text to check").fill("what somebody wrote");
    await page.getByLabel("Text to check").press("Control+a");
    await page.keyboard.press("Control+c");
    await expect.poll(() => copied(page)).toBe("what somebody wrote");
    await page.context().close();
  });
});
