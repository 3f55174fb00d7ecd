import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const sheet = ["RB-1", "RB-2", "RB-3"].map((reference) => `${reference},telegram,@sharedhandle`).join("\n");

/** Mali is the steward of RB-1; Dao is named for it; Nok is not. */
describe("who reads a case file, in a real browser", () => {
  let workbench: OwnWorkbench;
  let mali: Page;
  beforeAll(async () => {
    workbench = await openOwnWorkbench(
      { Mali: "steward,analyst", Dao: "analyst", Nok: "investigator", Ploy: "steward", Suda: "administrator" },
      `reference,kind,value\n${sheet}\n`,
    );
    mali = await workbench.signIn("Mali");
    await mali.getByRole("navigation", { name: "Screens" }).waitFor();
  });
  afterAll(async () => {
    await workbench.close();
  });

  const openList = async (page: Page): Promise<void> => {
    await page.getByRole("link", { name: "Case files" }).click();
    await page.getByRole("columnheader", { name: /Reference/ }).waitFor();
  };

  it("is restricted by its steward, by keyboard and with a reason, and marked in the list of those named", async () => {
    await openList(mali);
    await mali.getByRole("button", { name: "RB-1", exact: true }).press("Enter");
    await mali.getByText("nobody is named; any steward answers for it").waitFor();
    await mali.getByRole("button", { name: "Change who reads it…" }).press("Enter");
    await mali.getByLabel(/^Restricted:/).press("Space");
    await mali.getByText("Name a steward first").waitFor();
    expect(await mali.getByRole("button", { name: "Save who reads it" }).isDisabled()).toBe(true);
    await mali.getByLabel("Steward").selectOption({ label: "Mali" });
    await mali.getByLabel("Dao").press("Space");
    await mali.getByLabel("Why").fill("She asked for it");
    expect(await findViolations(mali)).toEqual([]);
    await mali.getByLabel("Why").press("Enter");
    await mali.getByText("Because: She asked for it.").waitFor();
    expect(await findViolations(mali)).toEqual([]);
    const dao = await workbench.signIn("Dao");
    await openList(dao);
    expect(await dao.getByRole("row", { name: /RB-1/ }).innerText()).toContain("restricted");
    await dao.context().close();
  });

  it("is opened for an hour by a colleague who says why, and its steward is told", async () => {
    const nok = await workbench.signIn("Nok");
    await openList(nok);
    expect(await nok.locator("tbody tr").count()).toBe(2);
    await nok.getByRole("button", { name: /In an emergency/ }).press("Enter");
    await nok.getByLabel("Its reference").fill("RB-9");
    expect(await findViolations(nok)).toEqual([]);
    await nok.getByRole("button", { name: "Open it, and tell its steward" }).click();
    await nok.getByText("There is nothing by that id, or it is not yours to read.").waitFor();
    await nok.getByLabel("Its reference").fill("RB-1");
    await nok.getByLabel("For the steward").fill("She is at the hospital");
    await nok.getByLabel("For the steward").press("Enter");
    await nok.getByRole("heading", { name: "RB-1" }).waitFor();
    expect(nok.url()).not.toContain("RB-1");
    await nok.context().close();
    await mali.getByRole("link", { name: "Inbox" }).click();
    const alarm = mali.getByRole("alert").filter({ hasText: "is open to a colleague" });
    await alarm.waitFor();
    expect(await alarm.innerText()).toMatch(/Nok opened RB-1: .*danger.*She is at the hospital/s);
  });

  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("breaks no rule of accessibility in the inbox at %i px, %s", async (width, scheme) => {
    await mali.setViewportSize({ width, height: 900 });
    await mali.emulateMedia({ colorScheme: scheme });
    await mali.getByRole("button", { name: "Who reads it: RB-1" }).waitFor();
    expect(await findViolations(mali)).toEqual([]);
    const overflow = await mali.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it("is sealed from the inbox, which ends what was opened", async () => {
    await mali.getByRole("button", { name: "Who reads it: RB-1" }).click();
    await mali.getByRole("button", { name: "Change who reads it…" }).click();
    await mali.getByLabel(/^Sealed:/).check();
    await mali.getByLabel("Why").fill("Somebody opened it");
    await mali.getByRole("button", { name: "Save who reads it" }).click();
    await mali.getByText("RB-1 · sealed").waitFor();
    const nok = await workbench.signIn("Nok");
    await openList(nok);
    expect(await nok.locator("tbody tr").count()).toBe(2);
    await nok.context().close();
    const suda = await workbench.signIn("Suda");
    await suda.getByLabel(/^Steward of /).selectOption({ label: "Ploy" });
    await suda.getByRole("row", { name: /sealed/ }).waitFor();
    expect(await suda.locator("main").innerText()).not.toContain("RB-1");
    expect(await findViolations(suda)).toEqual([]);
    await suda.context().close();
    const ploy = await workbench.signIn("Ploy");
    await ploy.getByRole("link", { name: "Inbox" }).click();
    await ploy.getByText("RB-1 · sealed").waitFor();
    await ploy.context().close();
    /* The guess at RB-9, which the browser itself writes down, and nothing else. */
    expect(workbench.faults.filter((fault) => !fault.includes("404 (Not Found)"))).toEqual([]);
  });
});
