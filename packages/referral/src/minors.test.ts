import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import { bases, type UserRole, userRoles } from "@throughline/model/vocabulary";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Door, passGate as decide, type GateRequest, withholdingWords } from "./gate.ts";
import type { Selection } from "./selection.ts";
import { nobodyAsked, payment, phone, seen, statement } from "./testing/invented-selection.ts";

const other = { ...phone, id: "b".repeat(26), key: "phone:e164:+66000000000" };

describe("what a child tells of", () => {
  const child = { ...seen("unknown"), sightingId: "child", caseFileId: "33333333-3333-4333-8333-333333333333" };
  const between = { ...payment, caseFileId: child.caseFileId, toId: phone.id };
  const stated = { ...statement, caseFileId: child.caseFileId, fromId: phone.id, toId: phone.id };
  const ofChild = { sightings: [child], payments: [between], statements: [stated] };
  const alone = { children: [child.caseFileId], unknown: [], told: [phone.id], resting: [phone.id] };
  const withOthers = { ...alone, resting: [] };
  const deciding = (request: Partial<Omit<GateRequest, "selection">>, selection: Partial<Selection> = ofChild) =>
    decide({
      ...nobodyAsked,
      door: "packet",
      roles: ["analyst"],
      children: alone,
      selection: { identifiers: [phone], sightings: [], payments: [], statements: [], ...selection },
      ...request,
    });

  const reasonOf = (door: Door, role: UserRole): string => {
    if (["analyst", "approver"].includes(role)) return "child";
    if (door === "working-copy" && role === "investigator") return "child";
    return door === "working-copy" && role === "intake" ? "no-source" : "not-permitted";
  };

  it("lets leave what only a child tells of in a packet, by an approver, with the flag, and in no other way", () => {
    for (const door of ["packet", "working-copy"] as const)
      for (const role of userRoles)
        for (const hasChildProtection of [true, false]) {
          const { leaves, withheld, isOfChildren } = deciding({ door, roles: [role], hasChildProtection });
          const mayLeave = door === "packet" && role === "approver" && hasChildProtection;
          expect(isOfChildren).toBe(mayLeave);
          expect(leaves).toEqual({
            identifiers: [],
            sightings: [],
            payments: [],
            statements: [],
            ...(mayLeave ? { identifiers: [phone], ...ofChild } : {}),
          });
          expect(withheld.map(({ reason }) => reason)).toEqual(mayLeave ? [] : [reasonOf(door, role)]);
        }
  });

  it("lets leave what others tell of too, on what they tell alone, and the child's rows beside it with the flag", () => {
    const selection = { ...ofChild, sightings: [child, seen("unknown")] };
    const without = deciding({ children: withOthers }, selection);
    expect(without.leaves).toEqual({ identifiers: [phone], sightings: [seen("unknown")], payments: [], statements: [] });
    expect([without.withheld, without.isOfChildren]).toEqual([[], false]);
    const flagged = deciding({ children: withOthers, roles: ["approver"], hasChildProtection: true }, selection);
    expect(flagged.leaves).toEqual({ identifiers: [phone], ...selection });
    expect(flagged.isOfChildren).toBe(true);
    expect(deciding({ door: "working-copy", children: withOthers }, selection).leaves.identifiers).toEqual([phone]);
  });

  it("takes an approver's flag, whatever other roles they have", () => {
    const { isOfChildren } = deciding({ roles: ["steward", "approver"], hasChildProtection: true });
    expect(isOfChildren).toBe(true);
    expect(deciding({ roles: ["steward", "analyst"] }).withheld.map(({ reason }) => reason)).toEqual(["child"]);
  });

  it("says in words how many it speaks of", () => {
    const wordsOf = (request: Partial<Omit<GateRequest, "selection">>) => deciding(request).warnings.map(({ words }) => words);
    const unasked = { refused: [], unasked: ["x", "y"], resting: [] };
    expect(wordsOf({ consent: unasked, children: { ...alone, children: ["x", "y"], unknown: ["x"] } })).toEqual([
      "In 2 of the case files behind this, nobody recorded whether the person agreed to a financial referral. Ask them first.",
      "In 1 of the case files behind this, nobody recorded whether the person is a child. Ask first.",
      "2 of the case files behind this are a child's: what they tell stays behind. An approver can let it leave.",
    ]);
    expect(wordsOf({})).toEqual([expect.stringMatching(/^1 of the case files behind this is a child's: /)]);
    const flagged = { roles: ["approver"], hasChildProtection: true } as const;
    expect(wordsOf(flagged)).toEqual([expect.stringMatching(/^What 1 child tells leaves with it\. /)]);
    const second = { ...child, sightingId: "second", caseFileId: "44444444-4444-4444-8444-444444444444" };
    const both = { ...alone, children: [child.caseFileId, second.caseFileId] };
    const { warnings } = deciding({ ...flagged, children: both }, { sightings: [child, second] });
    expect(warnings.map(({ words }) => words)).toEqual([expect.stringMatching(/^What 2 children tell leaves with it\. /)]);
  });

  it("does not count the flag where nothing of a child's leaves", () => {
    const flagged = { roles: ["approver"], hasChildProtection: true } as const;
    const selection = {
      identifiers: [{ ...phone, isProtected: true }, other],
      sightings: [child, { ...seen("unknown"), identifierId: other.id }],
    };
    const { leaves, isOfChildren, warnings } = deciding(flagged, selection);
    expect(leaves.identifiers).toEqual([other]);
    expect([isOfChildren, warnings]).toEqual([false, []]);
    expect(deciding({ ...flagged, children: noChildBehind }, { sightings: [seen("unknown")] }).isOfChildren).toBe(false);
  });

  it("never lets leave what a child said no to, and gives that as the reason", () => {
    const consent = { refused: [child.caseFileId], unasked: [], resting: [phone.id] };
    const children = { ...alone, children: [] };
    for (const hasChildProtection of [true, false]) {
      const { leaves, withheld } = deciding({ roles: ["approver"], consent, children, hasChildProtection });
      expect(leaves.identifiers).toEqual([]);
      expect(withheld.map(({ reason }) => reason)).toEqual(["not-agreed"]);
    }
  });

  it("says of what is protected the one sentence, whatever a child tells of it, flag or not", () => {
    for (const hasChildProtection of [true, false])
      for (const children of [noChildBehind, alone, withOthers])
        for (const [identifier, heldBy] of [
          [phone, "survivor"],
          [{ ...phone, isProtected: true }, "unknown"],
        ] as const) {
          const { withheld } = deciding(
            { roles: ["approver"], children, hasChildProtection },
            { identifiers: [identifier], sightings: [{ ...child, heldBy }] },
          );
          expect(withheld).toEqual([{ id: phone.id, reason: "needs-steward", words: withholdingWords["needs-steward"] }]);
        }
  });

  it("warns in a packet of children whose rows stay, of those that leave, and of people of whom nobody said; in a copy of nobody", () => {
    const codes = (request: Partial<Omit<GateRequest, "selection">>) =>
      deciding(request).warnings.map(({ code, params }) => [code, params.count]);
    const children = { ...alone, unknown: ["x", "y"] };
    expect(codes({ children })).toEqual([
      ["age-not-recorded", 2],
      ["children-stay", 1],
    ]);
    expect(codes({ children, hasChildProtection: true })).toEqual([
      ["age-not-recorded", 2],
      ["children-stay", 1],
    ]);
    expect(codes({ children, roles: ["approver"], hasChildProtection: true })).toEqual([
      ["age-not-recorded", 2],
      ["children-leave", 1],
    ]);
    expect(codes({ children, door: "working-copy" })).toEqual([]);
    for (const { words } of deciding({ children }).warnings) expect(words).toMatch(/^[A-Z0-9].+\.$/);
  });

  it("lets out no row of a child's without an approver and the flag, and nothing that only children tell of, whatever the selection", () => {
    const letters = ["a", "b", "c"];
    const letter = fc.constantFrom(...letters);
    const anyRow = fc.record({
      caseFileId: letter,
      identifierId: letter,
      basis: fc.constantFrom(...bases),
      of: fc.constantFrom("sighting", "payment"),
    });
    const anyone = fc.subarray([...userRoles]);
    fc.assert(
      fc.property(
        fc.array(anyRow),
        fc.subarray(letters),
        fc.constantFrom<Door>("packet", "working-copy"),
        anyone,
        fc.boolean(),
        (rows, children, door, roles, hasChildProtection) => {
          const isChild = ({ caseFileId }: { readonly caseFileId: string }) => children.includes(caseFileId);
          const told = (id: string) => rows.filter(({ identifierId }) => identifierId === id);
          const selection: Selection = {
            identifiers: letters.map((id) => ({ ...phone, id, key: `phone:e164:${id}` })),
            sightings: rows.flatMap((row, at) => (row.of === "sighting" ? [{ ...seen("unknown"), ...row, sightingId: String(at) }] : [])),
            payments: rows.flatMap((row, at) =>
              row.of === "payment" ? [{ ...payment, caseFileId: row.caseFileId, paymentId: String(at), toId: row.identifierId }] : [],
            ),
            statements: [],
          };
          const resting = letters.filter((id) => told(id).length > 0 && told(id).every(isChild));
          const behind = { children, unknown: [], told: letters.filter((id) => told(id).some(isChild)), resting };
          const { leaves, isOfChildren } = decide({
            door,
            roles,
            selection,
            consent: noCaseFileAsked,
            children: behind,
            hasChildProtection,
          });
          const isApproved = door === "packet" && hasChildProtection && roles.includes("approver");
          const cited = [...leaves.sightings, ...leaves.payments];
          expect(isOfChildren).toBe(cited.some(isChild));
          if (isApproved) return;
          expect(cited.filter(isChild)).toEqual([]);
          expect(leaves.identifiers.filter(({ id }) => resting.includes(id))).toEqual([]);
        },
      ),
    );
  });
});
