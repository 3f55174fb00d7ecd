import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { command, openWorkbench, type Workbench } from "./workbench.ts";

/** The password that everybody begins with. */
export const firstPassword = "river stones are cold";

/** Another organisation of the instance. */
interface OtherOrganisation {
  readonly name: string;
  readonly people: Readonly<Record<string, string>>;
  readonly sheet: string;
  /** What an agreement lets River House learn of it, in the words of the command line. */
  readonly agreed: readonly string[];
}

/** An instance of one organisation, or two, as no demo is: people have passwords. */
export interface OwnWorkbench extends Workbench {
  /** Types name and password on the first screen of a new visitor. */
  signIn(name: string, password?: string): Promise<Page>;
}

/** Makes an instance with these people of River House, each with their roles, and what a sheet of theirs says, and serves it. */
export async function openOwnWorkbench(
  people: Readonly<Record<string, string>>,
  sheet = "",
  other?: OtherOrganisation,
): Promise<OwnWorkbench> {
  const workbench = await openWorkbench((directory) => {
    const place = ["--data", join(directory, "data"), "--key-file", join(directory, "data.key")];
    run(["init", ...place]);
    const add = (organisation: string, persons: Readonly<Record<string, string>>, told: string): void => {
      for (const [name, roles] of Object.entries(persons))
        run(["user", "add", name, "--organisation", organisation, "--roles", roles, "--password-stdin", ...place], firstPassword);
      if (told === "") return;
      const file = join(directory, "sheet.csv");
      writeFileSync(file, told);
      run(["import", file, "--organisation", organisation, ...place]);
    };
    add("River House", people, sheet);
    if (other !== undefined) {
      add(other.name, other.people, other.sheet);
      run(["sharing", "agree", "River House", ...other.agreed, ...place]);
    }
    return ["serve", ...place];
  });
  return {
    ...workbench,
    signIn: async (name, password = firstPassword) => {
      const page = await workbench.visit();
      await page.getByLabel("Name").fill(name);
      await page.getByLabel(/^Password/).fill(password);
      await page.getByLabel(/^Password/).press("Enter");
      return page;
    },
  };
}

function run(words: readonly string[], input = ""): void {
  const { status, stderr } = spawnSync(process.execPath, [command, ...words], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`throughline ${words[0]} ended with ${status}: ${stderr}`);
}
