import { isSecretKind } from "@throughline/model/identifier/secret-identifier";
import type { DraftCaseFile, KeyedIdentifier, PaymentEnd } from "@throughline/model/submission";
import { keptKey } from "../reads/identifiers.ts";

/**
 * What is told of a case file as it may be kept: the number of a card or a document is in its key until here, in memory only, and a hash
 * under the installation's secret from here on. The very same object when it tells of no such number. Rule: field class D3, decisions "People".
 */
export function withSecretsHashed(draft: DraftCaseFile, secret: Uint8Array): DraftCaseFile {
  if (!holdsSecret(draft)) return draft;
  const hashed = (identifier: KeyedIdentifier): KeyedIdentifier => ({ ...identifier, key: keptKey(secret, identifier.key) });
  const end = (one: PaymentEnd): PaymentEnd => ("identifier" in one ? { identifier: hashed(one.identifier) } : one);
  return {
    ...draft,
    sightings: draft.sightings.map(({ identifier, ...rest }) =>
      identifier === undefined ? rest : { identifier: hashed(identifier), ...rest },
    ),
    payments: draft.payments.map((payment) => ({ ...payment, from: end(payment.from), to: end(payment.to) })),
    statements: draft.statements.map((statement) => ({ ...statement, from: hashed(statement.from), to: hashed(statement.to) })),
  };
}

function holdsSecret({ sightings, payments, statements }: DraftCaseFile): boolean {
  return (
    sightings.some(({ kind, identifier }) => isSecretKind(identifier?.kind ?? kind)) ||
    payments.some(({ from, to }) => [from, to].some((end) => "identifier" in end && isSecretKind(end.identifier.kind))) ||
    statements.some(({ from, to }) => isSecretKind(from.kind) || isSecretKind(to.kind))
  );
}
