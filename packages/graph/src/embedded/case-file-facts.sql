-- What is known of the case files asked for, and how many identifiers each holds.
-- The count of identifiers leaves out protected ones, placeholders, own-organisation values and unconfirmed suggestions.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT f.id AS caseFileId, s.id AS scope, f.country, f.openedOn,
  (SELECT count(*) FROM edge e INDEXED BY edgeByCaseFile CROSS JOIN identifier i ON i.n = e.identifier AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
    WHERE e.caseFile = f.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible) AND max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) NOT IN (2, 3)) AS identifiers,
  (SELECT count(*) FROM edge e INDEXED BY edgeByCaseFile CROSS JOIN identifier i ON i.n = e.identifier AND (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
    WHERE e.caseFile = f.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible)) AS protectedIdentifiers,
  (SELECT count(*) FROM (
    SELECT e.identifier AS n FROM edge e INDEXED BY edgeByCaseFile WHERE e.caseFile = f.n AND +e.scope IN (SELECT n FROM visible)
    UNION SELECT coalesce(p.payer, p.payee) FROM payment p
      WHERE p.caseFile = f.n AND (p.payer IS NULL OR p.payee IS NULL) AND p.scope IN (SELECT n FROM visible)
    UNION SELECT -o.n FROM samePerson j CROSS JOIN caseFile o ON o.n = j.b AND o.scope IN (SELECT n FROM visible)
      WHERE j.a = f.n AND j.scope IN (SELECT n FROM visible)
    UNION SELECT -o.n FROM samePerson j CROSS JOIN caseFile o ON o.n = j.a AND o.scope IN (SELECT n FROM visible)
      WHERE j.b = f.n AND j.scope IN (SELECT n FROM visible))) AS neighbours
FROM (SELECT DISTINCT value AS id FROM json_each(:caseFileIds)) asked
CROSS JOIN caseFile f ON f.id = asked.id AND f.scope IN (SELECT n FROM visible)
CROSS JOIN scope s ON s.n = f.scope
ORDER BY f.id
