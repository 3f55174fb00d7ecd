import type { Page } from "playwright-core";
import { gathering } from "./hostile-imports.ts";
import { inLots, type Tour } from "./hostile-tour.ts";
import { inLines, numbersIn, packed, wouldRun } from "./marked-texts.ts";

/** Nodes on one canvas. */
const nodesOnCanvas = 60;
/** Of the contract: a note of a lead, a reason to set one aside, a packet's title. A text to check may be longer. */
const longest = { note: 2000, reason: 500, title: 200, check: 1500 } as const;

/** The leads, from the first to the last, and as the list's own search leaves them. */
export async function visitLeads(tour: Tour): Promise<void> {
  const { page } = tour;
  await openLeads(tour);
  for (let isAtEnd = false; !isAtEnd; ) {
    await tour.look("leads");
    isAtEnd = await page.evaluate<boolean>(`(() => {
      const list = document.querySelector("section[aria-label^='Leads']");
      list.scrollBy(0, 500);
      return list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
    })()`);
    await page.waitForTimeout(40);
  }
  await tour.look("leads");
  await page.getByLabel("Search in this list").fill(tour.texts[0]?.text ?? "");
  await tour.look("leads");
}

/** Writes every text into the notes of leads and into reasons to set one aside, as many as go into one, and opens each again. */
export async function writeNotes(tour: Tour): Promise<void> {
  for (const [state, field, most] of [
    ["looking", "Note for colleagues", longest.note],
    ["set aside", "Why it is set aside", longest.reason],
  ] as const) {
    for (const note of packed(tour.texts, most)) {
      await openLeads(tour);
      await askState(tour.page, state);
      await tour.page.getByLabel(field).fill(note);
      const answered = tour.page.waitForResponse(/\/state$/);
      await tour.page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await answered;
      await tour.look("leads' notes and reasons");
      await openLeads(tour);
      await askState(tour.page, state);
      await tour.page.getByLabel(field).waitFor();
      await tour.look("leads' notes and reasons");
      await tour.page.keyboard.press("Escape");
    }
  }
}

/** The list of case files, and of them those that gather a sheet's values and those of a text that would run. */
export async function visitCaseFiles(tour: Tour): Promise<void> {
  const { page, address } = tour;
  await page.goto(`${address}/case-files`);
  const rows = page.locator("tbody tr");
  await rows.first().waitFor();
  await tour.look("case files");
  const references = await rows.locator("td:first-child").allInnerTexts();
  for (const [at, reference] of references.entries()) {
    if (!isLookedInto(tour, reference)) continue;
    await rows.nth(at).getByRole("button").click();
    await page.getByRole("region", { name: "Identifiers and their sources" }).locator("tbody tr").first().waitFor();
    await tour.look("one case file");
    await page.getByRole("button", { name: "All case files" }).click();
    await rows.first().waitFor();
  }
}

/** Canvases that hold every lead, their tables, and what the inspector says of the nodes that are looked into. */
export async function visitCanvas(tour: Tour): Promise<void> {
  const { page, address, visitor } = tour;
  const { leads } = await visitor.client.leads({ limit: 500 });
  for (const lot of inLots(leads, nodesOnCanvas)) {
    const nodes = encodeURIComponent(JSON.stringify(lot.map(({ id }) => `i:${id}`)));
    await page.goto(`${address}/explore?nodes=${nodes}`);
    await page.locator("[data-drawn]").waitFor();
    await page.keyboard.press("t");
    await page.getByTestId("table-twin").waitFor();
    await tour.look("canvas and its table");
    const rows = page.getByRole("region", { name: "Nodes" }).locator("tbody tr");
    const labels = await rows.locator("bdi").allInnerTexts();
    for (const [at, label] of labels.entries()) {
      if (!isLookedInto(tour, label)) continue;
      await rows.nth(at).getByRole("button").first().click();
      await page
        .getByRole("complementary", { name: "Inspector" })
        .getByRole("heading", { name: /^Sightings/ })
        .waitFor();
      await tour.look("inspector");
    }
  }
}

/** True for what gathers the values of a sheet, and for what is named after a text that would run. */
function isLookedInto({ texts }: Tour, label: string): boolean {
  const [number] = numbersIn(label);
  const text = texts.find((one) => one.number === number);
  return label.includes(gathering) || (text !== undefined && wouldRun(text));
}

/** Types every text into the find box, and reads what it finds. */
export async function findTexts(tour: Tour): Promise<void> {
  const { page, address } = tour;
  await page.goto(`${address}/leads`);
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await page.keyboard.press("Control+k");
  const box = page.getByRole("textbox", { name: /^Find/ });
  for (const { text } of tour.texts) {
    const answered = page.waitForResponse(/\/api\/find$/);
    await box.fill(text);
    await answered;
    await tour.look("find box");
  }
}

/** Pastes the texts into the Check page. */
export async function checkTexts(tour: Tour): Promise<void> {
  const { page, address } = tour;
  await page.goto(`${address}/check`);
  for (const line of inLines(tour.texts, longest.check)) {
    const answered = page.waitForResponse(/\/api\/check$/);
    await page.getByLabel("Text to check").fill(line);
    await page.getByRole("button", { name: "Check", exact: true }).click();
    /* What the screen said of the text before is no answer to this one. */
    await answered;
    const again = page.getByRole("button", { name: "Check another" });
    await again.or(page.getByRole("alert")).first().waitFor();
    await tour.look("check");
    if (await again.isVisible()) await again.click();
  }
}

/** Makes packets with the texts as their titles, and opens each one's page to print. */
export async function makePackets(tour: Tour): Promise<void> {
  const { page, address } = tour;
  await openLeads(tour);
  await page
    .getByRole("checkbox", { name: /^Choose/ })
    .first()
    .click();
  await page.getByRole("link", { name: /^Packet \(1\)/ }).click();
  for (const title of inLines(tour.texts, longest.title)) {
    await tour.prove();
    const answered = page.waitForResponse(/\/api\/packets$/);
    await page.getByLabel("Title of the packet").fill(title);
    await page.getByRole("button", { name: "Make the packet" }).click();
    await answered;
  }
  await page.goto(`${address}/packet`);
  await page.getByText("Packets made by your organisation").waitFor();
  await page.waitForLoadState("networkidle");
  await tour.look("packets");
  const print = await page.context().newPage();
  for (const { packetId } of (await tour.visitor.client.packets({})).packets) {
    await tour.prove();
    await print.goto(`${address}/api/packets/${packetId}/files/packet.html`);
    await tour.look("pages to print", print);
  }
  await print.close();
}

/** The audit log, which names people. */
export async function visitAudit(tour: Tour): Promise<void> {
  await tour.page.goto(`${tour.address}/audit`);
  await tour.page.locator("tbody tr").first().waitFor();
  await tour.look("audit log");
}

async function openLeads({ page, address }: Tour): Promise<void> {
  await page.goto(`${address}/leads`);
  await page.locator("main li").first().waitFor();
}

/** Opens the form that sets a state of the first lead. */
async function askState(page: Page, state: string): Promise<void> {
  await page
    .locator("main li")
    .first()
    .getByRole("button", { name: /^(?:new|looking|set aside|returned)$/ })
    .click();
  await page.getByRole("menuitem", { name: state }).click();
}
