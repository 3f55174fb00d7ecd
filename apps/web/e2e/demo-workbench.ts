import { cpSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** A demo served by the real command on a port of its own, and a real browser. */
export interface DemoWorkbench extends Pick<Workbench, "address" | "faults" | "close"> {
  /** A page of a new visitor, signed in as the demo person whose name or role is given. */
  signIn(role: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Serves a copy of the loaded demo from a temporary directory. */
export async function openDemoWorkbench(): Promise<DemoWorkbench> {
  const { visit, ...workbench } = await openWorkbench((directory) => {
    cpSync(inject("demoFolder"), directory, { recursive: true });
    return ["demo", "--data", join(directory, "demo")];
  });
  return {
    ...workbench,
    signIn: async (role, options) => {
      const page = await visit(options);
      await page.getByRole("button", { name: role }).first().click();
      await page.getByRole("navigation", { name: "Screens" }).waitFor();
      return page;
    },
  };
}
