import { labelOfKind } from "@throughline/model/vocabulary";
import type {
  ProjectedCaseFile,
  ProjectedEdge,
  ProjectedIdentifier,
  ProjectedJudgement,
  ProjectedPayment,
  ProjectedStatement,
} from "@throughline/record/change-feed";
import { type Count, emptyCount } from "../projection/move-counts.ts";

/*
 * Rows of the statements in `cypher/write/`. What comes in tens of thousands goes as one text of words between tabs, read again by the statement: the driver
 * encodes one text five times as fast as a map of twelve. What comes seldom goes as keys beside the properties that are set.
 */

/** Words between tabs. Throws a RangeError for a word with a tab, which no id, date or word of a closed list has. */
export function wordsText(words: readonly (string | number)[]): string {
  const text = words.join("\t");
  if (text.split("\t").length !== words.length) throw new RangeError("a word of a row holds a tab");
  return text;
}

/** Of `set-identifiers`; `people` is the most that any reader could see of it. */
export function identifierRow(identifier: ProjectedIdentifier, people: number): string {
  const { id, kind, namespace, standing, isProtected } = identifier;
  return wordsText([id, labelOfKind[kind], kind, namespace, standing, isProtected ? 1 : 0, people]);
}

export function caseFileRow(caseFile: ProjectedCaseFile): object {
  const { caseFileId, country, openedOn, isLive } = caseFile;
  return { caseFileId, facts: { scope: isLive ? caseFile.scope : null, country, openedOn } };
}

/** Of `add-edges` and `change-edges`. */
export function edgeRow(edge: ProjectedEdge): string {
  const { id, caseFileId, scope, sightings, check, basis, heldBy, controlledBy, roles, countsAs, firstSeenOn, lastSeenOn } = edge;
  return wordsText([id, caseFileId, scope, sightings, check, basis, heldBy, controlledBy, roles, countsAs, firstSeenOn, lastSeenOn]);
}

/** Of `add-counts` and `change-counts`. What most counts do not need is left out: `own` is the people and `lists` nothing unless lists count. */
export function countRow(id: string, scope: string, count: Count): string {
  const { people, caseFiles, check, basis, firstSeenOn, lastSeenOn, own, lists } = count;
  const words = [id, scope, people, caseFiles, check, basis, firstSeenOn, lastSeenOn];
  return wordsText(lists === emptyCount.lists ? words : [...words, own, lists]);
}

export function paymentRow(payment: ProjectedPayment): object {
  const { fromId, toId, isLive: _, ...facts } = payment;
  return { fromId, toId, caseFileId: payment.caseFileId, facts };
}

export function statementRow(statement: ProjectedStatement): object {
  const { fromId, toId, isLive: _, ...facts } = statement;
  return { fromId, toId, facts };
}

/** A judgement reads from the smaller id to the greater. */
export function judgementRow(judgement: ProjectedJudgement): object {
  const [a, b] = judgement.a <= judgement.b ? [judgement.a, judgement.b] : [judgement.b, judgement.a];
  return { a, b, facts: { judgementId: judgement.judgementId, scope: judgement.scope } };
}
