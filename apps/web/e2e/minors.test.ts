import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const sheet = [
  "case,kind,value",
  "C-1,telegram,@childalone",
  "C-1,telegram,@toldbyboth",
  "C-2,telegram,@childalone",
  "C-3,telegram,@toldbyboth",
].join("\n");

/** What a child tells of: an analyst sees that it stays, an approver lets it leave. */
describe("child protection in a real browser", () => {
  let workbench: OwnWorkbench;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "investigator", Lek: "analyst", Nok: "approver" }, sheet);
    const page = await workbench.signIn("Mali");
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    for (const reference of ["C-1", "C-2"]) {
      await page.goto(`${workbench.address}/case-files`);
      await page.getByText(reference, { exact: true }).first().click();
      await page.getByRole("heading", { name: "The person", exact: true }).waitFor();
      await page.getByLabel("Age", { exact: true }).selectOption("15-17");
      await page.getByLabel("A child?").selectOption("yes");
      await page.getByRole("button", { name: "Save age" }).click();
      await page.getByText("A child.").first().waitFor();
    }
    await page.context().close();
  });
  afterAll(() => workbench.close());

  const choice = (page: Page) => page.getByRole("checkbox", { name: /with child protection/ });

  /** Signs in, chooses both leads, and opens the packet. */
  const openPacket = async (name: string): Promise<Page> => {
    const page = await workbench.signIn(name);
    for (const value of ["childalone", "toldbyboth"]) await page.getByRole("checkbox", { name: new RegExp(`^Choose.*${value}`) }).click();
    await page.getByRole("link", { name: /^Packet \(2\)/ }).click();
    await page.getByRole("heading", { name: /^Leaves: / }).waitFor();
    return page;
  };

  it("shows an analyst what stays and why, and no choice", async () => {
    const page = await openPacket("Lek");
    await page.getByRole("heading", { name: "Leaves: 1 identifier, 0 payments" }).waitFor();
    await page.getByText("Only children tell of it.").waitFor();
    await page.getByText(/^2 of the case files behind this are a child's/).waitFor();
    expect(await choice(page).count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it("lets an approver choose, and makes a packet that says so", async () => {
    const page = await openPacket("Nok");
    expect(await choice(page).isChecked()).toBe(false);
    await choice(page).check();
    await page.getByRole("heading", { name: "Leaves: 2 identifiers, 0 payments" }).waitFor();
    await page.getByText(/^What 2 children tell leaves with it/).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Title of the packet").fill("A referral");
    await page.getByRole("button", { name: "Make the packet" }).click();
    await page.getByText("The packet is made").waitFor();
    const printed = page.getByRole("link", { name: /packet\.html/ }).first();
    const answer = await page.request.get(new URL((await printed.getAttribute("href")) ?? "", workbench.address).href);
    expect(await answer.text()).toMatch(/childalone[\s\S]*Child protection/);
    await page.context().close();
  });
});
