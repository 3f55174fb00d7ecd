import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";

describe("leaving the workbench in a hurry", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("locks by a key: nothing of a case stays on the screen, and signing in again leads back to it", async () => {
    const page = await workbench.signIn("Demo analyst");
    await page.locator("main bdi").first().waitFor();
    await page.getByRole("link", { name: "Case files" }).click();
    await page.locator("main table").first().waitFor();
    const place = page.url();
    await page.keyboard.press("Alt+Shift+KeyL");
    await page.getByText("Choose whom to be").waitFor();
    expect(await page.locator("table, bdi").count()).toBe(0);
    expect((await page.request.get(`${workbench.address}/api/status`, { headers: { "x-throughline-contract": "1" } })).status()).toBe(401);
    await page.getByRole("button", { name: /^Demo analyst/ }).click();
    await page.locator("main table").first().waitFor();
    expect(page.url()).toBe(place);
    await page.context().close();
  });

  it("leaves by Shift three times for a page that says nothing, and Back shows no case", async () => {
    const page = await workbench.signIn("Demo analyst");
    await page.locator("main bdi").first().waitFor();
    await page.getByRole("link", { name: "Case files" }).click();
    await page.locator("main table").first().waitFor();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
    await page.getByRole("heading", { name: "Units" }).waitFor();
    expect(await page.title()).toBe("Units");
    await page.goBack();
    expect(new URL(page.url()).pathname).not.toMatch(/leads|case-files/);
    await page.goto(`${workbench.address}/leads`);
    await page.getByText("Choose whom to be").waitFor();
    expect(await page.locator("main bdi").count()).toBe(0);
    await page.context().close();
  });

  it("takes the screen away when the session has ended elsewhere", async () => {
    const page = await workbench.signIn("Demo analyst");
    await page.locator("main bdi").first().waitFor();
    await page.context().clearCookies();
    await page.getByText("Choose whom to be").waitFor();
    expect(await page.locator("main bdi").count()).toBe(0);
    await page.context().close();
  });
});
