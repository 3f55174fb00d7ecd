import type { IdentifierView } from "@throughline/server/contract/views";
import { ShieldCheck } from "lucide-react";
import { ValueText } from "./value-text.tsx";

interface IdentifierTextProps {
  readonly identifier: Pick<IdentifierView, "label" | "isProtected">;
  /** True inside a button or a link. */
  readonly isInControl?: boolean;
}

/** An identifier as people read it: whole, isolated from the text around it; a protected one by its words and a shield. */
export function IdentifierText({ identifier, isInControl = false }: IdentifierTextProps) {
  if (!identifier.isProtected) return <ValueText className="tl-mono" text={identifier.label} isInControl={isInControl} />;
  return (
    <span style={{ color: "var(--tl-shield)" }}>
      <ShieldCheck size={14} aria-label="Protected holder" style={{ verticalAlign: "-2px" }} /> {identifier.label}
    </span>
  );
}
