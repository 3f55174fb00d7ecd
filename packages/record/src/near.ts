import type { NameReason } from "@throughline/model/names/name-reason";
import type { IdentifierKind } from "@throughline/model/vocabulary";

/** An identifier whose text is a few slips from what was written. */
export interface NearIdentifier {
  readonly id: string;
  readonly kind: IdentifierKind;
  readonly display: string;
  /** Signs to change, leave out or put in: 1 or 2. */
  readonly distance: number;
}

/** A company told of in case files, by a name like one that was asked for. */
export interface NearCompany {
  /** Null for one told of by its name alone, which links nothing. */
  readonly id: string | null;
  readonly name: string;
  /** The company by its number; null without one. */
  readonly numbered: string | null;
  /** 0 to 1. */
  readonly likeness: number;
  readonly reasons: readonly NameReason[];
  /** Case files within the scopes that tell of it by this name. */
  readonly caseFiles: number;
}
