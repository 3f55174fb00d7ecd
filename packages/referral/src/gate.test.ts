import { bases, checks, holders, protectedHolders, standings, type UserRole, userRoles } from "@throughline/model/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Door, passGate as decide, type GateRequest, type WithholdingReason, withholdingWords } from "./gate.ts";
import type { SelectedIdentifier, SelectedSighting, Selection } from "./selection.ts";
import { nobodyAsked, origin, payment, phone, seen, statement } from "./testing/invented-selection.ts";

const passGate = (request: Omit<GateRequest, keyof typeof nobodyAsked>) => decide({ ...request, ...nobodyAsked });
const pass = (identifier: SelectedIdentifier, heldBy: SelectedSighting["heldBy"], door: "packet" | "working-copy" = "packet") =>
  passGate({ door, roles: ["analyst"], selection: { identifiers: [identifier], sightings: [seen(heldBy)], payments: [], statements: [] } });

describe("the gate", () => {
  it("holds back what any protected holder holds, through both doors, and lets the others pass", () => {
    for (const holder of holders) {
      const isProtected = (protectedHolders as readonly string[]).includes(holder);
      for (const door of ["packet", "working-copy"] as const)
        expect(pass(phone, holder, door).leaves.identifiers).toHaveLength(isProtected ? 0 : 1);
    }
  });

  it("says the same sentence whether the protection is in sight or in a case file nobody here may see", () => {
    const hidden = pass({ ...phone, isProtected: true }, "unknown").withheld;
    expect(hidden).toEqual(pass(phone, "survivor").withheld);
  });

  it("keeps placeholders and an organisation's own numbers behind", () => {
    expect(pass({ ...phone, standing: "placeholder" }, "unknown").withheld[0]?.reason).toBe("placeholder");
    expect(pass({ ...phone, standing: "own-organisation" }, "unknown").withheld[0]?.reason).toBe("own-organisation");
  });

  it("lets the number of a document out by no door", () => {
    for (const door of ["packet", "working-copy"] as const) {
      const { leaves, withheld } = pass({ ...phone, kind: "document" }, "unknown", door);
      expect([leaves.identifiers, withheld.map(({ reason }) => reason)]).toEqual([[], ["needs-steward"]]);
    }
  });

  it("takes one role that may, whatever others there are", () => {
    const selection = { identifiers: [phone], sightings: [seen("unknown")], payments: [], statements: [] };
    for (const door of ["packet", "working-copy"] as const)
      expect(passGate({ door, roles: ["auditor", "analyst"], selection }).leaves.identifiers).toEqual([phone]);
  });

  it("lets a working copy out without case files and sources", () => {
    expect(pass(phone, "unknown", "working-copy").leaves).toMatchObject({ sightings: [], payments: [], statements: [] });
  });

  it("lets packets out for analysts and approvers only", () => {
    const senders = userRoles.filter(
      (role) =>
        passGate({
          door: "packet",
          roles: [role],
          selection: { identifiers: [phone], sightings: [seen("unknown")], payments: [], statements: [] },
        }).leaves.identifiers.length === 1,
    );
    expect(senders).toEqual(["analyst", "approver"]);
  });

  it("keeps out of a packet what nobody confirmed and what no source names", () => {
    const selection = (sightings: readonly SelectedSighting[]) => ({ identifiers: [phone], sightings, payments: [], statements: [] });
    const reasonOf = (sightings: readonly SelectedSighting[], door: "packet" | "working-copy") =>
      passGate({ door, roles: ["analyst"], selection: selection(sightings) }).withheld[0]?.reason;
    expect(reasonOf([{ ...seen("unknown"), basis: "suggested" }], "packet")).toBe("unconfirmed");
    expect(reasonOf([], "packet")).toBe("no-source");
    expect(reasonOf([], "working-copy")).toBeUndefined();
    const both = [seen("unknown"), { ...seen("unknown"), sightingId: "other", basis: "suggested" as const }];
    expect(passGate({ door: "packet", roles: ["analyst"], selection: selection(both) }).leaves.sightings).toHaveLength(1);
  });

  const other = { ...phone, id: "b".repeat(26), key: "phone:e164:+66000000000" };
  const packetOf = (selection: Partial<Selection>) =>
    passGate({
      door: "packet",
      roles: ["analyst"],
      selection: { identifiers: [phone], sightings: [], payments: [], statements: [], ...selection },
    });

  it("lets working copies out for those who read or write cases only, and says to others that their role does not send", () => {
    const selection: Selection = { identifiers: [phone], sightings: [], payments: [], statements: [] };
    const copying = (roles: readonly UserRole[]) => passGate({ door: "working-copy", roles, selection });
    expect(userRoles.filter((role) => copying([role]).leaves.identifiers.length === 1)).toEqual([
      "intake",
      "investigator",
      "analyst",
      "approver",
    ]);
    expect(copying(["auditor", "intake"]).leaves.identifiers).toEqual([phone]);
    const { leaves, withheld, warnings } = copying(["auditor"]);
    expect(leaves).toEqual({ identifiers: [], sightings: [], payments: [], statements: [] });
    expect(withheld).toEqual([{ id: phone.id, reason: "not-permitted", words: withholdingWords["not-permitted"] }]);
    expect(warnings).toEqual([]);
  });

  it("keeps behind what cannot link: without a key, or with a check that failed wherever it was seen", () => {
    const failed = { ...seen("unknown"), check: "failed" as const };
    const reasonOf = (identifier: SelectedIdentifier, sightings: readonly SelectedSighting[]) =>
      packetOf({ identifiers: [identifier], sightings }).withheld[0]?.reason;
    expect(reasonOf({ ...phone, key: "" }, [seen("unknown")])).toBe("cannot-link");
    expect(reasonOf(phone, [failed])).toBe("cannot-link");
    expect(reasonOf(phone, [failed, { ...seen("unknown"), sightingId: "again" }])).toBeUndefined();
  });

  it("takes a payment, or a statement that somebody confirmed, as a source of its own", () => {
    const said = { ...statement, fromId: phone.id, toId: other.id };
    expect(packetOf({ payments: [{ ...payment, toId: phone.id }] }).leaves.identifiers).toEqual([phone]);
    const stated = packetOf({ identifiers: [phone, other], statements: [said] }).leaves;
    expect(stated.identifiers).toEqual([phone, other]);
    expect(stated.statements).toEqual([said]);
    expect(
      packetOf({ identifiers: [phone, other], statements: [{ ...said, basis: "suggested" }] }).withheld.map(({ reason }) => reason),
    ).toEqual(["no-source", "no-source"]);
  });

  it("empties the side of a payment that stays behind, and leaves out a payment of which nothing leaves", () => {
    const held = { ...other, isProtected: true };
    const between = { ...payment, fromId: held.id, toId: phone.id };
    const { leaves } = packetOf({ identifiers: [phone, held], payments: [between, { ...payment, fromId: held.id }, payment] });
    expect(leaves.payments).toEqual([{ ...between, fromId: "" }]);
  });

  describe("and the consent of the people behind it", () => {
    const elsewhere = { ...seen("unknown"), sightingId: "elsewhere", caseFileId: "22222222-2222-4222-8222-222222222222" };
    const consent = { refused: [origin.caseFileId], unasked: [], resting: [] };
    const consenting = (selection: Partial<Selection>, said: Partial<GateRequest["consent"]>, door: Door = "packet") =>
      decide({
        ...nobodyAsked,
        door,
        roles: ["analyst"],
        selection: { identifiers: [phone], sightings: [], payments: [], statements: [], ...selection },
        consent: { ...consent, ...said },
      });

    it("cites nobody who said no, and lets out what others tell of too", () => {
      const between = { ...payment, fromId: phone.id };
      const stated = { ...statement, fromId: phone.id, toId: phone.id };
      const sightings = [seen("unknown"), elsewhere];
      const { leaves, withheld } = consenting({ sightings, payments: [between], statements: [stated] }, {});
      expect(leaves).toEqual({ identifiers: [phone], sightings: [elsewhere], payments: [], statements: [] });
      expect(withheld).toEqual([]);
    });

    it("keeps what rests on a no alone, by either door, and says so", () => {
      for (const door of ["packet", "working-copy"] as const) {
        const { leaves, withheld } = consenting({ sightings: [seen("unknown")] }, { resting: [phone.id] }, door);
        expect(leaves.identifiers).toEqual([]);
        expect(withheld).toMatchObject([{ id: phone.id, reason: "not-agreed" }]);
      }
    });

    it("holds back what a protected holder holds by the one sentence, also where its person said no", () => {
      const said = { resting: [phone.id] };
      expect(consenting({ sightings: [seen("survivor")] }, said).withheld).toEqual(pass(phone, "survivor").withheld);
      expect(consenting({ sightings: [seen("survivor"), elsewhere] }, {}).withheld).toEqual(pass(phone, "survivor").withheld);
    });

    it("warns of case files whose person was not asked in a packet alone, and counts those of what stays behind", () => {
      const unasked = [elsewhere.caseFileId, "x"];
      const { warnings } = consenting({ identifiers: [{ ...phone, isProtected: true }] }, { unasked });
      expect(warnings).toMatchObject([{ code: "consent-not-recorded", params: { count: 2 } }]);
      expect(consenting({}, { unasked }, "working-copy").warnings).toEqual([]);
      expect(consenting({ sightings: [elsewhere] }, {}).warnings).toEqual([]);
    });
  });

  it("says how many of what leaves are well-known services, and nothing when none is", () => {
    const service = { ...phone, standing: "known-service" as const };
    const warned = packetOf({ identifiers: [service, other], sightings: [seen("unknown")] }).warnings;
    expect(warned).toMatchObject([{ code: "known-services", params: { count: 1 } }]);
    expect(warned[0]?.words).toMatch(/^1 of these/);
    expect(pass(phone, "unknown").warnings).toEqual([]);
  });

  it("has a sentence of its own for each reason, and one for every cause of protection", () => {
    const reasons = Object.keys(withholdingWords) as WithholdingReason[];
    expect(reasons).toHaveLength(9);
    expect(new Set(Object.values(withholdingWords)).size).toBe(9);
    for (const words of Object.values(withholdingWords)) expect(words).toMatch(/^[A-Z].+\.$/);
    expect(pass({ ...phone, isProtected: true }, "unknown").withheld).toEqual([
      { id: phone.id, reason: "needs-steward", words: "This row needs another steward's word before it can leave." },
    ]);
  });

  it("lets out no sighting, payment or statement that names what stays behind, whatever the selection", () => {
    const ids = ["a", "b", "c", "d"].map((letter) => letter.repeat(26));
    const id = fc.constantFrom(...ids, "");
    const anySelection: fc.Arbitrary<Selection> = fc.record({
      identifiers: fc.uniqueArray(fc.constantFrom(...ids)).chain((chosen) =>
        fc.tuple(
          ...chosen.map((one) =>
            fc.record({
              id: fc.constant(one),
              kind: fc.constant("phone" as const),
              key: fc.constant(`phone:e164:${one}`),
              display: fc.constant(one),
              standing: fc.constantFrom(...standings),
              isProtected: fc.boolean(),
            }),
          ),
        ),
      ),
      sightings: fc
        .array(
          fc.record({
            identifierId: fc.constantFrom(...ids),
            heldBy: fc.constantFrom(...holders),
            basis: fc.constantFrom(...bases),
            check: fc.constantFrom(...checks),
          }),
        )
        .map((rows) => rows.map((facts, index) => ({ ...seen("unknown"), ...facts, sightingId: String(index) }))),
      payments: fc.array(fc.record({ fromId: id, toId: id }).map((sides) => ({ ...payment, ...sides }))),
      statements: fc.array(
        fc
          .record({ fromId: fc.constantFrom(...ids), toId: fc.constantFrom(...ids), basis: fc.constantFrom(...bases) })
          .map((facts) => ({ ...statement, ...facts })),
      ),
    });
    fc.assert(
      fc.property(anySelection, fc.constantFrom<Door>("packet", "working-copy"), fc.subarray([...userRoles]), (selection, door, roles) => {
        const { leaves, withheld } = passGate({ door, roles, selection });
        const leaving = new Set(leaves.identifiers.map((one) => one.id));
        expect([...leaving, ...withheld.map((one) => one.id)].sort()).toEqual(selection.identifiers.map((one) => one.id).sort());
        const isHeld = (one: string) =>
          selection.sightings.some(
            (sighting) => sighting.identifierId === one && (protectedHolders as readonly string[]).includes(sighting.heldBy),
          );
        for (const one of leaves.identifiers) expect(one.isProtected || isHeld(one.id)).toBe(false);
        for (const one of [...leaves.payments, ...leaves.statements])
          for (const side of [one.fromId, one.toId]) expect(side === "" || leaving.has(side)).toBe(true);
        for (const one of leaves.sightings) expect(leaving.has(one.identifierId)).toBe(true);
      }),
    );
  });
});
