import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

/** A demo's people proved nothing when they came in, so the question stands at once; theirs is answered by one button. */
describe("the proof before anything leaves, in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  const download = (page: Page) => page.getByRole("link", { name: "Working copy (CSV)" });
  const goOn = (page: Page) => page.getByRole("button", { name: "Demo: no password" });

  it("is asked when a link to a file is followed, by keyboard, and then goes on with it; once is enough for the next", async () => {
    const page = await workbench.signIn("Demo analyst");
    await download(page).press("Enter");
    await goOn(page).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(file.suggestedFilename()).toBe("leads-working-copy.csv");
    const [again] = await Promise.all([page.waitForEvent("download"), download(page).press("Enter")]);
    expect(again.suggestedFilename()).toBe("leads-working-copy.csv");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("leaves what was typed where it was when somebody would rather not, and opens the packet's page after it", async () => {
    const page = await workbench.signIn("Demo analyst");
    await page
      .getByRole("checkbox", { name: /^Choose/ })
      .first()
      .click();
    await page.getByRole("link", { name: /Packet \(1\)/ }).click();
    const title = page.getByLabel("Title of the packet");
    await title.fill("After the proof");
    await page.getByRole("button", { name: "Make the packet" }).click();
    await page.getByRole("button", { name: "Not now" }).click();
    await page.getByText("prove that it is still you").waitFor();
    expect(await title.inputValue()).toBe("After the proof");
    await title.press("Enter");
    await goOn(page).click();
    const link = page.getByRole("link", { name: /print/ }).first();
    const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
    await opened.getByText("After the proof").first().waitFor();
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, colorScheme) => {
    const page = await workbench.signIn("Demo analyst", { viewport: { width, height: 800 }, colorScheme, reducedMotion: "reduce" });
    await download(page).click();
    await goOn(page).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("met no fault but the answers that asked for it", () => {
    expect(workbench.faults.filter((fault) => !fault.includes("status of 403"))).toEqual([]);
  });
});
