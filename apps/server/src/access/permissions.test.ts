import { type UserRole, userRoles } from "@throughline/model/vocabulary";
import { expect, it } from "vitest";
import type { Permission } from "../contract/endpoint.ts";
import { isAllowed, tellsOfRecorded } from "./permissions.ts";
import { nobody, type Principal } from "./principal.ts";

const person = (...roles: readonly UserRole[]): Principal => ({ ...nobody, userId: "u-1", roles });

/** By hand, from the issue: intake adds and never browses, a data officer imports, administrators manage and auditors read the log, neither reads a case. */
const may: Readonly<Record<UserRole, readonly Permission[]>> = {
  intake: ["check", "import", "tell-of-person", "protect-person"],
  "data-officer": ["import"],
  investigator: ["read-leads", "check", "import", "tell-of-person", "protect-person", "see-who-reads"],
  analyst: ["read-leads", "check", "import", "protect-person", "make-packets", "see-who-reads"],
  approver: ["read-leads", "protect-person", "judge-person", "make-packets", "protect-children", "see-who-reads", "keep", "erase"],
  steward: ["answer-requests", "see-who-reads", "name-stewards", "keep"],
  administrator: ["name-stewards", "administer"],
  auditor: ["read-audit"],
};
const restricted: readonly Permission[] = [
  "read-leads",
  "check",
  "import",
  "tell-of-person",
  "protect-person",
  "judge-person",
  "make-packets",
  "protect-children",
  "answer-requests",
  "see-who-reads",
  "name-stewards",
  "administer",
  "read-audit",
  "keep",
  "erase",
];

it.each(userRoles)("lets a person who is %s do what the role is for, and nothing else", (role) => {
  expect(restricted.filter((permission) => isAllowed(person(role), permission))).toEqual(may[role]);
});

it("lets a person with several roles do what any of them may", () => {
  const allowed = restricted.filter((permission) => isAllowed(person("auditor", "approver"), permission));
  expect(allowed).toEqual([
    "read-leads",
    "protect-person",
    "judge-person",
    "make-packets",
    "protect-children",
    "see-who-reads",
    "read-audit",
    "keep",
    "erase",
  ]);
});

it("lets everybody in at the door, and on from there only who is signed in", () => {
  for (const principal of [nobody, person(), person("intake")]) expect(isAllowed(principal, "anyone")).toBe(true);
  expect(isAllowed(person(), "signed-in")).toBe(true);
  expect(isAllowed(nobody, "signed-in")).toBe(false);
});

it("asks who somebody is before what roles they say they have", () => {
  const pretender = { ...person(...userRoles), userId: "" };
  for (const permission of restricted) expect(isAllowed(pretender, permission)).toBe(false);
});

it("tells of what was recorded before an import whoever may look it up there, in their own organisation alone", () => {
  const told = userRoles.filter((role) => tellsOfRecorded({ ...person(role), organisationId: "own" }, "own"));
  expect(told).toEqual(["intake", "investigator", "analyst"]);
  expect(userRoles.filter((role) => tellsOfRecorded({ ...person(role), organisationId: "own" }, "another"))).toEqual([]);
  expect(tellsOfRecorded({ ...person("data-officer", "administrator"), organisationId: "own" }, "own")).toBe(false);
});

it("lets nobody who is not signed in do more than anyone may", () => {
  expect(["anyone", "signed-in", ...restricted].filter((permission) => isAllowed(nobody, permission as Permission))).toEqual(["anyone"]);
  expect(isAllowed(person(), "signed-in")).toBe(true);
});
