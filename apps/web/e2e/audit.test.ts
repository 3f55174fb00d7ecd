import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

describe("the audit log in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("shows an auditor who saw what, and who else was at the same thing, with the filters in the URL", async () => {
    const analyst = await workbench.signIn("Demo analyst");
    await analyst.goto(`${workbench.address}/case-files`);
    await analyst.locator("tbody tr button").first().click();
    await analyst.waitForURL(/caseFile=/);
    const page = await workbench.signIn("Demo auditor");
    await page.goto(`${workbench.address}/audit`);
    const row = page.locator("tbody tr", { hasText: "case file" }).filter({ hasText: "Demo analyst" }).first();
    await row.waitFor();
    await row.getByRole("button").first().click();
    await page.waitForURL(/subject=/);
    await page.locator("tbody tr").first().waitFor();
    expect(new Set(await page.locator("tbody tr td:nth-child(2)").allInnerTexts())).toEqual(new Set(["Demo analyst"]));
    await page.goBack();
    await page.getByLabel("What was done").selectOption("sign-in");
    await page.waitForURL(/deed=sign-in/);
    await analyst.context().close();
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await workbench.signIn("Demo auditor");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${workbench.address}/audit`);
    await page.locator("tbody tr").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});
