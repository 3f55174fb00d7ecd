-- Visible case files that share an identifier of 2 to hubPeople visible people with one case file.
-- Hubs, protected identifiers, placeholders, own-organisation values and unconfirmed suggestions make no candidate.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
mine AS MATERIALIZED (
  SELECT i.n, i.id, (SELECT coalesce(sum(k.people), 0) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible)) AS people
  FROM caseFile f
  CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = f.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible)
  CROSS JOIN identifier i ON i.n = e.identifier AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
  WHERE f.id = :caseFileId
    AND max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) NOT IN (2, 3))
SELECT mine.people, mine.id, f.id AS caseFileId, '["passed","weak","none","failed"]' ->> e."check" AS "check", '["ledger","document","told","list","suggested"]' ->> e.basis AS basis, e.firstSeenOn, e.lastSeenOn
FROM mine
CROSS JOIN edge e ON e.identifier = mine.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible)
CROSS JOIN caseFile f ON f.n = e.caseFile AND f.id <> :caseFileId
WHERE mine.people BETWEEN 2 AND :hubPeople
ORDER BY mine.people, mine.id, f.id
LIMIT :limit
