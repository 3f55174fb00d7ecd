import { expect, it } from "vitest";
import { organisationIdOf } from "./people.ts";

it("makes an id of an organisation's name", () => {
  expect(organisationIdOf("River House")).toBe("river-house");
  expect(organisationIdOf("Église & Cie.")).toBe("eglise-cie");
});

it("keeps names in other scripts apart", () => {
  expect(organisationIdOf("บ้านริมน้ำ")).toMatch(/^organisation-[0-9a-f]{10}$/);
  expect(organisationIdOf("บ้านริมน้ำ")).not.toBe(organisationIdOf("บ้านสวน"));
  expect(organisationIdOf("House บ้าน")).toMatch(/^house-[0-9a-f]{10}$/);
});
