import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";

describe("the table of case files in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("sorts by a column, turns round, and gives back the order as it came, by keyboard", async () => {
    const page = await workbench.signIn("Demo analyst");
    await page.goto(`${workbench.address}/case-files`);
    const references = () => page.locator("tbody tr td:first-child").allInnerTexts();
    const counts = async () => (await page.locator("tbody tr td:nth-child(5)").allInnerTexts()).map(Number);
    await page.locator("tbody tr").first().waitFor();
    const asItCame = await references();
    const head = page.getByRole("columnheader", { name: /Identifiers/ });
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await counts()).toEqual([...(await counts())].sort((a, b) => b - a));
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(await counts()).toEqual([...(await counts())].sort((a, b) => a - b));
    await page.keyboard.press("Enter");
    expect(await references()).toEqual(asItCame);
    await page.context().close();
  });
});
