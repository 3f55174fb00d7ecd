import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import type { SelectedIdentifier, SelectedPayment, SelectedSighting, SelectedStatement } from "../selection.ts";

/** An invented phone, and what one case file says of it. */
export const phone: SelectedIdentifier = {
  id: "a".repeat(26),
  kind: "phone",
  key: "phone:e164:+66812345678",
  display: "+66 81 234 5678",
  standing: "ordinary",
  isProtected: false,
};
export const seen = (heldBy: SelectedSighting["heldBy"]): SelectedSighting => ({
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
export const origin = {
  caseFileId: seen("unknown").caseFileId,
  organisation: "Lotus",
  submissionId: "d".repeat(64),
  place: { file: "a.csv", line: 3 },
};
export const payment: SelectedPayment = {
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
export const statement: SelectedStatement = { ...origin, statementId: "s", fromId: "", relation: "controls", toId: "", basis: "told" };
/** Nobody behind a selection said no, and nobody is a child. */
export const nobodyAsked = { consent: noCaseFileAsked, children: noChildBehind, hasChildProtection: false };
