import { readFile } from "node:fs/promises";
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
    await row.getByRole("button", { name: "Who was at" }).first().click();
    await page.waitForURL(/subject=/);
    await page.locator("tbody tr").first().waitFor();
    expect(new Set(await page.locator("tbody tr td:nth-child(2)").allInnerTexts())).toEqual(new Set(["Demo analyst"]));
    await page.goBack();
    await page.getByLabel("What was done").selectOption("sign-in");
    await page.waitForURL(/deed=sign-in/);
    await analyst.context().close();
    await page.context().close();
  });

  it("narrows to one person, one id and some days, and exports what is shown", async () => {
    const page = await workbench.signIn("Demo auditor");
    await page.goto(`${workbench.address}/audit`);
    await page.getByRole("button", { name: "Only what Demo auditor did" }).first().click();
    await page.waitForURL(/userId=/);
    await page.getByRole("button", { name: "Demo auditor only ✕" }).waitFor();
    await page.getByRole("link", { name: "Export as CSV" }).click();
    const proven = page.getByRole("button", { name: "Demo: no password" });
    const [download] = await Promise.all([page.waitForEvent("download"), proven.click()]);
    const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
    expect(lines.slice(1, -1).every((line) => line.includes('"Demo auditor"'))).toBe(true);
    expect(lines.at(-1)).toContain('"head of the chain"');
    await page.getByRole("button", { name: "Demo auditor only ✕" }).click();
    await page.getByLabel("About the id").fill("no id!");
    await page.getByLabel("About the id").press("Enter");
    await page.getByText("An id has small letters").waitFor();
    await page.getByLabel("About the id").fill("00000000-0000-4000-8000-000000000000");
    await page.getByLabel("About the id").press("Enter");
    await page.getByText("Nothing was done that fits").waitFor();
    await page.goto(`${workbench.address}/audit?fromDay=2090-01-01`);
    await page.getByText("Nothing was done that fits").waitFor();
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
