import type { IdentifierKind } from "@throughline/model/vocabulary";
import {
  AtSign,
  Building2,
  Car,
  CreditCard,
  FileText,
  Globe,
  Landmark,
  Link,
  type LucideIcon,
  Mail,
  MapPin,
  Phone,
  QrCode,
  Receipt,
  Smartphone,
  Store,
  Users,
  Wallet,
} from "lucide-react";

/** What each kind is called, for people. */
export const kindNames: Record<IdentifierKind, string> = {
  wallet: "Wallet",
  transaction: "Transaction",
  "bank-account": "Bank account",
  "mobile-wallet": "Mobile wallet",
  "exchange-user": "Exchange user",
  "payment-alias": "Payment alias",
  "payment-reference": "Payment reference",
  card: "Card",
  phone: "Phone",
  handle: "Handle",
  "group-invite": "Group invite",
  email: "E-mail",
  url: "Web page",
  domain: "Domain",
  compound: "Compound",
  place: "Place",
  company: "Company",
  device: "Device",
  vehicle: "Vehicle",
  document: "Document",
};

const icons: Record<IdentifierKind, LucideIcon> = {
  wallet: Wallet,
  transaction: Receipt,
  "bank-account": Landmark,
  "mobile-wallet": Smartphone,
  "exchange-user": Store,
  "payment-alias": QrCode,
  "payment-reference": Receipt,
  card: CreditCard,
  phone: Phone,
  handle: AtSign,
  "group-invite": Users,
  email: Mail,
  url: Link,
  domain: Globe,
  compound: MapPin,
  place: MapPin,
  company: Building2,
  device: Smartphone,
  vehicle: Car,
  document: FileText,
};

/** The hue of a kind, as a custom property that both themes define. */
export function kindColour(kind: IdentifierKind): string {
  if (["wallet", "transaction", "exchange-user", "card"].includes(kind)) return "--tl-k-money";
  if (["bank-account", "mobile-wallet", "payment-alias", "payment-reference"].includes(kind)) return "--tl-k-bank";
  if (["handle", "group-invite", "email"].includes(kind)) return "--tl-k-handle";
  if (["phone", "device", "vehicle"].includes(kind)) return "--tl-k-phone";
  return ["compound", "place", "company"].includes(kind) ? "--tl-k-place" : "--tl-k-web";
}

/** A kind's glyph on its hue. A protected one is an outline in the shield's colour: the glyph says the kind, never the hue alone. */
export function KindMark({ kind, isProtected = false, size = 22 }: { kind: IdentifierKind; isProtected?: boolean; size?: number }) {
  const Icon = icons[kind];
  const hue = isProtected ? "var(--tl-shield)" : `var(${kindColour(kind)})`;
  return (
    <span
      role="img"
      aria-label={kindNames[kind]}
      style={{
        width: size,
        height: size,
        borderRadius: 5,
        display: "inline-grid",
        placeItems: "center",
        flex: "none",
        color: isProtected ? hue : "var(--tl-pane)",
        background: isProtected ? "transparent" : hue,
        border: isProtected ? `2px solid ${hue}` : "none",
      }}
    >
      <Icon size={size * 0.62} strokeWidth={2.1} aria-hidden />
    </span>
  );
}
