import { readFileSync } from "node:fs";
import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import { describe, expect, it } from "vitest";
import type { Selection } from "../selection.ts";
import { assemblePacket } from "./assemble-packet.ts";
import { verifyPacket } from "./manifest.ts";

/** One invented selection in several scripts, and every file of its packet as it is to be: `fixtures/packet/`. */
const fixtures = new URL("../../../../fixtures/packet/", import.meta.url);
const { selection, ...about } = JSON.parse(readFileSync(new URL("selection.json", fixtures), "utf8")) as {
  title: string;
  profile: string;
  recordSequence: number;
  selection: Selection;
};
const packet = assemblePacket({
  ...about,
  roles: ["analyst"],
  selection,
  consent: noCaseFileAsked,
  children: noChildBehind,
  hasChildProtection: false,
});

describe("the packet of fixtures/packet/selection.json", () => {
  it.each([...packet.files.keys()])("has the bytes of %s", async (name) => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(packet.files.get(name));
    const golden = new URL(`packet/${name}`, fixtures);
    await expect(text).toMatchFileSnapshot(golden.pathname);
    expect(Buffer.from(packet.files.get(name) ?? []).equals(readFileSync(golden))).toBe(true);
  });

  it("holds no protected value, no name, no case id, no tag of the title, and no formula", () => {
    expect(verifyPacket(packet.files)).toEqual([]);
    const all = [...packet.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    for (const secret of ["000-0-00000-1", "0000000001", "Invented Name", "11111111-1111", "22222222-2222", "<b>My"]) {
      expect(all.replaceAll('"title": "ค่าไถ่ · ပြန်ပေးငွေ · <b>Myawaddy</b>"', "")).not.toContain(secret);
    }
    const schedule = new TextDecoder().decode(packet.files.get("schedules/identifiers.csv"));
    expect(schedule).toContain(`"'+66 00 000 0000"`);
    expect(schedule).toContain(`"'@invented_recruiter"`);
  });

  it("says why each thing stays behind", () => {
    expect(packet.decision.withheld.map(({ reason }) => reason)).toEqual(["needs-steward", "placeholder"]);
    expect(packet.decision.warnings).toMatchObject([{ code: "known-services", params: { count: 1 } }]);
  });
});
