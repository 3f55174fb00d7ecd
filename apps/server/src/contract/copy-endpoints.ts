import { IdentifierId } from "@throughline/model/vocabulary";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { NodeId } from "./node-id.ts";

/** A working copy that passed the gate, and how much stayed behind and why. */
export const GatedCopy = z.strictObject({
  text: z.string(),
  rows: z.int(),
  withheld: z.array(z.strictObject({ reason: z.string(), words: z.string(), count: z.int() })),
});
export type GatedCopy = z.infer<typeof GatedCopy>;

/** A node of the canvas and where it stands: right and up are positive. */
const PlacedNode = z.strictObject({ node: NodeId, x: z.number(), y: z.number() });

/** About what a screen shows at once, and too few to carry the record away by: the table of leads is for that, after a proof. */
export const mostCopied = 25;

/** What is put on the clipboard of identifiers that are shown. */
export const copyEndpoints = {
  identifiersCopy: endpoint({
    method: "POST",
    path: "/api/identifiers/copy",
    permission: "read-leads",
    limit: "export",
    summary: "Identifiers to be copied, through the gate: one as its value, several as a stamped working copy",
    input: z.strictObject({ ids: z.array(IdentifierId).min(1).max(mostCopied) }),
    output: GatedCopy,
  }),
  pictureMake: endpoint({
    method: "POST",
    path: "/api/graph/picture",
    permission: "read-leads",
    limit: "export",
    summary: "The canvas as a stamped picture (SVG), through the gate, with each node where it stands",
    input: z.strictObject({ nodes: z.array(PlacedNode).min(1).max(1000) }),
    output: GatedCopy,
    needsProof: true,
  }),
} as const;
