import { showCode } from "@throughline/server/testing/authenticator";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { firstPassword, type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const keyGroups = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/;

describe("the second step in a real browser", () => {
  let workbench: OwnWorkbench;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "analyst", Sok: "analyst" });
  });
  afterAll(async () => {
    await workbench.close();
  });

  /** Opens one's account and turns the second step on as far as the key. */
  const beginEnrolling = async (page: Page): Promise<string> => {
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await page.goto(`${workbench.address}/account`);
    await page.getByRole("button", { name: "Turn it on…" }).press("Enter");
    const password = page.getByRole("region", { name: "Second step" }).getByLabel("Your password");
    await password.fill(firstPassword);
    await password.press("Enter");
    await page.getByRole("img", { name: "QR code of the key below" }).waitFor();
    return keyGroups.exec(await page.getByRole("region", { name: "Second step" }).innerText())?.[0] ?? "";
  };

  it("is turned on by keyboard, asked for at the next sign-in, passed with a code or a recovery code, and turned off", async () => {
    const page = await workbench.signIn("Mali");
    const key = await beginEnrolling(page);
    await page.getByLabel("The six digits that the app shows now").fill(showCode(key));
    await page.keyboard.press("Enter");
    const codes = page.getByRole("region", { name: "Recovery codes" }).getByRole("listitem");
    await codes.nth(9).waitFor();
    const [first = "", second = ""] = await codes.allInnerTexts();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "I have written them down" }).press("Enter");
    await page.getByText("You have 10 recovery codes left").waitFor();
    expect(await page.content()).not.toContain(first);

    const elsewhere = await workbench.signIn("Mali");
    const code = elsewhere.getByLabel("Code of your authenticator app, or a recovery code");
    await code.fill("000000");
    expect(await findViolations(elsewhere)).toEqual([]);
    await code.press("Enter");
    await elsewhere.getByText("That code does not fit").waitFor();
    await code.fill(showCode(key, 1));
    await code.press("Enter");
    await elsewhere.getByRole("navigation", { name: "Screens" }).waitFor();

    const third = await workbench.signIn("Mali");
    await third.getByLabel("Code of your authenticator app, or a recovery code").fill(first.toLowerCase());
    await third.keyboard.press("Enter");
    await third.getByRole("navigation", { name: "Screens" }).waitFor();

    await page.reload();
    await page.getByText("You have 9 recovery codes left").waitFor();
    await page.getByRole("button", { name: "Turn it off…" }).press("Enter");
    await page.getByRole("region", { name: "Second step" }).getByLabel("Your password").fill(firstPassword);
    await page.getByLabel("A code of the app, or a recovery code").fill(second);
    await page.keyboard.press("Enter");
    await page.getByText("Second step: off").waitFor();
    for (const each of [page, elsewhere, third]) await each.context().close();
  });

  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s, with the key on the screen", async (width, scheme) => {
    const page = await workbench.signIn("Sok");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await beginEnrolling(page);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("asked for nothing elsewhere, and the page's policies stopped nothing of it", () => {
    expect(workbench.faults.filter((fault) => !/status of (?:401|403)/.test(fault))).toEqual([]);
  });
});
