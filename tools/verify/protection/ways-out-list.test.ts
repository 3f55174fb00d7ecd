import { expect, it } from "vitest";
import { findPlacesThatWrite, readWaysOut } from "./ways-out-list.ts";

it("lists in docs/ways-out.md every place in the source that writes a file, a download, the clipboard or a print", () => {
  expect([...new Set(readWaysOut().map(({ place }) => place))].sort()).toEqual([...findPlacesThatWrite()].sort());
});
