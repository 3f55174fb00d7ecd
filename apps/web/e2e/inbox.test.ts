import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

/** Protected identifiers of the demo that Riverbank alone protects. */
async function findKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const headers = { "x-throughline-contract": "1" };
    const read = async (path: string) => (await fetch(path, { headers })).json();
    const { usedAgainstHolder } = await read("/api/leads?limit=500");
    for (const { id } of usedAgainstHolder) {
      const { sightings } = await read(`/api/identifiers/${id}`);
      const by = new Set(
        sightings
          .filter(({ heldBy }: { heldBy: string }) => ["survivor", "family", "other-victim"].includes(heldBy))
          .map(({ organisation }: { organisation: string }) => organisation),
      );
      if (by.size === 1 && [...by].some((name) => String(name).startsWith("River"))) return String(id);
    }
    return "";
  });
}

describe("a request to a steward in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("goes from a row that stays behind to the steward's inbox, and their word back, without a name until it is yes", async () => {
    const analyst = await workbench.signIn("Demo analyst");
    const kept = await findKept(analyst);
    expect(kept).not.toBe("");
    await analyst.goto(`${workbench.address}/explore?nodes=%5B%22i%3A${kept}%22%5D&selected=i%3A${kept}`);
    await analyst.getByRole("button", { name: "+ Packet" }).click();
    await analyst.getByRole("link", { name: "Packet (1)" }).click();
    await analyst.getByRole("button", { name: /Ask for that word/ }).click();
    await analyst.getByLabel("What for").fill("A referral to the bank");
    expect(await findViolations(analyst)).toEqual([]);
    await analyst.getByRole("button", { name: "Ask", exact: true }).click();
    await analyst.getByText("no answer yet.").waitFor();
    const steward = await workbench.signIn("Demo steward");
    await steward.goto(`${workbench.address}/inbox`);
    await steward.getByText("A referral to the bank").waitFor();
    expect(await steward.locator("article").innerText()).toContain("Demo analyst of");
    await steward.getByLabel("With a yes: how they reach you").fill("Riverbank desk, extension 4");
    await steward.getByRole("button", { name: "Yes, to Demo analyst" }).click();
    await steward.getByText("You said yes.").waitFor();
    await analyst.reload();
    await analyst.getByText(/yes\. Speak to .*Riverbank desk, extension 4/).waitFor();
    expect(workbench.faults).toEqual([]);
    await analyst.context().close();
    await steward.context().close();
  });

  it("tells a steward of many look-ups by somebody who recorded nothing", async () => {
    const analyst = await workbench.signIn("Demo analyst");
    const known = await analyst.evaluate(async () => {
      const headers = { "x-throughline-contract": "1" };
      const read = async (path: string) => (await fetch(path, { headers })).json();
      const { caseFiles } = await read("/api/case-files?limit=500");
      const own = caseFiles.filter(({ organisation }: { organisation: string }) => organisation === "Riverbank").slice(0, 20);
      const told = await Promise.all(own.map(({ caseFileId }: { caseFileId: string }) => read(`/api/case-files/${caseFileId}`)));
      return told.flatMap(({ sightings }) => sightings.map(({ identifier }: { identifier: { label: string } }) => identifier.label));
    });
    expect(known.length).toBeGreaterThan(30);
    const intake = await workbench.signIn("Demo intake");
    await intake.goto(`${workbench.address}/check`);
    await intake.getByLabel("Text to check").fill(known.join("\n"));
    await intake.getByRole("button", { name: "Check", exact: true }).click();
    await intake.getByRole("button", { name: "Check another" }).waitFor();
    const steward = await workbench.signIn("Demo steward");
    await steward.goto(`${workbench.address}/inbox`);
    await steward.getByText(/Demo intake: \d+ recorded identifiers/).waitFor();
    expect(await findViolations(steward)).toEqual([]);
    for (const page of [analyst, intake, steward]) await page.context().close();
  });

  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await workbench.signIn("Demo steward");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${workbench.address}/inbox`);
    await page.locator("article").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });
});
