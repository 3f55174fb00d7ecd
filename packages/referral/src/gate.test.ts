import { bases, checks, holders, protectedHolders, standings, userRoles } from "@throughline/model/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Door, passGate } from "./gate.ts";
import type { SelectedIdentifier, SelectedPayment, SelectedSighting, SelectedStatement, Selection } from "./selection.ts";

const phone: SelectedIdentifier = {
  id: "a".repeat(26),
  kind: "phone",
  key: "phone:e164:+66812345678",
  display: "+66 81 234 5678",
  standing: "ordinary",
  isProtected: false,
};
const seen = (heldBy: SelectedSighting["heldBy"]): SelectedSighting => ({
  sightingId: heldBy,
  identifierId: phone.id,
  caseFileId: "11111111-1111-4111-8111-111111111111",
  organisation: "Lotus",
  submissionId: "d".repeat(64),
  check: "none",
  role: "contact",
  heldBy,
  controlledBy: "not-asked",
  basis: "told",
  seenOn: "",
  place: { file: "a.csv", line: 2 },
});
const origin = {
  caseFileId: seen("unknown").caseFileId,
  organisation: "Lotus",
  submissionId: "d".repeat(64),
  place: { file: "a.csv", line: 3 },
};
const payment: SelectedPayment = {
  ...origin,
  paymentId: "p",
  fromId: "",
  fromSide: "survivor",
  toId: "",
  toSide: "",
  paidText: "500",
  paidCurrency: "THB",
  receivedText: "",
  receivedCurrency: "",
  paidOn: "",
  purpose: "ransom",
};
const statement: SelectedStatement = { ...origin, statementId: "s", fromId: "", relation: "controls", toId: "", basis: "told" };
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
