import { Basis, Check, ControlledBy, HeldBy, IdentifierId, IdentifierKind, Standing, Uuid } from "@throughline/model/vocabulary";
import { z } from "zod";

/** Parameters and columns that several questions have, each with one meaning. */

/** Scope ids the caller may read. Every question takes them; a statement sees no edge of another scope. */
export const scopes = z.array(z.string().max(200)).max(5000);
/** Most rows a statement may return. */
export const limit = z.int().min(1).max(1_000_000);
export const identifierIds = z.array(IdentifierId).max(100_000);
export const caseFileIds = z.array(Uuid).max(100_000);

export const kind = IdentifierKind;
/** 1 while a protected claim stands anywhere on the server, else 0. */
export const isProtected = z.int().min(0).max(1);
/** The less ordinary of the public standing and the standings in lists of visible scopes. */
export const standing = Standing;
/** Visible people by stored counts, before same-person duplicates (`overcounted`) are taken out. */
export const people = z.int().min(0);
/** Visible case files with an edge, uncounted ones included. */
export const caseFiles = z.int().min(0);
/** Fact date, or "". */
export const factDate = z.string();
/** Best among the visible counted edges. */
export const check = Check;
/** Best among the visible counted edges. */
export const basis = Basis;
export const heldBy = HeldBy;
export const controlledBy = ControlledBy;

/** A node of either sort: `i:<identifier id>` or `c:<case file id>`. */
export const nodeId = z.string();
export const relation = z.enum(["seen-in", "paid", "stated", "same-as", "same-person"]);
/** Unique ASCII key of an edge: `s:<id>:<caseFileId>`, `p:<paymentId>`, `t:<statementId>` or `j:<judgementId>`. */
export const edgeKey = z.string();
/** Rows there are without the limit; the same on every row. */
export const total = z.int().min(0);
