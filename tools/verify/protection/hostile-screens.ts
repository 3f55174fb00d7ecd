import { join } from "node:path";
import { contractNumber } from "@throughline/server/contract/endpoint";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../browser/launch-browser.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline } from "../../throughline-command.ts";
import { addPerson, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";
import { type BrowserWatch, watchBrowser } from "./browser-watch.ts";
import { importTexts } from "./hostile-imports.ts";
import { inLots, lookInto, type Sight } from "./hostile-tour.ts";
import { checkTexts, findTexts, makePackets, visitAudit, visitCanvas, visitCaseFiles, visitLeads, writeNotes } from "./hostile-visits.ts";
import { type MarkedText, markedTexts, wouldRun } from "./marked-texts.ts";
import { claimLog } from "./server-log.ts";

/** Texts that one server is given: the leads show no more than 300. */
const textsInRound = 220;
const mostNamed = 5;
const visits = [importTexts, visitLeads, visitCaseFiles, visitCanvas, findTexts, checkTexts, makePackets, writeNotes, visitAudit] as const;

/** What a served process writes when it opens a connection: it has no reason to. */
const outbound = '{"level":60,"time":"","outbound":true}';
const noteOutbound = `import{subscribe}from"node:diagnostics_channel";subscribe("net.client.socket",()=>process._rawDebug('${outbound}'))`;
const variables = { THROUGHLINE_LOG: "info", NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(noteOutbound)}` };

/** What a run has seen and heard so far: all of it is claimed of, also when a screen did not come. */
interface Run {
  readonly texts: readonly MarkedText[];
  readonly sight: Sight;
  readonly watches: BrowserWatch[];
  readonly logs: string[];
}

/** Hostile texts into every field of the workbench in a real browser, and every screen that shows them. */
export async function verifyHostileScreens(claims: Claims, { size, folder }: Setting): Promise<void> {
  const texts = markedTexts(size);
  const run: Run = { texts, sight: { textsOn: new Map(), looks: 0, madeOfTexts: 0 }, watches: [], logs: [] };
  const browser = await launchBrowser();
  try {
    for (const [round, lot] of inLots(texts, textsInRound).entries()) await showTexts(browser, lot, join(folder, `data-${round}`), run);
  } finally {
    await browser.close();
    claimSight(claims, run);
    claimWatches(claims, run);
    claimConnections(claims, run);
    claimLog(claims, run.logs.join(""), texts.length);
  }
}

/** Serves an empty record, signs in a person whose own name is a text, and goes through every screen with them. */
async function showTexts(browser: Browser, texts: readonly MarkedText[], folder: string, run: Run): Promise<void> {
  const data = ["--data", folder];
  await askThroughline(["init", ...data]);
  const [name = "", organisation = ""] = run.texts.map(({ text }) => text);
  const password = await addPerson(data, { name, organisation, country: "TH", roles: "intake,investigator,analyst,auditor" });
  const served = await serveThroughline({ words: ["serve", ...data], variables });
  const { address } = served;
  const visitor = await visit(address, name, password);
  const said = served.log().length;
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    run.watches.push(await watchBrowser(context, address));
    const page = await context.newPage();
    const look = lookInto(run.sight, page);
    await signIn(page, { address, name, password });
    const prove = async (): Promise<void> => {
      const proved = await context.request.post(`${address}/api/session/proof`, {
        data: { proof: password },
        headers: { origin: address, "x-throughline-contract": String(contractNumber) },
      });
      if (!proved.ok()) throw new Error(`Proving answered ${proved.status()}.`);
    };
    for (const visitScreens of visits) await visitScreens({ page, address, visitor, texts, prove, look });
    await context.close();
  } finally {
    run.logs.push(served.log().slice(said));
    await served.stop();
  }
}

async function signIn(page: Page, { address, name, password }: { address: string; name: string; password: string }): Promise<void> {
  await page.goto(address);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
}

/** That the screens did show the texts, those above all that would run, is what makes the other claims mean something. */
function claimSight(claims: Claims, { texts, sight: { textsOn, looks, madeOfTexts } }: Run): void {
  const dangerous = texts.filter(wouldRun);
  const missed = dangerous.filter(({ number }) => ![...textsOn.values()].some((shown) => shown.has(number))).length;
  const shown = [...textsOn].map(([screen, numbers]) => `${screen} ${numbers.size}`).join(", ");
  claims.make({
    claim: `hostile texts shown by screens in a real browser, of ${texts.length} put into every field`,
    figure: `${shown}; ${missed} of ${dangerous.length} that would run stood nowhere`,
    isHeld: missed === 0 && [...textsOn.values()].every(({ size }) => size > 0),
  });
  claims.make({
    claim: "elements that a text became",
    figure: `${madeOfTexts} in ${looks} looks at ${textsOn.size} screens`,
    isHeld: madeOfTexts === 0 && looks > 0,
  });
}

function claimWatches(claims: Claims, { watches }: Run): void {
  const claimNone = (claim: string, found: readonly string[]): void =>
    claims.make({
      claim,
      figure: `${found.length}${found.length === 0 ? "" : ` (${[...new Set(found)].slice(0, mostNamed).join("; ")})`}`,
      isHeld: found.length === 0,
    });
  const executions = watches.reduce((sum, watch) => sum + watch.executions, 0);
  claims.make({ claim: "texts that a browser ran", figure: String(executions), isHeld: executions === 0 });
  claimNone(
    "reports of the content security policy, violations of Trusted Types, texts refused as markup",
    watches.flatMap(({ reports }) => reports),
  );
  claimNone(
    "errors of a page",
    watches.flatMap(({ pageErrors }) => pageErrors),
  );
  claimNone(
    "server errors (5xx) to the browser",
    watches.flatMap(({ serverErrors }) => serverErrors),
  );
}

function claimConnections(claims: Claims, { watches, logs }: Run): void {
  const requests = watches.reduce((sum, watch) => sum + watch.requests, 0);
  const elsewhere = watches.flatMap((watch) => watch.elsewhere).length;
  const begun = logs
    .join("")
    .split("\n")
    .filter((line) => line === outbound).length;
  claims.make({
    claim: "requests of the browser to another host, and connections that the server began, in the whole run",
    figure: `${elsewhere} of ${requests} requests, and ${begun}`,
    isHeld: elsewhere === 0 && begun === 0 && requests > 0,
  });
}
