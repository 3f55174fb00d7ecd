-- Bounds of what was touched, counters of scopes, nodes that nothing holds any more, and the new position.
WITH now (n, bound) AS MATERIALIZED (
  SELECT t.n, (SELECT coalesce(sum(c.people), 0) FROM counted c WHERE c.identifier = t.n)
  FROM touchedIdentifier t)
UPDATE identifier SET bound = now.bound FROM now WHERE identifier.n = now.n AND identifier.bound <> now.bound;

UPDATE counted SET isShared = 1 - isShared
WHERE identifier IN (SELECT n FROM touchedIdentifier) AND isShared <> (SELECT i.bound > 1 FROM identifier i WHERE i.n = counted.identifier);

UPDATE scope SET caseFiles = scope.caseFiles + moved.caseFiles
FROM (SELECT scope, sum(moved) AS caseFiles FROM (
    SELECT wasScope AS scope, -1 AS moved FROM touchedCaseFile WHERE wasScope IS NOT NULL
    UNION ALL SELECT c.scope, 1 FROM touchedCaseFile t CROSS JOIN caseFile c ON c.n = t.n AND c.scope IS NOT NULL
  ) GROUP BY scope) moved
WHERE scope.n = moved.scope AND moved.caseFiles <> 0;

DELETE FROM caseFile WHERE scope IS NULL AND n IN (SELECT n FROM touchedCaseFile)
  AND NOT EXISTS (SELECT 1 FROM edge e WHERE e.caseFile = caseFile.n)
  AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.caseFile = caseFile.n)
  AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.caseFile = caseFile.n)
  AND NOT EXISTS (SELECT 1 FROM samePerson p WHERE p.a = caseFile.n) AND NOT EXISTS (SELECT 1 FROM samePerson p WHERE p.b = caseFile.n);

DELETE FROM identifier WHERE n IN (SELECT n FROM touchedIdentifier)
  AND NOT EXISTS (SELECT 1 FROM edge e WHERE e.identifier = identifier.n)
  AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.payer = identifier.n) AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.payee = identifier.n)
  AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.subject = identifier.n) AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.object = identifier.n)
  AND NOT EXISTS (SELECT 1 FROM sameAs j WHERE j.a = identifier.n) AND NOT EXISTS (SELECT 1 FROM sameAs j WHERE j.b = identifier.n)
  AND NOT EXISTS (SELECT 1 FROM listing l WHERE l.identifier = identifier.n);

INSERT INTO position (one, recordId, seq, headHash) VALUES (1, :recordId, :to, :toHash)
ON CONFLICT (one) DO UPDATE SET recordId = excluded.recordId, seq = excluded.seq, headHash = excluded.headHash;
