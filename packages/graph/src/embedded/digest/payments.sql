-- Every payment that names an identifier.
SELECT p.id, f.id, s.id, coalesce(payer.id, ''), coalesce(payee.id, ''), p.fromSide, p.toSide, p.paidMinorUnits, p.paidCurrency, p.paidText,
  p.receivedMinorUnits, p.receivedCurrency, p.receivedText, p.paidOn, p.purpose
FROM payment p JOIN caseFile f ON f.n = p.caseFile JOIN scope s ON s.n = p.scope LEFT JOIN identifier payer ON payer.n = p.payer LEFT JOIN identifier payee ON payee.n = p.payee
ORDER BY p.id
