// The visible payments that name an identifier, or are told of in a case file.
// As told: what was paid and what was received stand apart and are never summed across currencies.
CALL () {
  MATCH (:Identifier {id: $id})-[r:PAID]-() WHERE r.scope IN $scopes
  RETURN r
  UNION
  MATCH ()-[r:PAID]->() WHERE r.caseFileId = $caseFileId AND r.scope IN $scopes
  RETURN r
}
WITH DISTINCT r
ORDER BY r.paidOn, r.paymentId
WITH collect(r) AS rows
WITH rows[..$limit] AS shown, size(rows) AS total
UNWIND shown AS r
RETURN r.paymentId AS paymentId, r.caseFileId AS caseFileId,
  coalesce(startNode(r).id, '') AS fromId, r.fromSide AS fromSide, coalesce(endNode(r).id, '') AS toId, r.toSide AS toSide,
  r.paidMinorUnits AS paidMinorUnits, r.paidCurrency AS paidCurrency, r.paidText AS paidText,
  r.receivedMinorUnits AS receivedMinorUnits, r.receivedCurrency AS receivedCurrency, r.receivedText AS receivedText,
  r.paidOn AS paidOn, r.purpose AS purpose, total
