import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

describe("agreements between organisations in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("are made, changed and ended by an administrator, who reads what the other learns and what stops", async () => {
    const page = await workbench.signIn("Demo administrator");
    await page.getByRole("link", { name: "Sharing" }).click();
    await page.getByText("Nothing: Lotus, Mekong Aid").waitFor();
    await page.getByRole("button", { name: "Let another organisation learn…" }).press("Enter");
    await page.getByRole("combobox", { name: "Who learns it" }).click();
    await page.getByRole("option", { name: "Lotus" }).click();
    await page.getByLabel("analyst").press("Space");
    await page.getByLabel("Whom they may speak to about it").fill("Riverbank desk, extension 4");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Agree", exact: true }).press("Enter");
    const given = page.getByRole("region", { name: "What others learn of your case files" });
    await given.getByText("That an identifier is also recorded, and whom to speak to: analyst").waitFor();
    await given.getByText("Nothing: Mekong Aid").waitFor();

    await page.getByRole("button", { name: "Change what Lotus learns" }).press("Enter");
    await page.getByLabel("The case files themselves").check();
    await page.getByLabel("investigator").press("Space");
    await page.getByRole("button", { name: "Agree", exact: true }).press("Enter");
    await given.getByText("The case files themselves: analyst, investigator").waitFor();

    await page.getByRole("button", { name: "End what Lotus learns" }).press("Enter");
    await page.getByText("From their next click on they read none of your case files").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "End it" }).click();
    await given.getByText("Nothing: Lotus, Mekong Aid").waitFor();
    expect(workbench.faults).toEqual([]);
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("break no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await workbench.signIn("Demo administrator");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${workbench.address}/sharing`);
    await page.getByText("Nothing. An administrator of theirs").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });
});
