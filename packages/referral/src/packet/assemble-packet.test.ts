import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SelectedIdentifier, SelectedPayment, SelectedSighting, Selection } from "../selection.ts";
import { assemblePacket } from "./assemble-packet.ts";
import { verifyPacket } from "./manifest.ts";
import { writeSeal } from "./seal.ts";

const wallet: SelectedIdentifier = {
  id: "a".repeat(26),
  kind: "wallet",
  key: "wallet:tron:TInvented1",
  display: "TInvented1",
  standing: "ordinary",
  isProtected: false,
};
const account: SelectedIdentifier = {
  id: "b".repeat(26),
  kind: "bank-account",
  key: "bank-account:th-004:0123456789",
  display: "KBank 012-3-45678-9",
  standing: "ordinary",
  isProtected: true,
};
const place = { file: "Invented Name interview.xlsx", sheet: "Sheet1", line: 15, column: "wallet of Invented Name" };
const sighting: SelectedSighting = {
  sightingId: "1",
  identifierId: wallet.id,
  caseFileId: "11111111-1111-4111-8111-111111111111",
  organisation: "Riverbank",
  submissionId: "c".repeat(64),
  check: "passed",
  role: "paid-to",
  heldBy: "unknown",
  controlledBy: "not-asked",
  basis: "document",
  seenOn: "2026-05-14",
  place,
};
const payment: SelectedPayment = {
  paymentId: "p",
  caseFileId: sighting.caseFileId,
  organisation: "Riverbank",
  submissionId: sighting.submissionId,
  fromId: account.id,
  fromSide: "",
  toId: wallet.id,
  toSide: "",
  paidText: "71,000",
  paidCurrency: "THB",
  receivedText: "",
  receivedCurrency: "",
  paidOn: "2026-05-14",
  purpose: "ransom",
  place,
};
const second: SelectedSighting = {
  ...sighting,
  sightingId: "2",
  caseFileId: "22222222-2222-4222-8222-222222222222",
  organisation: "โลตัส",
  place: { file: "b.csv", line: 2 },
};
const selection: Selection = { identifiers: [wallet, account], sightings: [sighting, second], payments: [payment], statements: [] };
const request = {
  title: "Myawaddy ransom",
  profile: "general",
  roles: ["analyst"] as const,
  recordSequence: 12,
  selection,
  consent: noCaseFileAsked,
  children: noChildBehind,
  hasChildProtection: false,
};
const everyText = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files.values()].map((bytes) => new TextDecoder().decode(bytes)).join("\n");

describe("assemblePacket", () => {
  it("makes the same bytes twice, in whatever order the rows come", () => {
    const turned = { ...selection, identifiers: [account, wallet], sightings: [second, sighting] };
    expect(assemblePacket({ ...request, selection: turned }).files).toEqual(assemblePacket(request).files);
  });

  it("withholds a protected identifier from every file, and says so once, with one sentence", () => {
    const packet = assemblePacket(request);
    expect(everyText(packet.files)).not.toContain("012-3-45678-9");
    expect(packet.decision.withheld.map(({ id, reason }) => ({ id, reason }))).toEqual([{ id: account.id, reason: "needs-steward" }]);
    expect(everyText(packet.files)).toContain('"withheld"');
  });

  it("cites every row by file number and line, and lets no file name, header or case id out", () => {
    const text = everyText(assemblePacket(request).files);
    expect(text).toContain("line 15");
    expect(text).not.toContain("Invented Name");
    expect(text).not.toContain(sighting.caseFileId);
  });

  it("withholds everything from a role that does not send", () => {
    const packet = assemblePacket({ ...request, roles: ["investigator"] });
    expect(packet.decision.leaves.identifiers).toEqual([]);
    expect(everyText(packet.files)).not.toContain("TInvented1");
  });
});

