import { showCode } from "@throughline/server/testing/authenticator";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { firstPassword, type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const keyGroups = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/;

describe("an organisation that asks a second step of everybody, in a real browser", () => {
  let workbench: OwnWorkbench;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "administrator", Sok: "analyst" });
  });
  afterAll(async () => {
    await workbench.close();
  });

  /** Reads the key on the screen and types the code that an app shows for it; gives the first recovery code. */
  const passKey = async (page: Page): Promise<string> => {
    await page.getByRole("img", { name: "QR code of the key below" }).waitFor();
    const key = keyGroups.exec(await page.locator("main").innerText())?.[0] ?? "";
    await page.getByLabel("The six digits that the app shows now").fill(showCode(key));
    await page.keyboard.press("Enter");
    return page.getByRole("region", { name: "Recovery codes" }).getByRole("listitem").first().innerText();
  };
  const demandSwitch = (page: Page) => page.getByLabel("Everybody of this organisation needs a second step");

  it("tells an administrator without one to begin with their own, and then asks it of everybody", async () => {
    const page = await workbench.signIn("Mali");
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await page.goto(`${workbench.address}/people`);
    await demandSwitch(page).press("Space");
    await page.getByText("Turn your own second step on first").waitFor();
    await page.goto(`${workbench.address}/account`);
    await page.getByRole("button", { name: "Turn it on…" }).press("Enter");
    const password = page.getByRole("region", { name: "Second step" }).getByLabel("Your password");
    await password.fill(firstPassword);
    await password.press("Enter");
    const old = await passKey(page);
    await page.getByRole("button", { name: "I have written them down" }).press("Enter");
    await page.getByRole("button", { name: "Ten new recovery codes…" }).press("Enter");
    await page.getByText("The codes you had let nobody in any more").waitFor();
    expect(await page.content()).not.toContain(old);
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${workbench.address}/people`);
    await demandSwitch(page).press("Space");
    await expect.poll(() => demandSwitch(page).isChecked()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("leads whoever has none from the password to the key, at %i px, %s", async (width, colorScheme) => {
    const page = await workbench.signIn("Sok");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.getByText("Your organisation asks everybody for a second step").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Set up an authenticator app" }).press("Enter");
    await page.getByRole("img", { name: "QR code of the key below" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("lets them in once the code is right and the recovery codes were shown", async () => {
    const page = await workbench.signIn("Sok");
    await page.getByRole("button", { name: "Set up an authenticator app" }).press("Enter");
    await passKey(page);
    await page.getByRole("button", { name: "I have written them down" }).press("Enter");
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await page.context().close();
  });

  it("met no fault but the answers that refused", () => {
    expect(workbench.faults.filter((fault) => !/status of (?:401|403|409)/.test(fault))).toEqual([]);
  });
});
