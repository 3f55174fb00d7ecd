-- Identifiers of more than hubPeople visible people that one case file shares with others.
-- A hub makes no candidate; it is told beside one.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
mine AS MATERIALIZED (
  SELECT i.n, i.id, (SELECT coalesce(sum(k.people), 0) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible)) AS people
  FROM caseFile f
  CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = f.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible)
  CROSS JOIN identifier i ON i.n = e.identifier AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
  WHERE f.id = :caseFileId
    AND max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) NOT IN (2, 3))
SELECT mine.id, mine.people, f.id AS caseFileId
FROM mine
CROSS JOIN (SELECT DISTINCT value AS id FROM json_each(:caseFileIds)) asked
CROSS JOIN caseFile f ON f.id = asked.id AND f.id <> :caseFileId
CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = f.n AND e.identifier = mine.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible)
WHERE mine.people > :hubPeople
ORDER BY mine.id, f.id
