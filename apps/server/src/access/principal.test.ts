import { expect, it } from "vitest";
import { findPrincipal, mayImportFor, nobody, showPrincipal } from "./principal.ts";

const mali = {
  userId: "u-1",
  name: "Mali",
  organisationId: "o-1",
  roles: ["analyst" as const],
  scopes: ["o-1", "o-2"],
  isDemo: false,
};
const principal = { ...mali, ownScopes: mali.scopes, importsFor: [], namedFor: [] };
const record = {
  sharing: () => Promise.resolve([]),
  mandates: () => Promise.resolve([{ giverId: "o-0", holderId: "o-1", by: "Dao", at: "2026-01-01T00:00:00.000Z" }]),
  readingsOf: () => Promise.resolve({ named: [], opened: [] }),
  users: () =>
    Promise.resolve([
      { ...mali, userId: "u-0", roles: [] },
      { ...mali, passwordHash: "secret" },
    ]),
};

it("is a person as the record has them now, and nothing of their password", async () => {
  expect(await findPrincipal(record, "u-1")).toEqual(principal);
});

it("reads the case files they are named for as their own, and those they opened for an hour without sending any of it", async () => {
  const readings = { named: ["c-1"], opened: ["c-2"] };
  expect(await findPrincipal({ ...record, readingsOf: () => Promise.resolve(readings) }, "u-1")).toMatchObject({
    scopes: ["o-1", "o-2", "c-1", "c-2"],
    ownScopes: ["o-1", "o-2", "c-1"],
    namedFor: ["c-1"],
  });
});

it("reads what an agreement opens to their role as if it were their own, sends none of it, and nothing of one that tells of hits alone", async () => {
  const agreement = { takerId: "o-1", roles: ["analyst" as const], contact: "desk", by: "Dao", at: "2026-01-01T00:00:00.000Z" };
  const sharing = [
    { ...agreement, giverId: "o-3", learns: "content" as const },
    { ...agreement, giverId: "o-4", learns: "hit" as const },
    { ...agreement, giverId: "o-5", learns: "content" as const, roles: ["investigator" as const] },
    { ...agreement, giverId: "o-6", learns: "content" as const, takerId: "o-7" },
    { ...agreement, giverId: "o-2", learns: "content" as const },
  ];
  const found = await findPrincipal({ ...record, sharing: () => Promise.resolve(sharing) }, "u-1");
  expect([found.scopes, found.ownScopes]).toEqual([
    ["o-1", "o-2", "o-3"],
    ["o-1", "o-2"],
  ]);
});

it("imports as a data officer for those whose mandate their organisation has, and reads nothing by it", async () => {
  const officer = { ...mali, roles: ["data-officer" as const], passwordHash: null };
  const found = await findPrincipal({ ...record, users: () => Promise.resolve([officer]) }, "u-1");
  expect(found).toEqual({ ...principal, roles: ["data-officer"], importsFor: ["o-0"] });
  expect([mayImportFor(found, "o-1"), mayImportFor(found, "o-0"), mayImportFor(found, "o-2")]).toEqual([true, true, false]);
});

it("is nobody, with no role and no scope, for whoever was removed or never was", async () => {
  expect(await findPrincipal(record, "u-9")).toBe(nobody);
  expect(nobody).toEqual({
    userId: "",
    name: "",
    organisationId: "",
    roles: [],
    scopes: [],
    ownScopes: [],
    importsFor: [],
    namedFor: [],
    isDemo: false,
  });
});

it("is shown with the names of organisations, and without the case files that are scopes of their own", () => {
  const organisations = [
    { organisationId: "o-0", name: "Hill House", country: "KH", isDemo: false },
    { organisationId: "o-1", name: "River House", country: "TH", isDemo: false },
  ];
  expect(showPrincipal(principal, organisations)).toEqual({
    userId: "u-1",
    name: "Mali",
    organisationId: "o-1",
    organisation: "River House",
    country: "TH",
    roles: ["analyst"],
    scopes: [{ scopeId: "o-1", organisation: "River House" }],
    importsFor: [],
    isDemo: false,
  });
});
