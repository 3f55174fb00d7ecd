import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const sheet = "case,kind,value\nK-1,telegram,@keepingone\nK-2,telegram,@keepingtwo\nK-3,telegram,@keepingthree\n";

/** Imports the sheet as whoever is signed in, as the import screen does. */
async function importSheet(page: Page): Promise<void> {
  const phase = await page.evaluate(async (body) => {
    const headers = { "x-throughline-contract": "1", "content-type": "application/json" };
    const upload = await fetch("/api/imports", {
      method: "POST",
      headers: { ...headers, "content-type": "application/octet-stream", "x-file-name": "kept.csv" },
      body,
    });
    const { importId } = await upload.json();
    await fetch(`/api/imports/${importId}/start`, { method: "POST", headers, body: "{}" });
    for (;;) {
      const { phase: now } = await (await fetch(`/api/imports/${importId}`, { headers })).json();
      if (now === undefined || ["done", "failed", "cancelled"].includes(now)) return String(now);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, sheet);
  expect(phase).toBe("done");
}

/** Signs in, and waits until somebody is. */
async function enter(workbench: OwnWorkbench, name: string): Promise<Page> {
  const page = await workbench.signIn(name);
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  return page;
}

async function openCaseFile(page: Page, address: string, reference: string): Promise<void> {
  await page.goto(`${address}/case-files`);
  await page.getByRole("button", { name: reference }).click();
  await page.getByRole("heading", { name: reference }).waitFor();
}

describe("keeping and erasing by two people in a real browser", () => {
  let workbench: OwnWorkbench;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "analyst,approver", Nok: "approver", Dao: "steward" });
    const page = await enter(workbench, "Mali");
    await importSheet(page);
    await page.context().close();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("takes the reference typed again, and another approver who agrees in the inbox, and then it is gone", async () => {
    const mali = await enter(workbench, "Mali");
    await openCaseFile(mali, workbench.address, "K-1");
    await mali.getByRole("button", { name: "Erase this case file…" }).press("Enter");
    const propose = mali.getByRole("button", { name: "Propose", exact: true });
    await mali.getByRole("combobox", { name: "Why" }).click();
    await mali.getByRole("option", { name: "consent was withdrawn" }).click();
    await mali.getByLabel("Type the case file's reference").fill("K-2");
    expect(await propose.isDisabled()).toBe(true);
    expect(await findViolations(mali)).toEqual([]);
    await mali.getByLabel("Type the case file's reference").fill("K-1");
    await propose.press("Enter");
    await mali.getByText("You propose to erase case file K-1: consent was withdrawn").waitFor();

    const nok = await enter(workbench, "Nok");
    await nok.getByRole("link", { name: "Inbox" }).click();
    await nok.getByRole("button", { name: "Agree with Mali" }).press("Enter");
    await nok.getByText("nobody can ever open it again").waitFor();
    expect(await findViolations(nok)).toEqual([]);
    await nok.getByRole("button", { name: "Agree and erase" }).click();
    await nok.getByText("Nothing waits.").waitFor();
    await mali.goto(`${workbench.address}/case-files`);
    await mali.getByRole("button", { name: "K-2" }).waitFor();
    expect(await mali.getByRole("button", { name: "K-1" }).count()).toBe(0);
    await mali.goto(`${workbench.address}/keeping`);
    await mali.getByRole("row", { name: /Mali.*agreed to and done.*Nok/s }).waitFor();
    for (const page of [mali, nok]) await page.context().close();
  });

  it("holds what a steward names by its reference, which the dry run of a rule then leaves", async () => {
    const dao = await enter(workbench, "Dao");
    await dao.getByRole("link", { name: "Keeping" }).click();
    await dao.getByText("No case file is held.").waitFor();
    await dao.getByLabel("Reference of a case file").fill("K-2");
    await dao.getByRole("combobox", { name: "Why" }).click();
    await dao.getByRole("option", { name: "an order of a court" }).click();
    await dao.getByRole("button", { name: "Propose", exact: true }).click();
    await dao.getByText("You propose to put under a legal hold case file K-2").waitFor();
    await dao.getByLabel("Months to keep a case file").fill("1");
    await dao.getByRole("button", { name: "Propose this rule" }).click();
    await dao.getByText("You propose to keep case files 1 month").waitFor();

    const nok = await enter(workbench, "Nok");
    await nok.goto(`${workbench.address}/inbox`);
    for (const left of [2, 1]) {
      await expect.poll(() => nok.locator("article").count(), { timeout: 15_000 }).toBe(left);
      await nok.getByRole("button", { name: "Agree with Dao" }).first().click();
    }
    await nok.getByText("Nothing waits.").waitFor();
    await nok.goto(`${workbench.address}/keeping`);
    await nok.getByLabel("As of another day").fill("2999-01-01");
    await nok.getByText("1 case file would be erased, and 1 is held and stays.").waitFor();
    const due = await nok.getByRole("region", { name: "What is due" }).getByRole("row").allInnerTexts();
    expect(due.sort()).toEqual([
      expect.stringContaining("Case file"),
      expect.stringMatching(/K-2.*under a legal hold/s),
      expect.stringMatching(/K-3.*would be erased/s),
    ]);
    await openCaseFile(nok, workbench.address, "K-2");
    await nok.getByText("Under a legal hold: it is not erased.").waitFor();
    expect(await nok.getByRole("button", { name: "Erase this case file…" }).isDisabled()).toBe(true);
    for (const page of [dao, nok]) await page.context().close();
  });

  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await enter(workbench, "Mali");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${workbench.address}/keeping`);
    await page.getByLabel("As of another day").fill("2999-01-01");
    await page.getByRole("region", { name: "What is due" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  it("asked for nothing elsewhere, and the page's policies stopped nothing of it", () => {
    expect(workbench.faults.filter((fault) => !/status of (?:401|403|404|409)/.test(fault))).toEqual([]);
  });
});
