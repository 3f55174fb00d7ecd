import type { Page } from "playwright-core";
import { openSignedIn, type SignedIn } from "./screens-browser.ts";

export interface Looking extends SignedIn {
  /** A file of persons to import in the browser. */
  readonly file: string;
  readonly nodeId: string;
  readonly caseFileId: string;
}

/** Signs in, imports a file in the browser, and opens every screen; gives what stood on each. */
export async function lookAtEveryScreen(looking: Looking): Promise<ReadonlyMap<string, string>> {
  const { address, file, nodeId, caseFileId } = looking;
  const page = await openSignedIn(looking);
  const seen = new Map<string, string>();
  const look = async (name: string): Promise<void> => {
    await page.waitForLoadState("networkidle");
    seen.set(name, await readScreen(page));
  };
  await page.goto(`${address}/import`);
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: /^Start/ }).waitFor();
  await look("preview");
  await page.getByRole("button", { name: /^Start/ }).click();
  await page.getByText(/touch/i).first().waitFor({ timeout: 60_000 });
  await look("import result");
  for (const path of ["leads", "case-files", `case-files?caseFile=${caseFileId}`, "import", "packet"]) {
    await page.goto(`${address}/${path}`);
    await page.locator("main").waitFor();
    await look(path.replace(caseFileId, "one"));
  }
  await page.goto(`${address}/explore?nodes=${encodeURIComponent(JSON.stringify([nodeId]))}&selected=${encodeURIComponent(nodeId)}`);
  await page.locator("main").waitFor();
  await look("explore");
  await page.keyboard.press("t");
  await page.getByTestId("table-twin").waitFor();
  await look("explore as a table");
  await page.context().close();
  return seen;
}

/** Everything of a document: its text and attributes, and the values of its fields, which its markup does not hold. */
async function readScreen(page: Page): Promise<string> {
  const fields = await page.locator("input, textarea").all();
  const values = await Promise.all(fields.map((field) => field.inputValue().catch(() => "")));
  return [await page.content(), ...values].join("\n");
}
