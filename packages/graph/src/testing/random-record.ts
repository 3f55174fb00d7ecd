import {
  type Basis,
  bases,
  ControlledBy,
  checks,
  holders,
  type IdentifierKind,
  isProtectedHolder,
  protectedHolders,
  purposes,
  relations,
  standings,
} from "@throughline/model/vocabulary";
import type {
  ProjectedCaseFile,
  ProjectedEdge,
  ProjectedIdentifier,
  ProjectedPayment,
  ProjectedStatement,
} from "@throughline/record/change-feed";
import { type Fact, MemoryFeed } from "./record-state.ts";
import { inventedIdentifierId, inventedUuid, Seeded } from "./seeded.ts";

const unprotectedHolders = holders.filter((holder) => !isProtectedHolder(holder));

export interface RandomRecordOptions {
  readonly seed: number;
  /** Scopes whose entries, and ids of case files whose facts, are left out, as if nobody had ever recorded them. */
  readonly without?: readonly string[];
}

/** Entries of one random record: small, dense, with everything a graph can hold, changed and withdrawn again. */
export class RandomRecord {
  readonly feed: MemoryFeed;
  readonly scopeIds: readonly string[];
  readonly identifierIds: readonly string[];
  readonly caseFileIds: readonly string[];
  readonly #random: Seeded;
  readonly #without: ReadonlySet<string>;
  readonly #identifiers = new Map<string, ProjectedIdentifier>();
  readonly #withdrawn = new Set<number>();
  readonly #apart = new Set<number>();
  readonly #edges = new Map<string, ProjectedEdge>();
  readonly #statements = new Map<string, ProjectedStatement>();
  readonly #payments = new Map<string, ProjectedPayment>();
  /** Edges as the feed has them: those of the scopes left out are in none. */
  readonly #told = new Map<string, ProjectedEdge>();

