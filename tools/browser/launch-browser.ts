import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** WebGL without a graphics card, and none of the calls a browser makes by itself to its maker's hosts. */
const chromiumFlags = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--no-proxy-server",
] as const;

/**
 * A headless Chromium with an empty profile and software WebGL. Whoever launches it closes it. Throws `chromium-missing`.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags], headless: true });
}
