import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

describe("one's own account in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("shows where a person is signed in, and ends another session, whose screen goes at once", async () => {
    const elsewhere = await workbench.signIn("Demo analyst");
    const page = await workbench.signIn("Demo analyst");
    await page.getByRole("button", { name: "Signed in as Demo analyst" }).press("Enter");
    await page.getByRole("menuitem", { name: "Your account" }).press("Enter");
    const rows = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
    await rows.nth(1).waitFor();
    expect(await rows.first().innerText()).toMatch(/^Chrome on Linux\s+this one\s+Signed in .+, last used .+$/);
    await rows.nth(1).getByRole("button", { name: "End Chrome on Linux" }).press("Enter");
    await page.getByText("You are signed in nowhere else.").waitFor();
    expect(await rows.count()).toBe(1);
    await elsewhere.getByText("Choose whom to be").waitFor();
    await elsewhere.context().close();
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await workbench.signIn("Demo analyst");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${workbench.address}/account`);
    await page.getByRole("region", { name: "Where you are signed in" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("asked for nothing elsewhere and made no error", () => {
    expect(workbench.faults.filter((fault) => !fault.includes("401"))).toEqual([]);
  });
});
