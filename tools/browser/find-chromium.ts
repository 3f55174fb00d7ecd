import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { chromium } from "playwright-core";

const commandNames = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome.exe", "msedge.exe"];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of a Chromium to drive: `CHROMIUM_PATH`, else an installed Chrome or Chromium, else the one playwright
 * downloaded. Throws `chromium-missing`, with the sentence that says how to install one.
 */
export function findChromium(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new ThroughlineError("chromium-missing", "CHROMIUM_PATH names no file: correct it, or unset it to use an installed Chromium.");
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const installed = folders.flatMap((folder) => commandNames.map((name) => join(folder, name)));
  const found = [...installed, ...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new ThroughlineError(
    "chromium-missing",
    "End-to-end tests drive a real Chromium and found none: install the package `chromium` (or Google Chrome), or set CHROMIUM_PATH.",
  );
}
