import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const sheet = (caseFile: string): string => `case,kind,value\n${caseFile}-1,telegram,@bothtell\n${caseFile}-2,telegram,@bothtell`;

/** Records that the people of all case files that somebody reads agreed to be matched over organisations. */
async function agreeToMatch(page: Page): Promise<void> {
  const answered = await page.evaluate(async () => {
    const headers = { "x-throughline-contract": "1", "content-type": "application/json" };
    const { caseFiles } = await (await fetch("/api/case-files?limit=50", { headers })).json();
    const body = JSON.stringify({ purpose: "cross-organisation-match", says: "given" });
    const put = ({ caseFileId }: { caseFileId: string }) =>
      fetch(`/api/case-files/${caseFileId}/person/consent`, { method: "PUT", headers, body });
    return (await Promise.all(caseFiles.map(put))).map(({ status }) => status);
  });
  expect(answered).toEqual([200, 200]);
}

/** River House asks Hill House, whose agreement tells of hits. */
describe("an exchange in a real browser", () => {
  let workbench: OwnWorkbench;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "investigator", Lek: "analyst", Nok: "steward" }, sheet("R"), {
      name: "Hill House",
      people: { Sok: "investigator,steward", Dara: "administrator" },
      sheet: sheet("H"),
      agreed: ["--as", "Dara", "--learns", "hit", "--roles", "analyst", "--contact", "Hill desk"],
    });
  });
  afterAll(() => workbench.close());

  const enter = async (name: string): Promise<Page> => {
    const page = await workbench.signIn(name);
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    return page;
  };

  it("is offered with a request, agreed to by a steward of each side, read by both, and ended by one", async () => {
    const [mali, lek, nok, sok] = await Promise.all(["Mali", "Lek", "Nok", "Sok"].map(enter));
    if (mali === undefined || lek === undefined || nok === undefined || sok === undefined) throw new Error("Four people sign in.");
    for (const page of [mali, sok]) await agreeToMatch(page);
    const id: string = await lek.evaluate(async () => {
      const answer = await fetch("/api/leads?limit=5", { headers: { "x-throughline-contract": "1" } });
      return String((await answer.json()).leads[0].id);
    });
    const inspector = `${workbench.address}/explore?nodes=%5B%22i%3A${id}%22%5D&selected=i%3A${id}`;
    await lek.goto(inspector);
    await lek.getByRole("button", { name: /^Ask for contact/ }).click();
    await lek.getByLabel("What for").fill("A case of ours");
    await lek.getByRole("checkbox", { name: "And show each other what we recorded of it" }).check();
    expect(await findViolations(lek)).toEqual([]);
    await lek.getByRole("button", { name: "Ask", exact: true }).click();
    await lek.getByText("Asked. The answer stands under Packet.").waitFor();

    await sok.goto(`${workbench.address}/inbox`);
    await sok.getByLabel("With a yes: how they reach you").fill("Hill desk");
    expect(await sok.getByRole("button", { name: /^Agree to show each other/ }).count()).toBe(0);
    await sok.getByRole("button", { name: "Yes, to Lek" }).click();
    await sok.getByRole("button", { name: /^Agree to show each other/ }).click();
    await sok.getByText(/It waits for another steward/).waitFor();
    await nok.goto(`${workbench.address}/inbox`);
    await nok.getByText("Your organisation offers").waitFor();
    expect(await findViolations(nok)).toEqual([]);
    await nok.getByRole("button", { name: /^Agree to show each other/ }).click();
    await nok.getByText(/You and Hill House show each other/).waitFor();

    await lek.reload();
    await lek.getByRole("heading", { name: "What Hill House recorded of it" }).waitFor();
    await lek.getByRole("table", { name: "Sightings of Hill House" }).waitFor();
    expect(await findViolations(lek)).toEqual([]);
    await lek.emulateMedia({ colorScheme: "dark" });
    expect(await findViolations(lek)).toEqual([]);

    await sok.goto(inspector);
    await sok.getByRole("heading", { name: "What River House recorded of it" }).waitFor();
    await sok.getByRole("button", { name: /^End: / }).click();
    await sok.getByRole("heading", { name: "What River House recorded of it" }).waitFor({ state: "detached" });
    await lek.reload();
    await lek.getByText("Also recorded by").first().waitFor();
    expect(await lek.getByRole("heading", { name: "What Hill House recorded of it" }).count()).toBe(0);
    expect(workbench.faults).toEqual([]);
  });
});
