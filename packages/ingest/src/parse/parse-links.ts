import { parseMoney } from "@throughline/model/money";
import { isPlaceholder } from "@throughline/model/placeholder";
import type { DraftPayment, DraftSighting, DraftStatement, KeyedIdentifier, Money, PaymentEnd } from "@throughline/model/submission";
import type { Role } from "@throughline/model/vocabulary";
import { purposeNamed, relationNamed, sideNamed } from "../mapping/cell-words.ts";
import { type RowFacts, sightingsOf } from "./parse-sightings.ts";
import { recogniseValue } from "./recognise-value.ts";
import type { RowCells } from "./row-cells.ts";

/** What a row says between two identifiers, and the sightings of the identifiers it names. */
export interface ParsedLinks {
  readonly payments: readonly DraftPayment[];
  readonly statements: readonly DraftStatement[];
  readonly sightings: readonly DraftSighting[];
}

const none: ParsedLinks = { payments: [], statements: [], sightings: [] };
const longestEnd = 512;

/** The payment or the stated relation of a row: a relation when it names one, else a payment when it names a side or an amount. */
export function parseLinks(cells: RowCells, facts: RowFacts): ParsedLinks {
  const { single } = cells.plan;
  if (!single.has("from") && !single.has("to")) return none;
  if (single.has("relation")) return cells.text("relation") === "" && cells.text("from") === "" ? none : parseStatement(cells, facts);
  const isNothing = (["from", "to", "amount", "received"] as const).every((use) => cells.text(use) === "");
  return isNothing ? none : parsePayment(cells, facts);
}

function parsePayment(cells: RowCells, facts: RowFacts): ParsedLinks {
  const sightings: DraftSighting[] = [];
  const from = readEnd(cells, "from", facts, sightings);
  const to = readEnd(cells, "to", facts, sightings);
  if ("side" in from && "side" in to) {
    if (cells.refusals.length === 0) cells.refuse(cells.header("to") || cells.header("from"), "no-identifier-in-payment");
    return { ...none, sightings };
  }
  const paid = readMoney(cells, "amount", "currency");
  const received = readMoney(cells, "received", "received-currency");
  const paidOn = cells.date("paid-on") ?? facts.common.seenOn;
  const reference = cells.keptText("reference", 200);
  const payment: DraftPayment = {
    from,
    to,
    ...(paid === undefined ? {} : { paid }),
    ...(received === undefined ? {} : { received }),
    ...(paidOn === undefined ? {} : { paidOn }),
    purpose: cells.word("purpose", { named: purposeNamed, fallback: "unknown", unknown: "unknown-purpose" }),
    ...(reference === undefined ? {} : { reference }),
    place: cells.place(cells.header("amount") || cells.header("to")),
  };
  return {
    payments: [payment],
    statements: [],
    sightings: paidOn === undefined ? sightings : sightings.map((sighting) => ({ seenOn: paidOn, ...sighting })),
  };
}

function parseStatement(cells: RowCells, facts: RowFacts): ParsedLinks {
  const relation = cells.word("relation", { named: relationNamed, fallback: null, unknown: "unknown-relation" });
  const sightings: DraftSighting[] = [];
  const from = readIdentifier(cells, "from", facts, sightings);
  const to = readIdentifier(cells, "to", facts, sightings);
  if (relation === null || from === undefined || to === undefined) {
    if (cells.refusals.length === 0) cells.refuse(cells.header("relation"), "needs-both-sides");
    return { ...none, sightings };
  }
  const { basis } = facts.common;
  return { payments: [], statements: [{ from, relation, to, basis, place: cells.place(cells.header("relation")) }], sightings };
}

const roleOfEnd = { from: "paid-from", to: "paid-to" } as const satisfies Record<string, Role>;

/** A side of a payment: a word for the case file itself, an identifier, or unknown when there is none that can be taken. */
function readEnd(cells: RowCells, end: "from" | "to", facts: RowFacts, sightings: DraftSighting[]): PaymentEnd {
  const text = cells.rawText(end);
  const side = text.length > 100 ? null : sideNamed(text);
  if (side !== null) return { side };
  const own: RowFacts = { ...facts, common: { ...facts.common, role: roleOfEnd[end] } };
  const identifier = readIdentifier(cells, end, own, sightings);
  return identifier === undefined ? { side: "unknown" } : { identifier };
}

function readIdentifier(cells: RowCells, end: "from" | "to", facts: RowFacts, sightings: DraftSighting[]): KeyedIdentifier | undefined {
  const raw = cells.rawText(end).trim();
  if (raw === "" || isPlaceholder(raw)) return undefined;
  const header = cells.header(end);
  if (raw.length > longestEnd) {
    cells.refuse(header, "too-long");
    return undefined;
  }
  const bank = cells.text(end === "from" ? "from-bank" : "to-bank") || cells.text("bank");
  const kind = cells.text(end === "from" ? "from-kind" : "to-kind");
  const hints = { kindText: kind || kindOfBareEnd(raw), country: facts.country, bank, platform: cells.text("platform") };
  const outcome = recogniseValue(raw, hints);
  if (!outcome.ok) {
    cells.refuse(header, outcome.reason);
    return undefined;
  }
  const found = sightingsOf(cells, outcome.value, { raw, place: cells.place(header), facts });
  sightings.push(...found);
  if (outcome.value.isUnkeyed === true) cells.refuse(header, "needs-bank");
  return found[0]?.identifier;
}

/** Digits in a column of payers and payees, without a kind, are an account. */
function kindOfBareEnd(text: string): string {
  return /^[\p{Nd}\s\-–.\u200b-\u200f\ufeff]+$/u.test(text) ? "bank account" : "";
}

function readMoney(cells: RowCells, use: "amount" | "received", currencyUse: "currency" | "received-currency"): Money | undefined {
  const text = cells.text(use);
  if (text === "") return undefined;
  const money = parseMoney(text, cells.text(currencyUse));
  if (money.ok) return money.value;
  cells.refuse(cells.header(use), money.reason);
  return undefined;
}
