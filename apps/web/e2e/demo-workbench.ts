import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** A demo served by the real command on a port of its own, and a real browser. */
export interface DemoWorkbench extends Pick<Workbench, "address" | "faults" | "close"> {
  /** A page of a new visitor, signed in as the demo person whose name or role is given. */
  signIn(role: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Loads the demo into a temporary directory and serves it. */
export async function openDemoWorkbench(): Promise<DemoWorkbench> {
  const { visit, ...workbench } = await openWorkbench((directory) => ["demo", "--data", join(directory, "demo")]);
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
