import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

/** The person of a case file, as an investigator and an approver meet them. */
describe("the person of a case file in a real browser", () => {
  let workbench: DemoWorkbench;
  let caseFileId: string;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
    const page = await workbench.signIn("Demo investigator");
    caseFileId = await page.evaluate(async () => {
      const answer = await fetch("/api/case-files?limit=1", { headers: { "x-throughline-contract": "1" } });
      return String((await answer.json()).caseFiles[0].caseFileId);
    });
    await page.context().close();
  });
  afterAll(async () => {
    await workbench.close();
  });

  const open = async (role: string): Promise<Page> => {
    const page = await workbench.signIn(role);
    await page.goto(`${workbench.address}/case-files?caseFile=${caseFileId}`);
    await page.getByRole("heading", { name: "The person", exact: true }).waitFor();
    return page;
  };

  it("is protected and treated as a child, and an investigator records age and consent", async () => {
    const page = await open("Demo investigator");
    await page.getByText("What they were made to do is nothing against them.").waitFor();
    await page.getByText(/treated as a child/).waitFor();
    await page.getByLabel("Age", { exact: true }).selectOption("25-39");
    await page.getByLabel("A child?").selectOption("no");
    await page.getByRole("button", { name: "Save age" }).click();
    await page.getByText("Grown up.").waitFor();
    await page.getByLabel("Asked in").fill("my");
    await page.getByRole("button", { name: "Agreed: Being counted in published numbers" }).click();
    await page.getByText(/^Agreed · \d{4}-\d{2}-\d{2} · recorded by Demo investigator · in my$/).waitFor();
    await page.getByRole("button", { name: "Took it back: Being counted in published numbers" }).click();
    await page.getByText(/^Took it back · /).waitFor();
    expect(await page.getByRole("button", { name: "Change how they stand" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Name somebody" }).count()).toBe(0);
    await page.context().close();
  });

  it("leaves protection by an approver with a basis, and is back in it by one press of anybody", async () => {
    const approver = await open("Demo approver");
    await approver.getByRole("button", { name: "Change how they stand" }).click();
    expect(await approver.getByRole("button", { name: "Set", exact: true }).isDisabled()).toBe(true);
    await approver.getByLabel(/^Basis/).fill("Asked to speak in court");
    await approver.getByRole("button", { name: "Set", exact: true }).click();
    await approver.getByText("It is nothing against them.").waitFor();
    const investigator = await open("Demo investigator");
    await investigator.getByRole("button", { name: "Protect this person" }).click();
    await investigator.getByText("What they were made to do is nothing against them.").waitFor();
    for (const page of [approver, investigator]) await page.context().close();
  });

  it("has no field for a survivor's name; of those alleged to control, names alike stand side by side", async () => {
    const page = await open("Demo approver");
    await page.getByRole("button", { name: "Name somebody" }).click();
    await page.getByText(/No name is kept of somebody who stands so/).waitFor();
    expect(await page.getByRole("textbox", { name: "Name" }).count()).toBe(0);
    for (const name of ["Lin Zhao Wei", "Lin Zhaowei"]) {
      await page.getByLabel("How they stand").selectOption("suspected-controller");
      await page.getByRole("textbox", { name: "Name" }).fill(name);
      await page.getByLabel(/^Basis/).fill("Three accounts tell of him");
      await page.getByLabel(/^Source/).fill("Interview, page 3");
      await page.getByRole("button", { name: "Record the name" }).click();
      await page.getByRole("button", { name: `Take back: ${name}` }).waitFor();
      await page.getByRole("button", { name: "Name somebody" }).click();
    }
    await page.getByText(/Named alike: Lin Zhaowei/).waitFor();
    await page.context().close();
  });

  it("meets names that were recorded, and no other, where a text is checked", async () => {
    const page = await workbench.signIn("Demo investigator");
    await page.goto(`${workbench.address}/check`);
    await page.getByLabel("Text to check").fill("He paid Lin Zhaowei. My name is Aye Aye Khin.");
    await page.getByLabel("Text to check").press("Control+Enter");
    await page.getByText("Like a name that a case file gives as controlling others").waitFor();
    await page.getByText("Many people have one name, and survivors do too. A name alone links nothing.").waitFor();
    expect(await page.locator(".tl-check-text mark").allInnerTexts()).toEqual(["Lin Zhaowei"]);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  it("is judged to be of another case file too, and the judgement is undone", async () => {
    const page = await open("Demo investigator");
    const reference = await page.evaluate(async () => {
      const answer = await fetch("/api/case-files?limit=5", { headers: { "x-throughline-contract": "1" } });
      return String((await answer.json()).caseFiles[4].reference);
    });
    await page.getByLabel("Reference of the other").fill("no such");
    await page.getByRole("button", { name: "Is the same person" }).click();
    await page.getByText(/no other case file with that reference/).waitFor();
    await page.getByLabel("Reference of the other").fill(reference);
    await page.getByRole("button", { name: "Is the same person" }).click();
    const undo = page.getByRole("button", { name: `Undo: the same person as ${reference}` });
    await undo.click();
    await undo.waitFor({ state: "detached" });
    await page.context().close();
  });

  it.each([
    [1440, "light", "Demo investigator"],
    [360, "dark", "Demo approver"],
    [360, "light", "Demo investigator"],
    [1440, "dark", "Demo approver"],
  ] as const)("breaks no rule of accessibility at %i px, %s, for the %s", async (width, scheme, role) => {
    const page = await open(role);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const name of ["Change how they stand", "Name somebody"]) {
      const button = page.getByRole("button", { name });
      if ((await button.count()) > 0) await button.click();
    }
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    /* The reference that nobody has was refused. */
    expect(workbench.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
    await page.context().close();
  });
});
