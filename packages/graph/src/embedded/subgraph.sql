-- The visible edges among the identifiers and case files asked for.
-- A payment side that is no identifier is drawn at its case file, which is not a claim about who in it paid.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
chosenIdentifier AS MATERIALIZED (SELECT i.n, 'i:' || i.id AS node FROM (SELECT DISTINCT value AS id FROM json_each(:identifierIds)) asked CROSS JOIN identifier i ON i.id = asked.id),
chosenCaseFile AS MATERIALIZED (SELECT f.n, 'c:' || f.id AS node FROM (SELECT DISTINCT value AS id FROM json_each(:caseFileIds)) asked CROSS JOIN caseFile f ON f.id = asked.id),
payments AS MATERIALIZED (
  SELECT p.n FROM chosenIdentifier c CROSS JOIN payment p ON p.payer = c.n AND p.scope IN (SELECT n FROM visible)
  UNION SELECT p.n FROM chosenIdentifier c CROSS JOIN payment p ON p.payee = c.n AND p.scope IN (SELECT n FROM visible)),
drawn AS (
  SELECT 's:' || i.id || ':' || substr(f.node, 3) AS edge, 'seen-in' AS relation, 'i:' || i.id AS source, f.node AS target, substr(f.node, 3) AS caseFileId,
    e.sightings, '["passed","weak","none","failed"]' ->> e."check" AS "check", '["ledger","document","told","list","suggested"]' ->> e.basis AS basis,
    e.heldBy, e.controlledBy, e.roles, e.firstSeenOn, e.lastSeenOn, '' AS statedAs,
    '' AS purpose, '' AS paidText, '' AS paidCurrency, '' AS receivedText, '' AS receivedCurrency, '' AS paidOn
  FROM chosenCaseFile f
  CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = f.n AND +e.identifier IN (SELECT n FROM chosenIdentifier) AND +e.scope IN (SELECT n FROM visible)
  CROSS JOIN identifier i ON i.n = e.identifier
  UNION ALL
  SELECT 'p:' || p.id, 'paid', coalesce(payer.node, own.node), coalesce(payee.node, own.node), f.id, 0, '', '', '', '', '', '', '', '',
    p.purpose, p.paidText, p.paidCurrency, p.receivedText, p.receivedCurrency, p.paidOn
  FROM payments CROSS JOIN payment p ON p.n = payments.n CROSS JOIN caseFile f ON f.n = p.caseFile
  LEFT JOIN chosenIdentifier payer ON payer.n = p.payer LEFT JOIN chosenIdentifier payee ON payee.n = p.payee LEFT JOIN chosenCaseFile own ON own.n = p.caseFile
  WHERE (payer.n IS NOT NULL OR (p.payer IS NULL AND own.n IS NOT NULL)) AND (payee.n IS NOT NULL OR (p.payee IS NULL AND own.n IS NOT NULL))
  UNION ALL
  SELECT 't:' || t.id, 'stated', s.node, o.node, f.id, 0, '', '["ledger","document","told","list","suggested"]' ->> t.basis, '', '', '', '', '', t.relation, '', '', '', '', '', ''
  FROM chosenIdentifier s CROSS JOIN statement t ON t.subject = s.n AND t.scope IN (SELECT n FROM visible) CROSS JOIN chosenIdentifier o ON o.n = t.object CROSS JOIN caseFile f ON f.n = t.caseFile
  UNION ALL
  SELECT 'j:' || j.id, 'same-as', a.node, b.node, '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', ''
  FROM chosenIdentifier a CROSS JOIN sameAs j ON j.a = a.n AND j.scope IN (SELECT n FROM visible) CROSS JOIN chosenIdentifier b ON b.n = j.b
  UNION ALL
  SELECT 'j:' || j.id, 'same-person', a.node, b.node, '', 0, '', '', '', '', '', '', '', '', '', '', '', '', '', ''
  FROM chosenCaseFile a CROSS JOIN caseFile af ON af.n = a.n AND af.scope IN (SELECT n FROM visible) CROSS JOIN samePerson j ON j.a = a.n AND j.scope IN (SELECT n FROM visible)
  CROSS JOIN chosenCaseFile b ON b.n = j.b CROSS JOIN caseFile bf ON bf.n = b.n AND bf.scope IN (SELECT n FROM visible))
SELECT *, count(*) OVER () AS total FROM drawn
ORDER BY edge
LIMIT :limit
