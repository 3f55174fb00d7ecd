import type { CaseFileNode, IdentifierNode, SliceEdge } from "@throughline/graph/view/graph-slice";
import { identifierKinds } from "@throughline/model/vocabulary";
import { expect, test } from "vitest";
import { chooseWordedEdges, lookOfEdge, lookOfNode, scaleNodes, shortenLabels } from "./appearance.ts";
import type { Palette } from "./palette.ts";

const palette: Palette = {
  kinds: Object.fromEntries(identifierKinds.map((kind) => [kind, "#7a4fbf"])) as Palette["kinds"],
  caseFile: "#5b6678",
  pane: "#ffffff",
  ground: "#f6f7f9",
  ink: "#000000",
  quietInk: "#555555",
  edge: "#6f7a8e",
  payment: "#9a4d00",
  shield: "#3d4f9e",
  accent: "#1f5fbf",
};

const wallet: IdentifierNode = {
  type: "identifier",
  nodeId: "i:a",
  identifier: { id: "a", kind: "wallet", namespace: "tron", display: "T1", label: "T1", isProtected: false, standing: "ordinary" },
  people: 3,
  strength: 0.9,
  words: "strong",
  neighbours: 3,
};
const caseFile: CaseFileNode = {
  type: "case-file",
  nodeId: "c:1",
  caseFileId: "1",
  reference: "RB-014",
  organisation: "Riverbank",
  neighbours: 4,
};
const edge: SliceEdge = {
  edgeId: "e",
  type: "seen-in",
  source: "i:a",
  target: "c:1",
  weight: 0.9,
  words: "strong",
  label: "",
  isUncertain: false,
};

test("the fill says the kind, the square says case file, the outline says protected", () => {
  expect(lookOfNode(wallet, palette)).toMatchObject({ type: "round", color: "#7a4fbf" });
  expect(lookOfNode(caseFile, palette).type).toBe("square");
  const protectedOne = lookOfNode({ ...wallet, identifier: { ...wallet.identifier, isProtected: true } }, palette);
  expect(protectedOne.color).toBe(palette.pane);
  expect(decodeURIComponent(protectedOne.image)).toContain(palette.shield);
});

test("a protected identifier looks the same whatever its strength", () => {
  const identifier = { ...wallet.identifier, isProtected: true };
  expect(lookOfNode({ ...wallet, identifier, strength: 0.9 }, palette)).toEqual(
    lookOfNode({ ...wallet, identifier, strength: 0 }, palette),
  );
});

test("stronger is larger, and what says little is an outline", () => {
  expect(lookOfNode(wallet, palette).size).toBeGreaterThan(lookOfNode({ ...wallet, strength: 0.2 }, palette).size);
  expect(lookOfNode({ ...wallet, words: "says-little" }, palette).color).toBe(palette.pane);
});

test("nodes are drawn smaller where there are many, and never too small to be told", () => {
  expect([scaleNodes(10), scaleNodes(240), scaleNodes(5000)]).toEqual([1, 0.5, 0.4]);
});

test("pictures are data: SVG that never end like a file name", () => {
  for (const kind of identifierKinds) {
    const { image } = lookOfNode({ ...wallet, identifier: { ...wallet.identifier, kind } }, palette);
    expect(image).toMatch(/^data:image\/svg\+xml;charset=utf-8,%3Csvg/);
    expect(image).not.toMatch(/\.svg$/);
  }
});

test("payments have their own hue; weak and uncertain edges are dashed", () => {
  expect(lookOfEdge({ ...edge, type: "paid" }, palette)).toMatchObject({ type: "payment", color: palette.payment, isDashed: false });
  expect(lookOfEdge(edge, palette).isDashed).toBe(false);
  expect(lookOfEdge({ ...edge, words: "weak", weight: 0.2 }, palette).isDashed).toBe(true);
  expect(lookOfEdge({ ...edge, isUncertain: true }, palette).isDashed).toBe(true);
});

test("labels keep eight characters at each end, and stay whole where two would read alike", () => {
  const long = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";
  const twin = "TGBRtrHUAAAAAAAAAAAAAAxgmBaCvFFvta";
  expect(shortenLabels(new Map([["a", long]])).get("a")).toBe("TGBRtrHU…aCvFFvta");
  const both = shortenLabels(
    new Map([
      ["a", long],
      ["b", twin],
    ]),
  );
  expect([both.get("a"), both.get("b")]).toEqual([long, twin]);
  expect(
    shortenLabels(
      new Map([
        ["a", long],
        ["b", long],
      ]),
    ).get("b"),
  ).toBe("TGBRtrHU…aCvFFvta");
});

test("words stand on payments only where they are few enough to be read", () => {
  const payments = Array.from(
    { length: 9 },
    (_, at): SliceEdge => ({ ...edge, type: "paid", edgeId: `p${at}`, source: `c:${at}`, target: "i:a" }),
  );
  expect(chooseWordedEdges(payments.slice(0, 3), null).size).toBe(3);
  expect(chooseWordedEdges(payments, "i:a").size).toBe(0);
  expect([...chooseWordedEdges(payments, "c:4")]).toEqual(["p4"]);
});
