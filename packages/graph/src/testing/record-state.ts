import { createHash } from "node:crypto";
import type {
  ChangeFeed,
  ProjectedCaseFile,
  ProjectedEdge,
  ProjectedIdentifier,
  ProjectedJudgement,
  ProjectedListing,
  ProjectedPayment,
  ProjectedScope,
  ProjectedStatement,
  ProjectionBatch,
} from "@throughline/record/change-feed";

/** One thing as it stands after an entry. */
export type Fact =
  | { readonly of: "scope"; readonly value: ProjectedScope }
  | { readonly of: "caseFile"; readonly value: ProjectedCaseFile }
  | { readonly of: "identifier"; readonly value: ProjectedIdentifier }
  | { readonly of: "edge"; readonly value: ProjectedEdge }
  | { readonly of: "payment"; readonly value: ProjectedPayment }
  | { readonly of: "statement"; readonly value: ProjectedStatement }
  | { readonly of: "judgement"; readonly value: ProjectedJudgement }
  | { readonly of: "listing"; readonly value: ProjectedListing };

function keyOf(fact: Fact): string {
  switch (fact.of) {
    case "scope":
      return `scope ${fact.value.scopeId}`;
    case "caseFile":
      return `case file ${fact.value.caseFileId}`;
    case "identifier":
      return `identifier ${fact.value.id}`;
    case "edge":
      return `edge ${fact.value.id} ${fact.value.caseFileId}`;
    case "payment":
      return `payment ${fact.value.paymentId}`;
    case "statement":
      return `statement ${fact.value.statementId}`;
    case "judgement":
      return `judgement ${fact.value.judgementId}`;
    case "listing":
      return `listing ${fact.value.scopeId} ${fact.value.id}`;
  }
}

/** A change feed in memory, of entries that each state facts. For tests of graphs, where no record is needed. */
export class MemoryFeed implements ChangeFeed {
  readonly recordId: string;
  readonly #hashes: string[] = ["0".repeat(64)];
  readonly #touched: string[][] = [];
  readonly #live = new Map<string, Fact>();

  constructor(recordId: string) {
    this.recordId = recordId;
  }

  append(facts: readonly Fact[]): void {
    for (const fact of facts) this.#live.set(keyOf(fact), fact);
    this.#touched.push(facts.map(keyOf));
    this.#hashes.push(
      createHash("sha256")
        .update(`${this.#hashAt(this.#hashes.length - 1)}${JSON.stringify(facts)}`)
        .digest("hex"),
    );
  }

  /** Everything as it stands, for counting anew what an engine counted. */
  facts(): readonly Fact[] {
    return [...this.#live.values()];
  }

  head(): Promise<{ recordId: string; seq: number; hash: string }> {
    const seq = this.#touched.length;
    return Promise.resolve({ recordId: this.recordId, seq, hash: this.#hashAt(seq) });
  }

  /** Nothing is ever erased from it. */
  hasErasedAfter(): Promise<boolean> {
    return Promise.resolve(false);
  }

  hashAt(seq: number): Promise<string | null> {
    return Promise.resolve(this.#hashes[seq] ?? null);
  }

  readBatch(after: number, maxEdges: number): Promise<ProjectionBatch | null> {
    if (after >= this.#touched.length) return Promise.resolve(null);
    const keys = new Set<string>();
    let to = after;
    while (to < this.#touched.length && (to === after || keys.size < maxEdges)) {
      for (const key of this.#touched[to] ?? []) keys.add(key);
      to += 1;
    }
    return Promise.resolve(this.#batch(after, to, keys));
  }

  #hashAt(seq: number): string {
    return this.#hashes[seq] ?? "";
  }

  #batch(after: number, to: number, keys: ReadonlySet<string>): ProjectionBatch {
    const facts = [...keys].flatMap((key) => this.#live.get(key) ?? []);
    return {
      recordId: this.recordId,
      after,
      to,
      afterHash: this.#hashAt(after),
      toHash: this.#hashAt(to),
      scopes: facts.flatMap((fact) => (fact.of === "scope" ? [fact.value] : [])),
      caseFiles: facts.flatMap((fact) => (fact.of === "caseFile" ? [fact.value] : [])),
      identifiers: facts.flatMap((fact) => (fact.of === "identifier" ? [fact.value] : [])),
      edges: facts.flatMap((fact) => (fact.of === "edge" ? [fact.value] : [])),
      payments: facts.flatMap((fact) => (fact.of === "payment" ? [fact.value] : [])),
      statements: facts.flatMap((fact) => (fact.of === "statement" ? [fact.value] : [])),
      judgements: facts.flatMap((fact) => (fact.of === "judgement" ? [fact.value] : [])),
      listings: facts.flatMap((fact) => (fact.of === "listing" ? [fact.value] : [])),
    };
  }
}