  constructor(options: RandomRecordOptions) {
    this.#random = new Seeded(options.seed);
    this.#without = new Set(options.without ?? []);
    this.feed = new MemoryFeed(inventedUuid(options.seed, 99));
    const scopes = 2 + this.#random.below(4);
    this.scopeIds = Array.from({ length: scopes }, (_, index) => `scope-${index}`);
    this.identifierIds = Array.from({ length: 12 + this.#random.below(20) }, (_, index) =>
      inventedIdentifierId(options.seed * 1000 + index),
    );
    this.caseFileIds = Array.from({ length: 8 + this.#random.below(30) }, (_, index) => inventedUuid(index, options.seed));
    for (const [index, id] of this.identifierIds.entries()) this.#identifiers.set(id, this.#identifier(id, index));
    for (const [index] of this.caseFileIds.entries()) this.#openCaseFile(index);
  }

  /** Appends that many entries: each changes a few things of one scope. */
  grow(entries: number): void {
    for (let entry = 0; entry < entries; entry += 1) {
      const index = this.#random.below(this.caseFileIds.length);
      const facts = this.#random.chance(0.05)
        ? this.#withdraw(index)
        : Array.from({ length: 1 + this.#random.below(6) }, () => this.#change(index)).flat();
      const isOpenAgain = this.#withdrawn.has(index) && !facts.some((fact) => fact.of === "caseFile");
      this.#append(this.#organisationOf(index), isOpenAgain ? [{ of: "caseFile", value: this.#caseFile(index) }, ...facts] : facts);
    }
  }

  /** Moves a case file with all it says into a scope of its own, which bears its id, or back into its organisation's. */
  keepApart(index: number, isApart: boolean): void {
    if (this.#withdrawn.has(index)) return;
    if (isApart) this.#apart.add(index);
    else this.#apart.delete(index);
    const caseFileId = this.caseFileIds[index] ?? "";
    const scope = this.#scopeOf(index);
    const moved = <Link extends { readonly caseFileId: string }>(told: Map<string, Link>): readonly Link[] => {
      const mine = [...told].filter(([, link]) => link.caseFileId === caseFileId).map(([key, link]) => [key, { ...link, scope }] as const);
      for (const [key, link] of mine) told.set(key, link);
      return mine.map(([, link]) => link);
    };
    this.#append(this.#organisationOf(index), [
      { of: "scope", value: { scopeId: caseFileId, organisation: isApart ? `Organisation ${(index % this.scopeIds.length) % 3}` : "" } },
      { of: "caseFile", value: this.#caseFile(index) },
      ...moved(this.#edges).map((value): Fact => ({ of: "edge", value })),
      ...moved(this.#payments).map((value): Fact => ({ of: "payment", value })),
      ...moved(this.#statements).map((value): Fact => ({ of: "statement", value })),
    ]);
  }

  #scopeOf(caseFile: number): string {
    return this.#apart.has(caseFile) ? (this.caseFileIds[caseFile] ?? "") : this.#organisationOf(caseFile);
  }

  #organisationOf(caseFile: number): string {
    return this.scopeIds[caseFile % this.scopeIds.length] ?? "";
  }

  #append(scope: string, facts: readonly Fact[]): void {
    if (this.#without.has(scope)) return;
    const kept = facts.filter((fact) => !caseFileOf(fact).some((id) => this.#without.has(id)));
    const named = new Set(kept.flatMap(identifiersIn));
    for (const fact of kept) if (fact.of === "edge") this.#told.set(`${fact.value.id} ${fact.value.caseFileId}`, fact.value);
    const known = [...named].flatMap((id) => this.#identifiers.get(id) ?? []);
    this.feed.append([...known.map((value): Fact => ({ of: "identifier", value: this.#asProtected(value) })), ...kept]);
  }

  /** An identifier that somebody told of as held by a protected holder is protected in the graph. */
  #asProtected(identifier: ProjectedIdentifier): ProjectedIdentifier {
    const isProtected = [...this.#told.values()].some(
      (edge) => edge.id === identifier.id && edge.sightings > 0 && isProtectedHolder(edge.heldBy),
    );
    return isProtected ? { ...identifier, isProtected } : identifier;
  }

  #identifier(id: string, index: number): ProjectedIdentifier {
    const kinds: readonly IdentifierKind[] = ["wallet", "bank-account", "phone", "handle", "email"];
    return {
      id,
      kind: this.#random.pick(kinds),
      namespace: `namespace-${index % 3}`,
      isProtected: false,
      standing: index % 11 === 5 ? this.#random.pick(standings) : "ordinary",
    };
  }

  #openCaseFile(index: number): void {
    const scope = this.#scopeOf(index);
    const caseFile = this.#caseFile(index);
    const facts = Array.from({ length: 1 + this.#random.below(5) }, () => this.#see(index)).flat();
    this.#append(scope, [
      { of: "scope", value: { scopeId: scope, organisation: `Organisation ${this.scopeIds.indexOf(scope) % 3}` } },
      { of: "caseFile", value: caseFile },
      ...facts,
    ]);
  }

  #caseFile(index: number): ProjectedCaseFile {
    this.#withdrawn.delete(index);
    return {
      caseFileId: this.caseFileIds[index] ?? "",
      scope: this.#scopeOf(index),
      country: this.#random.pick(["TH", "KH", ""]),
      openedOn: this.#date(),
      isLive: true,
    };
  }

  #change(index: number): readonly Fact[] {
    const dice = this.#random.below(20);
    if (dice < 10) return this.#see(index);
    if (dice < 13) return [this.#pay(index)];
    if (dice < 15) return [this.#state(index)];
    if (dice < 17) return [this.#judge(index)];
    if (dice < 19)
      return [
        {
          of: "listing",
          value: {
            scopeId: this.#organisationOf(index),
            id: this.#random.pick(this.identifierIds),
            standing: this.#random.pick(standings),
            isLive: this.#random.chance(0.7),
          },
        },
      ];
    return [{ of: "caseFile", value: this.#caseFile(index) }];
  }

  #see(index: number): readonly Fact[] {
    const caseFileId = this.caseFileIds[index] ?? "";
    // A skew makes hubs.
    const id = this.identifierIds[Math.floor(this.#random.next() ** 2 * this.identifierIds.length)] ?? "";
    const basis = this.#random.pick(bases);
    const dates = [this.#date(), this.#date()].sort();
    const value: ProjectedEdge = {
      id,
      caseFileId,
      scope: this.#scopeOf(index),
      sightings: this.#random.chance(0.15) ? 0 : 1 + this.#random.below(3),
      check: this.#random.pick(checks),
      heldBy: this.#random.pick(this.#random.chance(0.06) ? protectedHolders : unprotectedHolders),
      controlledBy: this.#random.pick(ControlledBy.options),
      roles: this.#random.pick(["unstated", "boss,recruiter", "paid-to"]),
      basis,
      countsAs: this.#countsAs(basis, caseFileId),
      firstSeenOn: dates[0] ?? "",
      lastSeenOn: dates[1] ?? "",
    };
    this.#edges.set(`${id} ${caseFileId}`, value);
    return [{ of: "edge", value }];
  }

  #countsAs(basis: Basis, caseFileId: string): string {
    if (basis === "suggested") return "";
    return basis === "list" ? `list:${String(this.#random.below(3)).repeat(64)}` : caseFileId;
  }

  #date(): string {
    return this.#random.pick(["", "2024", "2024-03", "2024-03-09", "2025-11-30", "2023-12"]);
  }

  #pay(index: number): Fact {
    const shape = this.#random.below(3);
    const value: ProjectedPayment = {
      paymentId: inventedUuid(this.#random.below(25) * 50 + index, 3),
      caseFileId: this.caseFileIds[index] ?? "",
      scope: this.#scopeOf(index),
      fromId: shape === 0 ? "" : this.#random.pick(this.identifierIds),
      toId: shape === 1 ? "" : this.#random.pick(this.identifierIds),
      fromSide: shape === 0 ? "family" : "",
      toSide: shape === 1 ? "survivor" : "",
      paidMinorUnits: this.#random.chance(0.3) ? null : this.#random.below(1_000_000) * 4_000_000_001,
      paidCurrency: "THB",
      paidText: "71,000 บาท",
      receivedMinorUnits: this.#random.chance(0.7) ? null : this.#random.below(9_000_000),
      receivedCurrency: "USDT@tron",
      receivedText: "2000",
      paidOn: this.#date(),
      purpose: this.#random.pick(purposes),
      isLive: this.#random.chance(0.85),
    };
    this.#payments.set(value.paymentId, value);
    return { of: "payment", value };
  }

  #state(index: number): Fact {
    const value: ProjectedStatement = {
      statementId: inventedUuid(this.#random.below(25) * 50 + index, 4),
      caseFileId: this.caseFileIds[index] ?? "",
      scope: this.#scopeOf(index),
      fromId: this.#random.pick(this.identifierIds),
      relation: this.#random.pick(relations),
      toId: this.#random.pick(this.identifierIds),
      basis: this.#random.pick(bases),
      isLive: this.#random.chance(0.85),
    };
    this.#statements.set(value.statementId, value);
    return { of: "statement", value };
  }

  #judge(index: number): Fact {
    const kind = this.#random.pick(["same-person", "same-as"] as const);
    const among = kind === "same-person" ? this.caseFileIds : this.identifierIds;
    const a = this.#random.pick(among);
    const b = among[(among.indexOf(a) + 1 + this.#random.below(among.length - 1)) % among.length] ?? "";
    const judgementId = inventedUuid(this.#random.below(15) * 50 + index, kind === "same-as" ? 5 : 6);
    return { of: "judgement", value: { judgementId, kind, scope: this.#organisationOf(index), a, b, isLive: this.#random.chance(0.8) } };
  }

  /** The case file goes with everything it said; a later entry may open it again. */
  #withdraw(index: number): readonly Fact[] {
    const caseFileId = this.caseFileIds[index] ?? "";
    const edges = [...this.#edges.values()].filter((edge) => edge.caseFileId === caseFileId);
    const payments = [...this.#payments.values()].filter((payment) => payment.caseFileId === caseFileId);
    const statements = [...this.#statements.values()].filter((statement) => statement.caseFileId === caseFileId);
    const caseFile = this.#caseFile(index);
    this.#withdrawn.add(index);
    return [
      { of: "caseFile", value: { ...caseFile, isLive: false } },
      ...edges.map((edge): Fact => ({ of: "edge", value: { ...edge, sightings: 0 } })),
      ...payments.map((payment): Fact => ({ of: "payment", value: { ...payment, isLive: false } })),
      ...statements.map((statement): Fact => ({ of: "statement", value: { ...statement, isLive: false } })),
    ];
  }
}

/** The case file that tells a fact, or whose scope it is of. */
function caseFileOf({ value }: Fact): readonly string[] {
  if ("caseFileId" in value) return [value.caseFileId];
  return "organisation" in value ? [value.scopeId] : [];
}

function identifiersIn(fact: Fact): readonly string[] {
  switch (fact.of) {
    case "edge":
    case "listing":
      return [fact.value.id];
    case "payment":
    case "statement":
      return [fact.value.fromId, fact.value.toId];
    case "judgement":
      return fact.value.kind === "same-as" ? [fact.value.a, fact.value.b] : [];
    default:
      return [];
  }
}
