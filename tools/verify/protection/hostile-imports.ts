import { isWellFormed } from "@throughline/model/text-hygiene";
import { ProblemError } from "@throughline/server/contract/client";
import type { Page } from "playwright-core";
import { inLots, type Tour } from "./hostile-tour.ts";
import { inLines, type MarkedText, wouldRun } from "./marked-texts.ts";

/** Columns that a preview is read with. */
const textsInSheet = 40;
const longestMappingName = 100;

/** How the reference of the case file ends that has every value of its sheet. */
export const gathering = "all of them";

/**
 * Imports the texts, sheet by sheet: each is a case reference, a value, the header of a column and an example in it; one in a sheet is
 * the file's name. Texts that would run are headers of the columns their values stand in, too. One more case file has every value of
 * the sheet, so that each is a lead. Mappings are saved under the texts.
 */
export async function importTexts(tour: Tour): Promise<void> {
  const running = tour.texts.filter(wouldRun);
  const others = tour.texts.filter((one) => !wouldRun(one));
  for (const texts of inLots(running, textsInSheet)) await importSheet(tour, texts, writeWide(texts));
  for (const texts of inLots(others, textsInSheet)) await importSheet(tour, texts, writeLong(texts));
  await tour.page.goto(`${tour.address}/import`);
  await tour.page.getByRole("region", { name: "Earlier imports" }).locator("tbody tr").first().waitFor();
  await tour.look("earlier imports");
}

async function importSheet(tour: Tour, texts: readonly MarkedText[], sheet: string): Promise<void> {
  const { page, address } = tour;
  await page.goto(`${address}/import`);
  await drop(page, `${texts.find(({ text }) => isWellFormed(text))?.text ?? ""}.jsonl`, sheet);
  await page.getByRole("region", { name: "Preview" }).waitFor();
  await tour.look("preview as guessed");
  await nameColumns(tour, new URL(page.url()).searchParams.get("import") ?? "", texts);
  await page.reload();
  await page.getByRole("region", { name: "Preview" }).waitFor();
  await tour.look("preview as mapped");
  await page.getByRole("combobox", { name: "Mapping" }).click();
  await page.getByRole("option").first().waitFor();
  await tour.look("saved mappings");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Start the import" }).click();
  await page.getByRole("button", { name: "Import another file" }).waitFor();
  await tour.look("import result");
}

/** A column for each text, which has to be put to use first. */
function writeWide(texts: readonly MarkedText[]): string {
  const everyValue = Object.fromEntries(texts.map(({ text }) => [text, text]));
  return writeLines([{ case: gatheringOf(texts), ...everyValue }, ...texts.map(({ text }) => ({ case: text, [text]: text }))]);
}

/** A value a row, and beside it a column for each text, of which nobody said what it is. */
function writeLong(texts: readonly MarkedText[]): string {
  const examples = Object.fromEntries(texts.map(({ text }) => [text, text]));
  const rows = [gatheringOf(texts), null].flatMap((reference) =>
    texts.map(({ text }) => ({ case: reference ?? text, kind: "compound", value: text })),
  );
  return writeLines(rows.map((row, at) => (at === 0 ? { ...row, ...examples } : row)));
}

function gatheringOf(texts: readonly MarkedText[]): string {
  return `${texts[0]?.text ?? ""} ${gathering}`;
}

/** JSON Lines, in which every text can be written. */
function writeLines(rows: readonly Readonly<Record<string, string>>[]): string {
  return `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`;
}

/** Puts each column of a text that would run to use as a compound, whose name may be any text, and saves the mapping under the texts. */
async function nameColumns({ visitor: { client } }: Tour, importId: string, texts: readonly MarkedText[]): Promise<void> {
  const { columns, shape } = await client.importPreviewed({ importId });
  for (const { header } of columns.filter(({ state }) => state === "ignored" && shape === "wide"))
    await unlessRefused(client.importPreview({ importId, change: { by: "column", header, use: "identifier:compound" } }));
  for (const name of inLines(texts, longestMappingName)) await unlessRefused(client.mappingSave({ importId, name }));
}

/** Waits for an answer; that a text is refused with a sentence is as good. */
async function unlessRefused(asking: Promise<unknown>): Promise<void> {
  await asking.catch((error: unknown) => {
    if (!(error instanceof ProblemError) || error.status >= 500) throw error;
  });
}

/** Drops a file as from the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    return transfer;
  })()`);
  await page.getByTestId("drop-place").dispatchEvent("drop", { dataTransfer: files });
}
