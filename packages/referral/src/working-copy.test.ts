import { noCaseFileAsked, noChildBehind } from "@throughline/model/person";
import { expect, it } from "vitest";
import { passGate } from "./gate.ts";
import type { SelectedIdentifier } from "./selection.ts";
import { workingCopyMark, workingCopyStamp, writeWorkingCopy } from "./working-copy.ts";
import { writeWorkingCopyJson } from "./working-copy-json.ts";

const identifiers: readonly SelectedIdentifier[] = [
  {
    id: "a".repeat(26),
    kind: "phone",
    key: "phone:e164:+66000000000",
    display: "+66 00 000 0000",
    standing: "ordinary",
    isProtected: false,
  },
  {
    id: "b".repeat(26),
    kind: "bank-account",
    key: "bank-account:th-004:0000000001",
    display: "KBank 000-0-00000-1",
    standing: "ordinary",
    isProtected: true,
  },
];

const decision = () =>
  passGate({
    door: "working-copy",
    roles: ["investigator"],
    selection: { identifiers, sightings: [], payments: [], statements: [] },
    consent: noCaseFileAsked,
    children: noChildBehind,
    hasChildProtection: false,
  });

it("says of itself what it is not, and what it leaves out", () => {
  expect(workingCopyStamp).toMatch(/^WORKING COPY: not a referral\b.*\bleft out\.$/);
  expect(workingCopyMark).toContain("not evidence against them");
});

it("is stamped, carries the mark on every row, holds nothing protected and runs in no spreadsheet", () => {
  const rows = writeWorkingCopy(decision(), [{ header: "why", cell: () => "=1+1" }]).split("\r\n");
  expect(rows).toEqual([
    `\ufeff"${workingCopyStamp}","","",""`,
    '"kind","value","why","note"',
    `"phone","'+66 00 000 0000","'=1+1","Working copy. From victims' accounts; not evidence against them"`,
    "",
  ]);
});

it("is stamped and marked in the same way as JSON", () => {
  const text = writeWorkingCopyJson(decision(), [{ header: "why", cell: (id) => `of ${id[0]}` }]);
  expect(text.endsWith("}\n")).toBe(true);
  expect(JSON.parse(text)).toEqual({
    stamp: workingCopyStamp,
    rows: [{ kind: "phone", value: "+66 00 000 0000", why: "of a", note: workingCopyMark }],
  });
});
