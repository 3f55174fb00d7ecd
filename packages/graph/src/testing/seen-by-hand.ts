import { bases, checks, isProtectedHolder, standings } from "@throughline/model/vocabulary";
import type { ProjectedEdge, ProjectedIdentifier, ProjectedJudgement, ProjectionBatch } from "@throughline/record/change-feed";
import type { IdentifierFacts } from "../analysis/strength.ts";

/** What a reader sees of a record, counted the slow and plain way: beside it the analysis is tested. */
export class SeenByHand {
  readonly caseFiles: ReadonlySet<string>;
  readonly edges: readonly ProjectedEdge[];
  readonly identifiers: ReadonlyMap<string, ProjectedIdentifier>;
  readonly judgements: readonly ProjectedJudgement[];
  readonly #batch: ProjectionBatch;
  readonly #scopes: ReadonlySet<string>;

  constructor(batch: ProjectionBatch, scopes: readonly string[]) {
    this.#batch = batch;
    this.#scopes = new Set(scopes);
    const isVisible = (thing: { readonly scope: string }) => this.#scopes.has(thing.scope);
    this.caseFiles = new Set(batch.caseFiles.filter((one) => one.isLive && isVisible(one)).map((one) => one.caseFileId));
    this.edges = batch.edges.filter((edge) => edge.sightings > 0 && isVisible(edge));
    this.identifiers = new Map(batch.identifiers.map((identifier) => [identifier.id, identifier]));
    this.judgements = batch.judgements.filter((judgement) => judgement.isLive && isVisible(judgement));
  }

  /** Every case file of the person whose account this is. */
  accountsOf(caseFileId: string): ReadonlySet<string> {
    const pairs = this.judgements.filter((one) => one.kind === "same-person" && this.caseFiles.has(one.a) && this.caseFiles.has(one.b));
    return reach(caseFileId, pairs);
  }

  /** Every member of the same-as group. */
  groupOf(id: string): ReadonlySet<string> {
    return reach(
      id,
      this.judgements.filter((one) => one.kind === "same-as"),
    );
  }

  /** Who counts for these identifiers: persons by one of their case files, lists by their token. */
  peopleOf(ids: Iterable<string>): ReadonlySet<string> {
    const wanted = new Set(ids);
    const counted = this.edges.filter((edge) => wanted.has(edge.id) && edge.countsAs !== "").map((edge) => edge.countsAs);
    return new Set(counted.map((countsAs) => (countsAs.startsWith("list:") ? countsAs : ([...this.accountsOf(countsAs)].sort()[0] ?? ""))));
  }

  totalPeople(): number {
    return new Set([...this.caseFiles].map((caseFileId) => [...this.accountsOf(caseFileId)].sort()[0])).size;
  }

  /** Null for what is protected as far as the reader sees, or counted for nobody. */
  factsOf(id: string): IdentifierFacts | null {
    const identifier = this.identifiers.get(id);
    const counted = this.edges.filter((edge) => edge.id === id && edge.countsAs !== "");
    const isProtected = this.edges.some((edge) => edge.id === id && isProtectedHolder(edge.heldBy));
    if (identifier === undefined || isProtected || counted.length === 0) return null;
    const dates = counted
      .flatMap((edge) => [edge.firstSeenOn, edge.lastSeenOn])
      .filter((date) => date !== "")
      .sort();
    const lists = this.#batch.listings.filter((listing) => listing.id === id && listing.isLive && this.#scopes.has(listing.scopeId));
    return {
      kind: identifier.kind,
      namespace: identifier.namespace,
      people: this.peopleOf([id]).size,
      totalPeople: this.totalPeople(),
      check: earliest(
        checks,
        counted.map((edge) => edge.check),
      ),
      basis: earliest(
        bases,
        counted.map((edge) => edge.basis),
      ),
      standing: earliest([...standings].reverse(), [identifier.standing, ...lists.map((listing) => listing.standing)]),
      firstSeenOn:
        counted
          .map((edge) => edge.firstSeenOn)
          .filter((date) => date !== "")
          .sort()[0] ?? "",
      lastSeenOn:
        counted
          .map((edge) => edge.lastSeenOn)
          .sort()
          .at(-1) ??
        dates.at(-1) ??
        "",
    };
  }

  organisationsOf(ids: Iterable<string>): number {
    const wanted = new Set(ids);
    const scopes = this.edges.filter((edge) => wanted.has(edge.id) && edge.countsAs !== "").map((edge) => edge.scope);
    return new Set(scopes.map((scope) => this.#batch.scopes.find((one) => one.scopeId === scope)?.organisation)).size;
  }
}

function reach(from: string, pairs: readonly { readonly a: string; readonly b: string }[]): ReadonlySet<string> {
  const reached = new Set([from]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { a, b } of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return reached;
}

function earliest<Word extends string>(order: readonly Word[], words: readonly Word[]): Word {
  const found = order.find((word) => words.includes(word));
  if (found === undefined) throw new RangeError("none of the words is in the order");
  return found;
}
