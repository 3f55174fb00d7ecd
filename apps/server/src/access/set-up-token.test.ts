import { expect, it } from "vitest";
import { SetUpToken } from "./set-up-token.ts";

it("fits once and only the latest token", () => {
  const setUp = new SetUpToken();
  expect(setUp.fits("")).toBe(false);
  const first = setUp.issue();
  const second = setUp.issue();
  expect(setUp.fits(first)).toBe(false);
  expect(setUp.fits(second)).toBe(true);
  expect(setUp.spend()).toBe(true);
  expect(setUp.spend()).toBe(false);
  expect(setUp.fits(second)).toBe(false);
});
