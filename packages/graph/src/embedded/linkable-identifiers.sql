-- How many identifiers that can link each of the case files asked for holds.
-- Protected ones, placeholders, own-organisation values and unconfirmed suggestions are left out: they link nobody.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes)))
SELECT f.id AS caseFileId,
  (SELECT count(*) FROM edge e INDEXED BY edgeByCaseFile CROSS JOIN identifier i ON i.n = e.identifier AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
    WHERE e.caseFile = f.n AND e.list >= 0 AND +e.scope IN (SELECT n FROM visible) AND max(i.standing, coalesce((SELECT max(l.standing) FROM listing l WHERE l.identifier = i.n AND l.scope IN (SELECT n FROM visible)), 0)) NOT IN (2, 3)) AS identifiers
FROM (SELECT DISTINCT value AS id FROM json_each(:caseFileIds)) asked
CROSS JOIN caseFile f ON f.id = asked.id AND f.scope IN (SELECT n FROM visible)
ORDER BY f.id
