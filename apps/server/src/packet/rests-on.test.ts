import type { SelectedIdentifier, SelectedPayment, SelectedSighting, SelectedStatement, Selection } from "@throughline/referral/selection";
import { expect, it } from "vitest";
import { restsOn } from "./rests-on.ts";

const place = { file: "a.csv", line: 2 };
const told = { organisation: "River House", submissionId: "0".repeat(64), place };

const identifier = (id: string): SelectedIdentifier => ({
  id,
  kind: "wallet",
  key: `wallet:tron:${id}`,
  display: id,
  standing: "ordinary",
  isProtected: false,
});
const sighting = (caseFileId: string, identifierId: string): SelectedSighting => ({
  ...told,
  caseFileId,
  identifierId,
  sightingId: `${caseFileId} ${identifierId}`,
  check: "passed",
  role: "paid-to",
  heldBy: "not-asked",
  controlledBy: "not-asked",
  basis: "told",
  seenOn: "",
});
const payment = (caseFileId: string, fromId: string, toId: string): SelectedPayment => ({
  ...told,
  caseFileId,
  fromId,
  toId,
  paymentId: caseFileId,
  fromSide: fromId === "" ? "family" : "",
  toSide: "",
  paidText: "",
  paidCurrency: "",
  receivedText: "",
  receivedCurrency: "",
  paidOn: "",
  purpose: "ransom",
});
const statement = (caseFileId: string, fromId: string, toId: string): SelectedStatement => ({
  ...told,
  caseFileId,
  fromId,
  toId,
  statementId: caseFileId,
  relation: "uses",
  basis: "told",
});

const chosen: Selection = {
  identifiers: ["a", "b", "kept"].map(identifier),
  sightings: [sighting("file-2", "a"), sighting("file-1", "a"), sighting("file-1", "b"), sighting("file-4", "kept")],
  payments: [payment("file-3", "", "b"), payment("file-5", "kept", "b")],
  statements: [statement("file-6", "a", "elsewhere")],
};
const leaves: Selection = {
  identifiers: ["a", "b"].map(identifier),
  sightings: chosen.sightings.filter(({ identifierId }) => identifierId !== "kept"),
  payments: [payment("file-3", "", "b"), payment("file-5", "", "b")],
  statements: [],
};

it("names every case file that cites what was chosen, each with the identifiers of it that leave, in order", () => {
  expect(restsOn(chosen, leaves)).toEqual([
    { caseFileId: "file-1", identifiers: ["a", "b"] },
    { caseFileId: "file-2", identifiers: ["a"] },
    { caseFileId: "file-3", identifiers: ["b"] },
    { caseFileId: "file-4", identifiers: [] },
    { caseFileId: "file-5", identifiers: ["b"] },
    { caseFileId: "file-6", identifiers: [] },
  ]);
});

it("names none when nothing cites what was chosen", () => {
  expect(restsOn({ ...chosen, sightings: [], payments: [], statements: [] }, { ...leaves, sightings: [], payments: [] })).toEqual([]);
});
