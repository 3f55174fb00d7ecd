import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";

const screens = ["leads", "explore", "case-files", "import", "packet"] as const;

describe("the main job in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("shows leads strongest first, each with its reason, under the demo's band", async () => {
    const page = await workbench.signIn("Demo analyst");
    await page.getByText("DEMO: invented people and organisations").waitFor();
    const first = firstLead(page);
    await first.waitFor();
    expect(await first.innerText()).toMatch(/people.*(strong|fair|weak|says little)/s);
    await page.context().close();
  });

  it("opens the canvas around a lead, with factors that multiply to the strength shown, and goes back", async () => {
    const page = await workbench.signIn("Demo analyst");
    await openFirstLead(page);
    await page.locator("canvas").first().waitFor();
    await page.getByText("Together").waitFor();
    const numbers = (await page.locator("aside, [role=complementary]").last().innerText()).match(/^(\d?\.\d\d)$/gm)?.map(Number) ?? [];
    const together = numbers.at(-1) ?? 0;
    const product = numbers.slice(0, -1).reduce((sofar, factor) => sofar * factor, 1);
    expect(numbers.length).toBeGreaterThanOrEqual(6);
    expect(Math.abs(product - together)).toBeLessThanOrEqual(0.0051);
    expect(new URL(page.url()).search).not.toMatch(/T[A-Za-z0-9]{33}/);
    await page.keyboard.press("t");
    await page.locator("table").first().waitFor();
    await page.goBack();
    await firstLead(page).waitFor();
    await page.context().close();
  });

  it("imports pasted rows, leaves the person out, and says which case files they touch", async () => {
    const page = await workbench.signIn("Demo intake");
    const analyst = await workbench.signIn("Demo analyst");
    const wallet = (await firstLead(analyst).innerText()).match(/\bT[1-9A-HJ-NP-Za-km-z]{33}\b/)?.[0] ?? "";
    expect(wallet).not.toBe("");
    await page.goto(`${workbench.address}/import`);
    await page
      .getByLabel(/paste rows/i)
      .fill(`case,client name,kind,value\nE2E-1,Invented Person,tron,${wallet}\nE2E-2,Invented Person,tron,${wallet.slice(0, -1)}x\n`);
    await page.getByRole("button", { name: /Look at|Preview/ }).click();
    await page
      .getByText(/crossed out/i)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^Start/ }).click();
    await page
      .getByText(/touches/i)
      .first()
      .waitFor();
    const said = await page.locator("main").innerText();
    expect(said).not.toContain("Invented Person");
    expect(said).toMatch(/refused/i);
    await analyst.context().close();
    await page.context().close();
  });

  it("makes a packet of what may leave, and says what stays behind", async () => {
    const page = await workbench.signIn("Demo analyst");
    await firstLead(page).waitFor();
    await page
      .getByRole("checkbox", { name: /^Choose/ })
      .first()
      .click();
    await page.getByRole("link", { name: /Packet \(1\)/ }).click();
    await page.getByLabel(/title/i).fill("End-to-end");
    await page.getByRole("button", { name: /^Make/ }).click();
    await page.getByRole("button", { name: "Demo: no password" }).click();
    const link = page.getByRole("link", { name: /packet\.html|print/i }).first();
    await link.waitFor();
    const answer = await page.request.get(new URL((await link.getAttribute("href")) ?? "", workbench.address).href);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("End-to-end");
    await page.context().close();
  });

  it("finds anything from the keyboard", async () => {
    const page = await workbench.signIn("Demo investigator");
    await firstLead(page).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: /Find/ }).fill("RB-00");
    await page
      .getByText(/RB-00\d\d/)
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/explore/);
    await page.context().close();
  });

  for (const [width, colorScheme] of [
    [1440, "light"],
    [1440, "dark"],
    [390, "light"],
    [390, "dark"],
  ] as const) {
    it(`has no accessibility violation at ${width} px in the ${colorScheme} theme`, async () => {
      const page = await workbench.signIn("Demo analyst", { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
      const violations: string[] = [];
      for (const screen of screens) {
        await page.goto(`${workbench.address}/${screen}`);
        await page.locator("main").waitFor();
        await page.waitForLoadState("networkidle");
        violations.push(...(await findViolations(page)).map((violation) => `${screen}: ${violation}`));
      }
      await page.context().close();
      expect(violations).toEqual([]);
    });
  }

  it("meets no error and asks nothing of any other host in all of this", () => {
    /* The one refusal is the packet's, which asked for a proof first. */
    expect(workbench.faults.filter((fault) => !fault.includes("status of 403"))).toEqual([]);
  });
});

function firstLead(page: Page) {
  return page.locator("main li, main [role=row], main [role=listitem]").filter({ hasText: "people" }).first();
}

async function openFirstLead(page: Page): Promise<void> {
  await firstLead(page).waitFor();
  await firstLead(page).getByRole("button").first().click();
  await page.waitForURL(/\/explore/);
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id} at ${String(nodes[0]?.target)} (${nodes.length})`);
  });
}
