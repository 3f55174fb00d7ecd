-- How many unprotected identifiers of each kind enough visible people share.
-- Before same-person duplicates are taken out, so a few may be no lead after all.
WITH visible (n) AS MATERIALIZED (SELECT n FROM scope WHERE id IN (SELECT value FROM json_each(:scopes))),
summed AS MATERIALIZED (
  SELECT c.identifier
  FROM counted c
  WHERE c.isShared = 1 AND c.scope IN (SELECT n FROM visible)
  GROUP BY c.identifier HAVING sum(c.people) >= :minPeople)
SELECT i.kind, count(*) AS identifiers
FROM summed CROSS JOIN identifier i ON i.n = summed.identifier AND NOT (i.isProtected = 1 AND EXISTS (SELECT 1 FROM edge x WHERE x.identifier = i.n AND x.heldBy IN ('survivor', 'family', 'other-victim') AND x.scope IN (SELECT n FROM visible)))
GROUP BY i.kind
ORDER BY i.kind
