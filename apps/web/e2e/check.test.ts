import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoWorkbench, openDemoWorkbench } from "./demo-workbench.ts";
import { findViolations } from "./find-violations.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
const burmese = `သူက ${wallet.slice(0, -1)}b ကို ငွေလွှဲခိုင်းတယ်။ ဖုန်း ၀၉ ၄၂၁ ၁၂၃ ၄၅၆ ကိုခေါ်ပါ။ Telegram @goldenboss88`;

describe("the check of texts in a real browser", () => {
  let workbench: DemoWorkbench;
  beforeAll(async () => {
    workbench = await openDemoWorkbench();
  });
  afterAll(async () => {
    await workbench.close();
  });

  it("marks what is in a text, goes through it by keys, and copies what may leave", async () => {
    const page = await workbench.signIn("Demo intake", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.goto(`${workbench.address}/check`);
    await page.getByRole("button", { name: "Put in an invented example" }).click();
    await page.getByLabel("Text to check").press("Control+Enter");
    const found = page.getByRole("region", { name: "What was found" });
    await found.waitFor();
    const marked = await page.locator(".tl-check-text mark").allInnerTexts();
    expect(marked).toContain(wallet);
    expect(marked).toContain("@goldenboss88");
    await found.getByText("Did you mean").first().waitFor();
    await page.keyboard.press("End");
    const last = found.locator("li[data-chosen] button[data-place]");
    await expect.poll(() => last.getAttribute("data-place")).toBe(String((await found.locator("[data-place]").count()) - 1));
    await page.keyboard.press("k");
    await page.keyboard.press("Home");
    await expect.poll(() => last.getAttribute("data-place")).toBe("0");
    await page.getByRole("button", { name: "Copy as CSV" }).click();
    await page.getByText(/rows copied/).waitFor();
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toContain("WORKING COPY");
    expect(copied).toContain(wallet);
    expect(copied).not.toContain("123-4-56789-0");
    await page.getByRole("button", { name: "Edit the text" }).click();
    expect(await page.getByLabel("Text to check").inputValue()).toContain(wallet);
    expect(workbench.faults).toEqual([]);
    await page.context().close();
  });

  it("masks a card, and says of an empty text what is looked for", async () => {
    const page = await workbench.signIn("Demo intake");
    await page.goto(`${workbench.address}/check`);
    await page.getByLabel("Text to check").fill("card 4111 1111 1111 1111");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByRole("region", { name: "What was found" }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("4111 1111 1111");
    await page.getByRole("button", { name: "Check another" }).click();
    await page.getByLabel("Text to check").fill("They told me to wait in the room.");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByText("No identifier in this text.").waitFor();
    await page.context().close();
  });

  it("takes numbers without a country for the organisation's own, until somebody says otherwise", async () => {
    const page = await workbench.signIn("Demo intake");
    await page.goto(`${workbench.address}/check`);
    const country = page.getByLabel("Numbers without a country are from");
    expect(await country.inputValue()).toBe("TH");
    await page.getByLabel("Text to check").fill("โทร 081-234-5678");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByRole("region", { name: "What was found" }).getByText("+66 81 234 5678").first().waitFor();
    await page.getByRole("button", { name: "Edit the text" }).click();
    await country.selectOption("");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByText("A number in national form needs its country").waitFor();
    await page.context().close();
  });

  it.each([
    [1440, "light"],
    [390, "dark"],
  ] as const)("breaks no rule of accessibility at %i px, %s", async (width, scheme) => {
    const page = await workbench.signIn("Demo investigator");
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${workbench.address}/check`);
    await page.getByLabel("Text to check").fill(burmese);
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("Numbers without a country are from").selectOption("MM");
    await page.getByRole("button", { name: "Check", exact: true }).click();
    await page.getByRole("region", { name: "What was found" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});
