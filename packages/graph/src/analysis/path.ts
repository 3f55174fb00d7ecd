export type HopType = "seen-in" | "paid" | "stated" | "same-as";

/** A neighbour of a node, as one reader may see it. Node ids: `i:<identifierId>` or `c:<caseFileId>`. */
export interface Hop {
  readonly to: string;
  readonly type: HopType;
  readonly edgeId: string;
  /** True when the neighbour may only be an end: a hub, or an identifier with a standing other than ordinary. */
  readonly isEndOnly: boolean;
  /** About how many neighbours it has: decides which side grows first. */
  readonly degree: number;
}

/** A step of a path with what it weighs: the identifier's weight for `seen-in`, 1 for the others. */
export interface Step {
  readonly to: string;
  readonly type: HopType;
  readonly edgeId: string;
  readonly weight: number;
}

export interface Path {
  readonly nodes: readonly string[];
  /** One per pair of neighbours: the strongest relation between the two. */
  readonly steps: readonly Step[];
  /** The least weight on it. */
  readonly weakest: number;
}

/** One side of a search: nodes by their distance from its end, and for each the hops from neighbours one step nearer. */
export interface SearchSide {
  readonly end: string;
  readonly distance: Map<string, number>;
  readonly nearer: Map<string, { readonly from: string; readonly hop: Hop }[]>;
  frontier: string[];
  /** About how many neighbours the frontier has. */
  width: number;
  depth: number;
}
