import { holders, protectedHolders, userRoles } from "@throughline/model/vocabulary";
import { describe, expect, it } from "vitest";
import { passGate } from "./gate.ts";
import type { SelectedIdentifier, SelectedSighting } from "./selection.ts";

const phone: SelectedIdentifier = { id: "a".repeat(26), kind: "phone", key: "phone:e164:+66812345678", display: "+66 81 234 5678", standing: "ordinary", isProtected: false };
const seen = (heldBy: SelectedSighting["heldBy"]): SelectedSighting => ({
  sightingId: heldBy, identifierId: phone.id, caseFileId: "11111111-1111-4111-8111-111111111111", organisation: "Lotus", submissionId: "d".repeat(64),
  check: "none", role: "contact", heldBy, controlledBy: "not-asked", basis: "told", seenOn: "", place: { file: "a.csv", line: 2 },
});
const pass = (identifier: SelectedIdentifier, heldBy: SelectedSighting["heldBy"], door: "packet" | "working-copy" = "packet") =>
  passGate({ door, roles: ["analyst"], selection: { identifiers: [identifier], sightings: [seen(heldBy)], payments: [], statements: [] } });

describe("the gate", () => {
  it("holds back what any protected holder holds, through both doors, and lets the others pass", () => {
    for (const holder of holders) {
      const isProtected = (protectedHolders as readonly string[]).includes(holder);
      for (const door of ["packet", "working-copy"] as const) expect(pass(phone, holder, door).leaves.identifiers).toHaveLength(isProtected ? 0 : 1);
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
    const senders = userRoles.filter((role) =>
      passGate({ door: "packet", roles: [role], selection: { identifiers: [phone], sightings: [], payments: [], statements: [] } }).leaves.identifiers.length === 1);
    expect(senders).toEqual(["analyst", "approver"]);
  });
});
