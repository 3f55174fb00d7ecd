import { holders, protectedHolders } from "@throughline/model/vocabulary";
import type { IdentifierRow, PaymentRow, SightingRow, StatementRow } from "@throughline/record/case-record";
import { expect, it } from "vitest";
import {
  organisationNames,
  readDisplays,
  readIdentifiers,
  showCaseFile,
  showIdentifierRow,
  showPayment,
  showSighting,
  showStatement,
} from "./show-record-rows.ts";

const canary = "CANARY-7731";
const row = (id: string, isProtected: boolean): IdentifierRow => ({
  id,
  kind: "bank-account",
  key: `bank-account:th-004:${canary}-${id}`,
  display: `${canary}-${id}`,
  standing: "ordinary",
  isProtected,
});
const known = new Map([row("open", false), row("held", true)].map((one) => [one.id, showIdentifierRow(one)]));
const nameOf = (organisationId: string): string => `named ${organisationId}`;
const place = { file: "a.csv", line: 2 };
const origin = { caseFileId: "c-1", scope: "o-1", submissionId: "s-1", reference: "RB-1", place };
const organisationId = "o-1";
const sighting = (identifierId: string): SightingRow => ({
  ...origin,
  organisationId,
  sightingId: "s",
  identifierId,
  kind: "bank-account",
  raw: canary,
  check: "none",
  role: "contact",
  seenOn: "2026-05",
  heldBy: "mule",
  controlledBy: "not-asked",
  basis: "told",
  recordedAt: "2026-05-01T00:00:00.000Z",
});
const payment: PaymentRow = {
  ...origin,
  paymentId: "p",
  organisationId: "o-1",
  fromId: "",
  fromSide: "survivor",
  toId: "open",
  toSide: "",
  paidText: "500",
  paidMinorUnits: 50_000,
  paidCurrency: "THB",
  receivedText: "14 USD",
  receivedMinorUnits: 1400,
  receivedCurrency: "USD",
  paidOn: "2026-05-02",
  purpose: "ransom",
};
const statement: StatementRow = {
  ...origin,
  organisationId,
  statementId: "t",
  fromId: "open",
  relation: "controls",
  toId: "held",
  basis: "told",
};

it("shows a sighting with its text as written, and leaves that out where its identifier is protected", () => {
  const { scope, organisationId: _, submissionId, identifierId, kind, ...shown } = sighting("open");
  expect(showSighting(sighting("open"), known, nameOf)).toEqual({ ...shown, identifier: known.get("open"), organisation: "named o-1" });
  const held = showSighting(sighting("held"), known, nameOf);
  expect(held.raw).toBeNull();
  expect(JSON.stringify(held)).not.toContain(canary);
});

it("shows a sighting whose value does not link as written, without a name for it", () => {
  const shown = showSighting(sighting(""), known, nameOf);
  expect(shown).toMatchObject({ raw: canary, identifier: { id: "", display: null, isProtected: false } });
  expect(shown.identifier.label).toMatch(/, not linked$/);
});

it("shows a payment between what the reader may see and the sides of a case file", () => {
  const { scope, organisationId: _, submissionId, fromId, fromSide, toId, toSide, paidMinorUnits, receivedMinorUnits, ...shown } = payment;
  expect(showPayment(payment, known)).toEqual({
    ...shown,
    from: { side: "survivor" },
    to: known.get("open"),
    paidText: "500 THB",
    receivedText: "14 USD",
  });
  expect(showPayment({ ...payment, fromSide: "", toId: "hidden" }, known)).toMatchObject({
    from: { side: "unknown" },
    to: { side: "unknown" },
  });
  expect(JSON.stringify(showPayment({ ...payment, toId: "held" }, known))).not.toContain(canary);
});

it("shows what is stated of two identifiers that the reader may see, and nothing of others", () => {
  const { scope, organisationId: _, submissionId, fromId, toId, ...shown } = statement;
  expect(showStatement(statement, known, nameOf)).toEqual([
    { ...shown, organisation: "named o-1", from: known.get("open"), to: known.get("held") },
  ]);
  expect(showStatement({ ...statement, fromId: "hidden" }, known, nameOf)).toEqual([]);
  expect(showStatement({ ...statement, toId: "hidden" }, known, nameOf)).toEqual([]);
});

it("reads each identifier once within the reader's scopes, and asks nothing for none", async () => {
  const asked: unknown[] = [];
  const record = {
    identifiersFor: (ids: readonly string[], scopes: readonly string[]) => {
      asked.push([...ids], [...scopes]);
      return Promise.resolve([row("open", false), row("held", true)].filter(({ id }) => ids.includes(id)));
    },
  };
  expect(await readIdentifiers(record, ["", ""], ["o-1"])).toEqual(new Map());
  expect(asked).toEqual([]);
  expect(await readIdentifiers(record, ["open", "", "open", "held"], ["o-1"])).toEqual(known);
  expect(asked).toEqual([["open", "held"], ["o-1"]]);
  const displayOf = await readDisplays(record, ["open", "held", "hidden"], ["o-1"]);
  expect(["open", "held", "hidden"].map(displayOf)).toEqual([`${canary}-open`, "", ""]);
});

it("names organisations, and one that is not known by its id", async () => {
  const organisations = [{ organisationId: "o-1", name: "River House", country: "TH", isDemo: false }];
  const named = await organisationNames({ organisations: () => Promise.resolve(organisations) });
  expect([named("o-1"), named("o-2")]).toEqual(["River House", "o-2"]);
});

it("shows a case file with the name of its organisation and not its scope", () => {
  const shown = {
    caseFileId: "c-1",
    reference: "RB-1",
    organisationId: "o-1",
    access: "open" as const,
    country: "TH",
    openedOn: "",
    identifiers: 1,
    sightings: 2,
  };
  expect(showCaseFile({ ...shown, scope: "o-1" }, nameOf)).toEqual({ ...shown, organisation: "named o-1" });
});

it("shows of a value without a key its kind, and of a protected holder that it is protected", () => {
  for (const heldBy of holders) {
    const isProtected = (protectedHolders as readonly string[]).includes(heldBy);
    const { identifier } = showSighting({ ...sighting("nowhere"), heldBy }, known, nameOf);
    expect([heldBy, identifier]).toEqual([
      heldBy,
      expect.objectContaining({ kind: "bank-account", namespace: "", display: null, isProtected, standing: "ordinary" }),
    ]);
  }
});
