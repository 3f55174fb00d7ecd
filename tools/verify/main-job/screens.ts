import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../../browser/launch-browser.ts";
import { serveThroughline } from "../../serve-throughline.ts";
import { askThroughline, runThroughline } from "../../throughline-command.ts";
import { addPerson, visit } from "../../visitor.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";
import { writeScreensFiles } from "./screens-files.ts";
import { measureCanvas, measureFirstPaint } from "./screens-speed.ts";
import { verifyViolations } from "./screens-violations.ts";

const name = "Screens";
const organisation = "Riverbank ရွှေကုက္ကိုလ် ភ្នំពេញ แม่สอด";

/** A real Chromium before a served instance: how soon things are drawn, what a frame costs, and what axe finds on every screen. */
export async function verifyScreens(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const data = ["--data", join(folder, "data")];
  const { sightings, payments, hub } = await writeScreensFiles(folder, seed);
  await askThroughline(["init", ...data]);
  const password = await addPerson(data, { name, organisation, country: "TH", roles: "intake,investigator,analyst" });
  for (const file of [sightings, payments])
    await runThroughline(["import", file, "--organisation", organisation, "--country", "TH", ...data]);
  const served = await serveThroughline({ words: ["serve", ...data] });
  const browser = await launchBrowser();
  try {
    const { client } = await visit(served.address, name, password);
    const hubNode = `i:${(await client.find({ text: hub })).found[0]?.id ?? ""}`;
    const caseFileId = (await client.caseFiles({ limit: 1 })).caseFiles[0]?.caseFileId ?? "";
    const visitor = { browser, address: served.address, name, password };
    const pictures = await mkdtemp(join(tmpdir(), "throughline-screens-"));
    process.stderr.write(`Pictures of the screens: ${pictures}\n`);
    await measureFirstPaint(claims, visitor);
    await measureCanvas(claims, visitor, hubNode);
    const pasted = `เลขที่เคส\tအမည်\twallet\tកំណត់ចំណាំ\nบค-ตึกที่๖-0001\tอองซาน\t${hub}\tវែង\n`;
    await verifyViolations(claims, { ...visitor, hubNode, caseFileId, pasted, pictures });
  } finally {
    await browser.close();
    await served.stop();
  }
}
