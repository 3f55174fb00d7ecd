import { nameKind } from "@throughline/graph/analysis/kind-words";
import type { IdentifierKind, Standing } from "@throughline/model/vocabulary";
import type { IdentifierView } from "../contract/views.ts";

/** What is known of an identifier, from the graph or from the record. */
export interface IdentifierKnown {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly namespace: string;
  readonly display: string;
  readonly isProtected: boolean;
  readonly standing: Standing;
}

/** An identifier as people read it. A protected one has no value: "Bank account, protected". */
export function showIdentifier({ id, kind, namespace, display, isProtected, standing }: IdentifierKnown): IdentifierView {
  const isShown = !isProtected && display !== "";
  const label = isShown ? display : `${nameKind(kind, namespace)}, ${isProtected ? "protected" : "not linked"}`;
  return { id, kind, namespace, display: isShown ? display : null, label, isProtected, standing };
}

/** The namespace within a key: `<kind>:<namespace>:<value>`; "" for a key without one. */
export function namespaceOf(key: string): string {
  const [, namespace = "", ...value] = key.split(":");
  return value.length === 0 ? "" : namespace;
}
