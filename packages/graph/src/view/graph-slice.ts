import type { IdentifierKind, Standing } from "@throughline/model/vocabulary";
import type { StrengthWords } from "../analysis/strength.ts";

/**
 * A part of the graph as a reader may see it, named and weighed: what the server answers and the canvas draws.
 * The same shape as `SliceView` of the server's contract.
 */
export interface GraphSlice {
  readonly nodes: readonly SliceNode[];
  readonly edges: readonly SliceEdge[];
  /** Nodes in it, and how many there would be without the bound. */
  readonly shown: number;
  readonly total: number;
}

export type SliceNode = IdentifierNode | CaseFileNode;

export interface IdentifierNode {
  readonly type: "identifier";
  readonly nodeId: string;
  readonly identifier: {
    readonly id: string;
    readonly kind: IdentifierKind;
    readonly namespace: string;
    /** Null when protected. */
    readonly display: string | null;
    /** Always there: the display, or "Bank account, protected". */
    readonly label: string;
    readonly isProtected: boolean;
    readonly standing: Standing;
  };
  readonly people: number;
  readonly strength: number;
  readonly words: StrengthWords;
  /** Visible neighbours. */
  readonly neighbours: number;
}

export interface CaseFileNode {
  readonly type: "case-file";
  readonly nodeId: string;
  readonly caseFileId: string;
  readonly reference: string;
  readonly organisation: string;
  readonly neighbours: number;
}

export type EdgeType = "seen-in" | "paid" | "stated" | "same-as" | "same-person";

export interface SliceEdge {
  readonly edgeId: string;
  readonly type: EdgeType;
  readonly source: string;
  readonly target: string;
  /** 0–1. */
  readonly weight: number;
  readonly words: StrengthWords;
  readonly label: string;
  /** Drawn dashed: an unconfirmed suggestion or a judgement that two are the same. */
  readonly isUncertain: boolean;
}

/** What a node is called on the canvas and in the table. */
export function labelNode(node: SliceNode): string {
  return node.type === "identifier" ? node.identifier.label : node.reference;
}
