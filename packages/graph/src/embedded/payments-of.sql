-- The visible payments that name an identifier, or are told of in a case file.
-- As told: what was paid and what was received stand apart and are never summed across currencies.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
named AS (
  SELECT p.n FROM identifier i CROSS JOIN payment p ON p.payer = i.n WHERE i.id = :id
  UNION SELECT p.n FROM identifier i CROSS JOIN payment p ON p.payee = i.n WHERE i.id = :id
  UNION SELECT p.n FROM caseFile f CROSS JOIN payment p ON p.caseFile = f.n WHERE f.id = :caseFileId)
SELECT p.id AS paymentId, f.id AS caseFileId, coalesce(payer.id, '') AS fromId, p.fromSide, coalesce(payee.id, '') AS toId, p.toSide,
  p.paidMinorUnits, p.paidCurrency, p.paidText, p.receivedMinorUnits, p.receivedCurrency, p.receivedText, p.paidOn, p.purpose, count(*) OVER () AS total
FROM named CROSS JOIN payment p ON p.n = named.n AND p.scope IN (SELECT n FROM visible) CROSS JOIN caseFile f ON f.n = p.caseFile
LEFT JOIN identifier payer ON payer.n = p.payer LEFT JOIN identifier payee ON payee.n = p.payee
ORDER BY p.paidOn, p.id
LIMIT :limit
