import type { IdentifierView } from "@throughline/server/contract/views";
import { ShieldCheck } from "lucide-react";
import { ValueText } from "./value-text.tsx";

interface IdentifierTextProps {
  readonly identifier: Pick<IdentifierView, "label" | "isProtected"> & { readonly id?: string };
  /** True inside a button or a link. */
  readonly isInControl?: boolean;
}

/** An identifier as people read it: whole, isolated from the text around it; a protected one by its words and a shield. One with an id can be copied. */
export function IdentifierText({ identifier, isInControl = false }: IdentifierTextProps) {
  const { id = "", label, isProtected } = identifier;
  const copied = id === "" ? {} : { "data-identifier": id };
  if (!isProtected) return <ValueText className="tl-mono" text={label} isInControl={isInControl} {...copied} />;
  return (
    <span style={{ color: "var(--tl-shield)" }} {...copied}>
      <ShieldCheck size={14} aria-label="Protected holder" style={{ verticalAlign: "-2px" }} /> {label}
    </span>
  );
}
