import { expect, it } from "vitest";
import { type IdentifierKnown, namespaceOf, showIdentifier } from "./show-identifier.ts";

const account: IdentifierKnown = {
  id: "a".repeat(26),
  kind: "bank-account",
  namespace: "th-004",
  display: "KBank 012-3-45678-9",
  isProtected: false,
  standing: "ordinary",
};

it("shows an identifier by its value", () => {
  expect(showIdentifier(account)).toEqual({ ...account, label: account.display });
});

it("shows of a protected one its kind, and nothing of its value", () => {
  const shown = showIdentifier({ ...account, isProtected: true });
  expect(shown).toMatchObject({ display: null, isProtected: true });
  expect(shown.label).toMatch(/^\D+, protected$/);
  expect(JSON.stringify(shown)).not.toContain("45678");
});

it("says of one without a value that it does not link, and of a protected one never that", () => {
  expect(showIdentifier({ ...account, display: "" })).toMatchObject({ display: null, label: expect.stringMatching(/, not linked$/) });
  expect(showIdentifier({ ...account, display: "", isProtected: true }).label).toMatch(/, protected$/);
});

it.each([
  ["wallet:tron:T123", "tron"],
  ["url:web:a.example:8080/x", "web"],
  ["wallet:tron:", "tron"],
  ["wallet:tron", ""],
  ["wallet", ""],
  ["", ""],
])("reads the namespace of %s", (key, namespace) => {
  expect(namespaceOf(key)).toBe(namespace);
});
