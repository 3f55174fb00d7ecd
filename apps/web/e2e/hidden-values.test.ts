import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

const headers = { "x-throughline-contract": "1" };

/** Working with somebody behind one: nothing that a case file tells stands on the screen. */
describe("values that are hidden, in a real browser", () => {
  let workbench: DemoWorkbench;
  let page: Page;
  let values: readonly string[];
  let caseFileId: string;
  let lead: { readonly id: string; readonly label: string };
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
    page = await workbench.signIn("Demo investigator");
    const read = async (path: string) => (await page.request.get(workbench.address + path, { headers })).json();
    const { leads } = (await read("/api/leads?limit=500")) as { leads: { id: string; label: string }[] };
    const { caseFiles } = (await read("/api/case-files?limit=500")) as { caseFiles: { caseFileId: string; reference: string }[] };
    caseFileId = caseFiles[0]?.caseFileId ?? "";
    lead = leads[0] ?? { id: "", label: "" };
    values = [...leads.map(({ label }) => label), ...caseFiles.map(({ reference }) => reference)].filter((value) => value.length > 3);
  });
  afterAll(() => workbench.close());

  /** Which values stand anywhere in the document: its text, its attributes, its title. How many, and never which. */
  const countShown = async (of = page): Promise<number> => {
    const document = `${await of.title()}\n${await of.content()}`;
    const plain = document.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return values.filter((value) => plain.includes(value)).length;
  };
  const screens = () =>
    [
      ["/leads", page.getByRole("checkbox", { name: /^Choose/ })],
      [`/explore?nodes=%5B%22i%3A${lead.id}%22%5D&selected=i%3A${lead.id}`, page.getByRole("heading", { name: /^Sightings/ })],
      ["/case-files", page.getByRole("columnheader", { name: /Sightings/ })],
      [`/case-files?caseFile=${caseFileId}`, page.getByRole("heading", { name: "The person", exact: true })],
      ["/import", page.getByRole("heading", { name: "Earlier imports" })],
      ["/check", page.getByLabel("Text to check")],
    ] as const;

  it("are told by every screen until they are hidden", async () => {
    expect(values.length).toBeGreaterThan(20);
    await page
      .getByRole("checkbox", { name: /^Choose/ })
      .first()
      .waitFor();
    expect(await countShown()).toBeGreaterThan(5);
  });

  it("stand nowhere in the document of any screen, from one key on, over a reload", async () => {
    await page.keyboard.press("Alt+Shift+H");
    for (const [path, sign] of screens()) {
      await page.goto(workbench.address + path);
      await sign.first().waitFor();
      expect([path, await countShown()]).toEqual([path, 0]);
      expect(await findViolations(page)).toEqual([]);
    }
    expect(
      await page.evaluate(() =>
        Object.entries({ ...sessionStorage, ...localStorage })
          .flat()
          .join(),
      ),
    ).not.toContain(lead.label);
  });

  it("stand nowhere in the table twin, in what is found, and in a text that was checked", async () => {
    await page.goto(`${workbench.address}/explore?nodes=%5B%22i%3A${lead.id}%22%5D`);
    await page.getByTestId("canvas").waitFor();
    await page.keyboard.press("t");
    await page.getByTestId("table-twin").waitFor();
    expect(await countShown()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: /Find/ }).fill("RB-00");
    await page.getByRole("dialog").getByText("hidden").first().waitFor();
    expect(await countShown()).toBe(0);
    await page.goto(`${workbench.address}/check`);
    await page.getByLabel("Text to check").fill(values.slice(0, 5).join("\n"));
    await page.getByLabel("Text to check").press("Control+Enter");
    await page.getByRole("region", { name: "The text, hidden" }).waitFor();
    expect(await countShown()).toBe(0);
    await page
      .getByText(/values are hidden on this screen/)
      .first()
      .waitFor();
  });

  it("show one at a time, by a press from the keyboard too, until it is left", async () => {
    await page.goto(`${workbench.address}/explore?nodes=%5B%22i%3A${lead.id}%22%5D&selected=i%3A${lead.id}`);
    const one = page.getByRole("button", { name: "hidden", exact: true }).first();
    await one.focus();
    await page.keyboard.press("Enter");
    expect(await countShown()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await countShown()).toBe(0);
  });

  it("stand nowhere where a packet is made", async () => {
    const analyst = await workbench.signIn("Demo analyst");
    await analyst.keyboard.press("Alt+Shift+H");
    for (const place of [0, 1]) await analyst.getByRole("checkbox", { name: "Choose hidden for the packet" }).nth(place).click();
    await analyst.getByRole("link", { name: /^Packet \(2\)/ }).click();
    await analyst.getByRole("heading", { name: /^Leaves: / }).waitFor();
    expect(await countShown(analyst)).toBe(0);
    expect(await findViolations(analyst)).toEqual([]);
    await analyst.context().close();
  });

  it("are shown again from the menu", async () => {
    await page.goto(`${workbench.address}/leads`);
    await page.getByRole("button", { name: /^Signed in as/ }).click();
    await page.getByRole("menuitem", { name: /^Show values again/ }).click();
    await page.getByText(lead.label).first().waitFor();
  });
});
