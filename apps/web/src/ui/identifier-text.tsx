import type { IdentifierView } from "@throughline/server/contract/views";
import { ShieldCheck } from "lucide-react";

/** An identifier as people read it: whole, isolated from the text around it; a protected one by its words and a shield. */
export function IdentifierText({ identifier }: { identifier: Pick<IdentifierView, "label" | "isProtected"> }) {
  if (!identifier.isProtected) return <bdi className="tl-mono">{identifier.label}</bdi>;
  return (
    <span style={{ color: "var(--tl-shield)" }}>
      <ShieldCheck size={14} aria-label="Protected holder" style={{ verticalAlign: "-2px" }} /> {identifier.label}
    </span>
  );
}
