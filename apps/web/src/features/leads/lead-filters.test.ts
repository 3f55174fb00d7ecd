import { describe, expect, it } from "vitest";
import { LeadFilters, leadsQuery } from "./lead-filters.ts";

describe("filters of leads", () => {
  it("come out of the URL as they went in, and anything else is left out", () => {
    expect(LeadFilters.parse({ kind: "wallet", organisations: 2, state: "looking" })).toEqual({
      kind: "wallet",
      organisations: 2,
      state: "looking",
    });
    expect(LeadFilters.parse({ kind: "<b>", organisations: "many", text: "0812345678" })).toEqual({});
  });

  it("ask the server for nothing that is not filtered by", () => {
    expect(leadsQuery({})).toEqual({ limit: 300 });
    expect(leadsQuery({ kind: "phone", organisations: 2 })).toEqual({ kinds: "phone", minOrganisations: 2, limit: 300 });
  });
});
