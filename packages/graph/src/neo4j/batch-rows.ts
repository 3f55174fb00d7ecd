import { labelOfKind } from "@throughline/model/vocabulary";
import type {
  ProjectedCaseFile,
  ProjectedEdge,
  ProjectedIdentifier,
  ProjectedJudgement,
  ProjectedPayment,
  ProjectedStatement,
} from "@throughline/record/change-feed";

/** Rows of the statements in `cypher/write/`: keys beside the properties a node or relationship is set to. */

export function identifierRow(identifier: ProjectedIdentifier): object {
  const { id, kind, namespace, standing } = identifier;
  const display = identifier.display === "" ? null : identifier.display;
  return {
    id,
    label: labelOfKind[kind],
    facts: {
      kind,
      namespace,
      standing,
      display,
      isProtected: identifier.isProtected ? 1 : 0,
      protectedId: identifier.isProtected ? id : null,
    },
  };
}

export function caseFileRow(caseFile: ProjectedCaseFile): object {
  const { caseFileId, country, openedOn, isLive } = caseFile;
  return { caseFileId, facts: { scope: isLive ? caseFile.scope : null, country, openedOn } };
}

export function edgeRow(edge: ProjectedEdge): object {
  const { id, caseFileId, ...facts } = edge;
  return { id, caseFileId, facts };
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
