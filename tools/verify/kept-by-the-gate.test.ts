import { writePicture } from "@throughline/referral/picture";
import type { PacketPreview } from "@throughline/server/contract/packet-views";
import { describe, expect, it } from "vitest";
import { keptByTheGate } from "./kept-by-the-gate.ts";
import type { Answer } from "./read-endpoints.ts";

const idOf = (letter: string): string => letter.repeat(26);
const rowOf = (id: string): PacketPreview["leaves"][number] => ({
  identifier: { id: idOf(id), kind: "wallet", namespace: "tron", display: id, label: id, isProtected: false, standing: "ordinary" },
  citations: 1,
  accounts: 1,
});
const steward = (id: string, label = id): PacketPreview["withheld"][number] => ({
  id: idOf(id),
  label,
  reason: "needs-steward",
  words: "A sentence.",
});
const preview = (leaves: readonly string[], withheld: PacketPreview["withheld"] = []): Answer => {
  const body: PacketPreview = { title: "x", leaves: leaves.map(rowOf), payments: 2, statements: 0, withheld, warnings: [] };
  return {
    endpoint: "packetPreview",
    text: `200\ncontent-length: ${leaves.length}\ncontent-type: application/json\n${JSON.stringify(body)}`,
  };
};
const csv = (...lines: readonly string[]): Answer => ({
  endpoint: "leadsCsv",
  text: ["200", `content-length: ${lines.length}`, ...lines].join("\n"),
});
const copy = (rows: readonly string[], kept: number, reason = "needs-steward"): Answer => {
  const withheld = kept === 0 ? [] : [{ reason, words: "A sentence.", count: kept }];
  const body = { text: ["head", ...rows].join("\r\n"), rows: rows.length, withheld };
  return { endpoint: "checkCopy", text: `200\ncontent-length: ${rows.length}\n${JSON.stringify(body)}` };
};

/** Each identifier linked with one case file. */
const picture = (values: readonly string[], kept: number, unlinked = ""): Answer => {
  const nodes = [
    { nodeId: "c:1", x: 0, y: 0, identifier: null },
    ...values.map((display, at) => ({ nodeId: `i:${display}`, x: at + 1, y: at * at, identifier: { kindWords: "Wallet", display } })),
  ];
  const links = values.filter((one) => one !== unlinked).map((one) => ({ source: `i:${one}`, target: "c:1", isUncertain: false }));
  const withheld = kept === 0 ? [] : [{ reason: "needs-steward", words: "A sentence.", count: kept }];
  return { endpoint: "pictureMake", text: `200\n${JSON.stringify({ text: writePicture(nodes, links), rows: values.length, withheld })}` };
};

describe("what the gate keeps", () => {
  it("is counted when it is all that differs", () => {
    expect(keptByTheGate(preview(["a", "b", "c"]), preview(["a", "c"], [steward("b")]))).toBe(1);
    expect(keptByTheGate(csv("head", "a", "b", "c"), csv("head", "b"))).toBe(2);
    expect(keptByTheGate(copy(["a", "b", "c"], 1), copy(["a", "c"], 2))).toBe(1);
    expect(keptByTheGate(picture(["a", "b", "c"], 0), picture(["a", "c"], 1))).toBe(1);
  });

  it("excuses nothing else", () => {
    expect(keptByTheGate(preview(["a", "b"]), preview(["a"], [steward("b", "TRON address, protected")]))).toBeNull();
    expect(keptByTheGate(preview(["a", "b"]), preview(["a"]))).toBeNull();
    expect(keptByTheGate(preview(["a"]), preview(["a", "b"]))).toBeNull();
    expect(keptByTheGate(preview(["a", "b"]), preview(["b", "a"]))).toBeNull();
    expect(keptByTheGate(preview(["a"]), preview([], [{ ...steward("a"), reason: "placeholder" }]))).toBeNull();
    expect(keptByTheGate(csv("head", "a", "b"), csv("head", "b", "a"))).toBeNull();
    expect(keptByTheGate(csv("head", "a, 3 people"), csv("head", "a, 4 people"))).toBeNull();
    expect(keptByTheGate(copy(["a", "b"], 0), copy(["a"], 0))).toBeNull();
    expect(keptByTheGate(copy(["a", "b"], 0), copy(["a"], 1, "placeholder"))).toBeNull();
    expect(keptByTheGate(copy(["a", "b"], 0), copy(["c"], 1))).toBeNull();
    expect(keptByTheGate(copy(["a"], 1), copy(["a", "b"], 0))).toBeNull();
    expect(keptByTheGate(picture(["a", "b"], 0), picture(["a"], 0))).toBeNull();
    expect(keptByTheGate(picture(["a", "b"], 0), picture(["c"], 1))).toBeNull();
    expect(keptByTheGate(picture(["a", "b", "c"], 0), picture(["a", "c"], 1, "c"))).toBeNull();
    expect(keptByTheGate({ endpoint: "leads", text: "a\nb" }, { endpoint: "leads", text: "a" })).toBeNull();
  });
});
