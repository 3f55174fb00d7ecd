import type { IdentifierView } from "@throughline/server/contract/views";
import { ShieldCheck } from "lucide-react";

/** An identifier as people read it: whole, isolated from the text around it; a protected one by its words and a shield. One with an id can be copied. */
export function IdentifierText({ identifier }: { identifier: Pick<IdentifierView, "label" | "isProtected"> & { readonly id?: string } }) {
  const { id, label, isProtected } = identifier;
  if (!isProtected)
    return (
      <bdi className="tl-mono" data-identifier={id}>
        {label}
      </bdi>
    );
  return (
    <span style={{ color: "var(--tl-shield)" }} data-identifier={id}>
      <ShieldCheck size={14} aria-label="Protected holder" style={{ verticalAlign: "-2px" }} /> {label}
    </span>
  );
}
