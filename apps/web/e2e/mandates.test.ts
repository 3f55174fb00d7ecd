import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

const sheet = "case,kind,value\nRB-OFFICER-1,telegram,@officeronly1\n";

describe("importing for another organisation in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(() => workbench.close());

  it("begins with a mandate, says for whom, and ends with it", async () => {
    const administrator = await workbench.signIn("Demo administrator");
    await administrator.goto(`${workbench.address}/sharing`);
    const section = administrator.getByRole("region", { name: "Who imports for your organisation" });
    await section.getByText("Your own people alone.").waitFor();
    await section.getByRole("button", { name: "Give a mandate…" }).press("Enter");
    await administrator.getByRole("combobox", { name: "Whose data officers" }).click();
    await administrator.getByRole("option", { name: "Lotus" }).click();
    expect(await findViolations(administrator)).toEqual([]);
    await administrator.getByRole("button", { name: "Give it" }).press("Enter");
    await section.getByText("Data officers of Lotus").waitFor();

    const officer = await workbench.signIn("Demo data officer");
    await officer.getByRole("heading", { name: "Import", exact: true }).waitFor();
    expect(await officer.getByRole("navigation", { name: "Screens" }).getByRole("link").allInnerTexts()).toEqual(["Import"]);
    await officer.getByLabel("For which organisation").selectOption({ label: "Riverbank" });
    await officer.getByLabel("Or paste rows, with a header").fill(sheet);
    await officer.getByRole("button", { name: "Look at the rows" }).click();
    await officer.getByText("For Riverbank").waitFor();
    expect(await findViolations(officer)).toEqual([]);
    await officer.getByRole("button", { name: "Start the import" }).click();
    await officer.getByText("1 identifier in 1 case file.").waitFor();
    await officer.getByRole("region", { name: "Earlier imports" }).getByText("Riverbank").waitFor();

    await section.getByRole("button", { name: "End the mandate of Lotus" }).press("Enter");
    await administrator.getByRole("button", { name: "End it" }).click();
    await section.getByText("Your own people alone.").waitFor();
    await officer.goto(`${workbench.address}/import`);
    await officer.getByText("None yet.").waitFor();
    expect(await officer.getByLabel("For which organisation").count()).toBe(0);
    expect(workbench.faults).toEqual([]);
  });
});
