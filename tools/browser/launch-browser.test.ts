import { describe, expect, test } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { launchBrowser } from "./launch-browser.ts";

describe("the browser of the tests", () => {
  test("draws with WebGL although there is no graphics card", async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent("<canvas id=c></canvas>");
    expect(await page.evaluate("document.getElementById('c').getContext('webgl2') !== null")).toBe(true);
    await browser.close();
  });

  test("is refused with a code when CHROMIUM_PATH names no file", () => {
    expect(() => findChromium({ CHROMIUM_PATH: "/nowhere/chromium" })).toThrow(expect.objectContaining({ code: "chromium-missing" }));
  });
});
