-- The identifiers seen in the case files asked for, with their visible people.
-- Protected identifiers have no people here and stay when minPeople is 0 only.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
found AS (
  SELECT f.id AS caseFileId, i.id, i.kind, iif(i.isProtected = 1, EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)), 0) AS isProtected, '["ordinary","known-service","placeholder","own-organisation"]' ->> max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) AS standing,
    iif((i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible))), 0, (SELECT coalesce(sum(k.people), 0) FROM counted k WHERE k.identifier = i.n AND +k.scope IN (SELECT n FROM visible))) AS people
  FROM (SELECT DISTINCT value AS id FROM json_each(:caseFileIds)) asked CROSS JOIN caseFile f ON f.id = asked.id
  CROSS JOIN edge e INDEXED BY edgeByCaseFile ON e.caseFile = f.n AND +e.scope IN (SELECT n FROM visible)
  CROSS JOIN identifier i ON i.n = e.identifier)
SELECT caseFileId, id, kind, isProtected, standing, people, count(*) OVER () AS total
FROM found WHERE people >= :minPeople
ORDER BY caseFileId, id
LIMIT :limit
