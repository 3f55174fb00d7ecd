// Every payment that names an identifier.
// Read in one transaction, in the order of ASCII keys.
MATCH (a)-[p:PAID]->(b)
RETURN p.paymentId AS key, p.caseFileId, p.scope, coalesce(a.id, ''), coalesce(b.id, ''), p.fromSide, p.toSide, p.paidMinorUnits, p.paidCurrency, p.paidText,
  p.receivedMinorUnits, p.receivedCurrency, p.receivedText, p.paidOn, p.purpose ORDER BY key
