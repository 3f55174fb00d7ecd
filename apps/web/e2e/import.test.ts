import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const sheet = (reference: string): string =>
  `case,client name,Own phone,what they saw\n${reference},Invented Person,+66812345678,${wallet}\n`;

describe("importing in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("puts a column to another use, saves the mapping, and applies it to the next file", async () => {
    const page = await openImport(workbench);
    await preview(page, sheet("E2E-11"));
    expect(await page.getByRole("row", { name: /client name/ }).innerText()).toContain("crossed out");
    expect(await page.getByRole("combobox", { name: "Use of client name" }).count()).toBe(0);
    await putToUse(page, "what they saw", "TRON address");
    await putToUse(page, "Own phone", /held by the survivor/);
    await page.getByRole("button", { name: "Save this mapping…" }).click();
    await page.getByLabel("Save this mapping as").fill("River form");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("As saved under “River form”").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Choose another file" }).click();

    await preview(page, sheet("E2E-12"));
    await page.getByRole("combobox", { name: "Mapping" }).click();
    await page.getByRole("option", { name: /^River form/ }).click();
    await page.getByText("As saved under “River form”").waitFor();
    expect(await page.getByRole("combobox", { name: "Use of what they saw" }).inputValue()).toBe("TRON address");
    await page.getByRole("button", { name: /^Start/ }).click();
    await page.getByRole("status").filter({ hasText: "1 accepted" }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Invented Person");
    await page.context().close();
  });

  it("keeps a preview, and a running import, over a reload; and undoes what it recorded", async () => {
    const page = await openImport(workbench);
    const rows = Array.from({ length: 30_000 }, (_, row) => `E2E-R${row % 900},telegram,@reloaded${row}name`).join("\n");
    await drop(page, "reloaded.csv", `case,kind,value\n${rows}\n`);
    await page.getByRole("region", { name: "Preview" }).waitFor();
    await page.reload();
    await page.getByRole("region", { name: "Preview" }).waitFor();
    await page.getByRole("button", { name: /^Start/ }).click();
    await page.getByRole("progressbar").waitFor();
    await page.reload();
    await page.getByRole("status").filter({ hasText: "30,000 accepted" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Undo this import…" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Undo the import" }).click();
    await page.getByText("The import was undone").waitFor();
    await page.context().close();
  });

  it("asks of the people of an import what they agreed to, at once or later", async () => {
    const page = await openImport(workbench);
    await preview(page, "case,kind,value\nE2E-P1,telegram,@askedwhileheretoo\n");
    await page.getByRole("button", { name: /^Start/ }).click();
    await page.getByRole("status").filter({ hasText: "1 accepted" }).waitFor();
    const referral = page.getByLabel("A referral to a bank or a financial intelligence unit: E2E-P1");
    await referral.selectOption({ label: "Said no" });
    await page.getByLabel("A child? E2E-P1").selectOption({ label: "Grown up" });
    await expect.poll(() => referral.locator("option").allInnerTexts()).toEqual(["Said no", "Agreed"]);
    expect(await findViolations(page)).toEqual([]);
    await page.goto(`${workbench.address}/import`);
    await page
      .getByRole("button", { name: /^People of / })
      .first()
      .click();
    await referral.waitFor();
    expect(await referral.inputValue()).toBe("refused");
    expect(await page.getByLabel("A child? E2E-P1").inputValue()).toBe("no");
    await page.context().close();
  });

  it("cancels a running import, and takes back what it had added", async () => {
    const page = await openImport(workbench);
    const rows = Array.from({ length: 60_000 }, (_, row) => `E2E-C${row},telegram,@cancelled${row}name`).join("\n");
    await drop(page, "cancelled.csv", `case,kind,value\n${rows}\n`);
    await page.getByRole("button", { name: /^Start/ }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("status").filter({ hasText: "taken back" }).waitFor({ timeout: 60_000 });
    await page.context().close();
  });

  it("says plainly that an import is no more, after the server forgot it", async () => {
    const page = await openImport(workbench);
    await page.goto(`${workbench.address}/import?import=00000000-0000-4000-8000-000000000000`);
    await page.getByRole("alert").filter({ hasText: "not under way any more" }).waitFor();
    await page.getByRole("button", { name: "Choose a file" }).first().click();
    await page.getByLabel(/paste rows/i).waitFor();
    await page.context().close();
  });

  it("does not start what it cannot take, and says what is missing", async () => {
    const page = await openImport(workbench);
    await preview(page, `what they saw\n${wallet}\n`);
    await page.getByText("This cannot be imported yet").waitFor();
    expect(await page.getByRole("button", { name: /^Start/ }).isDisabled()).toBe(true);
    await page.context().close();
  });
});

async function openImport(workbench: DemoWorkbench): Promise<Page> {
  const page = await workbench.signIn("Demo intake");
  await page.goto(`${workbench.address}/import`);
  return page;
}

async function preview(page: Page, text: string): Promise<void> {
  await page.getByLabel(/paste rows/i).fill(text);
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await page.getByRole("region", { name: "Preview" }).waitFor();
}

/** Drops a file as from the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  await page.getByTestId("drop-place").dispatchEvent("drop", { dataTransfer: files });
}

async function putToUse(page: Page, header: string, use: string | RegExp): Promise<void> {
  const box = page.getByRole("combobox", { name: `Use of ${header}` });
  await box.click();
  await page.getByRole("option", { name: use }).click();
  await page
    .getByRole("row", { name: new RegExp(header) })
    .filter({ hasText: "taken in" })
    .waitFor();
}
