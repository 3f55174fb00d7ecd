import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const link = /http:\/\/127\.0\.0\.1:\d+\/invitation#[\w-]{32}/;

describe("people in a real browser", () => {
  let workbench: OwnWorkbench;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "administrator", Dao: "analyst" });
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("invites by keyboard, lets the invited person set a password, changes what they may do, and removes them", async () => {
    const page = await workbench.signIn("Mali");
    await page.getByRole("button", { name: "Invite somebody…" }).press("Enter");
    await focusInDialog(page);
    await page.getByLabel("Name").fill("Nok");
    await page.getByLabel("Analyst: reads, imports, makes packets").press("Space");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Make the link" }).press("Enter");
    const note = page.getByRole("status").filter({ hasText: "The link for Nok" });
    await note.waitFor();
    const address = link.exec(await note.innerText())?.[0] ?? "";
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "I have passed it on" }).press("Enter");
    expect(await page.content()).not.toMatch(link);

    const invited = await workbench.visit();
    await invited.goto(address);
    await invited.getByText("River House invites you as analyst").waitFor();
    expect(await findViolations(invited)).toEqual([]);
    await invited.getByLabel(/^Password/).fill("mountain paths are steep");
    await invited.keyboard.press("Enter");
    await invited.getByRole("navigation", { name: "Screens" }).waitFor();
    expect(invited.url()).not.toContain("#");

    await page.reload();
    await page.getByRole("button", { name: "Change what Nok may do" }).press("Enter");
    await focusInDialog(page);
    await page.getByLabel("Analyst: reads, imports, makes packets").press("Space");
    await page.getByLabel("Intake: adds case files, does not browse").press("Space");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByRole("row", { name: /Nok/ }).getByText("intake").waitFor();
    await invited.reload();
    await invited.getByRole("link", { name: "Import" }).waitFor();
    expect(await invited.getByRole("link", { name: "Leads" }).count()).toBe(0);

    await page.getByRole("button", { name: "Remove Nok" }).press("Enter");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove", exact: true }).press("Enter");
    await page.getByRole("row", { name: /Nok/ }).waitFor({ state: "detached" });
    await invited.getByLabel("Name").waitFor();
    await invited.goto(address);
    await invited.getByText("This invitation was used").waitFor();
    for (const each of [page, invited]) await each.context().close();
  });

  it("says why the last administrator stays", async () => {
    const page = await workbench.signIn("Mali");
    await page.getByText("There is one administrator.").waitFor();
    await page.getByRole("button", { name: "Remove Mali" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("This is the last administrator of the organisation.").waitFor();
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await workbench.signIn("Mali");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.getByRole("row", { name: /Dao/ }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("asked for nothing elsewhere, and the page's policies stopped nothing of it", () => {
    expect(workbench.faults.filter((fault) => !/status of (?:401|403|409)/.test(fault))).toEqual([]);
  });
});

/** A dialog takes the focus a moment after it opens: a key pressed before that would go to its Close button. */
async function focusInDialog(page: Page): Promise<void> {
  await page.locator("[role=dialog]:focus-within").waitFor();
}
