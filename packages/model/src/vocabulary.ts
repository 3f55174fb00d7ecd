import { z } from "zod";

/** Every label, relationship and closed list of the product, once. Neo4j, SQL, the API and the screens derive from here. */

/** Kinds of identifier: what the value *is*, not what a form called it. Closed list (decisions: Keys). */
export const identifierKinds = [
  "wallet",
  "transaction",
  "bank-account",
  "mobile-wallet",
  "exchange-user",
  "payment-alias",
  "payment-reference",
  "card",
  "phone",
  "handle",
  "group-invite",
  "email",
  "url",
  "domain",
  "compound",
  "place",
  "company",
  "device",
  "vehicle",
  "document",
] as const;
export const IdentifierKind = z.enum(identifierKinds);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** Neo4j label beside `:Identifier` for each kind. */
export const labelOfKind = {
  wallet: "Wallet",
  transaction: "Transaction",
  "bank-account": "BankAccount",
  "mobile-wallet": "MobileWallet",
  "exchange-user": "ExchangeUser",
  "payment-alias": "PaymentAlias",
  "payment-reference": "PaymentReference",
  card: "Card",
  phone: "Phone",
  handle: "Handle",
  "group-invite": "GroupInvite",
  email: "Email",
  url: "Url",
  domain: "Domain",
  compound: "Compound",
  place: "Place",
  company: "Company",
  device: "Device",
  vehicle: "Vehicle",
  document: "Document",
} as const satisfies Record<IdentifierKind, string>;

/** Relationships of the graph, each read left to right. */
export const relationships = ["SEEN_IN", "COUNTED_IN", "LISTS", "PAID", "STATED", "SAME_AS", "SAME_PERSON"] as const;

/**
 * What was verified about the value itself. `passed`: a checksum that catches practically every typing error.
 * `weak`: a check that misses some (Luhn). `none`: nothing can be checked. `failed`: a person insists; never links.
 */
export const checks = ["passed", "weak", "none", "failed"] as const;
export const Check = z.enum(checks);
export type Check = z.infer<typeof Check>;

/** In whose name an identifier stands. Kept apart from who controls it: an account in a survivor's name may be a syndicate's tool. */
export const holders = ["not-asked", "unknown", "syndicate", "mule", "survivor", "family", "other-victim", "service"] as const;
export const HeldBy = z.enum(holders);
export type HeldBy = z.infer<typeof HeldBy>;

/** Holders whose identifiers have no display in a graph, no rank, and leave only through a steward. */
export const protectedHolders = ["survivor", "family", "other-victim"] as const satisfies readonly HeldBy[];

/** True when a claim of this holder protects the identifier, in every scope of the server. */
export function isProtectedHolder(holder: HeldBy): boolean {
  return (protectedHolders as readonly HeldBy[]).includes(holder);
}

export const ControlledBy = z.enum(["not-asked", "unknown", "holder", "syndicate"]);
export type ControlledBy = z.infer<typeof ControlledBy>;

/** How a sighting is known, best first. `suggested` is an unconfirmed suggestion from another case file: it counts nowhere. */
export const bases = ["ledger", "document", "told", "list", "suggested"] as const;
export const Basis = z.enum(bases);
export type Basis = z.infer<typeof Basis>;

/** What the identifier was for in the account given. */
export const roles = ["unstated", "recruiter", "boss", "paid-to", "paid-from", "used-to-scam", "contact", "held-at", "website"] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** How ordinary or well known an identifier is, from standing lists with a source for each entry. */
export const standings = ["ordinary", "known-service", "placeholder", "own-organisation"] as const;
export const Standing = z.enum(standings);
export type Standing = z.infer<typeof Standing>;

/** Relations a case file states between two identifiers. */
export const relations = ["controls", "uses", "recruits-for", "located-at", "moved-to"] as const;
export const Relation = z.enum(relations);
export type Relation = z.infer<typeof Relation>;

/** Purposes of payments that organisations hear. */
export const purposes = [
  "ransom",
  "compensation",
  "recruitment-fee",
  "wage",
  "wage-withheld",
  "scam-deposit",
  "travel",
  "unknown",
] as const;
export const Purpose = z.enum(purposes);
export type Purpose = z.infer<typeof Purpose>;

/** The side of a payment that is not an identifier is the case file itself. */
export const PaymentSide = z.enum(["survivor", "family", "unknown"]);
export type PaymentSide = z.infer<typeof PaymentSide>;

/** What a person who uses the system may do, per organisation. */
export const userRoles = ["intake", "data-officer", "investigator", "analyst", "approver", "steward", "administrator", "auditor"] as const;
export const UserRole = z.enum(userRoles);
export type UserRole = z.infer<typeof UserRole>;

/** What another organisation learns of an organisation's case files by an agreement: *that* something is also recorded, or the content. */
export const learnable = ["hit", "content"] as const;
export const Learnable = z.enum(learnable);
export type Learnable = z.infer<typeof Learnable>;

/** Why another steward's word is asked for: a row that stays behind at the gate, or a hit. */
export const WordCause = z.enum(["row", "hit"]);
export type WordCause = z.infer<typeof WordCause>;

/** A steward's word. */
export const StewardWord = z.enum(["yes", "no"]);
export type StewardWord = z.infer<typeof StewardWord>;

/** What is kept or erased only when two people say so: erasing a case file, its legal hold, what a retention rule no longer keeps, and that rule. */
export const keepingDeeds = ["erase", "hold-set", "hold-lift", "retention-apply", "retention-set"] as const;
export const KeepingDeed = z.enum(keepingDeeds);
export type KeepingDeed = z.infer<typeof KeepingDeed>;

/** Why a case file is erased, or kept from it. */
export const erasureBases = ["consent-withdrawn", "retention", "court-order", "recorded-by-mistake"] as const;
export const ErasureBasis = z.enum(erasureBases);
export type ErasureBasis = z.infer<typeof ErasureBasis>;

/** Months of a retention rule: a month to a century. */
export const RetentionMonths = z.int().min(1).max(1200);

/** Names the case files that a dry run listed. */
export const RetentionPlan = z.string().regex(/^[0-9a-f]{16}$/);

/** What became of a proposal that was answered: agreed to or refused by another person, or taken back by whoever made it. */
export const ProposalAnswer = z.enum(["agreed", "refused", "taken-back"]);
export type ProposalAnswer = z.infer<typeof ProposalAnswer>;
/** Who reads a case file: all with its organisation's scope, only those named for it, or only those and nothing of it leaves. */
export const CaseFileAccess = z.enum(["open", "restricted", "sealed"]);
export type CaseFileAccess = z.infer<typeof CaseFileAccess>;

/** Why somebody opens a restricted case file without being named for it. A closed list: the reason stands in the audit log. */
export const GlassReason = z.enum(["danger-to-life", "deadline", "steward-away", "somebody-asks"]);
export type GlassReason = z.infer<typeof GlassReason>;

/** States of a lead, per organisation. */
export const leadStates = ["new", "looking", "waiting", "referred", "set-aside"] as const;
export const LeadState = z.enum(leadStates);
export type LeadState = z.infer<typeof LeadState>;

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** Date of a fact: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian. */
export const FactDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Instant: UTC text with milliseconds. */
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);

/** Opaque identifier id: 26 base32 characters (lower case, RFC 4648 alphabet) of the keyed hash of the key. */
export const IdentifierId = z.string().regex(/^[a-z2-7]{26}$/);

export const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