describe("a packet of what a child tells of", () => {
  const children = { children: [second.caseFileId], unknown: [], told: [wallet.id], resting: [] };
  const flagged = { ...request, roles: ["approver"] as const, children, hasChildProtection: true };
  const packet = assemblePacket(flagged);
  const text = (name: string): string => new TextDecoder().decode(packet.files.get(name));

  it("says so in its page, its content, its manifest and on each row, and of no row that it is the child's", () => {
    expect(text("packet.html")).toContain("Child protection.");
    expect(JSON.parse(text("packet.json"))).toMatchObject({ childProtection: expect.stringContaining("what a child told") });
    expect(JSON.parse(text("manifest.json"))).toMatchObject({ childProtection: true });
    const notes = [...packet.files.keys()]
      .filter((name) => name.endsWith(".csv"))
      .flatMap((name) => text(name).trim().split("\r\n").slice(1));
    expect(notes.length).toBeGreaterThan(3);
    for (const row of notes) expect(row).toMatch(/Child protection"?$/);
    expect(
      text("packet.html")
        .split("<tr>")
        .slice(1)
        .filter((row) => row.includes("<td"))
        .every((row) => row.includes("Child protection")),
    ).toBe(true);
  });

  it("holds no id of the case file and no word of an age, verifies, and is the same bytes twice", () => {
    expect(everyText(packet.files)).not.toContain(second.caseFileId);
    expect(everyText(packet.files)).not.toMatch(/minor|under-12|12-14|15-17|\bage\b/i);
    expect(verifyPacket(packet.files, packet.manifestSha256)).toEqual([]);
    expect(assemblePacket(flagged).files).toEqual(packet.files);
  });

  it("is found changed when its content or its manifest no longer says so", () => {
    for (const name of ["manifest.json", "packet.json"]) {
      const { childProtection: _, ...rest } = JSON.parse(text(name)) as Record<string, unknown>;
      const bytes = new TextEncoder().encode(`${JSON.stringify(rest, null, 2)}\n`);
      expect(verifyPacket(new Map([...packet.files, [name, bytes]]))).not.toEqual([]);
    }
  });

  it("is the same to the byte with and without the flag where nothing of a child's leaves, and without it cites no child", () => {
    const without = { ...flagged, hasChildProtection: false };
    expect(assemblePacket({ ...flagged, children: noChildBehind }).files).toEqual(
      assemblePacket({ ...without, children: noChildBehind }).files,
    );
    expect(everyText(assemblePacket(without).files)).not.toMatch(/child protection|โลตัส/i);
    expect(everyText(assemblePacket({ ...flagged, roles: ["analyst"] }).files)).toBe(everyText(assemblePacket(without).files));
  });
});

describe("the title", () => {
  it("is replaced when it names what stays behind, and the maker is told", () => {
    const packet = assemblePacket({ ...request, title: "Money of 0123456789" });
    expect(everyText(packet.files)).not.toContain("0123456789");
    expect(packet.decision.warnings.map(({ code }) => code)).toEqual(["title-replaced"]);
  });
});

describe("verifyPacket", () => {
  const { files, manifestSha256 } = assemblePacket(request);

  it("finds nothing in a packet as it was made", () => {
    expect(verifyPacket(files, manifestSha256)).toEqual([]);
  });

  it("finds one flipped bit in any file, the manifest included", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files.keys()), fc.nat(), fc.integer({ min: 0, max: 7 }), (name, at, bit) => {
        const bytes = Uint8Array.from(files.get(name) ?? []);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        expect(verifyPacket(new Map([...files, [name, bytes]]), manifestSha256)).not.toEqual([]);
      }),
    );
  });

  it("finds any flipped bit without being told the hash, in a sealed packet and in one without seal", () => {
    const seal = writeSeal({
      manifestSha256,
      recordHeadSequence: 12,
      recordHeadHash: "e".repeat(64),
      madeBy: "Invented Analyst",
      organisation: "Riverbank",
      madeAt: "2026-11-25T03:00:00.000Z",
      copyNumber: 1,
    });
    const sealed = new Map([...files, ["seal.json", seal]]);
    expect(verifyPacket(sealed)).toEqual([]);
    expect(verifyPacket(files)).toEqual([]);
    for (const whole of [sealed, files]) {
      fc.assert(
        fc.property(fc.constantFrom(...whole.keys()), fc.nat(), fc.integer({ min: 0, max: 7 }), (name, at, bit) => {
          const bytes = Uint8Array.from(whole.get(name) ?? []);
          bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
          expect(verifyPacket(new Map([...whole, [name, bytes]]))).not.toEqual([]);
        }),
      );
    }
  });

  it("finds every flipped bit of the manifest", () => {
    const manifest = files.get("manifest.json") ?? new Uint8Array();
    for (let at = 0; at < manifest.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = Uint8Array.from(manifest);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expect(verifyPacket(new Map([...files, ["manifest.json", bytes]]))).not.toHaveLength(0);
      }
    }
  });

  it("finds a file that is missing and one that was added", () => {
    const fewer = new Map([...files].filter(([name]) => name !== "packet.html"));
    expect(verifyPacket(fewer)).toEqual([{ file: "packet.html", fault: "missing" }]);
    expect(verifyPacket(new Map([...files, ["extra.csv", new Uint8Array()]]))).toEqual([{ file: "extra.csv", fault: "not-in-manifest" }]);
  });
});
