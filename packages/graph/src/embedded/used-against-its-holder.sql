-- Protected identifiers that stand in visible case files, in no order of weight.
-- That a survivor's account was used says nothing against the survivor.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
found AS (
  SELECT i.id, i.kind, i.namespace, count(*) AS caseFiles, sum(e.controlledBy = 'syndicate') AS controlledBySyndicate
  FROM identifier i INDEXED BY identifierProtected CROSS JOIN edge e ON e.identifier = i.n AND +e.scope IN (SELECT n FROM visible)
  WHERE (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
  GROUP BY i.n HAVING count(*) >= :minCaseFiles)
SELECT id, kind, namespace, caseFiles, controlledBySyndicate, count(*) OVER () AS total
FROM found
ORDER BY id
LIMIT :limit
